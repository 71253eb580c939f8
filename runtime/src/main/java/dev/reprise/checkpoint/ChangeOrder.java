package dev.reprise.checkpoint;

import dev.reprise.tree.Change;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The order in which a config declares its values, with those that it had before where they stood: after what stood
 * before them.
 */
final class ChangeOrder {

    private final Map<String, Integer> places = new LinkedHashMap<>();

    /** The order of two plain trees, laid over each other. */
    ChangeOrder(Map<?, ?> written, Map<?, ?> now) {
        walk("", written, now);
    }

    /** Sorts changes; those of places that neither tree has come last. */
    void sort(List<Change> changes) {
        changes.sort((a, b) -> Integer.compare(place(a), place(b)));
    }

    private int place(Change change) {
        return places.getOrDefault(change.path(), Integer.MAX_VALUE);
    }

    private void walk(String prefix, @Nullable Object written, @Nullable Object now) {
        Map<?, ?> before = entries(written);
        Map<?, ?> after = entries(now);
        for (Object key : merged(before, after)) {
            String path = prefix + key;
            places.put(path, places.size());
            walk(path + ".", before.get(key), after.get(key));
        }
    }

    private static Map<?, ?> entries(@Nullable Object node) {
        if (node instanceof List<?> items) {
            Map<Integer, @Nullable Object> numbered = new LinkedHashMap<>();
            for (Object item : items) {
                numbered.put(numbered.size(), item);
            }
            return numbered;
        }
        return node instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<Object> merged(Map<?, ?> before, Map<?, ?> after) {
        List<Object> keys = new ArrayList<>(after.keySet());
        int next = 0;
        for (Object key : before.keySet()) {
            if (after.containsKey(key)) {
                next = keys.indexOf(key) + 1;
            } else {
                keys.add(next++, key);
            }
        }
        return keys;
    }
}
