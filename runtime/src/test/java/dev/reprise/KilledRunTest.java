package dev.reprise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.checkpoint.Checkpoint;
import dev.reprise.testing.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} at any moment costs no more than what was done since the last checkpoint. */
@DisabledOnOs(OS.WINDOWS)
final class KilledRunTest {

    private static final int KILLS = 20;
    private static final int EPOCHS = 200;

    @TempDir
    Path cwd;

    @Test
    void aRunKilledAtTwentyMomentsEndsAsOneThatNobodyKilled() throws IOException {
        TrainRuns calm = new TrainRuns(Files.createDirectory(cwd.resolve("calm")));
        Path expected = calm.complete("epochs=" + EPOCHS, "run.seed=7");

        TrainRuns killed = new TrainRuns(Files.createDirectory(cwd.resolve("killed")));
        Random random = new Random(20);
        int hits = killedAfterItsFirstCheckpoint(killed);
        for (int i = 1; i < KILLS; i++) {
            hits += killedDuring(killed, random) ? 1 : 0;
            assertThatLatestIsWhole(killed.only());
        }
        TrainRuns.Ended ended = killed.run("--resume", "latest");

        assertThat(ended.code()).as(ended::toString).isZero();
        assertThat(hits).isGreaterThan(KILLS / 2);
        Path run = killed.only();
        assertThat(TrainRuns.metrics(run))
                .isEqualTo(TrainRuns.metrics(expected))
                .hasLineCount(EPOCHS);
        assertThat(sum(run)).isEqualTo(sum(expected));
        assertThat(checkpoints(run)).isEqualTo(checkpoints(expected)).hasSize(EPOCHS + 1);
        assertThat(TrainRuns.record(run)).containsEntry("status", "COMPLETE");
        assertThat(TrainRuns.snapshot(run).keySet()).noneMatch(name -> name.contains(".tmp-"));
    }

    private static int killedAfterItsFirstCheckpoint(TrainRuns runs) {
        try (ChildJvm child = runs.command("epochs=" + EPOCHS, "run.seed=7").start()) {
            child.awaitOutput(" in ");
            Path latest = runs.directory(child.out()).resolve("checkpoints/latest");
            org.awaitility.Awaitility.await().pollInterval(Duration.ofMillis(1)).until(() -> Files.exists(latest));
            return child.killAfter(Duration.ZERO) ? 1 : 0;
        }
    }

    /** At one of two kinds of moments: while the process gets ready, or while it trains. */
    private static boolean killedDuring(TrainRuns runs, Random random) {
        try (ChildJvm child = runs.command("--resume", "latest").start()) {
            if (random.nextInt(3) == 0) {
                return child.killAfter(Duration.ofMillis(100 + random.nextInt(200)));
            }
            child.awaitOutput(" in ");
            return child.killAfter(Duration.ofMillis(random.nextInt(25)));
        }
    }

    private static void assertThatLatestIsWhole(Path run) throws IOException {
        Path directory = run.resolve("checkpoints");
        Path latest =
                directory.resolve(Files.readString(directory.resolve("latest")).strip());
        try (Checkpoint checkpoint = Checkpoint.open(latest)) {
            assertThat(checkpoint.names()).containsExactly("sum");
        }
        assertThat(TrainRuns.record(run)).containsKey("status");
    }

    private static List<Byte> sum(Path run) throws IOException {
        List<Byte> sum = new ArrayList<>();
        try (Checkpoint checkpoint = Checkpoint.open(run.resolve("checkpoints/e000200-s000000000000.ckpt"))) {
            checkpoint.get("sum", in -> {
                for (byte b : in.readAllBytes()) {
                    sum.add(b);
                }
            });
        }
        assertThat(sum).hasSize(Double.BYTES);
        return sum;
    }

    private static List<String> checkpoints(Path run) throws IOException {
        return TrainRuns.snapshot(run.resolve("checkpoints")).keySet().stream()
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
