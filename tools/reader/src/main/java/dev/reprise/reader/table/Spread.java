package dev.reprise.reader.table;

import dev.reprise.reader.statistic.Statistic;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A mean with how far the numbers are from it: a cell that prints as {@code 0.9123 ± 0.0045}, rounded to two digits of
 * the deviation.
 *
 * @param mean of the numbers
 * @param std their sample standard deviation (by n - 1); null for one number
 * @param count how many there are
 */
public record Spread(double mean, @Nullable Double std, int count) {

    private static final int DIGITS = 2;
    private static final int MOST_DECIMALS = 12;

    /** The spread of some numbers; null if there are none. */
    public static @Nullable Spread of(double... numbers) {
        Double mean = Statistic.MEAN.of(numbers);
        return mean == null ? null : new Spread(mean, Statistic.STD.of(numbers), numbers.length);
    }

    /** Such as {@code 0.9123 ± 0.0045}; of one number only that. */
    @Override
    public String toString() {
        Double deviation = std;
        if (deviation == null) {
            return CellText.number(mean);
        } else if (!Double.isFinite(mean) || !Double.isFinite(deviation) || deviation == 0) {
            return CellText.number(mean) + " ± " + CellText.number(deviation);
        }
        int decimals = DIGITS - 1 - (int) Math.floor(Math.log10(deviation));
        if (decimals > MOST_DECIMALS || decimals < -DIGITS) {
            return String.format(Locale.ROOT, "%.5g ± %.1e", mean, deviation);
        }
        return rounded(mean, decimals) + " ± " + rounded(deviation, decimals);
    }

    private static String rounded(double number, int decimals) {
        return new BigDecimal(number)
                .setScale(Math.max(0, decimals), RoundingMode.HALF_EVEN)
                .toPlainString();
    }
}
