package dev.reprise.reader.table;

import dev.reprise.problem.Nearest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.dflib.DataFrame;
import org.jspecify.annotations.Nullable;

/**
 * Rows of results under named columns. Immutable.
 *
 * <pre>{@code
 * Table table = runs.table("config.lr", "test.acc");
 * System.out.print(table);                        // aligned text
 * Files.writeString(path, table.csv());
 * DataFrame frame = table.toDataFrame();
 * }</pre>
 *
 * <p>A cell is a null, a {@code Boolean}, {@code Long}, {@code Double}, {@code String}, {@code Instant}, {@code Duration},
 * {@code List}, {@code Map} or {@link Spread}; anything else is shown and written as its {@code toString()} says.
 *
 * <p>There is no Parquet: the usual libraries that write it in Java bring Hadoop's classes along, many times the size
 * of all of Reprise. DuckDB and pandas make it from CSV or JSON in one line.
 */
public final class Table {

    private static final int WIDE = 100_000;

    private final List<String> columns;
    private final List<List<@Nullable Object>> rows;

    private Table(List<String> columns, List<List<@Nullable Object>> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /**
     * A table that is to be filled.
     *
     * @throws IllegalArgumentException if two columns have one name
     */
    public static Filling of(List<String> columns) {
        Set<String> names = new HashSet<>();
        for (String column : columns) {
            if (!names.add(column)) {
                throw new IllegalArgumentException(
                        "Two columns of a table are called '" + column + "'. Give one another name.");
            }
        }
        return new Filling(List.copyOf(columns));
    }

    /** The rows of a table on their way into it; for one thread. */
    public static final class Filling {

        private final List<String> columns;
        private final List<List<@Nullable Object>> rows = new ArrayList<>();

        private Filling(List<String> columns) {
            this.columns = columns;
        }

        /**
         * Adds a row.
         *
         * @param cells one for each column
         * @return this
         * @throws IllegalArgumentException if there are more or fewer
         */
        public Filling add(List<? extends @Nullable Object> cells) {
            if (cells.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "A row has " + cells.size() + " cells, the table " + columns.size() + " columns: " + cells);
            }
            rows.add(Collections.unmodifiableList(new ArrayList<>(cells)));
            return this;
        }

        /** The table as it is now. */
        public Table done() {
            return new Table(columns, List.copyOf(rows));
        }
    }

    /** The names of the columns. */
    public List<String> columns() {
        return columns;
    }

    /** The number of rows. */
    public int size() {
        return rows.size();
    }

    /** The rows, each with a cell for every column. */
    public List<List<@Nullable Object>> rows() {
        return rows;
    }

    /** A cell. */
    public @Nullable Object get(int row, int column) {
        return rows.get(row).get(column);
    }

    /**
     * A cell.
     *
     * @throws NoSuchElementException if there is no such column; the message names the nearest
     */
    public @Nullable Object get(int row, String column) {
        return get(row, index(column));
    }

    /**
     * The cells of a column.
     *
     * @throws NoSuchElementException if there is no such column; the message names the nearest
     */
    public List<@Nullable Object> values(String column) {
        return values(index(column));
    }

    List<@Nullable Object> values(int column) {
        List<@Nullable Object> values = new ArrayList<>(rows.size());
        rows.forEach(row -> values.add(row.get(column)));
        return Collections.unmodifiableList(values);
    }

    private int index(String column) {
        int index = columns.indexOf(column);
        if (index < 0) {
            throw new NoSuchElementException("The table has no column '" + column + "'." + Nearest.hint(column, columns)
                    + " Columns: " + Nearest.listing(columns));
        }
        return index;
    }

    /**
     * The table as aligned text with a line feed after each line: a line of names, then one for each row. Numbers stand at
     * the right, with six digits at most; null is empty; times are UTC; what would break a line or steer a terminal is
     * written as an escape.
     *
     * @param width the most characters of a line: texts are cut first, ended by {@code …}, and names of columns begun by it;
     *     then the last columns are left out and named below. Numbers are never cut.
     */
    public String text(int width) {
        return text(width, (row, column, text) -> text);
    }

    /** How a cell looks on a terminal: with the codes of a colour around it, say. */
    @FunctionalInterface
    public interface Paint {

        /**
         * The text of a cell with what steers a terminal.
         *
         * @param text padded and cut as it will be shown
         */
        String cell(int row, int column, String text);
    }

    /** {@link #text(int)} in colours. */
    public String text(int width, Paint paint) {
        return new TextTable(this, width, paint).text();
    }

    /** The table as aligned text of whatever width. */
    @Override
    public String toString() {
        return text(WIDE);
    }

    /**
     * The table as RFC 4180 has it: UTF-8 when written, CRLF after each line, names first. Null is nothing, the empty text
     * is {@code ""}; numbers are exact, those that are not finite are {@code NaN}, {@code Infinity} and {@code -Infinity};
     * times are ISO 8601, durations seconds, lists and maps JSON; a {@link Spread} takes three columns, {@code <name>.mean},
     * {@code .std} and {@code .count}.
     *
     * <p>Texts are written as they are, also those that a spreadsheet program would take for a formula: see
     * {@link #csvForSpreadsheets()}.
     */
    public String csv() {
        return new CsvWriter(false).write(this);
    }

    /**
     * The same with an apostrophe before every text that begins with {@code =}, {@code +}, {@code -}, {@code @}, a tab or a
     * carriage return, so that no spreadsheet program computes what somebody has hidden in a note or a config.
     */
    public String csvForSpreadsheets() {
        return new CsvWriter(true).write(this);
    }

    /**
     * The table as JSON: an array with an object for each row, on a line each. Numbers that are not finite are the bare words
     * {@code NaN}, {@code Infinity} and {@code -Infinity} as in all files of Reprise, which Python reads and strict readers
     * do not: see {@link #strictJson()}. Lists and maps are nested, a {@link Spread} is a map; times are ISO 8601, durations
     * seconds.
     */
    public String json() {
        return new JsonRows(false).write(this);
    }

    /** The same with null for numbers that are not finite: RFC 8259. */
    public String strictJson() {
        return new JsonRows(true).write(this);
    }

    /**
     * The table as a data frame of DFLib. Columns of booleans, whole numbers or numbers without a null are of primitives;
     * numbers of which some are whole are doubles; other columns hold the cells as they are. A {@link Spread} takes three
     * columns as in {@link #csv()}.
     */
    public DataFrame toDataFrame() {
        return Frames.of(this);
    }
}
