package dev.reprise.reader.source;

import java.math.BigInteger;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Trees of values as names with dots. */
final class ValueTree {

    private ValueTree() {}

    /**
     * Puts each leaf under its name: maps become a name for each key, lists and empty maps stay whole.
     *
     * @param name the name of the value itself
     */
    static void flatten(String name, @Nullable Object value, Map<String, @Nullable Object> into) {
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                flatten(name + "." + entry.getKey(), entry.getValue(), into);
            }
        } else {
            into.put(name, value instanceof BigInteger number ? (Object) number.doubleValue() : value);
        }
    }
}
