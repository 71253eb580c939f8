package dev.reprise.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.reprise.checkpoint.store.Retention;
import dev.reprise.run.SmallDisk;
import dev.reprise.testing.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A checkpoint that cannot be saved leaves the one before, and is never passed over in silence. */
final class FailedSaveTest {

    private static final SavePolicy LATEST_AND_BEST = new SavePolicy(OptionalInt.of(0), Retention.ALL);

    @TempDir
    Path run;

    private Path file(int epoch) {
        return run.resolve("checkpoints/e00000" + epoch + "-s000000000000.ckpt");
    }

    @Test
    void oneThatIsSavedByItselfDoesNotEndTheTraining() throws IOException {
        try (OneAttempt attempt = OneAttempt.start(run, LATEST_AND_BEST)) {
            attempt.epoch(0.5);
            Files.createDirectory(file(2));
            attempt.epoch(0.4);
            assertThat(OneAttempt.files(run)).contains("best=e000001", "latest=e000001");
            assertThat(OneAttempt.state(file(1))).isEqualTo("1");
            attempt.epoch(0.6);
            assertThat(attempt.checkpoints.failures()).hasSize(1);
            SaveFailure failure = attempt.checkpoints.failures().get(0);
            assertThat(failure.file()).isEqualTo(file(2));
            assertThat(failure.error()).isEqualTo("Cannot write " + file(2) + ": it is a directory.");
            assertThat(failure.time()).endsWith("Z");
        }
        assertThat(OneAttempt.files(run)).contains("best=e000001", "latest=e000003");
    }

    @Test
    void oneThatIsCalledForThrowsAndIsCounted() throws IOException {
        try (OneAttempt attempt = OneAttempt.start(run, SavePolicy.BY_CALL)) {
            attempt.checkpoints.save();
            attempt.progress.advanceEpoch();
            assertThatIOException()
                    .isThrownBy(() -> attempt.checkpoints.save(attempt.progress, state -> {
                        throw new IOException("told to fail");
                    }))
                    .withMessageContaining("told to fail");
            assertThatIllegalStateException()
                    .isThrownBy(() -> attempt.checkpoints.save(attempt.progress, state -> {
                        throw new IllegalStateException("told to fail");
                    }));
            assertThat(attempt.checkpoints.failures()).hasSize(2);
        }
        assertThat(OneAttempt.files(run)).containsExactly("e000000", "latest=e000000");
    }

    @Test
    void aProgramThatDoesNotSayWhatToSaveIsToldOnce() throws IOException {
        try (OneAttempt attempt = OneAttempt.start(run, LATEST_AND_BEST)) {
            Checkpoints bare = new Checkpoints(
                    run.resolve("bare"),
                    new CheckpointTexts("a: 1\n", null, "[]\n"),
                    at -> {
                        throw new IllegalStateException("not to be asked");
                    },
                    attempt.progress,
                    LATEST_AND_BEST,
                    null);
            assertThat(bare.epochEnded(attempt.progress, true)).isNull();
            assertThat(bare.failures()).isEmpty();
            assertThatIllegalStateException()
                    .isThrownBy(bare::save)
                    .withMessageContaining("Nothing says what the checkpoint is to hold");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aDiskThatIsFullForAWhileCostsTheCheckpointsOfThatTime() throws IOException {
        try (SmallDisk disk = SmallDisk.mount(run.resolve("disk"), 128);
                OneAttempt attempt = OneAttempt.start(disk.root(), LATEST_AND_BEST)) {
            attempt.epochs(0.5, 0.6);
            Path filler = disk.root().resolve("filler");
            Files.write(filler, new byte[(int) Files.getFileStore(disk.root()).getUsableSpace()]);
            attempt.progress.advanceEpoch();
            attempt.checkpoints.epochEnded(attempt.progress, false);
            attempt.checkpoints.saveAsync();
            assertThatIOException()
                    .isThrownBy(attempt.checkpoints::awaitSaved)
                    .withMessageContaining("No space left on device");
            assertThat(attempt.checkpoints.failures()).hasSize(2);
            assertThat(OneAttempt.files(disk.root()))
                    .containsExactly("best=e000001", "e000001", "e000002", "latest=e000002");
            Files.delete(filler);
            attempt.epoch(0.4);
            assertThat(OneAttempt.files(disk.root())).containsExactly("best=e000004", "e000004", "latest=e000004");
        }
    }

    @Test
    void aFailureIsSaidOnStandardError() throws IOException {
        Path file = run.resolve("checkpoints/e000001-s000000000000-passing.ckpt");
        Files.createDirectories(file);
        try (ChildJvm child =
                ChildJvm.of(SavingLoop.class).args(run.toString(), "1", "new").start()) {
            assertThat(child.awaitExit()).as(child::toString).isZero();
            assertThat(child.err())
                    .contains(
                            "The checkpoint " + file + " was not saved: Cannot write " + file + ": it is a directory.");
        }
    }
}
