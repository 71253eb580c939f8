package dev.reprise.config;

import dev.reprise.describe.Help;
import dev.reprise.describe.Ink;
import dev.reprise.identity.ConfigHash;
import dev.reprise.problem.ConfigException;
import dev.reprise.resolve.Layer;
import dev.reprise.resolve.Partial;
import dev.reprise.resolve.Resolver;
import dev.reprise.schema.RecordSchema;
import dev.reprise.text.tree.TreeText;
import dev.reprise.text.yaml.YamlWriter;
import dev.reprise.tree.Change;
import dev.reprise.tree.ConfigDifference;
import dev.reprise.tree.ConfigTree;
import dev.reprise.tree.Tree;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with a config record, by the description that is generated for it. {@code TrainConfig} has
 * {@code TrainConfigSchema.INSTANCE}.
 *
 * <pre>{@code
 * TrainConfig config = TrainConfigSchema.INSTANCE.defaults();
 * String yaml = TrainConfigSchema.INSTANCE.yaml(config);
 * }</pre>
 *
 * @param <C> the record
 */
public interface ConfigSchema<C> extends RecordSchema<C> {

    /**
     * The config that nobody changed anything of.
     *
     * @throws ConfigException if a component has no default
     */
    default C defaults() {
        return Resolver.of(this).resolve().config();
    }

    /**
     * Reads a config from YAML over its defaults; a map that is there takes the place of a default map.
     *
     * @throws ConfigException naming every problem, with its line
     */
    default C parse(String yaml) {
        return Resolver.of(this)
                .with(Layer.yaml(yaml, "yaml").replacing())
                .resolve()
                .config();
    }

    /** The whole config as YAML, components in order of declaration; {@link #parse} gives an equal config back
     * ({@code Pattern} apart, which Java compares by identity: there the same text). The values of {@link Secret}
     * components are left out, so what reads the text must be given them anew. */
    default String yaml(C config) {
        return YamlWriter.readable(ConfigTree.written(this, config));
    }

    /** The config as a tree for people, with {@code ***} for the values of {@link Secret} components. */
    default String tree(C config) {
        return TreeText.render(name(), ConfigTree.shown(this, config));
    }

    /** The text that stands for the config's identity; see {@link HashIgnored} for what it leaves out. */
    default String canonicalText(C config) {
        return YamlWriter.canonical(ConfigTree.hashed(this, config));
    }

    /** SHA-256 of {@link #canonicalText}, in hex. */
    default String hash(C config) {
        return ConfigHash.of(canonicalText(config));
    }

    /**
     * Reads a config from JSON over its defaults, by the same rules as {@link #parse}. Strict RFC 8259, and the bare words
     * {@code NaN}, {@code Infinity} and {@code -Infinity}.
     *
     * @throws ConfigException naming every problem, with its line
     */
    default C parseJson(String json) {
        return Resolver.of(this)
                .with(Layer.json(json, "json").replacing())
                .resolve()
                .config();
    }

    /** The whole config as JSON on one line, as {@link #yaml} has it; {@link #parseJson} gives an equal config back. */
    default String json(C config) {
        return Tree.of(ConfigTree.written(this, config)).json();
    }

    /**
     * The whole config as plain values, those of {@link Secret} components included, in clear: do not write the tree where
     * others read it.
     */
    default Tree toTree(C config) {
        return Tree.of(ConfigTree.of(this, config));
    }

    /**
     * Reads a config from plain values over its defaults, by the same rules as {@link #parse}, but that texts are what
     * they say: neither is <code>${</code> in them interpolated nor a backslash before it taken away. A text that
     * {@link #yaml} wrote is read with {@link #parse}.
     *
     * @throws ConfigException naming every problem
     */
    default C ofTree(Tree tree) {
        return Resolver.of(this)
                .with(Layer.tree(tree.values(), "tree").replacing())
                .resolve()
                .config();
    }

    /**
     * The whole config as one map from dotted paths to plain values; see {@link Tree#flatten}. Those of {@link Secret}
     * components are included, in clear: do not write the map where others read it.
     */
    default Map<String, @Nullable Object> flatten(C config) {
        return toTree(config).flatten();
    }

    /**
     * Reads a config from values by dotted path over its defaults: {@code unflatten(flatten(config))} equals
     * {@code config}.
     *
     * @throws IllegalArgumentException if the paths contradict each other; see {@link Tree#unflatten}
     * @throws ConfigException naming every key and value that does not fit
     */
    default C unflatten(Map<String, ? extends @Nullable Object> flat) {
        return ofTree(Tree.unflatten(flat));
    }

    /**
     * The config with a patch over it.
     *
     * @throws ConfigException if a patched value breaks a constraint
     */
    default C merge(C config, ConfigPatch<C> patch) {
        return Resolver.of(this)
                .with(Layer.tree(ConfigTree.of(this, config), "config").replacing())
                .with(Layer.tree(patch.tree(), "patch").replacing())
                .resolve()
                .config();
    }

    /**
     * The config with what a patch sets in places where the config still has its defaults: what {@link #patch(Object)}
     * finds is kept, and nothing is set inside an option that the config does not have.
     *
     * @throws ConfigException if a patched value breaks a constraint
     */
    default C fill(C config, ConfigPatch<C> patch) {
        return merge(config, patch.without(patch(config)));
    }

    /**
     * What the config has that differs from the defaults: the least patch that makes it out of them. What has no default
     * is always in it. Lists and maps are set whole; an option is set where it is another one or differs from it. A default
     * that comes from other values is what it gives in this config; where that cannot be told, since it calls a function
     * of the program or asks for what is not there, the value is in the patch.
     */
    default ConfigPatch<C> patch(C config) {
        return new GivenPatch<>(ConfigDifference.fromDefaults(this, config));
    }

    /** The least patch that makes one config out of another: {@code merge(from, patch(from, to))} equals {@code to}. */
    default ConfigPatch<C> patch(C from, C to) {
        return new GivenPatch<>(ConfigDifference.between(this, from, to));
    }

    /**
     * Reads a patch from YAML by the names and types of this config. What it leaves out is not missed, and nothing is said
     * about it; a nested option that it does not choose is taken for the default one. A patch holds values: an interpolation
     * in it is an error, and <code>\${</code> is the text that it is in a file.
     *
     * <pre>{@code
     * ConfigPatch<TrainConfig> patch = TrainConfigSchema.INSTANCE.parsePatch("optimizer: {type: adam, lr: 3e-4}");
     * }</pre>
     *
     * @throws ConfigException naming every key and value that does not fit, with its line
     */
    default ConfigPatch<C> parsePatch(String yaml) {
        return new GivenPatch<>(
                ConfigDifference.of(Partial.read(this, Layer.yaml(yaml, "yaml").replacing())));
    }

    /**
     * Reads a patch from values by dotted path: {@code unflattenPatch(patch.flatten())} equals {@code patch}.
     *
     * @throws IllegalArgumentException if the paths contradict each other; see {@link Tree#unflatten}
     * @throws ConfigException naming every key and value that does not fit
     */
    default ConfigPatch<C> unflattenPatch(Map<String, ? extends @Nullable Object> flat) {
        Layer layer = Layer.tree(Tree.unflatten(flat).values(), "flat").replacing();
        return new GivenPatch<>(ConfigDifference.of(Partial.read(this, layer)));
    }

    /** What is the same in both configs, as a patch that makes no difference to either. */
    default ConfigPatch<C> intersect(C a, C b) {
        return new GivenPatch<>(ConfigDifference.common(this, a, b));
    }

    /**
     * What was added, removed and changed on the way from one config to another, in order of declaration; nothing if they
     * are equal. Of a {@link Secret} it says that it has changed, as {@code ***}, and not from what to what.
     */
    default List<Change> diff(C from, C to) {
        return Change.between(this, from, to);
    }

    /** Every key with its type, range, default and documentation, in lines of 80 characters, grouped by config. */
    default String describe() {
        return new Help(80, Ink.PLAIN).keys(this);
    }
}
