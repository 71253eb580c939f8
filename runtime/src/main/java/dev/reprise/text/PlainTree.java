package dev.reprise.text;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * What the writers write: null, {@link Boolean}, {@link Byte}, {@link Short}, {@link Integer}, {@link Long},
 * {@link BigInteger}, {@link Float}, {@link Double}, {@link String}, {@link java.util.List} and
 * {@link java.util.Map} with {@link String} keys.
 */
public final class PlainTree {

    private PlainTree() {}

    public static IllegalArgumentException notPlain(Object value) {
        return new IllegalArgumentException("Cannot write " + value + " of type "
                + value.getClass().getName()
                + ". Allowed are null, Boolean, Byte, Short, Integer, Long, BigInteger, Float, Double, String, List and"
                + " Map: turn it into one of these first.");
    }

    /** Appends a boolean or a whole number, which every format writes alike; false if the value is neither. */
    public static boolean appendExact(StringBuilder out, Object value) {
        if (value instanceof Integer || value instanceof Long || value instanceof Short || value instanceof Byte) {
            out.append(((Number) value).longValue());
        } else if (value instanceof Boolean truth) {
            out.append(truth.booleanValue());
        } else if (value instanceof BigInteger) {
            out.append(value);
        } else {
            return false;
        }
        return true;
    }

    /** The key of a map, which can only be text. */
    public static String key(@Nullable Object key) {
        if (key instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException(
                "Cannot write a map with the key " + key + ". Keys are strings: turn it into one first.");
    }
}
