package dev.reprise.run.metrics;

import dev.reprise.text.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * One table of measured values, {@code metrics/<name>.jsonl} in the run directory: one JSON object a line, in the order
 * of the calls.
 *
 * <pre>{@code
 * run.metrics("train").log(Map.of("epoch", epoch, "loss", loss));
 * }</pre>
 *
 * <p>Rows are buffered and reach the file within a second, so that a killed process loses no more than its last second.
 * Safe from many threads.
 */
public final class Metrics {

    private final String name;
    private final RowFile file;

    Metrics(String name, RowFile file) {
        this.name = name;
        this.file = file;
    }

    /** What this table is called. */
    public String name() {
        return name;
    }

    /**
     * Adds a row.
     *
     * @param row numbers, strings, booleans, nulls, and lists of these, by non-empty names; written in the map's
     *     order if it has one ({@code LinkedHashMap}, {@code SortedMap}), else in that of the names: {@code Map.of} has
     *     another order in every process, and a resumed run must leave the same bytes as one that was never stopped
     * @throws IllegalArgumentException for a name or a value that cannot be written; the row leaves no trace then
     * @throws IllegalStateException when the run has ended
     * @throws java.io.UncheckedIOException when the file cannot be written, now or since the call before; the row was
     *     not taken, those before it are kept for the next try
     */
    public void log(Map<String, ?> row) {
        StringBuilder line = new StringBuilder(128);
        char before = '{';
        if (row instanceof LinkedHashMap<?, ?> || row instanceof SortedMap<?, ?>) {
            for (Map.Entry<?, ?> entry : row.entrySet()) {
                line.append(before);
                before = ',';
                append(line, entry.getKey(), entry.getValue());
            }
        } else {
            for (Object key : sortedNames(row)) {
                line.append(before);
                before = ',';
                append(line, key, row.get(key));
            }
        }
        line.append(before == '{' ? "{}\n" : "}\n");
        file.append(line.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Object[] sortedNames(Map<?, ?> row) {
        Object[] names = row.keySet().toArray();
        for (Object name : names) {
            checkName(name);
        }
        Arrays.sort(names);
        return names;
    }

    private void checkName(@Nullable Object key) {
        if (!(key instanceof String text) || text.isEmpty()) {
            throw new IllegalArgumentException("A row of metrics '" + name + "' has the name '" + key
                    + "'. A name must be a string of at least one character.");
        }
    }

    private void append(StringBuilder line, @Nullable Object key, @Nullable Object value) {
        checkName(key);
        JsonWriter.append(line, key);
        line.append(':');
        try {
            JsonWriter.append(line, value);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "'" + key + "' in a row of metrics '" + name + "' cannot be written: " + e.getMessage(), e);
        }
    }

    /**
     * Where the next row will begin, in bytes. All rows before it are on the disk when this returns, so a checkpoint
     * that names it can always be resumed.
     *
     * @throws java.io.UncheckedIOException when the file cannot be written
     */
    long position() {
        return file.force();
    }

    RowFile file() {
        return file;
    }
}
