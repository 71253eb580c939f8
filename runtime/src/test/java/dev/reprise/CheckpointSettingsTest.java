package dev.reprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.reprise.run.SmallDisk;
import dev.reprise.testing.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the settings say of saving and stopping holds through all attempts. */
final class CheckpointSettingsTest {

    @TempDir
    Path cwd;

    private Path complete(Class<?> program, String... args) throws IOException {
        TrainRuns.Ended ended = TrainRuns.run(new TrainRuns(cwd).command(program, args));
        assertThat(ended.code()).as(ended::toString).isZero();
        return new TrainRuns(cwd).only();
    }

    private static List<String> checkpoints(Path directory) throws IOException {
        List<String> names = new ArrayList<>();
        for (String name : TrainRuns.snapshot(directory).keySet()) {
            if (!name.isEmpty()) {
                names.add(name.replace("-s000000000000.ckpt", ""));
            }
        }
        return names;
    }

    private static String pointer(Path run, String name) throws IOException {
        return Files.readString(run.resolve("checkpoints").resolve(name)).strip();
    }

    @Test
    void whatNeedNotBeKeptGoesAlsoIfAnEarlierAttemptHasSavedIt() throws IOException {
        String[] settings = {"run.seed=7", "run.save_interval=1", "run.keep_last=2", "run.keep_every=4"};
        String[] first = Arrays.copyOf(settings, 5);
        first[4] = "run.epoch_end=6";
        Path run = complete(ObservedProgram.class, first);
        assertThat(checkpoints(run.resolve("checkpoints")))
                .containsExactly("best", "e000004", "e000005", "e000006", "latest");

        complete(ObservedProgram.class, "--resume", "latest", "run.epoch_end=9");

        // The one that the attempt went on from stays while it runs, and goes with the next attempt.
        assertThat(checkpoints(run.resolve("checkpoints")))
                .containsExactly("best", "e000004", "e000006", "e000008", "e000009", "latest");

        complete(ObservedProgram.class, "--resume", "latest", "run.epoch_end=11", "run.keep_last=1");

        assertThat(checkpoints(run.resolve("checkpoints")))
                .containsExactly("best", "e000004", "e000008", "e000009", "e000011", "latest");
    }

    @Test
    void theDirectoryOfCheckpointsStaysWhereTheFirstAttemptHasPutIt() throws IOException {
        Path run = complete(
                ObservedProgram.class,
                "run.seed=7",
                "run.save_interval=1",
                "run.epoch_end=1",
                "run.checkpoint_dir_name=saved");

        complete(ObservedProgram.class, "--resume", "latest", "run.epoch_end=2", "run.checkpoint_dir_name=elsewhere");

        assertThat(checkpoints(run.resolve("saved"))).containsExactly("best", "e000001", "e000002", "latest");
        assertThat(run.resolve("elsewhere")).doesNotExist();
        assertThat(run.resolve("checkpoints")).doesNotExist();
        assertThat(TrainRuns.record(run)).containsEntry("checkpoint_dir_name", "saved");
    }

    @Test
    void aRunWithoutABetterScoreStopsGoesOnWithMorePatienceAndKeepsItsBest() throws IOException {
        String[] args = {"run.seed=7", "run.save_interval=0", "run.epoch_end=60", "run.patience=1"};
        Path run = complete(CrashProgram.class, args);
        String stopped = pointer(run, "latest");
        assertThat(TrainRuns.record(run))
                .contains(
                        entry("status", "COMPLETE"), entry("stop_reason", "patience: 2 epochs without a better score"));
        Map<?, ?> results = (Map<?, ?>) TrainRuns.record(run).get("results");
        assertThat(results.get("epochs_without_improvement")).isEqualTo(2L);
        String best = pointer(run, "best");
        assertThat(best).isLessThan(stopped);

        complete(CrashProgram.class, "--resume", "latest");
        assertThat(pointer(run, "latest")).as("resumed without more patience").isEqualTo(stopped);

        complete(CrashProgram.class, "--resume", "latest", "run.patience=100");
        assertThat(pointer(run, "latest")).isEqualTo("e000060-s000000000240.ckpt");
        assertThat(TrainRuns.record(run)).containsEntry("stop_reason", null);
        assertThat(pointer(run, "best")).isGreaterThan(best);
    }

    @Test
    void aRunThatIsTakenBackKeepsTheBestUntilThereIsABetterOne() throws IOException {
        Path run = complete(CrashProgram.class, "run.seed=7", "run.save_interval=1", "run.epoch_end=30");
        String best = pointer(run, "best");
        Path third = run.resolve("checkpoints/e000003-s000000000012.ckpt");
        complete(CrashProgram.class, "--resume", third.toString(), "run.epoch_end=5");

        assertThat(pointer(run, "latest")).isEqualTo("e000005-s000000000020.ckpt");
        assertThat(pointer(run, "best")).isEqualTo(best).isGreaterThan("e000005");
        assertThat(run.resolve("results.json")).content().contains("\"5\": {").doesNotContain("\"6\": {");
    }

    @Test
    void aSaveBesideTheTrainingThatFailsLastOfAllFailsTheRun() throws IOException {
        TrainRuns runs = new TrainRuns(cwd);
        TrainRuns.Ended ended = TrainRuns.run(runs.command(FailingSaves.class, "note=async"));

        assertThat(ended.code()).as(ended::toString).isEqualTo(1);
        assertThat(ended.out()).contains("body has ended");
        assertThat(ended.err()).contains("was not saved beside the training");
        Map<String, Object> record = TrainRuns.record(runs.only());
        assertThat(record).containsEntry("status", "FAILED");
        assertThat(record.get("exception").toString()).contains("was not saved beside the training");
        assertThat(record.get("checkpoint_failures").toString()).contains("e000000-s000000000000.ckpt");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aDiskThatIsFullForAWhileCostsCheckpointsThatTheRecordNames() throws IOException {
        try (SmallDisk disk = SmallDisk.mount(cwd.resolve("disk"), 512)) {
            TrainRuns runs = new TrainRuns(cwd);
            TrainRuns.Ended ended = TrainRuns.run(runs.command(
                    FailingSaves.class,
                    "note=full",
                    "extra.disk=" + disk.root(),
                    "run.save_interval=1",
                    "run.keep_last=1",
                    "run.epoch_end=6"));

            assertThat(ended.code()).as(ended::toString).isZero();
            assertThat(ended.err()).contains("No space left on device");
            Path run = runs.only();
            assertThat(TrainRuns.record(run)).containsEntry("status", "COMPLETE");
            List<?> failures = (List<?>) TrainRuns.record(run).get("checkpoint_failures");
            assertThat(failures)
                    .extracting(failure -> ((Map<?, ?>) failure).get("file").toString())
                    .satisfiesExactly(
                            file -> assertThat(file).endsWith("e000003-s000000000000.ckpt"),
                            file -> assertThat(file).endsWith("e000004-s000000000000.ckpt"));
            assertThat(pointer(run, "latest")).startsWith("e000006-");
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aSignalSavesNothingOverACheckpointThatFails() throws IOException {
        TrainRuns runs = new TrainRuns(cwd);
        try (ChildJvm child = runs.command(FailingSaves.class, "note=signal").start()) {
            child.awaitOutput("epoch 1");
            child.signal("TERM");

            assertThat(child.awaitExit()).as(child::toString).isEqualTo(143);
        }
        Path run = runs.only();
        assertThat(TrainRuns.record(run)).containsEntry("status", "KILLED");
        assertThat(TrainRuns.record(run).get("checkpoint_failures").toString()).contains("told to fail");
        assertThat(pointer(run, "latest")).startsWith("e000001-");
    }
}
