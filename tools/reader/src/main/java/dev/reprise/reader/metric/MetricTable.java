package dev.reprise.reader.metric;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

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
 * the last line feed is no row yet: somebody is writing it, or was killed at it.
 */
public final class MetricTable {

    private final Map<String, MetricColumn> columns;
    private final int size;
    private final List<String> problems;

    MetricTable(Map<String, MetricColumn> columns, int size, List<String> problems) {
        this.columns = columns;
        this.size = size;
        this.problems = List.copyOf(problems);
    }

    /**
     * Reads a file.
     *
     * @throws IOException if it is not there or cannot be read
     */
    public static MetricTable read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new RowsReader(file.toString()).read(in);
        }
    }

    /** Reads the text of a file, named {@code source} in problems. */
    public static MetricTable parse(String text, String source) {
        try {
            return new RowsReader(source).read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new IllegalStateException(e); // bytes in memory can be read
        }
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
        return problems;
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
