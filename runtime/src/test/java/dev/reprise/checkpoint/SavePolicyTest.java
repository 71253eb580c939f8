package dev.reprise.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.reprise.checkpoint.archive.Archives;
import dev.reprise.checkpoint.store.Retention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which checkpoints are there after some epochs, whoever asked for them and whichever attempt saved them. */
final class SavePolicyTest {

    private static final SavePolicy LATEST_AND_BEST = new SavePolicy(OptionalInt.of(0), Retention.ALL);

    @TempDir
    Path run;

    private static SavePolicy every(int interval) {
        return new SavePolicy(OptionalInt.of(interval), Retention.ALL);
    }

    private static SavePolicy every(int interval, int last) {
        return new SavePolicy(OptionalInt.of(interval), new Retention(OptionalInt.of(last), OptionalInt.empty()));
    }

    private List<String> files() throws IOException {
        return OneAttempt.files(run);
    }

    @Test
    void withoutAnIntervalNothingIsSavedByItself() throws IOException {
        try (OneAttempt attempt = OneAttempt.start(run, SavePolicy.BY_CALL)) {
            attempt.epochs(0.5, 0.4);
        }
        assertThat(run.resolve("checkpoints")).doesNotExist();
    }

    @Test
    void aCheckpointThatIsSavedByCallAfterTheBestEpochIsTheBest() throws IOException {
        try (OneAttempt attempt = OneAttempt.start(run, SavePolicy.BY_CALL)) {
            for (double loss : new double[] {0.5, 0.4, 0.6}) {
                attempt.epoch(loss);
                attempt.checkpoints.save();
            }
            assertThat(attempt.checkpoints.best()).isEqualTo(run.resolve("checkpoints/e000002-s000000000000.ckpt"));
            assertThat(attempt.checkpoints.latest()).isEqualTo(run.resolve("checkpoints/e000003-s000000000000.ckpt"));
        }
        assertThat(files()).containsExactly("best=e000002", "e000001", "e000002", "e000003", "latest=e000003");
    }

    @Test
    void anIntervalOfZeroKeepsTheLatestAndTheBest() throws IOException {
        try (OneAttempt attempt = OneAttempt.start(run, LATEST_AND_BEST)) {
            attempt.epochs(0.5, 0.4, 0.6, Double.NaN);
            assertThat(files()).containsExactly("best=e000002", "e000002", "e000004", "latest=e000004");
            attempt.epoch(0.3);
        }
        assertThat(files()).containsExactly("best=e000005", "e000005", "latest=e000005");
        assertThat(OneAttempt.state(run.resolve("checkpoints/e000005-s000000000000.ckpt")))
                .isEqualTo("5");
    }

    @Test
    void anIntervalKeepsEveryNthAsWell() throws IOException {
        try (OneAttempt attempt = OneAttempt.start(run, every(2))) {
            attempt.epochs(0.5, 0.6, 0.4, 0.7, 0.7);
        }
        assertThat(files())
                .containsExactly(
                        "best=e000003-passing",
                        "e000002",
                        "e000003-passing",
                        "e000004",
                        "e000005-passing",
                        "latest=e000005-passing");
    }

    @Test
    void whatIsSavedByCallBetweenStays() throws IOException {
        try (OneAttempt attempt = OneAttempt.start(run, every(5))) {
            attempt.epoch(0.5);
            attempt.checkpoints.save();
            attempt.epochs(0.6, 0.4);
        }
        assertThat(files())
                .containsExactly("best=e000003-passing", "e000001", "e000003-passing", "latest=e000003-passing");
    }

    @Test
    void theLastOfThoseThatStayAreCountedOverAllAttempts() throws IOException {
        try (OneAttempt attempt = OneAttempt.start(run, every(1, 2))) {
            attempt.epochs(0.5, 0.6, 0.6, 0.6);
        }
        assertThat(files()).containsExactly("best=e000001", "e000001", "e000003", "e000004", "latest=e000004");
        try (OneAttempt attempt = OneAttempt.resume(run, every(1, 1), null)) {
            attempt.epochs(0.6);
            assertThat(files()).containsExactly("best=e000001", "e000001", "e000004", "e000005", "latest=e000005");
        }
        try (OneAttempt attempt = OneAttempt.resume(run, every(1, 1), null)) {
            attempt.epochs(0.6, 0.1);
        }
        assertThat(files()).containsExactly("best=e000007", "e000005", "e000007", "latest=e000007");
    }

    @Test
    void aNamedOneStaysWhateverTheRuleAndCanBeResumed() throws IOException {
        try (OneAttempt attempt = OneAttempt.start(run, LATEST_AND_BEST)) {
            attempt.epoch(0.5);
            attempt.checkpoints.save("first");
            attempt.epochs(0.6, 0.4);
            attempt.checkpoints.save("final");
        }
        assertThat(files()).containsExactly("best=e000003", "e000003", "final", "first", "latest=final");
        try (OneAttempt attempt = OneAttempt.resume(run, LATEST_AND_BEST, null)) {
            assertThat(attempt.progress.epochs()).isEqualTo(3);
            attempt.epoch(0.7);
        }
        assertThat(files()).containsExactly("best=e000003", "e000003", "e000004", "final", "first", "latest=e000004");
    }

    @Test
    void aScoreWorseThanThatOfAnEarlierAttemptDoesNotReplaceTheBest() throws IOException {
        try (OneAttempt attempt = OneAttempt.start(run, every(1))) {
            attempt.epochs(0.5, 0.1, 0.6);
        }
        try (OneAttempt attempt = OneAttempt.resume(run, every(1), null)) {
            assertThat(attempt.epoch(0.2)).isFalse();
        }
        assertThat(files()).contains("best=e000002");
    }

    @Test
    void theBestOfWhatWasTakenBackIsNeitherReplacedByWorseNorWrittenOver() throws IOException {
        try (OneAttempt attempt = OneAttempt.start(run, every(1))) {
            attempt.epochs(0.5, 0.4, 0.1);
        }
        byte[] best = Files.readAllBytes(run.resolve("checkpoints/e000003-s000000000000.ckpt"));
        try (OneAttempt attempt = OneAttempt.resume(run, every(1, 1), "e000001-s000000000000.ckpt")) {
            attempt.epochs(0.3, 0.2, 0.15);
            assertThat(run.resolve("checkpoints/e000003-s000000000000.ckpt")).hasBinaryContent(best);
            assertThat(files()).containsExactly("best=e000003", "e000001", "e000003", "e000004", "latest=e000004");
            assertThat(run.resolve("best.json")).content().contains("\"epoch\": 3", "0.1\n");
            assertThat(run.resolve("results.json"))
                    .content()
                    .containsOnlyOnce("\"3\"")
                    .contains("0.2\n", "0.15\n");
            attempt.epoch(0.05);
        }
        assertThat(files()).containsExactly("best=e000005", "e000001", "e000005", "latest=e000005");
    }

    @Test
    void anEpochThatIsDoneAgainLeavesTheSameFiles() throws IOException {
        try (OneAttempt attempt = OneAttempt.start(run, every(1))) {
            attempt.epochs(0.5, 0.4, 0.1);
        }
        List<String> before = files();
        try (OneAttempt attempt = OneAttempt.resume(run, every(1), "e000002-s000000000000.ckpt")) {
            attempt.epoch(0.1);
        }
        assertThat(files()).isEqualTo(before).contains("best=e000003", "latest=e000003");
    }

    @Test
    void aBestCheckpointThatIsDamagedIsGivenUp() throws IOException {
        try (OneAttempt attempt = OneAttempt.start(run, every(1))) {
            attempt.epochs(0.5, 0.1, 0.6);
        }
        Files.writeString(run.resolve("checkpoints/e000002-s000000000000.ckpt"), "damaged");
        try (OneAttempt attempt = OneAttempt.resume(run, every(1), null)) {
            assertThat(files()).noneMatch(name -> name.startsWith("best"));
            attempt.epochs(0.2);
            assertThat(files()).noneMatch(name -> name.startsWith("best"));
            attempt.epochs(0.05);
        }
        assertThat(files()).contains("best=e000005");
    }

    @Test
    void aCheckpointWithoutResultsAsOlderVersionsSavedThemIsGoneOnFrom() throws IOException {
        Path file;
        try (OneAttempt attempt = OneAttempt.start(run, SavePolicy.BY_CALL)) {
            attempt.progress.advanceEpoch();
            file = attempt.checkpoints.save();
        }
        assertThat(Archives.entries(file).keySet())
                .containsExactly(
                        "reprise/checkpoint.yaml", "reprise/config.yaml", "reprise/overrides.yaml", "state/epoch");
        try (OneAttempt attempt = OneAttempt.resume(run, every(1), null)) {
            assertThat(attempt.epoch(0.5)).isTrue();
        }
        assertThat(files()).containsExactly("best=e000002", "e000001", "e000002", "latest=e000002");
    }

    @Test
    void aForkHasResultsOfItsOwn() throws IOException {
        try (OneAttempt attempt = OneAttempt.start(run, every(1))) {
            attempt.epochs(0.5, 0.1);
        }
        Path fork = Files.createDirectory(run.resolve("fork"));
        Files.createDirectory(fork.resolve("checkpoints"));
        try (OneAttempt attempt = OneAttempt.resume(fork, every(1), "../../checkpoints/e000002-s000000000000.ckpt")) {
            attempt.epoch(0.9);
        }
        assertThat(OneAttempt.files(fork)).containsExactly("best=e000003", "e000003", "latest=e000003");
        assertThat(fork.resolve("results.json")).content().contains("\"3\"").doesNotContain("\"2\"");
    }

    @Test
    void whoListensHearsOfEachCheckpointInItsPlace() throws IOException {
        List<String> heard = new ArrayList<>();
        try (OneAttempt attempt = OneAttempt.start(run, every(1))) {
            attempt.checkpoints.listen((file, header, isBest) -> {
                throw new IllegalStateException("told to fail");
            });
            attempt.checkpoints.listen((file, header, isBest) ->
                    heard.add(Files.exists(file) + " " + header.progress().get("epochs") + " " + isBest));
            attempt.epochs(0.5, 0.6);
            attempt.checkpoints.save("final");
        }
        assertThat(heard).containsExactly("true 1 true", "true 2 false", "true 2 false");
    }

    @Test
    void nothingIsSavedAfterTheEnd() throws IOException {
        OneAttempt attempt = OneAttempt.start(run, every(1));
        attempt.epoch(0.5);
        attempt.close();
        assertThatIllegalStateException()
                .isThrownBy(() -> attempt.checkpoints.save())
                .withMessageContaining("The run has ended");
        assertThat(attempt.checkpoints.epochEnded(attempt.progress, true)).isNull();
    }
}
