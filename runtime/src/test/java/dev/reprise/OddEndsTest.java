package dev.reprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.reprise.testing.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What ends a run besides its body is recorded as what it was. */
@DisabledOnOs(OS.WINDOWS)
final class OddEndsTest {

    private static final String NO_DATA =
            "Exception in thread \"loader\" java.lang.IllegalStateException: no data\n\tat ";

    @TempDir
    Path cwd;

    private ChildJvm.Command program(String ending) {
        return new TrainRuns(cwd).command(OddEndsProgram.class, "note=" + ending);
    }

    private Map<String, Object> recorded(String status) throws IOException {
        Path run = new TrainRuns(cwd).only();
        assertThat(TrainRuns.record(run)).containsEntry("status", status);
        Map<String, Object> attempt = TrainRuns.attempt(run, 1);
        assertThat(attempt).containsEntry("status", status);
        return attempt;
    }

    @Test
    void anExceptionThatEndsAnotherThreadIsAFailureAlthoughTheBodyReturns() throws IOException {
        TrainRuns.Ended ended = TrainRuns.run(program("thread fails"));

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err())
                .startsWith(NO_DATA)
                .endsWith("\nThe run has failed: an exception has ended another of its threads.\n");
        assertThat(recorded("FAILED")).containsEntry("exit_code", 1L);
        assertThat(recorded("FAILED").get("exception").toString())
                .startsWith(NO_DATA)
                .contains("OddEndsProgram.fail");
        assertThat(Files.readString(new TrainRuns(cwd).only().resolve("main.log")))
                .contains(NO_DATA);
    }

    @Test
    void theProgramsOwnHandlerIsAskedAndThereAgainAfterTheRun() throws IOException {
        TrainRuns.Ended ended = TrainRuns.run(program("own handler"));

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).contains("heard loader: no data\n").endsWith("\nrestored true\n");
        assertThat(ended.err()).doesNotContain("Exception in thread");
        recorded("FAILED");
    }

    @Test
    void whatTheBodyThrowsThenComesFirst() throws IOException {
        assertThat(TrainRuns.run(program("both fail")).code()).isEqualTo(1);

        assertThat(recorded("FAILED").get("exception").toString())
                .startsWith("java.lang.IllegalStateException: nothing to train with\n")
                .contains("\nBefore that: " + NO_DATA);
    }

    @Test
    void aRunWhoseEndCannotBeRecordedDoesNotPassForASuccess() throws IOException {
        TrainRuns.Ended ended = TrainRuns.run(program("directory gone"));

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains("Cannot record the end of the run: ");
        assertThat(TrainRuns.record(cwd.resolve("moved"))).containsEntry("status", "RUNNING");
    }

    @Test
    void aBodyThatHasFilledTheMemoryIsRecorded() throws IOException {
        assertThat(TrainRuns.run(program("memory").jvm("-Xmx24m")).code()).isEqualTo(1);

        assertThat(recorded("FAILED").get("exception").toString()).startsWith("java.lang.OutOfMemoryError");
    }

    @Test
    void aThreadThatHasFilledTheMemoryIsRecorded() throws IOException {
        assertThat(TrainRuns.run(program("memory in a thread").jvm("-Xmx24m")).code())
                .isEqualTo(1);

        assertThat(recorded("FAILED").get("exception").toString()).contains("java.lang.OutOfMemoryError");
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void anExitWithZeroIsComplete() throws IOException {
        TrainRuns.Ended ended = TrainRuns.run(program("exit 0"));

        assertThat(ended.code()).isZero();
        assertThat(ended.err()).isEmpty();
        assertThat(recorded("COMPLETE")).contains(entry("exit_code", 0L), entry("exception", null));
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void anExitWithAnotherCodeIsAFailureWithThatCode() throws IOException {
        TrainRuns.Ended ended = TrainRuns.run(program("exit 3"));

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err()).isEmpty();
        assertThat(recorded("FAILED")).containsEntry("exit_code", 3L);
        assertThat(recorded("FAILED").get("exception").toString())
                .contains("System.exit was called at ", "dev.reprise.OddEndsProgram.exitWhenItIsHeard(");
    }

    @Test
    @EnabledForJreRange(max = JRE.JAVA_20)
    void anExitThatTheJdkDoesNotTellOfIsAFailureWithoutACode() throws IOException {
        assertThat(TrainRuns.run(program("exit 0")).code()).isZero();

        assertThat(recorded("FAILED")).containsEntry("exit_code", null);
    }

    @Test
    void aBodyThatAsksWhetherToStopReturnsByItself() throws IOException {
        try (ChildJvm child = program("stops").start()) {
            child.awaitOutput("training");
            child.signal("TERM");

            assertThat(child.awaitExit()).as(child::toString).isEqualTo(143);
            assertThat(child.out()).contains("training\nstopped\n");
            assertThat(child.err()).isEqualTo("SIGTERM: the run is asked to stop.\n");
        }
        assertThat(recorded("KILLED"))
                .contains(entry("signal", "TERM"), entry("exit_code", 143L), entry("exception", null));
    }

    @Test
    void whatGoesWrongWhileItStopsIsToldAndRecorded() throws IOException {
        try (ChildJvm child = program("stops and fails").start()) {
            child.awaitOutput("training");
            child.signal("TERM");

            assertThat(child.awaitExit()).as(child::toString).isEqualTo(143);
            assertThat(child.err()).contains("java.lang.IllegalStateException: no room for a checkpoint\n\tat ");
        }
        assertThat(recorded("KILLED").get("exception").toString())
                .startsWith("java.lang.IllegalStateException: no room for a checkpoint\n\tat ");
    }

    @Test
    void aSecondSignalEndsTheRunThoughACheckpointIsBeingSaved() throws IOException {
        try (ChildJvm child = program("stops and saves for ever").start()) {
            child.awaitOutput("training");
            child.signal("TERM");
            child.awaitOutput("saving");
            assertThat(child.hasEndedAfter(Duration.ofMillis(300))).isFalse();
            child.signal("TERM");

            assertThat(child.awaitExit()).isEqualTo(128 + 15);
        }
        assertThat(recorded("KILLED")).contains(entry("signal", "TERM"), entry("exit_code", 143L));
        Path checkpoints = new TrainRuns(cwd).only().resolve("checkpoints");
        assertThat(checkpoints.toFile().list())
                .as("nothing is left half-written")
                .isEmpty();
    }
}
