package dev.reprise.config;

import dev.reprise.schema.Component;
import dev.reprise.text.yaml.YamlWriter;
import dev.reprise.tree.Change;
import dev.reprise.tree.ConfigTree;
import dev.reprise.tree.PatchTree;
import dev.reprise.tree.Tree;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The typed, partial form of a config: only what somebody set. Immutable; every setter of a generated patch returns a
 * new one. Two patches are equal if they set the same.
 *
 * <pre>{@code
 * TrainConfigPatch patch = new TrainConfigPatch().epochs(5).optimizer(o -> o.adam(a -> a.lr(3e-4)));
 * }</pre>
 *
 * @param <C> the config that the patch is for
 */
public abstract class ConfigPatch<C> {

    /** Unmodifiable, and knows what each map in it is. */
    private final Map<String, @Nullable Object> tree;

    /** A patch that sets what a tree holds, which came from {@link #with} or is empty. */
    protected ConfigPatch(Map<String, @Nullable Object> tree) {
        this.tree = tree;
    }

    /**
     * What is set, by key, in plain values, secrets included; nested patches are maps, and a chosen option stands under
     * {@code type}.
     */
    public final Map<String, @Nullable Object> tree() {
        return tree;
    }

    /** Whether nothing is set. */
    public final boolean isEmpty() {
        return tree.isEmpty();
    }

    /**
     * This patch over another: what both set, where this one wins. Merged into a config, it does what the other and then
     * this one do, with one exception: where the lower patch chooses another option, or no config at all, in a place where
     * this one chooses anew, the values of the config are kept if it had this one's option to begin with.
     *
     * <pre>{@code
     * TrainConfigSchema.INSTANCE.merge(config, mine.over(preset));
     * }</pre>
     */
    public final ConfigPatch<C> over(ConfigPatch<C> lower) {
        return new GivenPatch<>(PatchTree.over(lower.tree, tree));
    }

    /**
     * This patch without what it sets at a place or inside it; the same if it sets nothing there.
     *
     * @param path the dotted path, such as {@code optimizer.lr}; a backslash stands before a dot inside a key
     * @throws IllegalArgumentException if the path ends with a single backslash
     */
    public final ConfigPatch<C> without(String path) {
        return new GivenPatch<>(PatchTree.without(tree, path));
    }

    /** What this patch sets in places where another sets nothing: nothing inside a choice of another option. */
    public final ConfigPatch<C> without(ConfigPatch<C> other) {
        return new GivenPatch<>(PatchTree.except(tree, other.tree));
    }

    /** What this patch and another set to the same value; nothing inside choices of different options. */
    public final ConfigPatch<C> intersect(ConfigPatch<C> other) {
        return new GivenPatch<>(PatchTree.common(tree, other.tree));
    }

    /**
     * What another patch sets that this one does not, what it no longer sets, and what it sets to another value, each with
     * its dotted path; nothing if they are equal. Lists and maps are compared as wholes by their parts. Of a
     * {@link Secret} it says that it has changed, as {@code ***}.
     *
     * <pre>{@code
     * base.diff(mine)    // [optimizer.lr: 0.1 -> 0.2, + epochs: 5]
     * }</pre>
     */
    public final List<Change> diff(ConfigPatch<C> to) {
        return PatchTree.changes(tree, to.tree);
    }

    /** What is set, by dotted path, secrets included; {@link ConfigSchema#unflattenPatch} gives an equal patch back; see {@link Tree#flatten}. */
    public final Map<String, @Nullable Object> flatten() {
        return Tree.of(tree).flatten();
    }

    /** What is set, as YAML, without secrets; {@link ConfigSchema#parsePatch} gives an equal patch back but for them. */
    public final String yaml() {
        return YamlWriter.readable(PatchTree.written(tree));
    }

    /**
     * This patch's tree with one component set.
     *
     * @throws IllegalArgumentException if the value cannot stand in a config, such as a null that is not allowed; the
     *     message names the key
     */
    protected final <T> Map<String, @Nullable Object> with(Component<T> component, @Nullable T value) {
        try {
            Object plain = ConfigTree.value(component.type(), value);
            return PatchTree.with(tree, component, PatchTree.value(component.type(), plain));
        } catch (IllegalArgumentException e) {
            if (component.secret()) {
                throw new IllegalArgumentException("'" + component.key() + "', a secret, cannot be set to this value");
            }
            throw new IllegalArgumentException("'" + component.key() + "' cannot be set: " + e.getMessage(), e);
        }
    }

    /** This patch's tree with a nested config patched, on top of what was set in it before. */
    protected final Map<String, @Nullable Object> with(Component<?> component, ConfigPatch<?> nested) {
        return PatchTree.with(
                tree,
                component,
                tree.get(component.key()) instanceof Map<?, ?> there
                        ? PatchTree.over(there, nested.tree)
                        : nested.tree);
    }

    /** The tree that chooses an option and patches it, on top of what was set for the same option before. */
    protected final Map<String, @Nullable Object> choosing(String option, ConfigPatch<?> nested) {
        return PatchTree.over(tree, PatchTree.choice(option, nested.tree));
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof ConfigPatch<?> patch && tree.equals(patch.tree);
    }

    @Override
    public final int hashCode() {
        return tree.hashCode();
    }

    /** What is set, with {@code ***} for secrets. */
    @Override
    public final String toString() {
        return getClass().getSimpleName() + PatchTree.shown(tree);
    }
}
