package dev.reprise.run;

import dev.reprise.identity.Identity;
import dev.reprise.run.file.AtomicFile;
import dev.reprise.run.file.StagedFiles;
import dev.reprise.run.process.RecordedTime;
import dev.reprise.run.process.Timestamp;
import dev.reprise.text.Node;
import dev.reprise.text.TextException;
import dev.reprise.text.value.OpenValue;
import dev.reprise.text.yaml.YamlReader;
import dev.reprise.text.yaml.YamlWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The content of {@code run.yaml}: who, what, when, and how it ended, with every attempt. Immutable. What it does not
 * know of a record that was written by another version it keeps as it stands.
 *
 * <p>Format 1, plain YAML. Every key is there from the start; null is what is not known, or not yet. Times are text in
 * ISO 8601, UTC, to the millisecond; durations are seconds.
 *
 * <table>
 * <caption>Keys of the run</caption>
 * <tr><td>{@code format}</td><td>1; a later one only adds keys as long as this number stays</td></tr>
 * <tr><td>{@code name}, {@code experiment_name}, {@code tags} (a list), {@code note}</td>
 *     <td>what the user says of it</td></tr>
 * <tr><td>{@code run_id}, {@code experiment_id}, {@code experiment_uuid}</td>
 *     <td>identity, from the first attempt on</td></tr>
 * <tr><td>{@code config_hash}</td><td>of the newest attempt's config</td></tr>
 * <tr><td>{@code seed}</td><td>given or drawn</td></tr>
 * <tr><td>{@code checkpoint_dir_name}</td><td>where in the run's directory its checkpoints are</td></tr>
 * <tr><td>{@code args}</td><td>the first attempt's command line, a list, secrets masked</td></tr>
 * <tr><td>{@code parent}</td><td>of a fork: {@code run_id} and {@code checkpoint}</td></tr>
 * <tr><td>{@code rerun}</td><td>of a run that repeats another, and of the one that is repeated</td></tr>
 * <tr><td>{@code status}</td><td>of the newest attempt: a {@link RunStatus}, never {@code DEAD}</td></tr>
 * <tr><td>{@code start}, {@code end}</td><td>of the first attempt, of the newest one</td></tr>
 * <tr><td>{@code duration}</td><td>what the attempts took together, those apart whose end nobody could record</td></tr>
 * <tr><td>{@code exit_code}, {@code signal}, {@code exception}</td><td>of the newest attempt</td></tr>
 * <tr><td>{@code stop_reason}</td>
 *     <td>why the newest attempt was asked to stop before its body was done: out of patience, or a signal</td></tr>
 * <tr><td>{@code checkpoint_failures}</td>
 *     <td>the checkpoints that the newest attempt could not save, a list of {@code file}, {@code time} and
 *     {@code error}</td></tr>
 * <tr><td>{@code results}</td><td>the summary of what came of it, by name</td></tr>
 * <tr><td>{@code main_class}, {@code host}, {@code boot_id}, {@code pid_namespace}, {@code user}, {@code pid}, {@code process_start},
 *     {@code jdk}, {@code os}, {@code cwd}</td><td>of the newest attempt: {@link dev.reprise.run.facts.ProcessFacts}</td></tr>
 * <tr><td>{@code cpu}</td><td>{@code model} and {@code count}</td></tr>
 * <tr><td>{@code memory}</td><td>{@code machine} and {@code heap_max}, in bytes</td></tr>
 * <tr><td>{@code libraries}</td><td>name to version, of all that is on the class path and the module path:
 *     {@link dev.reprise.run.facts.Libraries}</td></tr>
 * <tr><td>{@code git}</td><td>the state of the code, as far as git knows it</td></tr>
 * <tr><td>{@code attempts}</td><td>a list, the oldest first</td></tr>
 * </table>
 *
 * <p>An attempt has {@code number} (from 1), {@code status}, {@code start}, {@code end}, {@code duration},
 * {@code experiment_id} (that of its own code), {@code config_hash}, {@code args}, {@code resumed_from} (the name of a
 * checkpoint), the facts of its process as above, {@code git}, {@code exit_code}, {@code signal} (its name without
 * {@code SIG}) and {@code exception} (the stack as Java prints it, or a sentence where none was thrown).
 *
 * <p>Some keys are there only where there is something to tell: {@code places} ({@code blob} and {@code cache}, where they
 * are not in the run's own directory), {@code stop_reason} (why the program was asked to stop) and
 * {@code checkpoint_failures} ({@code time}, {@code file}, {@code error}).
 *
 * <p>{@code cpu}, {@code memory}, {@code libraries} and {@code git} are found out while the run is already going on:
 * the record of one that was killed in its first moments has none. They are the newest attempt's.
 */
public final class RunRecord {

    /** The name of the file in a run's directory. */
    public static final String FILE_NAME = "run.yaml";

    private static final int FORMAT = 1;

    /** What only {@link #begin}, {@link #resumed} and {@link #ended} decide. */
    private static final Set<String> FIXED = Set.of(
            "format",
            "run_id",
            "experiment_id",
            "experiment_uuid",
            "config_hash",
            "seed",
            "status",
            "start",
            "end",
            "duration",
            "exit_code",
            "signal",
            "exception",
            "attempts");

    /** The keys that tell what the user says of a run: they may change at any time, by anybody's hand. */
    public static final Set<String> LABELS = Set.of("tags", "note", "rerun");

    private final Map<String, @Nullable Object> tree;

    /** When the newest attempt began; null if the tree must be asked, as for a record that was read. */
    private final @Nullable Instant began;

    private RunRecord(Map<String, @Nullable Object> tree, @Nullable Instant began) {
        this.tree = tree;
        this.began = began;
    }

    /**
     * The record of a run that begins.
     *
     * @param parent the run and the checkpoint that it was forked from, or null
     */
    public static RunRecord begin(
            RunLabels labels, Identity identity, long seed, Attempt first, @Nullable Map<String, ?> parent) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("format", FORMAT);
        tree.put("name", labels.name());
        tree.put("experiment_name", labels.experimentName());
        tree.put("tags", labels.tags());
        tree.put("note", labels.note());
        tree.put("run_id", identity.runId());
        tree.put("experiment_id", identity.experimentId());
        tree.put("experiment_uuid", identity.experimentUuid().toString());
        tree.put("config_hash", identity.configHash());
        tree.put("seed", seed);
        tree.put("checkpoint_dir_name", labels.checkpointDirectory());
        tree.put("args", first.args());
        tree.put("parent", parent);
        tree.put("rerun", null);
        tree.put("status", RunStatus.RUNNING.name());
        tree.put("start", Timestamp.precise(first.start()));
        tree.put("end", null);
        tree.put("duration", null);
        tree.put("exit_code", null);
        tree.put("signal", null);
        tree.put("exception", null);
        tree.put("stop_reason", null);
        tree.put("checkpoint_failures", null);
        tree.put("results", null);
        putProcess(tree, first);
        tree.put("attempts", List.of(first.toTree()));
        return new RunRecord(tree, first.start());
    }

    /** What belongs to the newest attempt's process; what must be found out again is not known yet. */
    private static void putProcess(Map<String, @Nullable Object> tree, Attempt attempt) {
        tree.putAll(attempt.process().toTree());
        tree.put("cpu", null);
        tree.put("memory", null);
        tree.put("libraries", null);
        tree.put("git", null);
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
        return new RunRecord(tree, null);
    }

    /** The record with one more attempt, running. An attempt before it whose end nobody recorded was killed. */
    public RunRecord resumed(Attempt attempt) {
        List<@Nullable Object> attempts = new ArrayList<>();
        for (Object earlier : attempts()) {
            attempts.add(earlier instanceof Map<?, ?> map ? endedSomehow(map) : earlier);
        }
        attempts.add(attempt.toTree());
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(tree);
        changed.put("config_hash", attempt.configHash());
        changed.put("status", RunStatus.RUNNING.name());
        changed.put("end", null);
        changed.put("exit_code", null);
        changed.put("signal", null);
        changed.put("exception", null);
        changed.put("stop_reason", null);
        changed.put("checkpoint_failures", null);
        putProcess(changed, attempt);
        changed.put("attempts", attempts);
        return new RunRecord(changed, attempt.start());
    }

    /** The record with its last attempt ended. */
    public RunRecord ended(Ending ending) {
        Map<String, @Nullable Object> last = copy(lastAttempt());
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(tree);
        putEnd(last, ending);
        putEnd(changed, ending);
        last.put("duration", seconds(last, ending.end()));
        List<@Nullable Object> attempts = new ArrayList<>(attempts());
        attempts.set(attempts.size() - 1, last);
        changed.put("duration", duration(attempts));
        changed.put("attempts", attempts);
        return new RunRecord(changed, began);
    }

    private static void putEnd(Map<String, @Nullable Object> tree, Ending ending) {
        tree.put("status", ending.status().name());
        tree.put("end", Timestamp.precise(ending.end()));
        tree.put("exit_code", ending.exitCode());
        tree.put("signal", ending.signal());
        tree.put("exception", ending.exception());
    }

    /** The time is not read where it is known: the classes for that take long to load, and memory may be short. */
    private @Nullable Double seconds(Map<String, @Nullable Object> attempt, Instant end) {
        Instant from = began == null ? RecordedTime.of(attempt.get("start")) : began;
        return from == null ? null : Math.max(0, end.toEpochMilli() - from.toEpochMilli()) / 1000.0;
    }

    private static double duration(List<?> attempts) {
        long millis = 0;
        for (Object attempt : attempts) {
            if (attempt instanceof Map<?, ?> map && map.get("duration") instanceof Number seconds) {
                millis += Math.round(seconds.doubleValue() * 1000);
            }
        }
        return millis / 1000.0;
    }

    /**
     * The record with a value more, or another: such as {@code results} or {@code rerun}, or a key of the program's own.
     *
     * @param value a plain value, list or map, or null
     * @throws IllegalArgumentException for a key that tells who the run is and how it goes
     */
    public RunRecord with(String key, @Nullable Object value) {
        if (FIXED.contains(key)) {
            throw new IllegalArgumentException("'" + key + "' of a run's record follows from its attempts");
        }
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(tree);
        changed.put(key, value);
        return new RunRecord(changed, began);
    }

    /** The record with the {@link #LABELS} of another. */
    RunRecord withLabelsOf(RunRecord other) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(tree);
        for (String label : LABELS) {
            if (other.tree.containsKey(label)) {
                changed.put(label, other.tree.get(label));
            }
        }
        return new RunRecord(changed, began);
    }

    /** The record with what git knows of the code of the newest attempt. */
    public RunRecord withGit(Map<String, ?> git) {
        Map<String, @Nullable Object> last = copy(lastAttempt());
        last.put("git", git);
        List<@Nullable Object> attempts = new ArrayList<>(attempts());
        attempts.set(attempts.size() - 1, last);
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(tree);
        changed.put("git", git);
        changed.put("attempts", attempts);
        return new RunRecord(changed, began);
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

    private List<?> attempts() {
        return tree.get("attempts") instanceof List<?> attempts ? attempts : List.of();
    }

    private Map<?, ?> lastAttempt() {
        List<?> attempts = attempts();
        return attempts.get(attempts.size() - 1) instanceof Map<?, ?> last ? last : Map.of();
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

    /**
     * How the run stands on record; a status that this version does not know counts as FAILED, for it has ended in some
     * way.
     */
    public RunStatus status() {
        String status = text("status");
        for (RunStatus known : RunStatus.values()) {
            if (known.name().equals(status)) {
                return known;
            }
        }
        return RunStatus.FAILED;
    }

    /** Where the last attempt runs or ran, {@code host, process 4711}; null if the record does not say. */
    public @Nullable String lastProcess() {
        Map<?, ?> last = lastAttempt();
        return last.get("host") == null || last.get("pid") == null
                ? null
                : last.get("host") + ", process " + last.get("pid");
    }

    /** All that is recorded, by key as above; what is in it must not be changed. */
    public Map<String, @Nullable Object> toTree() {
        return Collections.unmodifiableMap(tree);
    }

    /** The newest attempt, by key as above; what is in it must not be changed. */
    public Map<String, @Nullable Object> newestAttempt() {
        return Collections.unmodifiableMap(copy(lastAttempt()));
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
