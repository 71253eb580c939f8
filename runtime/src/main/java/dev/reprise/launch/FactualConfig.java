package dev.reprise.launch;

import dev.reprise.checkpoint.Checkpoint;
import dev.reprise.config.ConfigSchema;
import dev.reprise.config.RunSettingsSchema;
import dev.reprise.identity.ExperimentId;
import dev.reprise.identity.Identity;
import dev.reprise.resolve.Interpolated;
import dev.reprise.resolve.Resolved;
import dev.reprise.resolve.Resolver;
import dev.reprise.resolve.RunFacts;
import dev.reprise.run.RunRecord;
import dev.reprise.text.TextException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A config in which facts of the run stand, such as its id. The ids are made from the config without them, which is why
 * they may only stand where they do not count.
 */
final class FactualConfig {

    private FactualConfig() {}

    /**
     * The resolver with the facts.
     *
     * @param first the config with something else in the place of the facts
     * @param directory the directory of the run to go on with, which keeps its ids; null for a new run
     */
    static <C> Resolver<C> resolver(
            ConfigSchema<C> schema,
            Resolver<C> resolver,
            Resolved<C> first,
            @Nullable Checkpoint checkpoint,
            @Nullable Path directory,
            long seed) {
        Identity identity = Identity.of(CodeIdentity.of(schema.getClass()), schema.canonicalText(first.config()));
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("id", identity.runId());
        facts.put("experiment_id", identity.experimentId());
        facts.put("config_hash", identity.configHash());
        facts.put("name", RunSettingsSchema.INSTANCE.defaults().name());
        facts.put("seed", seed);
        if (checkpoint != null && directory != null) {
            facts.put("id", checkpoint.header().runId());
            facts.put("experiment_id", experimentId(directory));
        }
        Interpolated before = Objects.requireNonNull(first.interpolated());
        return resolver.with(new RunFacts(facts, before.now()));
    }

    /**
     * The config with the facts.
     *
     * @throws StartException if all else does not stay as it was
     */
    static <C> Resolved<C> checked(ConfigSchema<C> schema, Resolved<C> first, Resolved<C> second) {
        if (!schema.canonicalText(second.config()).equals(schema.canonicalText(first.config()))) {
            throw new StartException("The configuration is another when it is resolved a second time, with the facts of"
                    + " the run. A function of interpolations must give the same value for the same arguments, and what"
                    + " a record makes of ${run:...} must not count for its identity.");
        }
        return second;
    }

    private static String experimentId(Path directory) {
        try {
            String recorded =
                    RunRecord.read(directory.resolve(RunRecord.FILE_NAME)).text("experiment_id");
            return Objects.requireNonNullElse(recorded, ExperimentId.UNKNOWN);
        } catch (TextException e) {
            throw new StartException("Cannot resume: " + e.origin() + " " + e.getMessage());
        }
    }
}
