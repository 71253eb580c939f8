package dev.reprise.tree;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A map in the tree of a patch that is not just the components of a record. Without the schema nothing else would tell
 * that a component {@code tags} is replaced whole while a component {@code data} is gone into.
 */
final class PatchMap extends AbstractMap<String, @Nullable Object> {

    /** What a map in a patch is. */
    enum Kind {
        /** A value: two of them are never put together. */
        WHOLE,
        /** An option, with its name under {@code type}. */
        CHOICE
    }

    private final Kind kind;
    private final Map<String, @Nullable Object> values;

    PatchMap(Kind kind, Map<String, @Nullable Object> values) {
        this.kind = kind;
        this.values = Collections.unmodifiableMap(values);
    }

    static boolean isWhole(@Nullable Object value) {
        return value instanceof PatchMap map && map.kind == Kind.WHOLE;
    }

    static boolean isChoice(@Nullable Object value) {
        return value instanceof PatchMap map && map.kind == Kind.CHOICE;
    }

    @Override
    public Set<Map.Entry<String, @Nullable Object>> entrySet() {
        return values.entrySet();
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return values.containsKey(key);
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        return values.get(key);
    }
}
