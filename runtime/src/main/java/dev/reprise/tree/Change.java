package dev.reprise.tree;

import dev.reprise.problem.Place;
import dev.reprise.schema.RecordSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One difference between two configs.
 *
 * @param path the dotted path of the value
 * @param from the old value; null if it was added, or was null
 * @param to the new value; null if it was removed, or is null
 */
public record Change(
        Kind kind,
        String path,
        @Nullable Object from,
        @Nullable Object to) {

    /** What happened to a value. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** All differences between two plain trees: what is there, in the order of the new tree, then what is gone. Lists are
     * compared whole; a value that is written the same is the same. */
    public static List<Change> between(Map<String, ?> from, Map<String, ?> to) {
        return between(from, to, false);
    }

    /**
     * All differences between two configs, in order of declaration; none if they are equal. The elements of sets are shown
     * in a fixed order. Of a secret it says that it has changed, as {@code ***}, and not from what to what.
     */
    public static <C> List<Change> between(RecordSchema<C> schema, C from, C to) {
        return between(ConfigTree.compared(schema, from), ConfigTree.compared(schema, to), false);
    }

    /** The same, with paths as they are or as {@link FlatPath} writes them. */
    static List<Change> between(Map<String, ?> from, Map<String, ?> to, boolean escaped) {
        List<Change> changes = new ArrayList<>();
        compare(Place.ROOT, from, to, escaped, changes);
        return changes;
    }

    private static void compare(Place place, Map<?, ?> from, Map<?, ?> to, boolean escaped, List<Change> changes) {
        for (Map.Entry<?, ?> entry : to.entrySet()) {
            Place inner = child(place, entry, escaped);
            Object before = from.get(entry.getKey());
            Object now = entry.getValue();
            if (!from.containsKey(entry.getKey())) {
                changes.add(new Change(Kind.ADDED, inner.path(), null, now));
            } else if (before instanceof Map<?, ?> old && now instanceof Map<?, ?> map) {
                compare(inner, old, map, escaped, changes);
            } else if (!PlainValue.same(before, now)) {
                changes.add(new Change(Kind.CHANGED, inner.path(), before, now));
            }
        }
        for (Map.Entry<?, ?> entry : from.entrySet()) {
            if (!to.containsKey(entry.getKey())) {
                Place inner = child(place, entry, escaped);
                changes.add(new Change(Kind.REMOVED, inner.path(), entry.getValue(), null));
            }
        }
    }

    private static Place child(Place place, Map.Entry<?, ?> entry, boolean escaped) {
        String key = String.valueOf(entry.getKey());
        return place.child(escaped ? FlatPath.escaped(key) : key);
    }

    /** {@code epochs: 20 -> 50}, {@code + epochs: 50} or {@code - epochs: 20}. */
    @Override
    public String toString() {
        return switch (kind) {
            case ADDED -> "+ " + path + ": " + to;
            case REMOVED -> "- " + path + ": " + from;
            case CHANGED -> path + ": " + from + " -> " + to;
        };
    }
}
