package dev.reprise.reader.value;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What kind of value a run has under a name. */
public enum ValueKind {
    /** Known to be nothing. */
    NULL(0),
    /** {@code Boolean}. */
    BOOLEAN(1),
    /** {@code Long}; beyond 64 bits it is kept as a {@link #FLOAT}. */
    INTEGER(2),
    /** {@code Double}, NaN and the infinities included. */
    FLOAT(3),
    /** {@code String}. */
    TEXT(4),
    /** {@code List}, kept whole. */
    LIST(5),
    /** {@code Map}: only where it is empty or inside a list, for others are a name for each key. */
    MAP(6),
    /** {@code Instant}, to the millisecond. */
    TIME(7),
    /** {@code Duration}, to the millisecond. */
    DURATION(8);

    private final int code;

    ValueKind(int code) {
        this.code = code;
    }

    /** The number that stands for this kind in the index. */
    public int code() {
        return code;
    }

    /** The kind with this number. */
    public static ValueKind ofCode(int code) {
        return values()[code];
    }

    /**
     * The kind of a value.
     *
     * @throws IllegalArgumentException if it is of no kind that a run can have
     */
    public static ValueKind of(@Nullable Object value) {
        if (value == null) {
            return NULL;
        } else if (value instanceof Boolean) {
            return BOOLEAN;
        } else if (value instanceof Long || value instanceof Integer) {
            return INTEGER;
        } else if (value instanceof Double || value instanceof Float || value instanceof BigInteger) {
            return FLOAT;
        } else if (value instanceof CharSequence) {
            return TEXT;
        } else if (value instanceof List) {
            return LIST;
        } else if (value instanceof Map) {
            return MAP;
        } else if (value instanceof Instant) {
            return TIME;
        } else if (value instanceof Duration) {
            return DURATION;
        }
        throw new IllegalArgumentException("No run has a value like " + value.getClass());
    }

    /** Whether values of this kind are numbers, which compare with each other. */
    public boolean isNumber() {
        return this == INTEGER || this == FLOAT;
    }
}
