package dev.reprise.config;

import dev.reprise.describe.Help;
import dev.reprise.describe.Ink;
import dev.reprise.identity.ConfigHash;
import dev.reprise.problem.ConfigException;
import dev.reprise.resolve.Layer;
import dev.reprise.resolve.Resolver;
import dev.reprise.schema.RecordSchema;
import dev.reprise.text.tree.TreeText;
import dev.reprise.text.yaml.YamlWriter;
import dev.reprise.tree.Change;
import dev.reprise.tree.ConfigTree;
import java.util.List;

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
     * ({@code Pattern} apart, which Java compares by identity: there the same text). */
    default String yaml(C config) {
        return YamlWriter.readable(ConfigTree.written(this, config));
    }

    /** The config as a tree for people. */
    default String tree(C config) {
        return TreeText.render(name(), ConfigTree.of(this, config));
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

    /** What was added, removed and changed on the way from one config to another, in order of declaration. */
    default List<Change> diff(C from, C to) {
        return Change.between(ConfigTree.of(this, from), ConfigTree.of(this, to));
    }

    /** Every key with its type, range, default and documentation, in lines of 80 characters, grouped by config. */
    default String describe() {
        return new Help(80, Ink.PLAIN).keys(this);
    }
}
