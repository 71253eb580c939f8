package dev.reprise.run;

import dev.reprise.identity.Identity;
import dev.reprise.run.file.AtomicFile;
import dev.reprise.run.file.StagedFiles;
import dev.reprise.run.process.Timestamp;
import dev.reprise.text.Node;
import dev.reprise.text.TextException;
import dev.reprise.text.value.OpenValue;
import dev.reprise.text.yaml.YamlReader;
import dev.reprise.text.yaml.YamlWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The content of {@code run.yaml}: who, what, when, and how it ended, with every attempt. Immutable. What it does not
 * know of a record that was written by another version it keeps as it stands.
 */
public final class RunRecord {

    /** The name of the file in a run's directory. */
    public static final String FILE_NAME = "run.yaml";

    private static final int FORMAT = 1;

    private final Map<String, @Nullable Object> tree;

    private RunRecord(Map<String, @Nullable Object> tree) {
        this.tree = tree;
    }

    /**
     * The record of a run that begins.
     *
     * @param parent the run and the checkpoint that it was forked from, or null
     */
    public static RunRecord begin(
            String name, Identity identity, long seed, Attempt first, @Nullable Map<String, ?> parent) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("format", FORMAT);
        tree.put("name", name);
        tree.put("run_id", identity.runId());
        tree.put("experiment_id", identity.experimentId());
        tree.put("experiment_uuid", identity.experimentUuid().toString());
        tree.put("config_hash", identity.configHash());
        tree.put("seed", seed);
        tree.put("parent", parent);
        tree.put("status", RunStatus.RUNNING.name());
        tree.put("start", Timestamp.utc(first.start()));
        tree.put("end", null);
        tree.put("attempts", List.of(first.toTree()));
        return new RunRecord(tree);
    }

    /**
     * Reads a record.
     *
     * @throws TextException if the file cannot be read or is not a record
     */
    public static RunRecord read(Path file) {
        Node.Mapping content = YamlReader.read(file);
        Map<String, @Nullable Object> tree = OpenValue.open(content);
        if (!(tree.get("run_id") instanceof String)
                || !(tree.get("attempts") instanceof List<?> all)
                || all.isEmpty()) {
            throw new TextException("is not the record of a run: it has no run_id or no attempts", content.origin());
        }
        return new RunRecord(tree);
    }

    /** The record with one more attempt, running. An attempt before it whose end nobody recorded was killed. */
    public RunRecord resumed(Attempt attempt) {
        List<@Nullable Object> attempts = new ArrayList<>();
        for (Object earlier : attempts()) {
            attempts.add(earlier instanceof Map<?, ?> map ? endedSomehow(map) : earlier);
        }
        attempts.add(attempt.toTree());
        return with(RunStatus.RUNNING, null, attempts, attempt.configHash());
    }

    /** The record with its last attempt ended. */
    public RunRecord ended(Ending ending) {
        List<@Nullable Object> attempts = new ArrayList<>(attempts());
        Map<String, @Nullable Object> last = copy((Map<?, ?>) attempts.get(attempts.size() - 1));
        last.put("status", ending.status().name());
        last.put("end", Timestamp.utc(ending.end()));
        last.put("exit_code", ending.exitCode());
        last.put("signal", ending.signal());
        last.put("exception", ending.exception());
        attempts.set(attempts.size() - 1, last);
        return with(ending.status(), Timestamp.utc(ending.end()), attempts, text("config_hash"));
    }

    private static Map<?, ?> endedSomehow(Map<?, ?> attempt) {
        if (!RunStatus.RUNNING.name().equals(attempt.get("status"))) {
            return attempt;
        }
        Map<String, @Nullable Object> ended = copy(attempt);
        ended.put("status", RunStatus.KILLED.name());
        return ended;
    }

    private static Map<String, @Nullable Object> copy(Map<?, ?> attempt) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : attempt.entrySet()) {
            copy.put(String.valueOf(entry.getKey()), entry.getValue());
        }
        return copy;
    }

    private RunRecord with(
            RunStatus status, @Nullable String end, List<@Nullable Object> attempts, @Nullable String configHash) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(tree);
        changed.put("config_hash", configHash);
        changed.put("status", status.name());
        changed.put("end", end);
        changed.put("attempts", attempts);
        return new RunRecord(changed);
    }

    private List<?> attempts() {
        return tree.get("attempts") instanceof List<?> attempts ? attempts : List.of();
    }

    /** How many attempts there were, the running one included. */
    public int attemptCount() {
        return attempts().size();
    }

    /** A value of the record: text, a number, a boolean, a list or a map; null if there is none. */
    public @Nullable Object value(String key) {
        return tree.get(key);
    }

    /** A value of the record as text, or null. */
    public @Nullable String text(String key) {
        Object value = tree.get(key);
        return value == null ? null : value.toString();
    }

    /** Where the last attempt runs or ran, {@code host, process 4711}; null if the record does not say. */
    public @Nullable String lastProcess() {
        List<?> attempts = attempts();
        if (attempts.get(attempts.size() - 1) instanceof Map<?, ?> last
                && last.get("host") != null
                && last.get("pid") != null) {
            return last.get("host") + ", process " + last.get("pid");
        }
        return null;
    }

    /** Writes the record into a run's directory, replacing the old one whole. */
    public void write(Path directory) throws IOException {
        AtomicFile.write(directory.resolve(FILE_NAME), bytes());
    }

    /** Makes the record ready to replace the one in a run's directory. */
    public void stage(Path directory, StagedFiles staged) throws IOException {
        staged.add(directory.resolve(FILE_NAME), bytes());
    }

    private byte[] bytes() {
        return YamlWriter.readable(tree).getBytes(StandardCharsets.UTF_8);
    }
}
