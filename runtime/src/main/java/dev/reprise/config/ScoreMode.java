package dev.reprise.config;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which of two scores is the better one. */
public enum ScoreMode {
    /** The lower one, as of a loss. */
    MIN,
    /** The higher one, as of an accuracy. */
    MAX;

    /** The mode that a score's name says: the lower one is better when the name contains "loss", in any case. */
    public static ScoreMode of(String scoreName) {
        return scoreName.toLowerCase(Locale.ROOT).contains("loss") ? MIN : MAX;
    }

    /** Whether a score is better than the best so far; equal ones are not, NaN never is, and anything else is better than NaN. */
    public boolean isBetter(double value, double best) {
        if (Double.isNaN(value) || Double.isNaN(best)) {
            return !Double.isNaN(value);
        }
        return this == MIN ? value < best : value > best;
    }

    /** As it stands in files: {@code min} or {@code max}. */
    public String text() {
        return this == MIN ? "min" : "max";
    }

    /** What {@link #text} gave; null for anything else. */
    public static @Nullable ScoreMode read(@Nullable Object text) {
        if ("min".equals(text)) {
            return MIN;
        }
        return "max".equals(text) ? MAX : null;
    }
}
