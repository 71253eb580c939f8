package dev.reprise.examples.digits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.reprise.checkpoint.Checkpoint;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program in JVMs of its own, killed in the middle and taken up again. */
class DigitsResumeTest {

    /** Small steps, so that an epoch takes long enough to be killed in. */
    private static final List<String> OVERRIDES = List.of(
            "epochs=6", "run.save_interval=1", "run.code=commit", "batch_size=4", "optimizer.lr=0.02", "run.seed=11");

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void aTrainingKilledInAnyEpochAndResumedEndsInTheSameBits(int epoch) throws Exception {
        Path whole = train("whole", OVERRIDES);

        Process child = start("killed", OVERRIDES);
        try (BufferedReader out = output(child)) {
            String line = out.readLine();
            while (line != null && !line.startsWith("epoch " + epoch + "/")) {
                line = out.readLine();
            }
            await().until(() -> holdsCheckpoint("killed"));
            child.destroyForcibly().waitFor();
        }
        Path resumed = train("killed", List.of("--resume", "latest"));

        assertThat(files(resumed, "metrics")).isEqualTo(files(whole, "metrics"));
        assertThat(Files.readString(resumed.resolve("metrics/test.jsonl")).lines())
                .hasSize(6);
        try (Checkpoint mine = last(resumed);
                Checkpoint theirs = last(whole)) {
            assertThat(state(mine, "weights")).isEqualTo(state(theirs, "weights"));
            assertThat(state(mine, "optimizer")).isEqualTo(state(theirs, "optimizer"));
        }
        assertThat(Files.readString(resumed.resolve("run.yaml"))).contains("status: COMPLETE", "- number: 2");
    }

    @Test
    void theDefaultsReachAnAccuracyOf96Percent() throws Exception {
        Path run = train("defaults", List.of("run.seed=1", "run.code=commit"));
        List<String> rows = Files.readAllLines(run.resolve("metrics/test.jsonl"));
        String last = rows.get(rows.size() - 1);
        assertThat(Double.parseDouble(last.replaceAll(".*\"accuracy\":([0-9.]+).*", "$1")))
                .isGreaterThanOrEqualTo(0.96);
    }

    private Path train(String root, List<String> args) throws IOException, InterruptedException {
        Process child = start(root, args);
        try (BufferedReader out = output(child)) {
            StringBuilder all = new StringBuilder();
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                all.append(line).append('\n');
            }
            assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(child.exitValue()).as(all.toString()).isZero();
        }
        try (var runs = Files.list(directory.resolve(root).resolve("runs/digits"))) {
            return runs.findFirst().orElseThrow();
        }
    }

    private Process start(String root, List<String> args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                DigitsExample.class.getName()));
        command.addAll(args);
        command.add("run.root=" + directory.resolve(root));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private boolean holdsCheckpoint(String root) throws IOException {
        try (var files = Files.walk(directory.resolve(root))) {
            return files.anyMatch(file -> file.endsWith("checkpoints/latest"));
        }
    }

    private static BufferedReader output(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private static List<String> files(Path run, String name) throws IOException {
        List<String> content = new ArrayList<>();
        for (String metrics : List.of("train.jsonl", "test.jsonl")) {
            content.add(Files.readString(run.resolve(name).resolve(metrics)));
        }
        return content;
    }

    private static Checkpoint last(Path run) throws IOException {
        Path checkpoints = run.resolve("checkpoints");
        return Checkpoint.open(checkpoints.resolve(
                Files.readString(checkpoints.resolve("latest")).strip()));
    }

    private static byte[] state(Checkpoint checkpoint, String name) throws IOException {
        byte[][] bytes = new byte[1][];
        checkpoint.get(name, in -> bytes[0] = in.readAllBytes());
        return bytes[0];
    }
}
