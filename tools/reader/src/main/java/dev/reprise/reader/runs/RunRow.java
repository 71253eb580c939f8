package dev.reprise.reader.runs;

import dev.reprise.reader.metric.MetricSeries;
import dev.reprise.reader.value.ValueKind;
import dev.reprise.reader.value.ValueText;
import dev.reprise.resolve.Resolved;
import dev.reprise.run.artifacts.Artifact;
import dev.reprise.run.artifacts.Artifacts;
import dev.reprise.run.artifacts.type.ArtifactType;
import dev.reprise.schema.RecordSchema;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * One run among {@link Runs}.
 *
 * <pre>{@code
 * for (RunRow row : runs) {
 *     double lr = row.number("config.optimizer.lr");
 *     MetricSeries loss = row.metric("train.loss");
 *     List<List<String>> confusion = row.artifact(ArtifactTypes.CSV, "confusion").load();
 * }
 * }</pre>
 *
 * <p>A name is {@code config.<key>}, {@code info.<key>}, {@code <file>.<column>} for the last value of a metric, that with
 * {@code .last}, {@code .min}, {@code .max}, {@code .mean} or {@code .count} behind it, or {@code artifact.<type>.<name>} for
 * the size of an artifact. All methods that take one throw a {@link NoSuchElementException} that names the nearest if no
 * run at all has it; that this run does not have it is no error.
 */
public final class RunRow {

    private static final String ID = "info.run_id";

    private final Selection selection;
    private final int run;

    RunRow(Selection selection, int run) {
        this.selection = selection;
        this.run = run;
    }

    Selection selection() {
        return selection;
    }

    int run() {
        return run;
    }

    /** The id that the run has given itself; of one that has none, the name of its directory. */
    public String id() {
        Object id = selection.names().has(ID) ? get(ID) : null;
        return id == null ? String.valueOf(directory().getFileName()) : id.toString();
    }

    /** Where the run is. */
    public Path directory() {
        return selection.directory(run);
    }

    /** The value under a name; null if that is null, or if the run has none. */
    public @Nullable Object get(String name) {
        return selection.column(name).get(run);
    }

    /** Whether the run has a value under a name, if only null. */
    public boolean has(String name) {
        return selection.column(name).has(run);
    }

    /**
     * A number.
     *
     * @return NaN where the run has none or null
     * @throws IllegalStateException if the value is something else; a duration is none: see {@link #duration}
     */
    public double number(String name) {
        Object value = get(name);
        if (value == null) {
            return Double.NaN;
        } else if (value instanceof Number number) {
            return number.doubleValue();
        }
        throw other(name, value, "a number");
    }

    /**
     * A whole number.
     *
     * @throws IllegalStateException if the value is something else, null, or not there: no number stands for that
     */
    public long whole(String name) {
        Object value = get(name);
        if (value instanceof Long number) {
            return number;
        }
        throw other(name, value, "a whole number");
    }

    /**
     * A truth.
     *
     * @return false where the run has none or null
     * @throws IllegalStateException if the value is something else
     */
    public boolean isTrue(String name) {
        Object value = get(name);
        if (value == null || value instanceof Boolean) {
            return value != null && (Boolean) value;
        }
        throw other(name, value, "true or false");
    }

    /**
     * A text.
     *
     * @return null where the run has none or null
     * @throws IllegalStateException if the value is something else
     */
    public @Nullable String text(String name) {
        return as(String.class, name, "a text");
    }

    /**
     * A list.
     *
     * @return null where the run has none or null
     * @throws IllegalStateException if the value is something else
     */
    public @Nullable List<?> list(String name) {
        return as(List.class, name, "a list");
    }

    /**
     * A time, such as {@code info.start}.
     *
     * @return null where the run has none or null
     * @throws IllegalStateException if the value is something else
     */
    public @Nullable Instant time(String name) {
        return as(Instant.class, name, "a time");
    }

    /**
     * How long something took, such as {@code info.duration}.
     *
     * @return null where the run has none or null
     * @throws IllegalStateException if the value is something else
     */
    public @Nullable Duration duration(String name) {
        return as(Duration.class, name, "a duration");
    }

    private <T> @Nullable T as(Class<T> type, String name, String wanted) {
        Object value = get(name);
        if (value == null || type.isInstance(value)) {
            return type.cast(value);
        }
        throw other(name, value, wanted);
    }

    private IllegalStateException other(String name, @Nullable Object value, String wanted) {
        String found = has(name) ? ValueText.exact(value) + " (" + ValueKind.of(value) + ")" : "not there";
        return new IllegalStateException(
                "'" + name + "' of the run " + id() + " is " + found + ", not " + wanted + ". Ask for it with get().");
    }

    /**
     * What the run has measured under a name, step by step. The file is read when this is first called for any of its columns,
     * and once; so a run that goes on looks as it was then.
     *
     * @param name a metric such as {@code train.loss}, without {@code .min} and the like
     * @return without any row if the run does not have it
     * @throws NoSuchElementException if no run has such a metric; the message names the nearest
     * @throws java.io.UncheckedIOException if the file is there and cannot be read
     */
    public MetricSeries metric(String name) {
        return selection.series(name, run);
    }

    /** All artifacts, whose values are read when they are asked for. They are data: nothing of them is ever run. */
    public List<Artifact<?>> artifacts() {
        return Artifacts.read(directory()).list();
    }

    /**
     * An artifact, whose value is read when it is asked for.
     *
     * @param type of those that artifacts are saved with, or one of the user's own
     * @throws NoSuchElementException if the run has none of that type and name; the message names the nearest
     * @throws java.io.UncheckedIOException if the index of the artifacts cannot be read
     */
    public <T> Artifact<T> artifact(ArtifactType<T> type, String name) {
        return Artifacts.read(directory()).get(name, type);
    }

    /**
     * An artifact of a type that is known by its name, such as {@code csv}.
     *
     * @throws NoSuchElementException if the run has none of that type and name
     * @throws java.io.UncheckedIOException if the index of the artifacts cannot be read
     */
    public Artifact<?> artifact(String type, String name) {
        for (Artifact<?> artifact : Artifacts.read(directory()).find(name)) {
            if (artifact.type().equals(type)) {
                return artifact;
            }
        }
        throw new NoSuchElementException(
                "The run " + id() + " has no artifact '" + name + "' of the type '" + type + "'.");
    }

    /**
     * The config of the run as the program's record: see {@link #resolved}.
     *
     * @throws dev.reprise.problem.ConfigException with all problems, if it cannot be one
     */
    public <C> C config(RecordSchema<C> schema) {
        return resolved(schema).config();
    }

    /**
     * The config of the run as the program's record, which may have changed since. Keys that the record does not have any
     * more are passed over and told by {@link Resolved#passedOver()}; those that it had under another name are read by that;
     * new ones have their defaults, and are a problem if they have none. Secrets are in no file of a run: one that has no
     * default is a problem, too.
     *
     * @throws dev.reprise.problem.ConfigException with all problems, if the file is not there or does not fit
     */
    public <C> Resolved<C> resolved(RecordSchema<C> schema) {
        return RunConfig.read(directory(), schema);
    }

    /** Whether this is the same run of the same query. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RunRow row && row.selection == selection && row.run == run;
    }

    @Override
    public int hashCode() {
        return run;
    }

    /** The id. */
    @Override
    public String toString() {
        return id();
    }
}
