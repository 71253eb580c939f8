package dev.reprise.reader.runs;

import dev.reprise.reader.statistic.Statistic;
import dev.reprise.reader.table.Spread;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is made of the runs of a group: a cell of a table.
 *
 * <pre>{@code
 * runs.groupBy("config.optimizer.lr").aggregate(
 *         Aggregate.mean("test.acc"),
 *         Aggregate.quantile("test.acc", 0.9),
 *         Aggregate.argmax("test.acc").as("best"),
 *         Aggregate.of("failed", group -> group.filter(row -> !"COMPLETE".equals(row.text("info.status"))).size()));
 * }</pre>
 *
 * <p>A metric means its last value; {@code train.loss.min} and the like are columns as well. Runs without a value, or with
 * null, are left out: {@link #count} tells how many are left. How NaN counts is said at {@link Statistic}. Durations are
 * aggregated like numbers and give durations. Other values are refused with an {@code IllegalArgumentException} that names
 * the run: a mean that silently lacked some would not be one.
 */
public final class Aggregate {

    private static final double MILLIS = 1000;

    private final String name;
    private final Function<Runs, @Nullable Object> function;

    private Aggregate(String name, Function<Runs, @Nullable Object> function) {
        this.name = name;
        this.function = function;
    }

    /**
     * One of the user's own, of all that the runs have.
     *
     * @param name that of its column
     * @param function from the runs of a group, of which there is at least one, to a cell of a table
     */
    public static Aggregate of(String name, Function<Runs, @Nullable Object> function) {
        return new Aggregate(name, function);
    }

    /** A statistic of a column; its name is {@code mean(test.acc)} or so. */
    public static Aggregate of(Statistic statistic, String column) {
        return new Aggregate(statistic.name() + "(" + column + ")", runs -> {
            Double result = statistic.of(Measured.numbers(runs, column));
            return result != null && Measured.isDuration(runs, column)
                    ? (Object) Duration.ofMillis(Math.round(result))
                    : result;
        });
    }

    /** The mean; null if there is no value. */
    public static Aggregate mean(String column) {
        return of(Statistic.MEAN, column);
    }

    /** The sample standard deviation, by n - 1; null for fewer than two values. */
    public static Aggregate std(String column) {
        return of(Statistic.STD, column);
    }

    /** The mean with the sample standard deviation, a {@link Spread}; null if there is no value. Durations are seconds. */
    public static Aggregate spread(String column) {
        return new Aggregate(column, runs -> {
            double[] numbers = Measured.numbers(runs, column);
            double unit = Measured.isDuration(runs, column) ? MILLIS : 1;
            return Spread.of(Arrays.stream(numbers).map(number -> number / unit).toArray());
        });
    }

    /** The median; null if there is no value. */
    public static Aggregate median(String column) {
        return of(Statistic.MEDIAN, column);
    }

    /**
     * A quantile, as {@link Statistic#quantile} has it; null if there is no value.
     *
     * @param part from 0 to 1
     * @throws IllegalArgumentException if it is not
     */
    public static Aggregate quantile(String column, double part) {
        return of(Statistic.quantile(part), column);
    }

    /** The least number, time or duration, NaN aside; null if there is none. */
    public static Aggregate min(String column) {
        return best("min", column, Goal.MIN);
    }

    /** The largest number, time or duration, NaN aside; null if there is none. */
    public static Aggregate max(String column) {
        return best("max", column, Goal.MAX);
    }

    private static Aggregate best(String name, String column, Goal goal) {
        return new Aggregate(name + "(" + column + ")", runs -> {
            RunRow best = Measured.best(runs, column, goal);
            return best == null ? null : best.get(column);
        });
    }

    /** The {@link RunRow} with the least value, the first of those that have it; null if there is none. */
    public static Aggregate argmin(String column) {
        return new Aggregate("argmin(" + column + ")", runs -> Measured.best(runs, column, Goal.MIN));
    }

    /** The {@link RunRow} with the largest value, the first of those that have it; null if there is none. */
    public static Aggregate argmax(String column) {
        return new Aggregate("argmax(" + column + ")", runs -> Measured.best(runs, column, Goal.MAX));
    }

    /** How many runs have a value of any kind that is not null, NaN included. */
    public static Aggregate count(String column) {
        return new Aggregate("count(" + column + ")", runs -> {
            long count = 0;
            for (RunRow row : runs) {
                count += row.get(column) == null ? 0 : 1;
            }
            return count;
        });
    }

    /** How many runs there are, whatever they have. */
    public static Aggregate runs() {
        return new Aggregate("runs", runs -> (long) runs.size());
    }

    /** The value of the last run that has one of any kind that is not null; null if none has. */
    public static Aggregate last(String column) {
        return new Aggregate("last(" + column + ")", runs -> {
            for (int i = runs.size() - 1; i >= 0; i--) {
                Object value = runs.get(i).get(column);
                if (value != null) {
                    return value;
                }
            }
            return null;
        });
    }

    /** The same with another name. */
    public Aggregate as(String newName) {
        return new Aggregate(newName, function);
    }

    /** The name of its column. */
    public String name() {
        return name;
    }

    @Nullable
    Object of(Runs runs) {
        return function.apply(runs);
    }
}
