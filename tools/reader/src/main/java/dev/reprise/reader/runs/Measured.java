package dev.reprise.reader.runs;

import dev.reprise.reader.table.Spread;
import dev.reprise.reader.value.ValueOrder;
import dev.reprise.reader.value.ValueText;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The values of one column that can be computed with: what counts, and what is refused. */
final class Measured {

    private Measured() {}

    /**
     * The numbers of runs, in their order; durations in milliseconds. Runs without a value or with null are left out.
     *
     * @throws IllegalArgumentException if a run has something else, which must not go unnoticed
     */
    static double[] numbers(Runs runs, String column) {
        boolean durations = isDuration(runs, column);
        double[] numbers = new double[runs.size()];
        int count = 0;
        for (RunRow row : runs) {
            Object value = row.get(column);
            if (value instanceof Number number && !durations) {
                numbers[count++] = number.doubleValue();
            } else if (value instanceof Duration duration && durations) {
                numbers[count++] = duration.toMillis();
            } else if (value != null) {
                throw refused(row, column, value, durations ? "a duration" : "a number");
            }
        }
        return Arrays.copyOf(numbers, count);
    }

    /** Whether the first run that has a value has a duration. */
    static boolean isDuration(Runs runs, String column) {
        for (RunRow row : runs) {
            Object value = row.get(column);
            if (value != null) {
                return value instanceof Duration;
            }
        }
        return false;
    }

    /**
     * The run with the best value, the first of those that are as good; runs without a value, with null or NaN are passed
     * over.
     *
     * @return null if no run is left
     * @throws IllegalArgumentException if a run has something that is neither a number nor a time nor a duration, or not
     *     the same of these as another
     */
    static @Nullable RunRow best(Runs runs, String column, Goal goal) {
        RunRow best = null;
        Object bestValue = null;
        Object first = null;
        for (RunRow row : runs) {
            Object value = row.get(column);
            if (value != null && !isComparable(value)) {
                throw refused(row, column, value, "a number, a time or a duration");
            }
            first = first == null ? value : first;
            if (value != null && first != null && value instanceof Number != first instanceof Number) {
                throw refused(row, column, value, "of the same kind as " + ValueText.exact(first) + " of another run");
            }
            if (isBetter(value, bestValue, goal)) {
                best = row;
                bestValue = value;
            }
        }
        return best;
    }

    /** Whether a value is better than the best until now, which may be null; of a spread the mean counts. */
    static boolean isBetter(@Nullable Object value, @Nullable Object best, Goal goal) {
        Object plain = plain(value);
        if (plain == null || (plain instanceof Double number && number.isNaN())) {
            return false;
        }
        return best == null || goal.isBetter(ValueOrder.INSTANCE.compare(plain, plain(best)));
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof Spread spread ? (Object) spread.mean() : value;
    }

    static boolean isComparable(Object value) {
        return value instanceof Number
                || value instanceof Instant
                || value instanceof Duration
                || value instanceof Spread;
    }

    private static IllegalArgumentException refused(RunRow row, String column, Object value, String wanted) {
        return new IllegalArgumentException("'" + column + "' of the run " + row.id() + " is " + ValueText.exact(value)
                + ", not " + wanted + ". Leave such runs out with a filter.");
    }
}
