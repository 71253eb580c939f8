package dev.reprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.reprise.testing.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
final class OneAttemptAtATimeTest {

    private static final String FIRST = "checkpoints/e000001-s000000000000.ckpt";

    @TempDir
    Path cwd;

    @Test
    void aRunThatIsGoingOnIsNotResumedButForkedAndResumedWhenItsProcessIsGone() throws IOException {
        TrainRuns runs = new TrainRuns(cwd);
        Path run;
        try (ChildJvm child = runs.command("epochs=5", "run.seed=7", "extra.hang_at=3", "run.hooks.heartbeat=false")
                .start()) {
            child.awaitOutput("hanging");
            run = runs.directory(child.out());
            // What a run finds out and writes beside its program.
            await().until(() -> TrainRuns.record(run).get("libraries") != null);
            await().until(() -> Files.exists(run.resolve("run_run.sh")));
            Map<String, String> before = TrainRuns.snapshot(cwd);

            String host = TrainRuns.attempt(run, 1).get("host").toString();
            for (String what : List.of("latest", run.resolve(FIRST).toString())) {
                TrainRuns.Ended refused = runs.run("--resume", what, "epochs=9");
                assertThat(refused.code()).isEqualTo(2);
                assertThat(refused.out()).isEmpty();
                assertThat(refused.err())
                        .contains(run.getFileName() + "': this run is still running on " + host + ", process "
                                + child.pid() + ". Wait for its end, or start a new run from its checkpoint with"
                                + " --fork.\n")
                        .hasLineCount(1);
                assertThat(TrainRuns.snapshot(cwd)).isEqualTo(before);
            }
            assertThat(runs.complete("--resume", "latest", "--fork", "~extra.hang_at"))
                    .isNotEqualTo(run);
            assertThat(child.killAfter(Duration.ZERO)).isTrue();
        }
        assertThat(runs.complete("--resume", run.toString())).isEqualTo(run);
        assertThat(TrainRuns.attempts(run)).isEqualTo(2);
    }

    @Test
    void ofManyResumesAtOnceEachIsAnAttemptOfItsOwnOrRefused() throws IOException {
        TrainRuns runs = new TrainRuns(cwd);
        assertThat(runs.run("epochs=5", "run.seed=7", "extra.fail_at=3").code()).isEqualTo(1);
        Path run = runs.only();
        Path expected = new TrainRuns(Files.createDirectory(cwd.resolve("other"))).complete("epochs=30", "run.seed=7");

        List<Integer> codes = new ArrayList<>();
        List<ChildJvm> children = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            children.add(runs.command("--resume", run.toString(), "epochs=30").start());
        }
        for (ChildJvm child : children) {
            try (child) {
                codes.add(child.awaitExit());
                assertThat(child.err()).matches("(?s)|.*this run is still running.*|.*attempt before has just ended.*");
                assertThat(child.err().isEmpty()).as(child::toString).isEqualTo(child.awaitExit() == 0);
            }
        }
        assertThat(codes).containsOnly(0, 2);
        codes.removeIf(code -> code == 2);
        assertThat(TrainRuns.attempts(run)).isEqualTo(1 + codes.size());
        for (int attempt = 2; attempt <= TrainRuns.attempts(run); attempt++) {
            assertThat(TrainRuns.attempt(run, attempt)).containsEntry("status", "COMPLETE");
        }
        assertThat(TrainRuns.metrics(run)).isEqualTo(TrainRuns.metrics(expected));
    }
}
