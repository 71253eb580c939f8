package dev.reprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.reprise.git.GitRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commit around the working directory is the code's identity. */
final class CodeChangeTest {

    @TempDir
    Path cwd;

    @Test
    void changedCodeDoesNotStopAResumeButIsRecordedAndWarnedOf() throws IOException {
        GitRepository repository = GitRepository.init(cwd);
        String first = repository.commit();
        TrainRuns runs = new TrainRuns(cwd);
        Path run = runs.complete("epochs=1", "run.seed=7");
        String id = TrainRuns.record(run).get("run_id").toString();
        String second = repository.commit();

        TrainRuns.Ended ended = runs.run("--resume", "latest", "epochs=2");

        assertThat(ended.code()).as(ended::toString).isZero();
        String warning = "The code has changed: the checkpoint was saved by " + first + ", this is " + second + ".";
        assertThat(ended.err()).contains(warning).hasLineCount(1);
        assertThat(Files.readString(run.resolve("main.log"))).contains(warning);
        assertThat(TrainRuns.record(run)).contains(entry("run_id", id), entry("experiment_id", first));
        assertThat(TrainRuns.attempt(run, 1)).containsEntry("experiment_id", first);
        assertThat(TrainRuns.attempt(run, 2)).containsEntry("experiment_id", second);

        TrainRuns.Ended again = runs.run("--resume", "latest", "epochs=3");
        assertThat(again.err()).isEmpty();
        assertThat(repository.git("status", "--porcelain", "--untracked-files=all", "--", ".git", ":!logs"))
                .isEmpty();
    }

    @Test
    void theSameConfigUnderOtherCodeHasAnotherRunId() throws IOException {
        GitRepository repository = GitRepository.init(cwd);
        repository.commit();
        TrainRuns runs = new TrainRuns(cwd);
        Path before = runs.complete("epochs=1", "run.seed=7");
        repository.commit();
        Path after = runs.complete("epochs=1", "run.seed=7");

        assertThat(TrainRuns.record(after).get("run_id"))
                .isNotEqualTo(TrainRuns.record(before).get("run_id"));
        assertThat(TrainRuns.record(after).get("config_hash"))
                .isEqualTo(TrainRuns.record(before).get("config_hash"));
    }
}
