package dev.reprise.tree;

import dev.reprise.text.PlainTree;
import dev.reprise.text.scalar.FloatText;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When two plain values are the same: when they are written the same. The width of a number does not show in text, so
 * the {@code int} 1 is the {@code long} 1; the kind does, so 1 is neither 1.0 nor {@code true} nor {@code "1"}. NaN is the
 * same as NaN, 0.0 is not -0.0, and the order of a map's keys does not count.
 */
final class PlainValue {

    private PlainValue() {}

    static boolean same(@Nullable Object a, @Nullable Object b) {
        return Objects.equals(a, b) || Objects.equals(normal(a), normal(b));
    }

    /** The value in classes in which the same values are equal; what is not plain stays as it is. */
    static @Nullable Object normal(@Nullable Object value) {
        if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return ((Number) value).longValue();
        }
        if (value instanceof BigInteger number) {
            return number.bitLength() < Long.SIZE ? (Number) number.longValue() : number;
        }
        if (value instanceof Float number) {
            // The number that is written: 0.1f is written 0.1, and not 0.10000000149011612.
            return Float.isFinite(number) ? Double.parseDouble(FloatText.of(number)) : (double) number;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> items = new ArrayList<>(list.size());
            for (Object item : list) {
                items.add(normal(item));
            }
            return items;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> entries = new LinkedHashMap<>();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                entries.put(PlainTree.key(entry.getKey()), normal(entry.getValue()));
            }
            return entries;
        }
        return value;
    }
}
