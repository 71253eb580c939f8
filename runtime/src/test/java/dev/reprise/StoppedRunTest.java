package dev.reprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.reprise.checkpoint.Checkpoint;
import dev.reprise.testing.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A signal costs a run that asks whether it should stop nothing but time. */
@DisabledOnOs(OS.WINDOWS)
final class StoppedRunTest {

    private static final int SIGNALS = 20;
    private static final long SEED = Long.getLong("reprise.crash.seed", System.nanoTime());
    private static final String[] ARGS = {
        "run.seed=7", "run.save_interval=10", "run.keep_last=2", "run.epoch_end=40", "run.grace_period=30s"
    };

    @TempDir
    Path root;

    @Test
    void aRunThatIsStoppedTwentyTimesEndsAsOneThatNobodyStopped() throws IOException {
        TrainRuns undisturbed = new TrainRuns(Files.createDirectory(root.resolve("calm")));
        assertThat(TrainRuns.run(undisturbed.command(CrashProgram.class, ARGS)).code())
                .isZero();
        CalmRun calm = new CalmRun(undisturbed.only());

        Random random = new Random(SEED);
        int stops = 0;
        for (int run = 1; stops < SIGNALS; run++) {
            TrainRuns here = new TrainRuns(Files.createDirectory(root.resolve("stopped-" + run)));
            String[] args = ARGS;
            while (stops < SIGNALS && isStopped(here, args, random)) {
                stops++;
                args = new String[] {"--resume", "latest"};
                calm.assertThatNothingIsTornIn(here.only());
            }
            TrainRuns.Ended ended = TrainRuns.run(here.command(CrashProgram.class, "--resume", "latest"));
            assertThat(ended.code()).as(ended::toString).isZero();
            calm.assertThatItEndedAs(here.only());
        }
    }

    /** False if the run has ended before; what the signal has left is what it must. */
    private static boolean isStopped(TrainRuns here, String[] args, Random random) throws IOException {
        try (ChildJvm child = here.command(CrashProgram.class, args).start()) {
            child.awaitOutput("takes part");
            if (child.hasEndedAfter(Duration.ofMillis(random.nextInt(250)))) {
                return false;
            }
            child.signal("TERM");
            if (child.awaitExit() == 0) {
                return false;
            }
            assertThat(child.awaitExit()).as(child::toString).isEqualTo(143);
            Path run = here.only();
            if (TrainRuns.record(run).get("status").equals("COMPLETE")) {
                return false;
            }
            assertThat(child.err()).as(child::toString).contains("SIGTERM: the run is asked to stop.\nSaved ");
            int attempts = TrainRuns.attempts(run);
            assertThat(TrainRuns.record(run)).contains(entry("status", "KILLED"), entry("stop_reason", "signal TERM"));
            assertThat(TrainRuns.attempt(run, attempts))
                    .contains(entry("status", "KILLED"), entry("signal", "TERM"), entry("exit_code", 143L));
            assertThatNoStepIsLost(run);
            return true;
        }
    }

    private static void assertThatNoStepIsLost(Path run) throws IOException {
        Path checkpoints = run.resolve("checkpoints");
        String latest = Files.readString(checkpoints.resolve("latest")).strip();
        long rows = Files.readString(run.resolve("metrics/steps.jsonl")).lines().count();
        try (Checkpoint checkpoint = Checkpoint.open(checkpoints.resolve(latest))) {
            Map<String, ?> progress = checkpoint.header().progress();
            assertThat(progress.get("steps")).isEqualTo(rows);
        }
    }
}
