package dev.reprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.reprise.run.hooks.RunHook;
import dev.reprise.testing.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a hook does, the run comes to the same end. */
final class HookedRunTest {

    private static final String[] ARGS = {"run.seed=7", "run.save_interval=1", "run.epoch_end=3"};

    @TempDir
    Path cwd;

    private ChildJvm.Command given(String behaviour) {
        return new TrainRuns(cwd).command(ObservedProgram.class, ARGS).jvm("-Dhook=" + behaviour);
    }

    private ChildJvm.Command found(String behaviour) throws IOException {
        Path services = Files.createDirectories(cwd.resolve("found/META-INF/services"));
        Files.writeString(services.resolve(RunHook.class.getName()), BadHook.class.getName() + "\n");
        return new TrainRuns(cwd)
                .command(ObservedProgram.class, ARGS)
                .classPath(cwd.resolve("found"))
                .jvm("-Dfound.hook=" + behaviour);
    }

    private TrainRuns.Ended assertThatItCompletes(ChildJvm.Command command) throws IOException {
        TrainRuns.Ended ended = TrainRuns.run(command);
        assertThat(ended.code()).as(ended::toString).isZero();
        Path run = new TrainRuns(cwd).only();
        assertThat(TrainRuns.record(run))
                .as(ended::toString)
                .contains(entry("status", "COMPLETE"), entry("exit_code", 0L));
        assertThat(TrainRuns.metrics(run)).isEqualTo("{\"epoch\":1}\n{\"epoch\":2}\n{\"epoch\":3}\n");
        assertThat(run.resolve("checkpoints/latest")).content().isEqualTo("e000003-s000000000000.ckpt\n");
        return ended;
    }

    @ParameterizedTest
    @ValueSource(strings = {"throw", "error"})
    void oneGivenInCodeThatFailsEverywhereIsReportedAndCalledNoMore(String how) throws IOException {
        TrainRuns.Ended ended = assertThatItCompletes(given(how));

        assertThat(ended.err())
                .contains("The hook 'bad' failed in onStart; the run goes on.", "The hook 'bad' failed in onEnd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"throw", "error"})
    void oneThatIsFoundAndFailsEverywhereIsReportedToo(String how) throws IOException {
        TrainRuns.Ended ended = assertThatItCompletes(found("start:" + how).jvm("-Dawait.hook=true"));

        assertThat(ended.err()).contains("The hook 'bad' failed in onStart; the run goes on.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"new:throw", "new:error", "name:throw", "name:error", "wants:throw", "wants:error"})
    void oneThatIsFoundAndCannotBeTakenIsReported(String how) throws IOException {
        TrainRuns.Ended ended = assertThatItCompletes(found(how));

        assertThat(ended.err()).contains("hook", "bad");
        assertThat(ended.out()).as("the hooks after it").contains("COMPLETE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name:throw", "name:error", "wants:throw", "wants:error"})
    void oneGivenInCodeThatCannotEvenBeAskedIsNoReasonNotToStart(String how) throws IOException {
        TrainRuns.Ended ended = assertThatItCompletes(given(how));

        assertThat(ended.out()).as("the hooks after it").contains("COMPLETE");
    }

    @Test
    void oneThatHangsIsReportedAtTheEndAndLeftBehind() throws IOException {
        List<ChildJvm> children = new ArrayList<>();
        for (String where : List.of("start", "metric", "end")) {
            children.add(given(where + ":hang").args("run.name=" + where).start());
        }
        for (ChildJvm child : children) {
            try (child) {
                assertThat(child.awaitExit()).as(child::toString).isZero();
                assertThat(child.err()).contains("The hook 'bad' is still in on", "is left to itself.");
                Path run = new TrainRuns(cwd).directory(child.out());
                assertThat(TrainRuns.record(run)).containsEntry("status", "COMPLETE");
            }
        }
    }

    @Test
    void oneThatExitsWhileTheRunGoesOnEndsItAndIsNamedInItsRecord() throws IOException {
        TrainRuns.Ended ended =
                TrainRuns.run(given("start:exit").jvm("-Dawait.hook=true").args("run.epoch_end=100000000"));

        assertThat(ended.code()).isEqualTo(5);
        Path run = new TrainRuns(cwd).only();
        assertThat(TrainRuns.record(run)).containsEntry("status", "FAILED");
        assertThat(TrainRuns.record(run).get("exception").toString())
                .contains("System.exit was called at ")
                .contains("BadHook.misbehave");
    }

    @Test
    void oneThatExitsAtTheEndFindsTheRunRecorded() throws IOException {
        TrainRuns.Ended ended = TrainRuns.run(given("end:exit"));

        Path run = new TrainRuns(cwd).only();
        assertThat(TrainRuns.record(run)).contains(entry("status", "COMPLETE"), entry("exit_code", 0L));
        assertThat(ended.err()).doesNotContain("before the run could record how it ended");
    }

    @Test
    void oneThatIsSwitchedOffIsNotCalled() throws IOException {
        TrainRuns.Ended ended = assertThatItCompletes(given("throw").args("run.hooks.bad=false"));

        assertThat(ended.err()).isEmpty();
    }
}
