package dev.reprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.reprise.testing.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The console is a pipe that is full and that nobody reads, as behind a pager or a stopped terminal. */
@EnabledOnOs(OS.LINUX)
final class UnreadConsoleTest {

    @TempDir
    Path cwd;

    @Test
    void aSignalStillEndsTheRunAndIsRecorded() throws Exception {
        TrainRuns runs = new TrainRuns(cwd);
        assertThat(new ProcessBuilder("mkfifo", cwd.resolve("console").toString())
                        .start()
                        .waitFor())
                .isZero();
        try (ChildJvm child = runs.command(EndProgram.class, "note=unread")
                .under("sh", "-c", "exec \"$0\" \"$@\" 1<>console 2>&1")
                .start()) {
            await().until(() -> hasBegun(runs.all()));
            child.signal("TERM");

            assertThat(child.awaitExit()).isEqualTo(143);
        }
        assertThat(TrainRuns.attempt(runs.only(), 1)).containsEntry("status", "KILLED");
    }

    private static boolean hasBegun(List<Path> runs) throws IOException {
        return runs.size() == 1 && Files.exists(runs.get(0).resolve("ready"));
    }
}
