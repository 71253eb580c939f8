package dev.reprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.reprise.checkpoint.Checkpoint;
import dev.reprise.run.SmallDisk;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Places that cannot be written to, and disks that are full. */
@EnabledOnOs(OS.LINUX)
final class DiskTest {

    @TempDir
    Path cwd;

    private String refused(String... args) {
        TrainRuns.Ended ended = new TrainRuns(cwd).run(args);
        assertThat(ended.code()).as(ended::toString).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).doesNotContain("Exception", "\tat ").hasLineCount(1);
        return ended.err();
    }

    @Test
    void aRootThatCannotBeCreatedIsRefused() throws IOException {
        Files.writeString(cwd.resolve("file"), "");
        Map<String, String> before = TrainRuns.snapshot(cwd);

        assertThat(refused("run.root=file"))
                .isEqualTo("Cannot create a run directory in 'file/runs/run': 'file' is a file, not a directory."
                        + " Set another root or make this one writable.\n");
        assertThat(refused("run.root=file/below")).contains("'file' is a file, not a directory");
        assertThat(refused("run.root=/proc/reprise")).contains("Cannot create a run directory in '/proc/reprise/runs/");
        assertThat(TrainRuns.snapshot(cwd)).isEqualTo(before);
    }

    @Test
    void aReadOnlyRootIsRefused() throws IOException {
        try (SmallDisk disk = SmallDisk.mount(cwd.resolve("disk"), 256)) {
            Path run = new TrainRuns(cwd).complete("epochs=1", "run.root=disk/logs");
            disk.makeReadOnly();
            Map<String, String> before = TrainRuns.snapshot(cwd);

            assertThat(refused("run.root=disk/logs")).containsIgnoringCase("read-only file system");
            assertThat(refused("run.root=disk/other")).containsIgnoringCase("read-only file system");
            assertThat(refused("--resume", run.toString(), "epochs=2")).containsIgnoringCase("read-only file system");
            assertThat(TrainRuns.snapshot(cwd)).isEqualTo(before);
        }
    }

    @Test
    void aRunThatCannotBeginOnAFullDiskLeavesNoDirectory() throws IOException {
        try (SmallDisk disk = SmallDisk.mount(cwd.resolve("disk"), 128)) {
            Path filler = disk.root().resolve("filler");
            // From no room for the first file to room for all but the last.
            for (int blocks = 0; blocks < 5; blocks++) {
                fillBut(filler, disk.root(), blocks * 4096);

                assertThat(refused("run.root=disk/logs")).contains("No space left on device");
                assertThat(disk.root().resolve("logs/runs/run")).isEmptyDirectory();
            }
        }
    }

    private static void fillBut(Path filler, Path disk, int free) throws IOException {
        Files.deleteIfExists(filler);
        int room = (int) Files.getFileStore(disk).getUsableSpace() - free;
        try (OutputStream out = Files.newOutputStream(filler)) {
            out.write(new byte[room]);
        }
        assumeTrue(Files.getFileStore(disk).getUsableSpace() == free, "the disk counts otherwise");
    }

    @Test
    void aCheckpointThatDoesNotFitOnTheDiskLeavesTheOneBefore() throws IOException {
        try (SmallDisk disk = SmallDisk.mount(cwd.resolve("disk"), 1024)) {
            TrainRuns runs = new TrainRuns(cwd);
            TrainRuns.Ended ended =
                    TrainRuns.run(runs.command(EndProgram.class, "note=huge state", "run.root=disk/logs"));

            assertThat(ended.code()).isEqualTo(1);
            assertThat(ended.err()).contains("e000001-s000000000000.ckpt: No space left on device, free some space");
            Path run = new TrainRuns(disk.root()).only();
            assertThat(TrainRuns.record(run)).containsEntry("status", "FAILED");
            assertThat(TrainRuns.snapshot(run.resolve("checkpoints")).keySet())
                    .containsExactly("", "e000000-s000000000000.ckpt", "latest");
            assertThat(run.resolve("checkpoints/latest")).content().isEqualTo("e000000-s000000000000.ckpt\n");
            try (Checkpoint checkpoint = Checkpoint.open(run.resolve("checkpoints/e000000-s000000000000.ckpt"))) {
                assertThat(checkpoint.names()).containsExactly("small");
            }
        }
    }

    @Test
    void aDiskThatFillsUpUnderARunFailsItAndItGoesOnWhenThereIsRoom() throws IOException {
        try (SmallDisk disk = SmallDisk.mount(cwd.resolve("disk"), 256)) {
            TrainRuns runs = new TrainRuns(cwd);
            String[] args = {"epochs=60", "run.seed=7", "run.root=disk/logs"};
            TrainRuns.Ended ended = runs.run(args);
            assertThat(ended.code()).as(ended::toString).isEqualTo(1);
            assertThat(ended.err()).contains("No space left on device");

            Path run = new TrainRuns(disk.root()).only();
            Path moved = cwd.resolve("logs/runs/run").resolve(run.getFileName());
            Files.createDirectories(moved);
            TrainRuns.copy(run, moved);
            assertThat(runs.complete("--resume", moved.toString())).isEqualTo(moved);
            Path expected = runs.complete("epochs=60", "run.seed=7");
            assertThat(TrainRuns.metrics(moved)).isEqualTo(TrainRuns.metrics(expected));
        }
    }
}
