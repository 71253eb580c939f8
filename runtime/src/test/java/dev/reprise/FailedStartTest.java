package dev.reprise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Resumes that fail on the way, each at another step. */
final class FailedStartTest {

    @TempDir
    Path cwd;

    private TrainRuns runs;
    private Path run;

    private void aRunOfThreeEpochs() {
        runs = new TrainRuns(cwd);
        run = runs.complete("epochs=3", "run.seed=7");
    }

    /** To an earlier checkpoint with a changed config: every file of the run would change. */
    private TrainRuns.Ended goBack() {
        return runs.run("--resume", run + "/checkpoints/e000001-s000000000000.ckpt", "epochs=5");
    }

    private void leavesTheRunAsItIs() throws IOException {
        Map<String, String> before = TrainRuns.snapshot(cwd);
        TrainRuns.Ended ended = goBack();
        assertThat(ended.code()).as(ended::toString).isEqualTo(2);
        assertThat(ended.err())
                .startsWith("Cannot ")
                .doesNotContain("Exception", "\tat ")
                .hasLineCount(1);
        assertThat(TrainRuns.snapshot(cwd)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"config_resolved.yaml", "config_tree.txt", ".hydra/overrides.yaml", "checkpoints/latest"})
    void aFileThatCannotBeReplacedLeavesTheRunAsItIs(String file) throws IOException {
        aRunOfThreeEpochs();
        Files.delete(run.resolve(file));
        Files.createDirectory(run.resolve(file));

        leavesTheRunAsItIs();

        Files.delete(run.resolve(file));
        assertThat(goBack().code()).isZero();
        assertThat(TrainRuns.attempts(run)).isEqualTo(2);
        assertThat(TrainRuns.metrics(run)).hasLineCount(5);
    }

    @Test
    void metricsThatCannotBeReadLeaveTheRunAsItIs() throws IOException {
        aRunOfThreeEpochs();
        Files.copy(run.resolve("metrics/train.jsonl"), run.resolve("metrics/eval.jsonl"));
        Files.delete(run.resolve("metrics/train.jsonl"));
        Files.createDirectory(run.resolve("metrics/train.jsonl"));

        leavesTheRunAsItIs();
    }
}
