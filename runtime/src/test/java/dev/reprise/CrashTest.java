package dev.reprise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.testing.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} at any moment of a run that uses everything: while it starts, saves, resumes and ends. The moments are
 * drawn: {@code -Dreprise.crash.kills=1000} for more of them, {@code -Dreprise.crash.seed=N} for those of a test that
 * has failed, as far as two processes are ever equally fast.
 */
@DisabledOnOs(OS.WINDOWS)
final class CrashTest {

    private static final int KILLS = Integer.getInteger("reprise.crash.kills", 40);
    private static final long SEED = Long.getLong("reprise.crash.seed", System.nanoTime());
    private static final int EPOCHS = 30;
    /** A process spends half of its time waiting for the disk. */
    private static final int LANES = 2;

    private static final List<String> ARGS = List.of(
            "run.seed=7",
            "run.save_interval=1",
            "run.keep_last=2",
            "run.heartbeat_interval=1s",
            "run.epoch_end=" + EPOCHS);

    @TempDir
    Path root;

    private final Map<String, Integer> hits = new ConcurrentSkipListMap<>();
    private CalmRun calm;
    private long startNanos;
    /** It has much to load. */
    private long firstEpochNanos;

    private long epochNanos;

    @Test
    void aRunThatIsKilledAtAnyMomentEndsAsOneThatNobodyKilled() throws Exception {
        System.out.println("seed " + SEED);
        measureACalmRun();
        List<Callable<Integer>> lanes = new ArrayList<>();
        for (int lane = 0; lane < LANES; lane++) {
            int number = lane;
            lanes.add(() -> kill(number, KILLS * (number + 1) / LANES - KILLS * number / LANES));
        }
        ExecutorService threads = Executors.newFixedThreadPool(LANES);
        int runs = 0;
        try {
            for (Future<Integer> lane : threads.invokeAll(lanes)) {
                runs += lane.get();
            }
        } finally {
            threads.shutdownNow();
        }
        System.out.println(KILLS + " kills of " + runs + " runs hit: " + hits);
        assertThat(hits.values().stream().mapToInt(count -> count).sum()).isEqualTo(KILLS);
    }

    /** How many runs it took to kill so often. */
    private int kill(int lane, int kills) throws IOException {
        Random random = new Random(SEED + lane);
        int left = kills;
        int runs = 0;
        while (left > 0) {
            TrainRuns here = new TrainRuns(Files.createDirectory(root.resolve("killed-" + lane + "-" + ++runs)));
            left -= killUntilItCompletes(here, random, left);
        }
        return runs;
    }

    private void measureACalmRun() throws IOException {
        TrainRuns here = new TrainRuns(Files.createDirectory(root.resolve("calm")));
        long start = System.nanoTime();
        try (ChildJvm child = start(here)) {
            child.awaitOutput("attempt 1");
            startNanos = System.nanoTime() - start;
            child.awaitOutput("epoch 1\n");
            firstEpochNanos = System.nanoTime() - start - startNanos;
            assertThat(child.awaitExit()).as(child::toString).isZero();
        }
        epochNanos = (System.nanoTime() - start - startNanos - firstEpochNanos) / EPOCHS;
        calm = new CalmRun(here.only());
        assertThat(calm.epochs()).isEqualTo(EPOCHS);
    }

    private static ChildJvm start(TrainRuns here) throws IOException {
        boolean isToResume = newestCheckpoint(here) != null;
        String[] args = isToResume ? new String[] {"--resume", "latest"} : ARGS.toArray(String[]::new);
        return here.command(CrashProgram.class, args).start();
    }

    /** The checkpoint that a resume goes on from; null if nothing was saved yet. */
    private static Path newestCheckpoint(TrainRuns here) throws IOException {
        for (Path run : here.all()) {
            Path latest = run.resolve("checkpoints/latest");
            if (Files.exists(latest)) {
                return latest.resolveSibling(Files.readString(latest).strip());
            }
        }
        return null;
    }

    /** Starts the run and, while it has not completed, resumes it, and kills each of these processes at some moment. */
    private int killUntilItCompletes(TrainRuns here, Random random, int most) throws IOException {
        int kills = 0;
        while (true) {
            try (ChildJvm child = start(here)) {
                if (kills == most || !isKilled(here, child, random)) {
                    assertThat(child.awaitExit()).as(child::toString).isZero();
                    assertThat(child.out()).endsWith("over\n");
                    calm.assertThatItEndedAs(theRun(here));
                    return kills;
                }
                kills++;
                hits.merge(hit(here, child), 1, Integer::sum);
            }
            for (Path run : here.all()) {
                if (Files.exists(run.resolve("run.yaml"))) {
                    calm.assertThatNothingIsTornIn(run);
                }
            }
        }
    }

    /** While it gets ready, or at one of the next few epochs, or at the end; false if it may end by itself. */
    private boolean isKilled(TrainRuns here, ChildJvm child, Random random) throws IOException {
        if (random.nextInt(3) == 0) {
            return child.killAfter(Duration.ofNanos((long) (startNanos * 1.2 * random.nextDouble())));
        }
        Path newest = newestCheckpoint(here);
        int done = newest == null ? 0 : Integer.parseInt(newest.getFileName().toString(), 1, 7, 10);
        if (done == EPOCHS && random.nextInt(3) == 0) {
            return false;
        }
        long most = firstEpochNanos + Math.min(EPOCHS - done, 8) * epochNanos;
        child.awaitOutput("attempt ");
        return child.killAfter(Duration.ofNanos((long) (random.nextDouble() * most)));
    }

    private static Path theRun(TrainRuns here) throws IOException {
        return here.all().stream()
                .filter(run -> Files.exists(run.resolve("checkpoints/latest")))
                .findFirst()
                .orElseThrow();
    }

    /** What the process was doing, by what it has left. */
    private static String hit(TrainRuns here, ChildJvm child) throws IOException {
        String mark = ".tmp-" + child.pid() + "-";
        try (Stream<Path> files = Files.walk(here.cwd())) {
            for (Path file : files.toList()) {
                if (file.getFileName().toString().contains(mark)) {
                    return "writing " + file.getFileName().toString().replaceAll("^\\.|\\.tmp-.*|[0-9]+", "");
                }
            }
        }
        if (!child.out().contains("attempt ")) {
            return "starting";
        }
        return child.out().contains("trained") ? "ending" : "between";
    }
}
