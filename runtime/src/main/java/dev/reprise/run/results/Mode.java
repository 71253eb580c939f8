package dev.reprise.run.results;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which of two values is the better one. NaN is never better than anything, and anything else is better than NaN. */
public enum Mode {
    /** The smaller one, as with a loss. */
    MIN,
    /** The larger one, as with an accuracy. */
    MAX;

    /** What a name says of itself: the smaller is better where it contains {@code loss}, in any case. */
    public static Mode of(String name) {
        return name.toLowerCase(Locale.ROOT).contains("loss") ? MIN : MAX;
    }

    /** Whether a value wins over the best before it; a tie does not. */
    boolean isBetter(double value, double best) {
        if (Double.isNaN(value) || Double.isNaN(best)) {
            return !Double.isNaN(value);
        }
        return this == MIN ? value < best : value > best;
    }

    /** As it stands in files. */
    String text() {
        return this == MIN ? "min" : "max";
    }

    /** What {@link #text} gave; null for anything else. */
    static @Nullable Mode read(@Nullable Object text) {
        if ("min".equals(text)) {
            return MIN;
        }
        return "max".equals(text) ? MAX : null;
    }
}
