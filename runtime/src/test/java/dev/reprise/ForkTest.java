package dev.reprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.reprise.testing.VaultProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ForkTest extends AfterAFailedRun {

    @Test
    void aForkIsANewRunThatKnowsItsParentAndBeginsWithItsStates() throws IOException {
        TrainRuns.Ended ended =
                resume("--resume", relative(run) + "/" + LAST, "--fork", "hidden=[8]", "~extra.fail_at");

        Path fork = runs.directory(ended.printed());
        assertThat(ended.printed()).startsWith("attempt 1 in ");
        assertThat(fork).isNotEqualTo(run);
        assertThat(TrainRuns.record(fork))
                .contains(
                        entry("parent", Map.of("run_id", id, "checkpoint", relative(run) + "/" + LAST)),
                        entry("seed", 7L),
                        entry("status", "COMPLETE"));
        assertThat(TrainRuns.record(fork).get("run_id")).isNotEqualTo(id);
        assertThat(TrainRuns.metrics(fork)).startsWith("{\"epoch\":3,").hasLineCount(2);
        TrainRuns.Ended original = resume("--resume", id);
        assertThat(ended.printed().lines().toList().get(1))
                .isEqualTo(original.printed().lines().toList().get(1));
    }

    @Test
    void aForkLeavesItsParentAsItIs() throws IOException {
        Map<String, String> before = TrainRuns.snapshot(run);

        resume("--resume", "latest", "--fork", "~extra.fail_at");

        assertThat(TrainRuns.snapshot(run)).isEqualTo(before);
    }

    @Test
    void aCheckpointOutsideOfARunCanOnlyBeForked() throws IOException {
        Path copy = Files.copy(run.resolve(LAST), cwd.resolve("copy.ckpt"));

        assertThat(refused("--resume", copy.toString()))
                .contains("it does not lie in a run's directory. Start a new run from it with --fork.");
        assertThat(resume("--resume", "copy.ckpt", "--fork", "~extra.fail_at").printed())
                .startsWith("attempt 1 in ");
    }

    @Test
    void aCheckpointOfAnotherRunInTheDirectoryCanOnlyBeForked() throws IOException {
        Path other = runs.complete("epochs=1", "run.seed=8");
        Path guest = Files.copy(run.resolve(LAST), other.resolve("checkpoints/guest.ckpt"));

        assertThat(refused("--resume", guest.toString()))
                .contains("it was saved by the run " + id + ", but lies in the directory of the run ");
        resume("--resume", guest.toString(), "--fork", "~extra.fail_at");
    }

    @Test
    void whatTheConfigNoLongerHasIsToldAndNotDroppedInSilence() throws IOException {
        TrainRuns.Ended ended = TrainRuns.run(runs.command(
                VaultProgram.class, "--resume", relative(run) + "/" + LAST, "--fork", "api_key=k", "note=x"));

        assertThat(ended.code()).as(ended::toString).isZero();
        assertThat(ended.err())
                .contains(
                        "'hidden_sizes' = a list of the checkpoint is passed over, since there is no such key any more: if"
                                + " it has another name now, give that @Key(aliases = \"hidden_sizes\"); if it is gone for good,"
                                + " mark its record @Removed(\"hidden_sizes\").\n")
                .contains("'data' = a map of the checkpoint is passed over")
                .doesNotContain("'epochs'");
    }

    @Test
    void aResumeThatIsRefusedForAKeyThatIsGoneSaysTheSame() throws IOException {
        TrainRuns.Ended vault = TrainRuns.run(runs.command(VaultProgram.class, "api_key=k", "run.name=vault"));
        assertThat(vault.code()).as(vault::toString).isZero();

        assertThat(refused("--resume", relative(runs.directory(vault.out()))))
                .contains("\n  - store: a map\n")
                .contains("@HashIgnored may change. 'store': if it has another name now, give that"
                        + " @Key(aliases = \"store\"); if it is gone for good, mark its record @Removed(\"store\").");
    }

    @Test
    void aCheckpointWithoutWhatWasWrittenIsForkedWithAWord() throws IOException {
        Path hydra = run.resolve(".hydra/config.yaml");
        Files.writeString(hydra, Files.readString(hydra).replace("data.csv", "${note}"));

        assertThat(resume("--resume", "latest", "--fork", "~extra.fail_at").err())
                .contains(
                        "The checkpoint does not hold what stood in its configuration before interpolation: the fork begins"
                                + " with the values of its parent. Set those anew that logs/runs/run/");
    }
}
