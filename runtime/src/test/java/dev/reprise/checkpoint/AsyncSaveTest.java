package dev.reprise.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AsyncSaveTest {

    @TempDir
    Path run;

    private OneAttempt attempt;

    @BeforeEach
    void anAttemptBegins() throws IOException {
        attempt = OneAttempt.start(run, SavePolicy.BY_CALL);
    }

    @AfterEach
    void itEnds() throws IOException {
        attempt.close();
    }

    private Path file(int epoch) {
        return run.resolve("checkpoints/e00000" + epoch + "-s000000000000.ckpt");
    }

    /** Lets the thread that writes the first checkpoint wait before it ends, until the latch is open. */
    private void holdUp(CountDownLatch latch) {
        attempt.checkpoints.listen((file, header, isBest) -> {
            try {
                if (file.equals(file(0))) {
                    latch.await();
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void theStatesAreThoseOfTheCallWhateverTheProgramDoesNext() throws IOException {
        byte[] weights = new byte[10_000_000];
        Arrays.fill(weights, (byte) 1);
        attempt.checkpoints.saveAsync(attempt.progress, state -> {
            state.put("empty", out -> {});
            state.put("weights", out -> {
                out.write(weights[0]);
                out.write(weights, 1, weights.length - 1);
            });
        });
        Arrays.fill(weights, (byte) 2);
        attempt.progress.advanceEpoch();
        attempt.checkpoints.awaitSaved();

        byte[] expected = new byte[weights.length];
        Arrays.fill(expected, (byte) 1);
        try (Checkpoint checkpoint = Checkpoint.open(file(0))) {
            assertThat(checkpoint.names()).containsExactly("empty", "weights");
            assertThat(checkpoint.header().progress().get("epochs")).isEqualTo(0L);
            checkpoint.get("empty", in -> assertThat(in.read()).isEqualTo(-1));
            checkpoint.get(
                    "weights",
                    in -> assertThat(Arrays.equals(in.readAllBytes(), expected)).isTrue());
        }
        assertThat(OneAttempt.files(run)).containsExactly("e000000", "latest=e000000");
    }

    @Test
    void theNextSaveWaitsForTheOneInFlight() throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        List<String> saved = Collections.synchronizedList(new ArrayList<>());
        holdUp(first);
        attempt.checkpoints.listen((file, header, isBest) -> saved.add(String.valueOf(file.getFileName())));
        attempt.checkpoints.saveAsync();
        assertThat(attempt.checkpoints.awaitSaved(Duration.ofMillis(1))).isFalse();

        attempt.progress.advanceEpoch();
        Thread next = new Thread(() -> attempt.checkpoints.epochEnded(attempt.progress, false));
        Thread call = new Thread(() -> {
            try {
                attempt.checkpoints.save();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        call.start();
        await().until(() -> call.getState() == Thread.State.TIMED_WAITING);
        next.start();
        assertThat(file(1)).doesNotExist();
        assertThat(saved).isEmpty();
        first.countDown();
        call.join();
        next.join();

        assertThat(saved).containsExactly("e000000-s000000000000.ckpt", "e000001-s000000000000.ckpt");
        assertThat(attempt.checkpoints.awaitSaved(Duration.ofMillis(1))).isTrue();
    }

    @Test
    void anInterruptDoesNotEndTheWait() throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        holdUp(first);
        attempt.checkpoints.saveAsync();
        attempt.progress.advanceEpoch();
        List<Boolean> interrupted = Collections.synchronizedList(new ArrayList<>());
        Thread call = new Thread(() -> {
            try {
                attempt.checkpoints.save();
                interrupted.add(Thread.interrupted());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        call.start();
        await().until(() -> call.getState() == Thread.State.TIMED_WAITING);
        call.interrupt();
        first.countDown();
        call.join();

        assertThat(interrupted).containsExactly(true);
        assertThat(OneAttempt.state(file(1))).isEqualTo("1");
    }

    @Test
    void anErrorComesUpAtTheNextSaveAndIsCounted() throws IOException {
        attempt.checkpoints.saveAsync();
        attempt.progress.advanceEpoch();
        Files.createDirectories(file(1));
        attempt.checkpoints.saveAsync();

        assertThatIOException()
                .isThrownBy(() -> attempt.checkpoints.saveAsync())
                .withMessage("The checkpoint " + file(1) + " was not saved beside the training: Cannot write " + file(1)
                        + ": it is a directory.");
        assertThat(attempt.checkpoints.failures()).hasSize(1);
        assertThat(attempt.checkpoints.failures().get(0).file()).isEqualTo(file(1));
        assertThat(attempt.checkpoints.latest()).isEqualTo(file(0));
        assertThat(OneAttempt.state(file(0))).isEqualTo("0");
        Files.delete(file(1));
        attempt.checkpoints.saveAsync();
        attempt.checkpoints.awaitSaved();
        assertThat(attempt.checkpoints.latest()).isEqualTo(file(1));
    }

    @Test
    void anErrorBeforeDoesNotKeepTheLastStatesOfARunThatIsToStopFromBeingSaved() throws IOException {
        Files.createDirectories(file(0));
        attempt.checkpoints.saveAsync();
        attempt.progress.advanceEpoch();

        assertThat(attempt.checkpoints.saveBeforeStop()).isEqualTo(file(1));
        assertThat(OneAttempt.state(file(1))).isEqualTo("1");
        assertThatIOException().isThrownBy(() -> attempt.checkpoints.awaitSaved());
    }

    @Test
    void anErrorOfTheLastOneComesUpAtTheEnd() throws IOException {
        Files.createDirectories(file(0));
        attempt.checkpoints.saveAsync();

        assertThatIOException()
                .isThrownBy(() -> attempt.close())
                .withMessageContaining("was not saved beside the training");
        attempt.close();
    }

    @Test
    void whatCannotBeCopiedIsThrownAtOnce() throws IOException {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> attempt.checkpoints.saveAsync(attempt.progress, state -> state.put("../x", out -> {})))
                .withMessageContaining("The state name '../x'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> attempt.checkpoints.saveAsync(attempt.progress, state -> {
                    state.put("a", out -> {});
                    state.put("a", out -> {});
                }))
                .withMessage("There are two states 'a'. Give each its own name.");
        assertThatIOException()
                .isThrownBy(() -> attempt.checkpoints.saveAsync(attempt.progress, state -> {
                    throw new IOException("told to fail");
                }))
                .withMessage("told to fail");
        assertThat(attempt.checkpoints.failures()).hasSize(3);
        assertThat(run.resolve("checkpoints")).doesNotExist();
    }

    @Test
    void theBestEpochSavedBesideTheTrainingIsTheBest() throws IOException {
        attempt.epoch(0.5);
        attempt.checkpoints.saveAsync();
        attempt.epoch(0.6);
        attempt.checkpoints.saveAsync();
        attempt.checkpoints.awaitSaved();
        assertThat(OneAttempt.files(run)).containsExactly("best=e000001", "e000001", "e000002", "latest=e000002");
    }
}
