package dev.reprise.tree;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Two plain maps put together or taken apart, key by key at every level. Results share what they take whole. */
final class TreeMerge {

    private TreeMerge() {}

    /** The lower map with the upper over it. */
    static Map<String, @Nullable Object> over(Map<?, ?> lower, Map<?, ?> upper) {
        Map<String, @Nullable Object> merged = copy(lower);
        for (Map.Entry<?, ?> entry : upper.entrySet()) {
            Object there = lower.get(entry.getKey());
            Object value = entry.getValue();
            merged.put(
                    (String) entry.getKey(),
                    there instanceof Map<?, ?> map && value instanceof Map<?, ?> inner ? over(map, inner) : value);
        }
        return Collections.unmodifiableMap(merged);
    }

    /** The upper map with what only the lower has. */
    static Map<String, @Nullable Object> under(Map<?, ?> upper, Map<?, ?> lower) {
        Map<String, @Nullable Object> filled = copy(upper);
        for (Map.Entry<?, ?> entry : lower.entrySet()) {
            Object there = upper.get(entry.getKey());
            if (!upper.containsKey(entry.getKey())) {
                filled.put((String) entry.getKey(), entry.getValue());
            } else if (there instanceof Map<?, ?> map && entry.getValue() instanceof Map<?, ?> inner) {
                filled.put((String) entry.getKey(), under(map, inner));
            }
        }
        return Collections.unmodifiableMap(filled);
    }

    /** What both have. Maps that share nothing are left out, unless both are empty. */
    static Map<String, @Nullable Object> common(Map<?, ?> a, Map<?, ?> b) {
        Map<String, @Nullable Object> common = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : a.entrySet()) {
            Object value = entry.getValue();
            Object other = b.get(entry.getKey());
            if (value instanceof Map<?, ?> map && other instanceof Map<?, ?> inner) {
                Map<String, @Nullable Object> both = common(map, inner);
                if (!both.isEmpty() || (map.isEmpty() && inner.isEmpty())) {
                    common.put((String) entry.getKey(), both);
                }
            } else if (b.containsKey(entry.getKey()) && PlainValue.same(value, other)) {
                common.put((String) entry.getKey(), value);
            }
        }
        return Collections.unmodifiableMap(common);
    }

    /** What the first has and both have not; merged into {@link #common}, it is the first map again. */
    static Map<String, @Nullable Object> rest(Map<?, ?> a, Map<?, ?> b) {
        Map<String, @Nullable Object> rest = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : a.entrySet()) {
            Object value = entry.getValue();
            Object other = b.get(entry.getKey());
            if (value instanceof Map<?, ?> map && other instanceof Map<?, ?> inner) {
                Map<String, @Nullable Object> left = rest(map, inner);
                if (!left.isEmpty() || (map.isEmpty() && !inner.isEmpty())) {
                    rest.put((String) entry.getKey(), left);
                }
            } else if (!b.containsKey(entry.getKey()) || !PlainValue.same(value, other)) {
                rest.put((String) entry.getKey(), value);
            }
        }
        return Collections.unmodifiableMap(rest);
    }

    private static Map<String, @Nullable Object> copy(Map<?, ?> map) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            copy.put((String) entry.getKey(), entry.getValue());
        }
        return copy;
    }
}
