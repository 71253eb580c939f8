package dev.reprise.run.metrics;

import dev.reprise.run.file.RowFile;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
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
 * A process that is killed while it writes may leave half a line at the end: the rows before it are whole, and the next
 * attempt keeps it aside in {@code <name>.jsonl.torn-<n>}. Safe from many threads.
 *
 * <h2>Reading them</h2>
 *
 * <p>Numbers that are not finite are the words {@code NaN}, {@code Infinity} and {@code -Infinity} without quotes, as
 * Python writes them. Tried with pandas 3.0.6 and DuckDB 1.5.6, a column with them is one of doubles in both:
 *
 * <pre>
 * pandas.read_json("metrics/train.jsonl", lines=True)
 * pandas.DataFrame(map(json.loads, open("metrics/train.jsonl", encoding="utf-8")))
 *
 * SELECT * FROM 'metrics/train.jsonl';
 * SELECT * FROM read_json('metrics/train.jsonl', sample_size = -1);
 * </pre>
 *
 * <p>The second form of pandas is slower and exact: {@code read_json} is a unit off in the last digit of some numbers,
 * takes those below 1e-307 for 0, and NaN inside a list for None. The second form of DuckDB looks at all rows to tell
 * the types of the columns, which matters where a kind of value first comes after 20,000 rows. Both take {@code _time}
 * for a time.
 */
public final class Metrics {

    private final String name;
    private final RowFile file;
    private final RowStart start;
    private final MetricsFiles files;

    Metrics(String name, RowFile file, RowStart start, MetricsFiles files) {
        this.name = name;
        this.file = file;
        this.start = start;
        this.files = files;
    }

    /** What this table is called. */
    public String name() {
        return name;
    }

    /**
     * The same table with stamps at the beginning of each row that is logged through what this returns, the time first.
     * A time differs from run to run: rows with it are not the same bytes after a resume.
     *
     * <pre>{@code
     * Metrics train = run.metrics("train").with(Stamp.TIME, Stamp.STEP);
     * train.log(Map.of("loss", 0.5));    // {"_time":"2026-11-21T10:00:00.123Z","_step":1200,"loss":0.5}
     * }</pre>
     *
     * @param stamps in any order; none for rows without
     * @throws IllegalStateException if the step is asked for where nobody counts steps
     */
    public Metrics with(Stamp... stamps) {
        return new Metrics(name, file, RowStart.of(List.of(stamps), files.steps(), name), files);
    }

    /**
     * Adds a row.
     *
     * <p>Values are numbers ({@code BigDecimal} as the nearest double, whole numbers of up to 64 bits), strings,
     * booleans, null, enum constants by name, {@code Instant}, {@code LocalDate}, {@code Duration}, {@code UUID},
     * {@code URI}, {@code Path} and {@code Character} as text, {@code Optional} as what it holds or null; lists, sets and
     * arrays of these; and maps of these, which become objects in the row.
     *
     * @param row values by non-empty names; written in the map's order if it has one ({@code LinkedHashMap},
     *     {@code SortedMap}), else in that of the names: {@code Map.of} has another order in every process, and a
     *     resumed run must leave the same bytes as one that was never stopped. The same holds for maps and sets inside.
     * @throws IllegalArgumentException for a name or a value that cannot be written, or a name that a stamp of this
     *     table has; the row leaves no trace then
     * @throws IllegalStateException when the run has ended
     * @throws java.io.UncheckedIOException when the file cannot be written, now or since the call before; the row was
     *     not taken, those before it are kept for the next try
     */
    public void log(Map<String, ?> row) {
        StringBuilder line = new StringBuilder(128);
        char before = start.append(line, '{');
        if (row instanceof LinkedHashMap<?, ?> || row instanceof SortedMap<?, ?>) {
            for (Map.Entry<?, ?> entry : row.entrySet()) {
                append(line.append(before), entry.getKey(), entry.getValue());
                before = ',';
            }
        } else {
            for (Object key : sortedNames(row)) {
                append(line.append(before), key, row.get(key));
                before = ',';
            }
        }
        end(line, before);
    }

    /** Adds a line that was begun with {@link RowStart#append}. */
    void end(StringBuilder line, char before) {
        line.append(before == '{' ? "{}\n" : "}\n");
        file.append(line.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Object[] sortedNames(Map<?, ?> row) {
        Object[] names = row.keySet().toArray();
        for (Object key : names) {
            checkName(key);
        }
        Arrays.sort(names);
        return names;
    }

    private String checkName(@Nullable Object key) {
        if (!(key instanceof String text) || text.isEmpty()) {
            throw new IllegalArgumentException("A row of metrics '" + name + "' has the name '" + key
                    + "'. A name must be a string of at least one character.");
        }
        return text;
    }

    private void append(StringBuilder line, @Nullable Object key, @Nullable Object value) {
        String text = checkName(key);
        Stamp.check(start.stamps(), text, name);
        try {
            RowText.text(line, text);
            RowText.value(line.append(':'), value);
        } catch (IllegalArgumentException e) {
            throw cannotWrite(text, e);
        }
    }

    IllegalArgumentException cannotWrite(String key, IllegalArgumentException e) {
        return new IllegalArgumentException(
                "'" + key + "' in a row of metrics '" + name + "' cannot be written: " + e.getMessage(), e);
    }

    RowStart start() {
        return start;
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
