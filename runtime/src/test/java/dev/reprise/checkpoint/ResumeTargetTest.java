package dev.reprise.checkpoint;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code --resume} has chosen is what the run goes on from, or it says why not. */
final class ResumeTargetTest {

    private static final SavePolicy EVERY_CALL = SavePolicy.BY_CALL;

    @TempDir
    Path run;

    @Test
    void theNewestIsRefusedOnceTheAttemptThatWasGoingOnHasSavedAnother() throws IOException {
        try (OneAttempt attempt = OneAttempt.start(run, EVERY_CALL)) {
            attempt.epoch(0.5);
            Path first = attempt.checkpoints.save();
            ResumeTarget newest = ResumeTarget.find(run.toString(), run, "run", false);
            ResumeTarget named = ResumeTarget.find(first.toString(), run, "run", false);
            assertThatCode(newest::requireNewest).doesNotThrowAnyException();

            attempt.epoch(0.4);
            attempt.checkpoints.save();

            assertThatExceptionOfType(ResumeException.class)
                    .isThrownBy(newest::requireNewest)
                    .withMessage("Cannot resume from " + first + ": the attempt before has just ended, and has saved"
                            + " e000002-s000000000000.ckpt. Give the same command once more to go on from that.");
            assertThatCode(named::requireNewest).doesNotThrowAnyException();
        }
    }
}
