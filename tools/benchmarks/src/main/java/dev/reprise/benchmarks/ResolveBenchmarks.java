package dev.reprise.benchmarks;

import dev.reprise.benchmarks.config.Adam;
import dev.reprise.benchmarks.config.DataConfig;
import dev.reprise.benchmarks.config.ModelConfig;
import dev.reprise.benchmarks.config.TrainConfig;
import dev.reprise.benchmarks.config.TrainConfigSchema;
import dev.reprise.config.CodeMode;
import dev.reprise.config.RunSettings;
import dev.reprise.identity.ExperimentId;
import dev.reprise.identity.Identity;
import dev.reprise.resolve.Layer;
import dev.reprise.resolve.Resolver;
import dev.reprise.tree.ConfigTree;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.yaml.snakeyaml.Yaml;

/** The ways between text and config, warm, on a config with {@link Overrides#TEN}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ResolveBenchmarks {

    private static final TrainConfigSchema SCHEMA = TrainConfigSchema.INSTANCE;

    private final ExperimentId experiment =
            ExperimentId.of(Path.of("/"), null, "8f5f2a5e0c6d4b1f9a3e7c2d1b0a9f8e7d6c5b4a");
    private final Layer args = Layer.args(Overrides.TEN);
    private final TrainConfig config = Resolver.of(SCHEMA).with(args).resolve().config();
    private final Map<String, @Nullable Object> tree = ConfigTree.of(SCHEMA, config);
    private final Layer treeLayer = Layer.tree(tree, "tree");
    private final String yaml = SCHEMA.yaml(config);
    private final String canonicalText = SCHEMA.canonicalText(config);

    /** From ten overrides to a config with all of its ids. */
    @Benchmark
    public Identity resolveTenOverridesWithIds() {
        TrainConfig resolved =
                Resolver.of(SCHEMA).with(Layer.args(Overrides.TEN)).resolve().config();
        return Identity.of(experiment, SCHEMA.canonicalText(resolved));
    }

    /** From ten overrides to a config. */
    @Benchmark
    public TrainConfig resolveTenOverrides() {
        return Resolver.of(SCHEMA).with(Layer.args(Overrides.TEN)).resolve().config();
    }

    /** The config that nobody changed anything of. */
    @Benchmark
    public TrainConfig defaults() {
        return SCHEMA.defaults();
    }

    /** From plain values to a config. */
    @Benchmark
    public TrainConfig bindTree() {
        return Resolver.of(SCHEMA).with(treeLayer).resolve().config();
    }

    /** From YAML to a config. */
    @Benchmark
    public TrainConfig parseYaml() {
        return SCHEMA.parse(yaml);
    }

    /** From a config to plain values. */
    @Benchmark
    public Map<String, @Nullable Object> writeTree() {
        return ConfigTree.of(SCHEMA, config);
    }

    /** From a config to YAML. */
    @Benchmark
    public String writeYaml() {
        return SCHEMA.yaml(config);
    }

    /** From a config to the text that its identity is made of. */
    @Benchmark
    public String writeCanonicalText() {
        return SCHEMA.canonicalText(config);
    }

    /** From a config to its hash. */
    @Benchmark
    public String hash() {
        return SCHEMA.hash(config);
    }

    /** From canonical text to all ids. */
    @Benchmark
    public Identity ids() {
        return Identity.of(experiment, canonicalText);
    }

    /** A value of the config, as a program reads it. */
    @Benchmark
    public int readValue() {
        return config.model().hiddenSizes().size() + config.epochs();
    }

    /** Baseline: the config built by hand. */
    @Benchmark
    public TrainConfig plainConstructors() {
        return new TrainConfig(
                new DataConfig(Path.of("data"), DataConfig.Split.TEST, List.of(0.8, 0.1, 0.1), true),
                new ModelConfig(List.of(256, 128, 64), ModelConfig.Activation.RELU, 0.2, OptionalDouble.empty()),
                new Adam(3e-4, 0.9, 0.98, 1e-8, 0),
                5,
                128,
                Map.of("author", "me"),
                Duration.ofHours(12),
                settings("bench"));
    }

    private static RunSettings settings(String name) {
        return new RunSettings(
                name,
                Optional.empty(),
                OptionalLong.empty(),
                false,
                Path.of("logs"),
                Optional.empty(),
                "checkpoints",
                Optional.empty(),
                Optional.empty(),
                true,
                true,
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                "loss",
                Optional.empty(),
                OptionalInt.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                Duration.ofSeconds(10),
                false,
                List.of(),
                Optional.empty(),
                CodeMode.snapshot,
                10_000_000,
                Map.of(),
                Duration.ofSeconds(10));
    }

    /** Baseline: the YAML library reads the same text to maps. */
    @Benchmark
    public Object plainYamlLoad() {
        return new Yaml().load(yaml);
    }

    /** Baseline: the YAML library writes the same values. */
    @Benchmark
    public String plainYamlDump() {
        return new Yaml().dump(tree);
    }
}
