package dev.reprise.reader.metric;

import dev.reprise.text.TextException;
import dev.reprise.text.json.JsonReader;
import dev.reprise.text.value.OpenValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file of metrics, all columns of it, as it was when it was read: one JSON object a line, with the bare words NaN,
 * Infinity and -Infinity for numbers. Immutable.
 *
 * <pre>{@code
 * MetricTable train = MetricTable.read(directory.resolve("metrics/train.jsonl"));
 * train.columns();                     // [epoch, loss]
 * train.series("loss").last();         // 0.25
 * }</pre>
 *
 * <p>A line that is no JSON object is passed over and told by {@link #problems()}; those after it are read. What follows
 * the last line feed is a row if it is a whole one, and else one that somebody is writing or was killed at, no problem.
 */
public final class MetricTable {

    private static final int BUFFER = 1 << 16;
    private static final int TOLD = 10;

    private final String source;
    private final Map<String, MetricColumn> columns = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();
    private final RowScanner scanner = new RowScanner(columns);
    private int size;
    private int lines;
    private int broken;

    private MetricTable(String source) {
        this.source = source;
    }

    /**
     * Reads a file.
     *
     * @throws IOException if it is not there or cannot be read
     */
    public static MetricTable read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file.toString());
        }
    }

    /** Reads the text of a file, named {@code source} in problems. */
    public static MetricTable parse(String text, String source) {
        try {
            return read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), source);
        } catch (IOException e) {
            throw new IllegalStateException(e); // bytes in memory can be read
        }
    }

    private static MetricTable read(InputStream in, String source) throws IOException {
        MetricTable table = new MetricTable(source);
        byte[] buffer = new byte[BUFFER];
        int length = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer, length, buffer.length - length)) {
            int known = length;
            length += read;
            int start = table.takeLines(buffer, known, length);
            System.arraycopy(buffer, start, buffer, 0, length - start);
            length -= start;
            if (length == buffer.length) {
                buffer = Arrays.copyOf(buffer, length * 2);
            }
        }
        table.takeRest(buffer, length);
        return table.ended();
    }

    /** Takes over all lines that end, and returns where the rest begins. */
    private int takeLines(byte[] buffer, int from, int length) {
        int start = 0;
        for (int i = from; i < length; i++) {
            if (buffer[i] == '\n') {
                take(buffer, start, i);
                start = i + 1;
            }
        }
        return start;
    }

    private void take(byte[] bytes, int from, int to) {
        lines++;
        if (scanner.scan(bytes, from, to, size)) {
            size++;
            return;
        }
        String line = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        if (!line.isBlank()) {
            try {
                takeSlowly(line);
            } catch (TextException | IllegalArgumentException e) {
                if (++broken <= TOLD) {
                    problems.add("Line " + lines + " of '" + source + "' is passed over: " + e.getMessage() + ".");
                }
            }
        }
    }

    private void takeRest(byte[] buffer, int length) {
        if (length > 0 && !scanner.scan(buffer, 0, length, size)) {
            try {
                takeSlowly(new String(buffer, 0, length, StandardCharsets.UTF_8));
            } catch (TextException | IllegalArgumentException e) {
                // Half a row: the other half is being written, or never will be.
            }
        } else if (length > 0) {
            size++;
        }
    }

    private void takeSlowly(String line) {
        Map<String, @Nullable Object> row = OpenValue.open(JsonReader.parse(line, source));
        row.forEach((name, value) -> columns.computeIfAbsent(name, MetricColumn::new)
                .put(size, value instanceof BigInteger number ? (Object) number.doubleValue() : value));
        size++;
    }

    private MetricTable ended() {
        if (broken > TOLD) {
            problems.add((broken - TOLD) + " more lines of '" + source + "' are passed over.");
        }
        columns.values().forEach(MetricColumn::trim);
        return this;
    }

    /** The number of rows. */
    public int size() {
        return size;
    }

    /** The names of the columns, in the order in which rows name them first. */
    public List<String> columns() {
        return List.copyOf(columns.keySet());
    }

    /** Whether a row has this column. */
    public boolean has(String column) {
        return columns.containsKey(column);
    }

    /** What could not be read, a sentence for each line, the first ten. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    /** A column by the steps of the rows; without any value if no row has the column. */
    public MetricSeries series(String column) {
        return new MetricSeries(this, column(column), columns.get(MetricSeries.STEP));
    }

    MetricColumn column(String name) {
        MetricColumn column = columns.get(name);
        return column == null ? new MetricColumn(name) : column;
    }
}
