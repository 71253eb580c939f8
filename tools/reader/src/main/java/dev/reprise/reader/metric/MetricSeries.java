package dev.reprise.reader.metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table of metrics, a value for each row of the table, and null for the rows that lack it: so the columns
 * of a table stay side by side. Immutable.
 *
 * <pre>{@code
 * MetricSeries loss = row.metric("train.loss");
 * for (int i = 0; i < loss.size(); i++) {
 *     System.out.println(loss.step(i) + " " + loss.get(i));
 * }
 * loss.min();            // the least, NaN aside
 * loss.by("epoch");      // the same values, with the column epoch as their steps
 * }</pre>
 *
 * <p>The step of a row is what its {@code _step} says, if any row of the table has one, else its number from 0.
 */
public final class MetricSeries {

    static final String STEP = "_step";

    private final MetricTable table;
    private final MetricColumn column;
    private final @Nullable MetricColumn steps;

    MetricSeries(MetricTable table, MetricColumn column, @Nullable MetricColumn steps) {
        this.table = table;
        this.column = column;
        this.steps = steps;
    }

    /** The name of the column. */
    public String name() {
        return column.name();
    }

    /** The number of rows of the table. */
    public int size() {
        return table.size();
    }

    /** The value of a row: a number, a text, a boolean, a list, a map; null if it is null, or if the row lacks it. */
    public @Nullable Object get(int row) {
        return column.value(row);
    }

    /** Whether a row has a value, if only null. */
    public boolean has(int row) {
        return column.has(row);
    }

    /** Whether a row has a number, NaN included. */
    public boolean isNumber(int row) {
        return column.isNumber(row);
    }

    /** The number of a row; NaN if it has none. */
    public double number(int row) {
        return column.isNumber(row) ? column.number(row) : Double.NaN;
    }

    /** The step of a row; NaN if steps are those of a column and the row has no number there. */
    public double step(int row) {
        if (steps == null) {
            return row;
        }
        return steps.isNumber(row) ? steps.number(row) : Double.NaN;
    }

    /**
     * The same values with other steps.
     *
     * @param steps another column of the table, of numbers; if no row has it, no row has a step
     */
    public MetricSeries by(String steps) {
        return new MetricSeries(table, column, table.column(steps));
    }

    /** The values of all rows. */
    public List<@Nullable Object> values() {
        List<@Nullable Object> values = new ArrayList<>(size());
        for (int i = 0; i < size(); i++) {
            values.add(column.value(i));
        }
        return Collections.unmodifiableList(values);
    }

    /** The numbers of the rows that have one, NaN included, in their order. */
    public double[] numbers() {
        double[] numbers = new double[count()];
        int count = 0;
        for (int i = 0; i < size(); i++) {
            if (column.isNumber(i)) {
                numbers[count++] = column.number(i);
            }
        }
        return Arrays.copyOf(numbers, count);
    }

    /** How many rows have the column, if only as a null. */
    public int count() {
        int count = 0;
        for (int i = 0; i < size(); i++) {
            count += column.has(i) ? 1 : 0;
        }
        return count;
    }

    /** The value of the last row that has one; null if none has, or if it is null. */
    public @Nullable Object last() {
        return column.lastRow() < 0 ? null : column.value(column.lastRow());
    }

    /** The least number; null if there is none but NaN. */
    public @Nullable Double min() {
        Double least = null;
        for (double number : numbers()) {
            least = !Double.isNaN(number) && (least == null || number < least) ? (Double) number : least;
        }
        return least;
    }

    /** The largest number; null if there is none but NaN. */
    public @Nullable Double max() {
        Double most = null;
        for (double number : numbers()) {
            most = !Double.isNaN(number) && (most == null || number > most) ? (Double) number : most;
        }
        return most;
    }

    /** The mean of the numbers that are not NaN; null if there is none. */
    public @Nullable Double mean() {
        double[] numbers =
                Arrays.stream(numbers()).filter(n -> !Double.isNaN(n)).toArray();
        return numbers.length == 0 ? null : (Double) (Arrays.stream(numbers).sum() / numbers.length);
    }

    /** What of the table could not be read, a sentence for each line. */
    public List<String> problems() {
        return table.problems();
    }
}
