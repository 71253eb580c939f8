package dev.reprise.tree;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A plain tree after changes. */
final class ChangedTree {

    private ChangedTree() {}

    /** A map after changes whose paths are escaped. */
    static Map<String, @Nullable Object> changed(Map<?, ?> tree, List<Change> changes) {
        Map<String, @Nullable Object> changed = copy(tree);
        for (Change change : changes) {
            List<FlatPath.Step> steps = FlatPath.steps(change.path());
            Map<String, @Nullable Object> map = changed;
            for (int i = 0; i < steps.size() - 1; i++) {
                map = inner(map, steps.get(i).key(), change);
            }
            String last = steps.get(steps.size() - 1).key();
            if (change.kind() != Change.Kind.REMOVED) {
                map.put(last, change.to());
            } else if (map.containsKey(last)) {
                map.remove(last);
            } else {
                throw new IllegalArgumentException("'" + change.path() + "' cannot be removed: it is not there");
            }
        }
        return changed;
    }

    private static Map<String, @Nullable Object> inner(Map<String, @Nullable Object> map, String key, Change change) {
        if (!(map.get(key) instanceof Map<?, ?> there)) {
            throw new IllegalArgumentException(
                    "'" + change.path() + "' cannot be changed: what is at '" + key + "' is not a map");
        }
        Map<String, @Nullable Object> inner = copy(there);
        map.put(key, inner);
        return inner;
    }

    private static Map<String, @Nullable Object> copy(Map<?, ?> map) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            copy.put((String) entry.getKey(), entry.getValue());
        }
        return copy;
    }
}
