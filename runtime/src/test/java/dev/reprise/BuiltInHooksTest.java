package dev.reprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.reprise.run.Heartbeat;
import dev.reprise.testing.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the hooks that are there without being asked for leave in a run's directory does what it is for. */
@DisabledOnOs(OS.WINDOWS)
final class BuiltInHooksTest {

    @TempDir
    Path cwd;

    private TrainRuns runs() {
        return new TrainRuns(cwd);
    }

    @Test
    void theScriptOfARunStartsItAgainFromAnywhereWithFurtherArguments() throws Exception {
        String note = "note=it's \"x\" $HOME `id` \\ é #;&\nsecond line";
        Path first = runs().complete("epochs=2", "run.seed=7", note);

        Path elsewhere = Files.createDirectory(cwd.resolve("elsewhere"));
        Process script = new ProcessBuilder(first.resolve("run_run.sh").toString(), "epochs=3", "optimizer=adam")
                .directory(elsewhere.toFile())
                .redirectErrorStream(true)
                .redirectOutput(cwd.resolve("out").toFile())
                .start();
        assertThat(script.waitFor()).as(() -> "see " + cwd.resolve("out")).isZero();

        assertThat(elsewhere).isEmptyDirectory();
        assertThat(runs().all()).hasSize(2);
        Path second = runs().all().stream()
                .filter(run -> !run.equals(first))
                .findFirst()
                .orElseThrow();
        assertThat(TrainRuns.record(second).get("args"))
                .isEqualTo(List.of("epochs=2", "run.seed=7", note, "epochs=3", "optimizer=adam"));
        assertThat(TrainRuns.metrics(second)).startsWith(TrainRuns.metrics(first));
    }

    @Test
    void theHeartBeatsAsLongAsTheRunGoesOn() throws IOException {
        try (ChildJvm child = runs().command("epochs=5", "run.seed=7", "extra.hang_at=1", "run.heartbeat_interval=1s")
                .start()) {
            child.awaitOutput("hanging");
            Path run = runs().only();
            await().until(() -> Heartbeat.read(run) != null);
            Instant first = Objects.requireNonNull(Heartbeat.read(run)).time();
            await().atMost(Duration.ofSeconds(30))
                    .until(() ->
                            Objects.requireNonNull(Heartbeat.read(run)).time().isAfter(first.plusMillis(1_500)));
            assertThat(Objects.requireNonNull(Heartbeat.read(run)).pid()).isEqualTo(child.pid());
            assertThat(child.killAfter(Duration.ZERO)).isTrue();
        }
    }
}
