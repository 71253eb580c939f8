package dev.reprise.reader.statistic;

import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is computed from some numbers.
 *
 * <pre>{@code
 * Statistic.MEAN.of(1, 2, 4);              // 2.333...
 * Statistic.quantile(0.9).of(1, 2, 3);     // 2.8
 * Statistic.of("range", numbers -> Statistic.MAX.of(numbers) - Statistic.MIN.of(numbers));
 * }</pre>
 *
 * <p>NaN: {@link #MEAN}, {@link #STD}, {@link #MEDIAN} and quantiles of numbers with a NaN are NaN, since a run that
 * diverged is a result, and to leave it out unasked would flatter. {@link #MIN} and {@link #MAX} pass NaN over, as a run
 * that diverged is not the best. {@link #COUNT} counts it. {@link #finite()} leaves NaN and the infinities out.
 */
public final class Statistic {

    /** The arithmetic mean. */
    public static final Statistic MEAN = new Statistic("mean", Statistic::mean);

    /** The sample standard deviation, by n - 1; null for fewer than two numbers. */
    public static final Statistic STD = new Statistic("std", Statistic::std);

    /** The least number, NaN aside; null if there is none but NaN. */
    public static final Statistic MIN = new Statistic("min", numbers -> extreme(numbers, 1));

    /** The largest number, NaN aside; null if there is none but NaN. */
    public static final Statistic MAX = new Statistic("max", numbers -> extreme(numbers, -1));

    /** The middle one, or the mean of the two in the middle. */
    public static final Statistic MEDIAN = new Statistic("median", numbers -> quantile(numbers, 0.5));

    /** How many there are, NaN included; 0 for none. */
    public static final Statistic COUNT = new Statistic("count", numbers -> (double) numbers.length);

    /** The last one. */
    public static final Statistic LAST =
            new Statistic("last", numbers -> numbers.length == 0 ? null : (Double) numbers[numbers.length - 1]);

    private final String name;
    private final Function<double[], @Nullable Double> function;

    private Statistic(String name, Function<double[], @Nullable Double> function) {
        this.name = name;
        this.function = function;
    }

    /**
     * One of the user's own.
     *
     * @param name what its results are called
     * @param function from the numbers, which it may change, to the result, or to null where there is none
     */
    public static Statistic of(String name, Function<double[], @Nullable Double> function) {
        return new Statistic(name, function);
    }

    /**
     * The number below which this part of the numbers lies, linear between two neighbours: type 7 of Hyndman and Fan,
     * "Sample quantiles in statistical packages" (1996), which is that of NumPy and R.
     *
     * @param part from 0, the least, to 1, the largest
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public static Statistic quantile(double part) {
        if (!(part >= 0 && part <= 1)) {
            throw new IllegalArgumentException("A quantile is a part from 0 to 1, such as 0.9, not " + part + ".");
        }
        return new Statistic("q" + part, numbers -> quantile(numbers, part));
    }

    /** This of the numbers that are neither NaN nor infinite. */
    public Statistic finite() {
        return new Statistic(
                name,
                numbers -> function.apply(
                        Arrays.stream(numbers).filter(Double::isFinite).toArray()));
    }

    /** What results are called, such as {@code mean}. */
    public String name() {
        return name;
    }

    /** The result; null if these numbers have none. */
    public @Nullable Double of(double... numbers) {
        return function.apply(numbers.clone());
    }

    private static @Nullable Double mean(double[] numbers) {
        return numbers.length == 0 ? null : (Double) (Arrays.stream(numbers).sum() / numbers.length);
    }

    /** In two passes: one that sums squares loses all digits where the mean is large. */
    private static @Nullable Double std(double[] numbers) {
        Double mean = mean(numbers);
        if (mean == null || numbers.length < 2) {
            return null;
        }
        double squares =
                Arrays.stream(numbers).map(n -> (n - mean) * (n - mean)).sum();
        return Math.sqrt(squares / (numbers.length - 1));
    }

    private static @Nullable Double extreme(double[] numbers, int sign) {
        Double found = null;
        for (double number : numbers) {
            boolean better = found == null || sign * Double.compare(number, found) < 0;
            found = !Double.isNaN(number) && better ? (Double) number : found;
        }
        return found;
    }

    private static @Nullable Double quantile(double[] numbers, double part) {
        if (numbers.length == 0) {
            return null;
        }
        Arrays.sort(numbers); // NaN last
        if (Double.isNaN(numbers[numbers.length - 1])) {
            return Double.NaN;
        }
        double place = part * (numbers.length - 1);
        int below = (int) place;
        double rest = place - below;
        // Not by the formula where it would make NaN from an infinity.
        return rest == 0 || numbers[below] == numbers[below + 1]
                ? (Double) numbers[below]
                : (Double) (numbers[below] + rest * (numbers[below + 1] - numbers[below]));
    }
}
