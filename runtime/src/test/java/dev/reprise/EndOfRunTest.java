package dev.reprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.reprise.checkpoint.Checkpoint;
import dev.reprise.testing.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
final class EndOfRunTest {

    @TempDir
    Path cwd;

    private ChildJvm.Command program(String ending) {
        return new TrainRuns(cwd).command(EndProgram.class, "note=" + ending);
    }

    private Map<String, Object> recorded(String status) throws IOException {
        Path run = new TrainRuns(cwd).only();
        assertThat(TrainRuns.record(run)).containsEntry("status", status);
        Map<String, Object> attempt = TrainRuns.attempt(run, 1);
        assertThat(attempt).containsEntry("status", status);
        return attempt;
    }

    private String log() throws IOException {
        return Files.readString(new TrainRuns(cwd).only().resolve("main.log"));
    }

    @Test
    void aBodyThatThrowsIsAFailureWithItsStackInTheRecordTheLogAndOnStandardError() throws IOException {
        TrainRuns.Ended ended = new TrainRuns(cwd).run("extra.fail_at=1");

        assertThat(ended.code()).isEqualTo(1);
        String stack = "java.lang.IllegalStateException: told to fail at epoch 1\n\tat ";
        assertThat(ended.err()).startsWith(stack);
        assertThat(log()).contains(stack);
        Map<String, Object> attempt = recorded("FAILED");
        assertThat(attempt).contains(entry("exit_code", 1L), entry("signal", null));
        assertThat(attempt.get("exception").toString()).startsWith(stack).contains("TrainProgram.misbehave");
        assertThat(TrainRuns.metrics(new TrainRuns(cwd).only()))
                .startsWith("{\"epoch\":0,")
                .endsWith("}\n");
    }

    @Test
    void anErrorOfTheJvmIsAFailureToo() throws IOException {
        assertThat(TrainRuns.run(program("error")).code()).isEqualTo(1);

        assertThat(recorded("FAILED").get("exception").toString()).startsWith("java.lang.StackOverflowError\n");
    }

    @Test
    void anExceptionWithOddCharactersIsRecordedAsItIs() throws IOException {
        assertThat(TrainRuns.run(program("odd exception")).code()).isEqualTo(1);

        assertThat(recorded("FAILED").get("exception").toString())
                .startsWith("java.lang.IllegalStateException: a\0b\ttab \u0085 ")
                .contains(" \u20ac: #\n  - x: 'y'\n");
    }

    @Test
    void anExceptionWithMegabytesOfTextLeavesARecordThatCanBeReadAgain() throws IOException {
        TrainRuns.Ended ended = TrainRuns.run(program("long exception"));

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains("x".repeat(5_000_000));
        assertThat(recorded("FAILED").get("exception").toString())
                .startsWith("java.lang.IllegalStateException: xxx")
                .containsPattern("xxx\\.\\.\\. \\(500\\d{4} characters, see main.log\\)\n$");
    }

    @Test
    void aBodyThatWasInterruptedIsStillWaitedForByItsHooks() throws IOException {
        TrainRuns.Ended ended = TrainRuns.run(program("interrupted at the end"));

        assertThat(ended.code()).isZero();
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out()).contains(" COMPLETE after ");
    }

    @Test
    void anInterruptedBodyIsRecordedAllTheSame() throws IOException {
        assertThat(TrainRuns.run(program("interrupted")).code()).isEqualTo(1);

        assertThat(recorded("FAILED").get("exception").toString()).contains("told to stop");
    }

    @Test
    void anExitInsideTheBodyIsAFailureThatNamesItsCaller() throws IOException {
        TrainRuns.Ended ended = TrainRuns.run(program("exit"));

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err()).isEmpty();
        assertThat(recorded("FAILED").get("exception").toString())
                .startsWith("The process ended before the run's body: System.exit was called at ")
                .contains("EndProgram.body(EndProgram.java:");
        assertThat(log()).contains("\nunfinished line\n");
    }

    @Test
    void anExitInAnotherThreadIsAFailureThatNamesItsCaller() throws IOException {
        TrainRuns.Ended ended = TrainRuns.run(program("exit elsewhere"));

        assertThat(ended.code()).isEqualTo(4);
        assertThat(recorded("FAILED").get("exception").toString()).contains("EndProgram.lambda$body$");
    }

    @Test
    void aTerminatedRunIsKilledWithExitCode143() throws IOException {
        try (ChildJvm child = program("hang").start()) {
            child.awaitOutput("hanging");
            child.signal("TERM");

            assertThat(child.awaitExit()).as(child::toString).isEqualTo(143);
            assertThat(child.err()).isEmpty();
        }
        assertThat(recorded("KILLED"))
                .contains(entry("signal", "TERM"), entry("exit_code", 143L), entry("exception", null));
        assertThat(log()).contains("\nhanging\n");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void anInterruptedRunIsKilledWithExitCode130() throws IOException {
        // Builds that run in the background ignore SIGINT, and their children inherit that.
        try (ChildJvm child =
                program("hang").under("env", "--default-signal=INT").start()) {
            child.awaitOutput("hanging");
            child.signal("INT");

            assertThat(child.awaitExit()).as(child::toString).isEqualTo(130);
        }
        assertThat(recorded("KILLED")).contains(entry("signal", "INT"), entry("exit_code", 130L));
    }

    @Test
    void aRunKilledWhileItLogsKeepsWholeRowsAndSaysNothing() throws IOException {
        try (ChildJvm child = program("busy").start()) {
            child.awaitOutput("\nbusy\n");
            child.signal("TERM");

            assertThat(child.awaitExit()).as(child::toString).isEqualTo(143);
            assertThat(child.err()).isEmpty();
        }
        recorded("KILLED");
        String[] rows = TrainRuns.metrics(new TrainRuns(cwd).only()).split("\n", -1);
        assertThat(rows[rows.length - 1]).isEmpty();
        assertThat(rows[rows.length - 2]).isEqualTo("{\"i\":" + (rows.length - 2) + "}");
    }

    @Test
    void aRunThatNobodyCouldRecordTheEndOfStaysRunningUntilItIsResumed() throws IOException {
        TrainRuns runs = new TrainRuns(cwd);
        try (ChildJvm child = runs.command("extra.hang_at=3", "epochs=5").start()) {
            child.awaitOutput("hanging");
            assertThat(child.killAfter(Duration.ZERO)).isTrue();
        }
        assertThat(recorded("RUNNING")).contains(entry("end", null));
        try (Checkpoint checkpoint = Checkpoint.open(runs.only().resolve("checkpoints/e000003-s000000000000.ckpt"))) {
            assertThat(checkpoint.header().progress().get("epochs")).isEqualTo(3L);
        }

        assertThat(runs.complete("--resume", "latest")).isEqualTo(runs.only());

        assertThat(TrainRuns.attempt(runs.only(), 1)).contains(entry("status", "KILLED"), entry("end", null));
        assertThat(TrainRuns.attempt(runs.only(), 2)).containsEntry("status", "COMPLETE");
        assertThat(TrainRuns.record(runs.only())).containsEntry("status", "COMPLETE");
    }

    @Test
    void aRunInsideARunIsRefusedAndTheOuterOneGoesOn() throws IOException {
        TrainRuns.Ended ended = TrainRuns.run(program("nested"));

        assertThat(ended.code()).isZero();
        assertThat(ended.printed()).isEqualTo("inner 2\n");
        assertThat(ended.err())
                .isEqualTo(
                        "Cannot start a run inside a run: a process runs one at a time. Start it when the one that is"
                                + " running has ended, or in a process of its own.\n");
        assertThat(recorded("COMPLETE")).containsEntry("exit_code", 0L);
    }

    @Test
    void aRunThatTheEndOfTheProcessLeavesNoTimeToBeginIsRecordedAsFailed() throws IOException {
        TrainRuns.Ended ended = TrainRuns.run(new TrainRuns(cwd).command(LateProgram.class));

        assertThat(ended.printed()).isEmpty();
        assertThat(recorded("FAILED").get("exception").toString()).contains("Shutdown in progress");
    }

    @Test
    void aCheckpointThatASignalCutsOffIsSweptAwayAtOnce() throws IOException {
        try (ChildJvm child = program("saving").start()) {
            child.awaitOutput("\nsaving\n");
            child.signal("TERM");

            assertThat(child.awaitExit()).as(child::toString).isEqualTo(143);
        }
        recorded("KILLED");
        assertThat(checkpoints()).containsExactly("e000000-s000000000000.ckpt", "latest");
    }

    @Test
    void aCheckpointThatAKillCutsOffIsSweptAwayByTheNextResume() throws IOException {
        try (ChildJvm child = program("saving").start()) {
            child.awaitOutput("\nsaving\n");
            assertThat(child.killAfter(Duration.ZERO)).isTrue();
            assertThat(checkpoints()).hasSize(3).anyMatch(name -> name.endsWith(".tmp-" + child.pid() + "-0"));
        }
        TrainRuns runs = new TrainRuns(cwd);

        assertThat(TrainRuns.run(runs.command(EndProgram.class, "--resume", "latest"))
                        .code())
                .isZero();

        assertThat(checkpoints()).containsExactly("e000000-s000000000000.ckpt", "latest");
    }

    private List<String> checkpoints() throws IOException {
        Path checkpoints = new TrainRuns(cwd).only().resolve("checkpoints");
        try (Stream<Path> files = Files.list(checkpoints)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
