package dev.reprise.run.metrics;

import dev.reprise.text.Limits;
import dev.reprise.text.PrintableText;
import dev.reprise.text.json.JsonWriter;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * The values of rows as JSON that pandas and DuckDB read: both read the bare words for numbers that are not finite as
 * such, but DuckDB gives up a file for half a surrogate pair, and pandas for a whole number of more than 64 bits.
 */
final class RowText {

    private static final int LONG_BITS = 63;

    private RowText() {}

    /**
     * Appends a value.
     *
     * @throws IllegalArgumentException if it cannot be written; the message is a sentence or two
     */
    static void value(StringBuilder out, @Nullable Object value) {
        value(out, value, 0);
    }

    private static void value(StringBuilder out, @Nullable Object value, int depth) {
        if (value instanceof Double || value instanceof Integer || value instanceof Long || value == null) {
            JsonWriter.append(out, value);
        } else if (value instanceof String text) {
            text(out, text);
        } else if (value instanceof Map<?, ?> map) {
            map(out, map, inside(depth));
        } else if (value instanceof List<?> list) {
            list(out, list, inside(depth));
        } else {
            rest(out, value, depth);
        }
    }

    private static void rest(StringBuilder out, Object value, int depth) {
        if (value instanceof BigInteger number && number.bitLength() > LONG_BITS) {
            throw new IllegalArgumentException(
                    number + " has more than 64 bits, which readers of tables refuse. Log a double or a string.");
        }
        if (value instanceof Optional<?> optional) {
            value(out, optional.isPresent() ? optional.get() : null, depth);
        } else if (value instanceof BigDecimal number) {
            decimal(out, number);
        } else if (value instanceof Set<?> set) {
            set(out, set, inside(depth));
        } else if (value.getClass().isArray()) {
            array(out, value, inside(depth));
        } else {
            Object plain = RowValue.plain(value);
            if (plain instanceof String text) {
                text(out, text);
            } else {
                JsonWriter.append(out, plain);
            }
        }
    }

    private static int inside(int depth) {
        if (depth == Limits.DEPTH) {
            throw new IllegalArgumentException("Lists and maps are nested more than " + Limits.DEPTH
                    + " deep, or contain themselves. Log what is inside in a row of its own.");
        }
        return depth + 1;
    }

    private static void decimal(StringBuilder out, BigDecimal number) {
        double nearest = number.doubleValue();
        if (Double.isInfinite(nearest)) {
            throw new IllegalArgumentException(number + " is too large for a double. Log it as a string.");
        }
        JsonWriter.append(out, nearest);
    }

    /** Appends text. */
    static void text(StringBuilder out, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i)) && !PrintableText.isPrintable(text, i)) {
                throw new IllegalArgumentException("A text holds half a character (U+"
                        + Integer.toHexString(text.charAt(i)) + "), which no file can hold. Remove it first.");
            }
        }
        JsonWriter.append(out, text);
    }

    private static void map(StringBuilder out, Map<?, ?> map, int depth) {
        for (Object key : map.keySet()) {
            checkName(key);
        }
        char before = '{';
        for (Object key : keys(map)) {
            text(out.append(before), (String) key);
            value(out.append(':'), map.get(key), depth);
            before = ',';
        }
        out.append(before == '{' ? "{}" : "}");
    }

    private static void checkName(@Nullable Object key) {
        if (!(key instanceof String text) || text.isEmpty()) {
            throw new IllegalArgumentException(
                    "A map has the name '" + key + "'. A name must be a string of at least one character.");
        }
    }

    /**
     * The keys in an order that is the same in every process.
     *
     * @param map with keys of one type that has an order
     */
    static Iterable<?> keys(Map<?, ?> map) {
        if (map instanceof LinkedHashMap<?, ?> || map instanceof SortedMap<?, ?>) {
            return map.keySet();
        }
        Object[] keys = map.keySet().toArray();
        Arrays.sort(keys);
        return Arrays.asList(keys);
    }

    private static void list(StringBuilder out, Collection<?> items, int depth) {
        char before = '[';
        for (Object item : items) {
            value(out.append(before), item, depth);
            before = ',';
        }
        out.append(before == '[' ? "[]" : "]");
    }

    private static void set(StringBuilder out, Set<?> set, int depth) {
        if (set instanceof LinkedHashSet<?> || set instanceof SortedSet<?>) {
            list(out, set, depth);
            return;
        }
        String[] items = new String[set.size()];
        int count = 0;
        for (Object item : set) {
            StringBuilder text = new StringBuilder();
            value(text, item, depth);
            items[count++] = text.toString();
        }
        Arrays.sort(items);
        out.append('[').append(String.join(",", items)).append(']');
    }

    private static void array(StringBuilder out, Object array, int depth) {
        if (array instanceof double[] numbers) {
            char before = '[';
            for (double number : numbers) {
                JsonWriter.append(out.append(before), number);
                before = ',';
            }
            out.append(before == '[' ? "[]" : "]");
            return;
        }
        int length = Array.getLength(array);
        char before = '[';
        for (int i = 0; i < length; i++) {
            value(out.append(before), Array.get(array, i), depth);
            before = ',';
        }
        out.append(before == '[' ? "[]" : "]");
    }
}
