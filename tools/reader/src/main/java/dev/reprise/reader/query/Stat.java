package dev.reprise.reader.query;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What of a column of metrics a query asks for: {@code train.loss.min}. */
public enum Stat {
    /** The value in the last row that has the column; so does the bare name. */
    LAST,
    /** The smallest number that is not NaN. */
    MIN,
    /** The largest number that is not NaN. */
    MAX,
    /** The mean of the numbers that are not NaN. */
    MEAN,
    /** How many rows have the column. */
    COUNT;

    /** How a query spells it after the name and a dot. */
    public String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one that is spelt so; null if none is. */
    public static @Nullable Stat of(String suffix) {
        for (Stat stat : values()) {
            if (stat.suffix().equals(suffix)) {
                return stat;
            }
        }
        return null;
    }
}
