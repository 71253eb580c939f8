package dev.reprise.tree;

import dev.reprise.problem.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** All differences between two plain trees: what is there, in the order of the new tree, then what is gone. */
    public static List<Change> between(Map<String, ?> from, Map<String, ?> to) {
        List<Change> changes = new ArrayList<>();
        compare(Place.ROOT, from, to, changes);
        return changes;
    }

    private static void compare(Place place, Map<?, ?> from, Map<?, ?> to, List<Change> changes) {
        for (Map.Entry<?, ?> entry : to.entrySet()) {
            Place inner = place.child(String.valueOf(entry.getKey()));
            Object before = from.get(entry.getKey());
            Object now = entry.getValue();
            if (!from.containsKey(entry.getKey())) {
                changes.add(new Change(Kind.ADDED, inner.path(), null, now));
            } else if (before instanceof Map<?, ?> old && now instanceof Map<?, ?> map) {
                compare(inner, old, map, changes);
            } else if (!Objects.equals(before, now)) {
                changes.add(new Change(Kind.CHANGED, inner.path(), before, now));
            }
        }
        for (Map.Entry<?, ?> entry : from.entrySet()) {
            if (!to.containsKey(entry.getKey())) {
                Place inner = place.child(String.valueOf(entry.getKey()));
                changes.add(new Change(Kind.REMOVED, inner.path(), entry.getValue(), null));
            }
        }
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
