package dev.reprise.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.testing.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} while checkpoints are saved, also beside the training, leaves whole ones under both pointers. */
@DisabledOnOs(OS.WINDOWS)
final class KilledSaveTest {

    private static final int KILLS = 20;
    private static final int EPOCHS = 200;

    @TempDir
    Path directory;

    private static ChildJvm start(Path run, String how) {
        return ChildJvm.of(SavingLoop.class)
                .args(run.toString(), Integer.toString(EPOCHS), how)
                .start();
    }

    private static void complete(Path run, String how) {
        try (ChildJvm child = start(run, how)) {
            assertThat(child.awaitExit()).as(child::toString).isZero();
        }
    }

    @Test
    void killedAtTwentyMomentsTheRunEndsAsOneThatNobodyKilled() throws IOException {
        Path calm = Files.createDirectory(directory.resolve("calm"));
        complete(calm, "new");

        Path killed = Files.createDirectory(directory.resolve("killed"));
        Random random = new Random(4);
        int hits = 0;
        for (int i = 0; i < KILLS; i++) {
            try (ChildJvm child = start(killed, i == 0 ? "new" : "resume")) {
                child.awaitOutput("epoch ");
                hits += child.killAfter(Duration.ofMillis(random.nextInt(40))) ? 1 : 0;
            }
            assertThatBothPointersNameWholeOnes(killed);
        }
        complete(killed, "resume");

        assertThat(hits).isGreaterThan(KILLS / 2);
        assertThat(content(killed, "results.json")).isEqualTo(content(calm, "results.json"));
        assertThat(content(killed, "best.json")).isEqualTo(content(calm, "best.json"));
        assertThat(content(killed, "latest.json")).isEqualTo(content(calm, "latest.json"));
        // What was being saved beside an epoch at a kill is not there; but nothing is left that need not be kept.
        assertThat(OneAttempt.files(killed))
                .hasSizeLessThanOrEqualTo(OneAttempt.files(calm).size() + 1);
        assertThat(epochOf(killed, "latest")).isEqualTo(EPOCHS);
        assertThat(epochOf(killed, "best")).isEqualTo(epochOf(calm, "best"));
    }

    private static String content(Path run, String file) throws IOException {
        return Files.readString(run.resolve(file));
    }

    private static void assertThatBothPointersNameWholeOnes(Path run) throws IOException {
        long latest = epochOf(run, "latest");
        if (Files.exists(run.resolve("checkpoints/best"))) {
            long best = epochOf(run, "best");
            for (long epoch = 1; epoch <= latest; epoch++) {
                assertThat(SavingLoop.loss(best)).isLessThanOrEqualTo(SavingLoop.loss(epoch));
            }
        }
    }

    /** The epoch of the checkpoint that a pointer names, which must be whole. */
    private static long epochOf(Path run, String pointer) throws IOException {
        Path directory = run.resolve("checkpoints");
        Path file =
                directory.resolve(Files.readString(directory.resolve(pointer)).strip());
        try (Checkpoint checkpoint = Checkpoint.open(file)) {
            long epoch = (Long) checkpoint.header().progress().get("epochs");
            assertThat(checkpoint.names()).hasSize(1);
            if (checkpoint.names().contains("large")) {
                checkpoint.get(
                        "large",
                        in -> assertThat(Arrays.equals(in.readAllBytes(), SavingLoop.large(epoch)))
                                .isTrue());
            } else {
                checkpoint.get(
                        "epoch", in -> assertThat(in.readAllBytes()).asString().isEqualTo(Long.toString(epoch)));
            }
            return epoch;
        }
    }
}
