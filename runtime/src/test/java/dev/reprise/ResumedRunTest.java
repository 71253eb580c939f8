package dev.reprise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ResumedRunTest extends AfterAFailedRun {

    @Test
    void theRunCanBeNamedInManyWays() throws IOException {
        Path link = Files.createSymbolicLink(cwd.resolve("best.ckpt"), run.resolve(LAST));
        List<String> names = List.of(
                "latest",
                relative(run),
                run.toAbsolutePath() + "/",
                relative(run) + "/checkpoints",
                relative(run) + "/" + LAST,
                relative(run) + "/metrics/../" + LAST,
                link.toString(),
                id,
                id.substring(0, 6),
                id.substring(0, 8).toUpperCase(java.util.Locale.ROOT));
        for (String name : names) {
            resume("--resume", name);
        }
        assertThat(runs.only()).isEqualTo(run);
        assertThat(TrainRuns.attempts(run)).isEqualTo(1 + names.size());
        assertThat(TrainRuns.metrics(run)).hasLineCount(5);
        assertThat(Files.readString(run.resolve("main.log"))).doesNotContain("lost");
    }

    @Test
    void theDirectoriesOfTheRunCanBeTheWorkingDirectory() {
        for (String directory : List.of(".", "checkpoints", "metrics")) {
            TrainRuns inside = new TrainRuns(run.resolve(directory));
            TrainRuns.Ended ended = inside.run("--resume", directory.equals("metrics") ? ".." : ".");
            assertThat(ended.code()).as(ended::toString).isZero();
        }
        assertThat(TrainRuns.attempts(run)).isEqualTo(4);
    }

    @Test
    void anIdThatSeveralRunsBeginWithIsRefused() throws IOException {
        Path copy = Files.createDirectories(cwd.resolve("logs/runs/copied/2026-01-01_00-00-00/checkpoints"));
        Files.copy(run.resolve(LAST), copy.resolve("e1.ckpt"));
        String other = id.substring(0, 5) + (id.charAt(5) == 'f' ? '0' : 'f') + id.substring(6);
        Files.writeString(
                copy.resolveSibling("run.yaml"),
                Files.readString(run.resolve("run.yaml")).replace(id, other),
                StandardCharsets.UTF_8);

        assertThat(refused("--resume", id.substring(0, 5)))
                .contains("several runs begin with that: ", id, other)
                .hasLineCount(1);
        assertThat(resume("--resume", id.substring(0, 6)).printed()).startsWith("attempt 2 in " + relative(run));
    }

    @Test
    void theSameConfigInSeveralDirectoriesIsResumedInTheNewest() throws IOException {
        runs.run("epochs=5", "run.seed=7", "extra.fail_at=3");
        Path newer = runs.all().get(1);
        assertThat(TrainRuns.record(newer)).containsEntry("run_id", id);

        assertThat(resume("--resume", id).printed()).startsWith("attempt 2 in " + relative(newer) + "\n");
    }

    @Test
    void whatIsNotThereIsRefused() throws IOException {
        assertThat(refused("--resume", "0000")).contains("Cannot resume run '0000': no run with such an id");
        assertThat(refused("--resume", "nowhere/x.ckpt"))
                .contains("Cannot resume from 'nowhere/x.ckpt': there is no such file or directory");
        assertThat(refused("--resume", "logs")).contains("Cannot resume from 'logs': there is no checkpoint in ");
        assertThat(refused("--resume", "latest", "run.name=other")).contains("no run with a checkpoint in ");
        assertThat(refused("--resume", "latest", "run.root=nowhere")).contains("'nowhere/runs/run'");
        assertThat(refused("--fork")).contains("give the checkpoint with --resume");
        assertThat(refused("--resume", "latest", "epochz=1")).contains("epochz = 1", "Did you mean 'epochs'?");
    }

    @Test
    void aDamagedRecordIsRefusedAndForkedAndKeepsNobodyElseFromBeingFound() throws IOException {
        Path other = runs.complete("epochs=1", "run.seed=8");
        String otherId = TrainRuns.record(other).get("run_id").toString();
        for (String damaged : List.of("", "{", "run_id: x\nattempts: []\n", "name: x\n")) {
            Files.writeString(run.resolve("run.yaml"), damaged);

            assertThat(refused("--resume", relative(run)))
                    .startsWith("Cannot resume")
                    .contains("run.yaml");
        }
        resume("--resume", relative(run), "--fork", "~extra.fail_at");
        assertThat(resume("--resume", otherId).printed()).startsWith("attempt 2 in " + relative(other));
    }
}
