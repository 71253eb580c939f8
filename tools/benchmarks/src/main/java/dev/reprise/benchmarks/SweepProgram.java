package dev.reprise.benchmarks;

import dev.reprise.benchmarks.config.TrainConfig;
import dev.reprise.benchmarks.config.TrainConfigSchema;
import dev.reprise.identity.ExperimentId;
import dev.reprise.identity.Identity;
import dev.reprise.resolve.Resolver;
import dev.reprise.sweep.Sweep;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Resolves all configs of a sweep, each with its ids, and prints how many milliseconds that took. */
final class SweepProgram {

    private SweepProgram() {}

    /** Takes overrides, some of which sweep. */
    public static void main(String[] args) {
        long start = System.nanoTime();
        TrainConfigSchema schema = TrainConfigSchema.INSTANCE;
        ExperimentId experiment = ExperimentId.of(Path.of("/"), null, "8f5f2a5e0c6d4b1f9a3e7c2d1b0a9f8e7d6c5b4a");
        List<TrainConfig> configs = Sweep.of(Resolver.of(schema), args).configs();
        Set<String> ids = new HashSet<>();
        for (TrainConfig config : configs) {
            ids.add(Identity.of(experiment, schema.canonicalText(config)).runId());
        }
        double millis = (System.nanoTime() - start) / 1e6;
        if (ids.size() != configs.size()) {
            throw new IllegalStateException(configs.size() + " configs have " + ids.size() + " ids");
        }
        System.out.println(millis);
    }
}
