package dev.reprise.config;

import dev.reprise.schema.Component;
import dev.reprise.schema.OptionSchema;
import dev.reprise.tree.ConfigTree;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The typed, partial form of a config: only what somebody set. Immutable; every setter of a generated patch returns a
 * new one.
 *
 * <pre>{@code
 * TrainConfigPatch patch = new TrainConfigPatch().epochs(5).optimizer(o -> o.adam(a -> a.lr(3e-4)));
 * }</pre>
 *
 * @param <C> the config that the patch is for
 */
public abstract class ConfigPatch<C> {

    private final Map<String, @Nullable Object> tree;

    /** A patch that sets what a tree holds, which came from {@link #with} or is empty. */
    protected ConfigPatch(Map<String, @Nullable Object> tree) {
        this.tree = Collections.unmodifiableMap(tree);
    }

    /** What is set, by key, in plain values; nested patches are maps, and a chosen option stands under {@code type}. */
    public final Map<String, @Nullable Object> tree() {
        return tree;
    }

    /** Whether nothing is set. */
    public final boolean isEmpty() {
        return tree.isEmpty();
    }

    /**
     * This patch's tree with one component set.
     *
     * @throws IllegalArgumentException if the value cannot stand in a config, such as a null that is not allowed; the
     *     message names the key
     */
    protected final <T> Map<String, @Nullable Object> with(Component<T> component, @Nullable T value) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>(tree);
        try {
            more.put(component.key(), ConfigTree.value(component.type(), value));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + component.key() + "' cannot be set: " + e.getMessage(), e);
        }
        return more;
    }

    /** This patch's tree with a nested config patched, on top of what was set in it before. */
    protected final Map<String, @Nullable Object> with(Component<?> component, ConfigPatch<?> nested) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>(tree);
        more.put(component.key(), over(more.get(component.key()), nested.tree));
        return more;
    }

    /** The tree that chooses an option and patches it, on top of what was set for the same option before. */
    protected final Map<String, @Nullable Object> choosing(String option, ConfigPatch<?> nested) {
        Map<String, @Nullable Object> choice = new LinkedHashMap<>();
        choice.put(OptionSchema.TYPE_KEY, option);
        choice.putAll(nested.tree);
        return over(tree, choice);
    }

    @SuppressWarnings("unchecked") // every map in a tree has text as keys
    private static Map<String, @Nullable Object> over(@Nullable Object lower, Map<?, ?> upperMap) {
        Map<String, @Nullable Object> upper = (Map<String, @Nullable Object>) upperMap;
        if (!(lower instanceof Map<?, ?> map) || choosesAnother(map, upper)) {
            return upper;
        }
        Map<String, @Nullable Object> merged = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            merged.put((String) entry.getKey(), entry.getValue());
        }
        for (Map.Entry<String, @Nullable Object> entry : upper.entrySet()) {
            Object value = entry.getValue();
            merged.put(
                    entry.getKey(),
                    value instanceof Map<?, ?> nested ? over(merged.get(entry.getKey()), nested) : value);
        }
        return merged;
    }

    private static boolean choosesAnother(Map<?, ?> lower, Map<String, ?> upper) {
        Object choice = upper.get(OptionSchema.TYPE_KEY);
        return choice != null && !choice.equals(lower.get(OptionSchema.TYPE_KEY));
    }

    @Override
    @SuppressWarnings("EqualsGetClass") // patches of different configs are never equal, and generated ones are final
    public final boolean equals(@Nullable Object other) {
        return other != null && other.getClass() == getClass() && tree.equals(((ConfigPatch<?>) other).tree);
    }

    @Override
    public final int hashCode() {
        return Objects.hash(getClass(), tree);
    }

    @Override
    public final String toString() {
        return getClass().getSimpleName() + tree;
    }
}
