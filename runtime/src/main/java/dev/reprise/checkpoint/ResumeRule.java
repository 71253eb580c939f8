package dev.reprise.checkpoint;

import dev.reprise.checkpoint.archive.DamagedArchiveException;
import dev.reprise.config.ConfigSchema;
import dev.reprise.problem.ConfigException;
import dev.reprise.resolve.Layer;
import dev.reprise.resolve.Resolved;
import dev.reprise.resolve.Resolver;
import dev.reprise.run.RunLayout;
import dev.reprise.schema.RecordSchema;
import dev.reprise.text.TextException;
import dev.reprise.text.value.OpenValue;
import dev.reprise.text.yaml.YamlReader;
import dev.reprise.tree.Change;
import dev.reprise.tree.ConfigSecrets;
import dev.reprise.tree.ConfigTree;
import dev.reprise.tree.ResumablePaths;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a run may go on with a config: yes if nothing that counts for its identity differs from the
 * checkpoint's config, but for components that are marked as resumable.
 */
public final class ResumeRule {

    private ResumeRule() {}

    /** The layer of a checkpoint's config: keys that the config no longer has are passed over, not refused. */
    public static Layer layer(Checkpoint checkpoint) throws IOException {
        return SavedConfig.of(checkpoint).layer();
    }

    /**
     * Refuses a config that differs where it must not.
     *
     * @param resolver what the config is resolved with, without any layers
     * @throws ResumeException listing what was added, removed and changed, both ways, in order of declaration
     */
    public static <C> void check(ConfigSchema<C> schema, Resolver<C> resolver, Checkpoint checkpoint, C config)
            throws IOException {
        check(schema, resolver, SavedConfig.of(checkpoint), config);
    }

    /**
     * Whether a run in a directory could go on with a config, by the config that it has written there.
     *
     * @param resolver what the config is resolved with, without any layers
     * @throws IOException if that cannot be read
     */
    public static <C> boolean accepts(
            ConfigSchema<C> schema, Resolver<C> resolver, Path directory, String configHash, C config)
            throws IOException {
        Path file = directory.resolve(RunLayout.CONFIG);
        SavedConfig saved =
                new SavedConfig(directory, Files.readString(file, StandardCharsets.UTF_8), file.toString(), configHash);
        try {
            check(schema, resolver, saved, config);
            return true;
        } catch (ResumeException | TextException e) {
            return false;
        }
    }

    private static <C> void check(ConfigSchema<C> schema, Resolver<C> resolver, SavedConfig saved, C config) {
        // The same hash is the same config, whatever has come or gone that does not count.
        if (schema.hash(config).equals(saved.hash())) {
            return;
        }
        ResumablePaths resumable = ResumablePaths.of(schema, config);
        StringBuilder refused = new StringBuilder();
        String wayOut = "";
        Resolved<C> old = old(resolver.withSecretsOf(ConfigTree.of(schema, config)), saved);
        for (Change change : changes(schema, old, saved, config)) {
            if (!resumable.contains(change.path())) {
                refused.append("\n  ").append(change);
                boolean isFirst = wayOut.isEmpty() && old.passedOver().containsKey(change.path());
                wayOut = isFirst ? " '" + change.path() + "': " + ForkRule.wayOut(change.path()) : wayOut;
            }
        }
        if (refused.length() > 0) {
            throw new ResumeException("Cannot resume " + saved.holder()
                    + ": the configuration differs (- removed, + added, old -> new):" + refused
                    + "\nTake the changes back, or start a new run from this checkpoint with --fork. A component marked"
                    + " @Resumable or @HashIgnored may change." + wayOut);
        }
    }

    private static <C> List<Change> changes(RecordSchema<C> schema, Resolved<C> old, SavedConfig saved, C config) {
        Map<?, ?> written = OpenValue.open(YamlReader.parse(saved.yaml(), saved.source()));
        List<Change> changes = new ArrayList<>();
        Map<String, @Nullable Object> now = ConfigTree.hashed(schema, config);
        for (Map.Entry<String, String> gone : old.passedOver().entrySet()) {
            changes.add(new Change(Change.Kind.REMOVED, gone.getKey(), gone.getValue(), null));
        }
        changes.addAll(AddedKeys.between(schema, written, now));
        for (Change change : Change.between(ConfigTree.hashed(schema, old.config()), now)) {
            if (!isAdded(changes, change.path())) {
                changes.add(change);
            }
        }
        // All of the config: what does not count for its identity still has its place.
        new ChangeOrder(written, ConfigTree.of(schema, config)).sort(changes);
        return changes;
    }

    private static <C> Resolved<C> old(Resolver<C> resolver, SavedConfig saved) {
        try {
            return resolver.with(saved.layer()).resolve();
        } catch (ConfigException e) {
            throw new ResumeException("Cannot resume " + saved.holder()
                    + ": the program does not accept its configuration any more. Start a new run from it with --fork.\n"
                    + e.getMessage());
        }
    }

    /**
     * What the user should know of secrets that the run had and that nobody gave this time: it goes on without them, as a
     * run keeps none.
     *
     * @param config what a resume or a fork of the checkpoint came to
     */
    public static <C> List<String> lostSecrets(RecordSchema<C> schema, Checkpoint checkpoint, C config) {
        List<String> had = checkpoint.header().secrets();
        List<String> warnings = new ArrayList<>();
        for (String path : had.isEmpty() ? had : ConfigSecrets.unset(schema, config)) {
            if (had.contains(path)) {
                warnings.add("The run had the secret '" + path + "', and this time none was given: a run does not keep"
                        + " secrets. Give it in a --config file or as " + path + "='${env:NAME}'.");
            }
        }
        return warnings;
    }

    /**
     * The overrides that lead to the config now: those of the checkpoint, then the new ones.
     *
     * @throws DamagedArchiveException if those of the checkpoint are no list
     */
    public static List<String> overrides(Checkpoint checkpoint, List<String> added) throws IOException {
        try {
            return RunLayout.overrides(checkpoint.overridesYaml(), Checkpoint.OVERRIDES, added);
        } catch (TextException e) {
            throw DamagedArchiveException.damaged(
                    checkpoint.file(), "its " + Checkpoint.OVERRIDES + " " + e.getMessage());
        }
    }

    private static boolean isAdded(List<Change> changes, String path) {
        for (Change change : changes) {
            if (change.kind() == Change.Kind.ADDED
                    && (path.equals(change.path()) || path.startsWith(change.path() + "."))) {
                return true;
            }
        }
        return false;
    }
}
