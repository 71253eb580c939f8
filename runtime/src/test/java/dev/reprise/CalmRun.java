package dev.reprise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.checkpoint.Checkpoint;
import dev.reprise.run.Heartbeat;
import dev.reprise.run.RecordedRun;
import dev.reprise.run.RunStatus;
import dev.reprise.run.artifacts.Artifact;
import dev.reprise.run.artifacts.Artifacts;
import dev.reprise.testing.Train;
import dev.reprise.text.json.JsonReader;
import dev.reprise.text.value.OpenValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What {@link CrashProgram} leaves if nothing disturbs it, for others to be held against. */
final class CalmRun {

    private static final List<String> PLAIN_FILES =
            List.of("config_resolved.yaml", "config_tree.txt", ".hydra/config.yaml");

    private final Path run;
    private final Map<String, String> files = new LinkedHashMap<>();
    private final String epochs;
    private final String steps;
    private final List<Double> losses = new ArrayList<>();
    private final List<String> weights = new ArrayList<>();
    private final Map<String, String> artifacts = new HashMap<>();

    /** The run in this directory, which has completed. */
    CalmRun(Path run) throws IOException {
        this.run = run;
        for (String file : PLAIN_FILES) {
            files.put(file, Files.readString(run.resolve(file)));
        }
        epochs = Files.readString(run.resolve("metrics/train.jsonl"));
        steps = withoutTimes(run.resolve("metrics/steps.jsonl"));
        for (String row : epochs.split("\n", -1)) {
            if (!row.isEmpty()) {
                losses.add(
                        (Double) OpenValue.open(JsonReader.parse(row, "train")).get("loss"));
            }
        }
        for (String row : steps.split("\n", -1)) {
            if (!row.isEmpty()) {
                weights.add(
                        (String) OpenValue.open(JsonReader.parse(row, "steps")).get("weights"));
            }
        }
        for (Artifact<?> artifact : Artifacts.read(run).list()) {
            artifacts.put(artifact.type() + "/" + artifact.name(), artifact.digest());
        }
    }

    private static String withoutTimes(Path table) throws IOException {
        return Files.readString(table).replaceAll("\"_time\":\"[-0-9T:.]+Z\",", "");
    }

    /** How many epochs it had. */
    int epochs() {
        return losses.size();
    }

    /**
     * Holds what a process that was killed has left against this run: each file is there whole and says what it would
     * without the kill, or is not there yet.
     */
    void assertThatNothingIsTornIn(Path killed) throws IOException {
        RecordedRun recorded = RecordedRun.read(killed);
        assertThat(recorded.status()).isIn(RunStatus.DEAD, RunStatus.COMPLETE, RunStatus.KILLED);
        assertThat(recorded.isCertain()).isTrue();
        for (String file : PLAIN_FILES) {
            assertThat(killed.resolve(file)).content().isEqualTo(files.get(file));
        }
        assertThat(Train.Schema.INSTANCE.parse(Files.readString(killed.resolve("config_resolved.yaml"))))
                .isNotNull();
        assertThat(killed.resolve(".hydra/overrides.yaml")).content().endsWith("\n");
        assertThatRowsAreWhole(killed.resolve("metrics/train.jsonl"), epochs);
        assertThatRowsAreWhole(killed.resolve("metrics/steps.jsonl"), steps);
        assertThatArtifactsAreWhole(killed);
        for (String file : List.of("results.json", "latest.json", "best.json")) {
            assertThatJsonIsWhole(killed.resolve(file));
        }
        if (Files.exists(killed.resolve(Heartbeat.FILE_NAME))) {
            assertThat(Heartbeat.read(killed)).isNotNull();
        }
        assertThatPointersNameWholeOnes(killed.resolve("checkpoints"));
    }

    private static void assertThatRowsAreWhole(Path table, String expected) throws IOException {
        if (Files.exists(table)) {
            String rows = withoutTimes(table);
            assertThat(expected).startsWith(rows.substring(0, rows.lastIndexOf('\n') + 1));
        }
    }

    private void assertThatArtifactsAreWhole(Path killed) throws IOException {
        Artifacts there = Artifacts.read(killed);
        for (Artifact<?> artifact : there.list()) {
            String key = artifact.type() + "/" + artifact.name();
            assertThat(there.find(artifact.name())).hasSize(1);
            if (key.equals("text/last.txt")) {
                assertThat(String.valueOf(artifact.load())).matches("epoch \\d+\n");
            } else {
                assertThat(artifacts).containsEntry(key, artifact.digest());
                assertThat(artifact.load()).isInstanceOf(Map.class); // holds the file against its digest
            }
        }
    }

    private static void assertThatJsonIsWhole(Path file) throws IOException {
        if (Files.exists(file)) {
            assertThat(Files.readString(file)).endsWith("}\n");
            assertThat(OpenValue.open(JsonReader.read(file))).containsKey("run_id");
        }
    }

    private void assertThatPointersNameWholeOnes(Path checkpoints) throws IOException {
        long latest = 0;
        if (Files.exists(checkpoints.resolve("latest"))) {
            latest = epochOf(checkpoints, "latest");
        }
        if (Files.exists(checkpoints.resolve("best"))) {
            double best = losses.get((int) epochOf(checkpoints, "best") - 1);
            assertThat(best).isLessThanOrEqualTo(lowest(latest));
        } else {
            assertThat(latest).isZero();
        }
    }

    private double lowest(long epochs) {
        return losses.subList(0, (int) epochs).stream()
                .mapToDouble(loss -> loss)
                .min()
                .orElse(Double.MAX_VALUE);
    }

    /** The epochs of the checkpoint that a pointer names, which must be whole and hold what the step has. */
    private long epochOf(Path checkpoints, String pointer) throws IOException {
        Path file = checkpoints.resolve(
                Files.readString(checkpoints.resolve(pointer)).strip());
        try (Checkpoint checkpoint = Checkpoint.open(file)) {
            Map<String, ?> progress = checkpoint.header().progress();
            long step = (Long) progress.get("steps");
            assertThat(checkpoint.names()).containsExactly("weights");
            String held = CrashProgram.digest(CrashProgram.weights(state(checkpoint)));
            assertThat(held).isEqualTo(weights.get((int) step - 1));
            return (Long) progress.get("epochs");
        }
    }

    private static byte[] state(Checkpoint checkpoint) throws IOException {
        byte[][] state = new byte[1][];
        checkpoint.get("weights", in -> state[0] = in.readAllBytes());
        return state[0];
    }

    /** Holds a run that has completed in the end against this one, which nobody disturbed. */
    void assertThatItEndedAs(Path other) throws IOException {
        assertThatNothingIsTornIn(other);
        assertThat(other.resolve("metrics/train.jsonl")).content().isEqualTo(epochs);
        assertThat(withoutTimes(other.resolve("metrics/steps.jsonl"))).isEqualTo(steps);
        for (String file : List.of("results.json", "latest.json", "best.json")) {
            assertThat(withoutStart(other.resolve(file))).isEqualTo(withoutStart(run.resolve(file)));
        }
        for (String pointer : List.of("latest", "best")) {
            assertThat(pointed(other, pointer)).isEqualTo(pointed(run, pointer));
        }
        assertThat(checkpoints(other)).containsAll(checkpoints(run));
        // The one that the last attempt went on from may be there too.
        assertThat(checkpoints(other)).hasSizeLessThanOrEqualTo(checkpoints(run).size() + 1);
        assertThat(digests(other)).isEqualTo(digests(run));
        assertThat(TrainRuns.record(other)).containsEntry("status", "COMPLETE");
        assertThat(TrainRuns.record(other).get("results"))
                .isEqualTo(TrainRuns.record(run).get("results"));
        assertThat(TrainRuns.snapshot(other).keySet()).noneMatch(name -> name.contains(".tmp-"));
    }

    private static String withoutStart(Path file) throws IOException {
        return Files.readString(file).replaceAll("\"start\": \"[^\"]*\"", "");
    }

    /** The name of the checkpoint and its states. */
    private static String pointed(Path run, String pointer) throws IOException {
        Path checkpoints = run.resolve("checkpoints");
        String name = Files.readString(checkpoints.resolve(pointer)).strip();
        try (Checkpoint checkpoint = Checkpoint.open(checkpoints.resolve(name))) {
            return name + " " + HexFormat.of().formatHex(state(checkpoint)) + "\n" + checkpoint.history();
        }
    }

    private static List<String> checkpoints(Path run) throws IOException {
        return TrainRuns.snapshot(run.resolve("checkpoints")).keySet().stream()
                .filter(name -> name.endsWith(".ckpt"))
                .toList();
    }

    private static Map<String, String> digests(Path run) {
        Map<String, String> digests = new TreeMap<>();
        for (Artifact<?> artifact : Artifacts.read(run).list()) {
            digests.put(artifact.type() + "/" + artifact.name(), artifact.digest());
        }
        return digests;
    }
}
