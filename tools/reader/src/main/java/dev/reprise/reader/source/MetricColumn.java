package dev.reprise.reader.source;

import org.jspecify.annotations.Nullable;

/**
 * What the rows of a file have in one column.
 *
 * @param name objects in rows are columns of their own, {@code <name>.<key>}
 * @param count how many rows have the column
 * @param last what the last of these has there: a plain value
 * @param numbers how many of them have a number there that is not NaN
 * @param least the smallest of these numbers
 * @param greatest the largest of them
 * @param sum the sum of them
 * @param rest what rounding took away from the sum
 */
public record MetricColumn(
        String name,
        long count,
        @Nullable Object last,
        long numbers,
        double least,
        double greatest,
        double sum,
        double rest) {

    /** The smallest number, NaN apart; null if there is none. */
    public @Nullable Double min() {
        return numbers == 0 ? null : (Double) least;
    }

    /** The largest number, NaN apart; null if there is none. */
    public @Nullable Double max() {
        return numbers == 0 ? null : (Double) greatest;
    }

    /** The mean of the numbers, NaN apart; null if there is none. */
    public @Nullable Double mean() {
        if (numbers == 0) {
            return null;
        }
        double total = Double.isFinite(sum) ? sum + rest : sum;
        return (Double) (total / numbers);
    }
}
