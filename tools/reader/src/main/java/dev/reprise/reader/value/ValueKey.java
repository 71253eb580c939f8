package dev.reprise.reader.value;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands for a value where equal values are to be found: 1 and 1.0 are the same, and so are the zeros, NaN and NaN;
 * 1 and "1" are not, nor 1 and true, nor null and no value at all.
 */
public final class ValueKey {

    /** Stands for no value. */
    public static final Object MISSING = new ValueKey("missing");

    private static final Object NULL = new ValueKey("null");
    private static final double TWO_TO_63 = 0x1p63;

    private final String name;

    private ValueKey(String name) {
        this.name = name;
    }

    /** An object that equals those of equal values and no others. */
    public static Object of(@Nullable Object value) {
        if (value == null) {
            return NULL;
        } else if (value instanceof Integer number) {
            return number.longValue();
        } else if (value instanceof BigInteger || value instanceof Float) {
            return number(((Number) value).doubleValue());
        } else if (value instanceof Double number) {
            return number(number);
        } else if (value instanceof List<?> list) {
            List<Object> items = new ArrayList<>(list.size());
            list.forEach(item -> items.add(of(item)));
            return items;
        } else if (value instanceof Map<?, ?> map) {
            Map<Object, Object> entries = new LinkedHashMap<>();
            map.forEach((key, item) -> entries.put(String.valueOf(key), of(item)));
            return entries;
        }
        return value;
    }

    /** The key of what a run has in a column. */
    public static Object of(Column column, int run) {
        return column.has(run) ? of(column.get(run)) : MISSING;
    }

    private static Object number(double number) {
        boolean whole = number == Math.rint(number) && number >= -TWO_TO_63 && number < TWO_TO_63;
        return whole ? (Object) (long) number : (Object) number;
    }

    @Override
    public String toString() {
        return name;
    }
}
