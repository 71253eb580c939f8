package dev.reprise.tree;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A map in the tree of a patch that is not just the open components of a record. Without the schema nothing else would
 * tell that a component {@code tags} is replaced whole while a component {@code data} is gone into, and that a component
 * {@code password} is not to be shown.
 */
final class PatchMap extends AbstractMap<String, @Nullable Object> {

    /** What a map in a patch is. */
    enum Kind {
        /** Some components of a record. */
        PART,
        /** A value: two of them are never put together. */
        WHOLE,
        /** An option, with its name under {@code type}. */
        CHOICE
    }

    private final Kind kind;
    private final Set<String> secrets;
    private final Map<String, @Nullable Object> values;

    private PatchMap(Kind kind, Set<String> secrets, Map<String, @Nullable Object> values) {
        this.kind = kind;
        this.secrets = secrets;
        this.values = Collections.unmodifiableMap(values);
    }

    /**
     * A map that nobody can change.
     *
     * @param secrets the keys of secrets, of which some may not be there
     */
    static Map<String, @Nullable Object> of(Kind kind, Set<String> secrets, Map<String, @Nullable Object> values) {
        Set<String> present = new LinkedHashSet<>(secrets);
        present.retainAll(values.keySet());
        return kind == Kind.PART && present.isEmpty()
                ? Collections.unmodifiableMap(values)
                : new PatchMap(kind, Collections.unmodifiableSet(present), values);
    }

    static Kind kind(Map<?, ?> map) {
        return map instanceof PatchMap patch ? patch.kind : Kind.PART;
    }

    /** The keys whose values nobody may see. */
    static Set<String> secrets(Map<?, ?> map) {
        return map instanceof PatchMap patch ? patch.secrets : Set.of();
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
