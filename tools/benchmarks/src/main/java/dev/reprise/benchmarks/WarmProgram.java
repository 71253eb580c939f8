package dev.reprise.benchmarks;

import dev.reprise.benchmarks.config.TrainConfig;
import dev.reprise.benchmarks.config.TrainConfigSchema;
import dev.reprise.resolve.Layer;
import dev.reprise.resolve.Resolver;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Prints how many microseconds each step from text to config takes in a warm JVM. It uses nothing but what every version
 * of the library has, so that {@link HistorySuite} can build it against an older one.
 */
final class WarmProgram {

    static final String PARSE = "parse 10 overrides";
    static final String COMPOSE = "compose 2 files and 10 overrides";
    static final String BIND = "bind from plain values";
    static final String RESOLVE = "resolve 10 overrides";

    private static final String BASE_YAML = """
            data: {root: /data/digits, fractions: [0.7, 0.2, 0.1]}
            model:
              hidden_sizes: [512, 256]
              activation: GELU
            optimizer: adam
            timeout: 6h
            """;
    private static final String MORE_YAML = """
            batch_size: 32
            model: {clip: 1.0}
            optimizer: {type: adam, weight_decay: 0.01}
            tags: {project: warm}
            """;
    private static final Map<String, Object> VALUES = Map.of(
            "epochs", 5,
            "batch_size", 128,
            "optimizer", Map.of("type", "adam", "lr", 3e-4, "beta2", 0.98),
            "tags", Map.of("author", "me"),
            "run", Map.of("name", "bench"));

    private WarmProgram() {}

    /** Measures for as many milliseconds each as the argument says, after as many to warm up. */
    public static void main(String[] args) {
        long millis = Long.parseLong(args[0]);
        TrainConfigSchema schema = TrainConfigSchema.INSTANCE;
        Resolver<TrainConfig> plain = Resolver.of(schema).with(Layer.tree(VALUES, "values"));
        measure(PARSE, millis, () -> Layer.args(Overrides.TEN));
        measure(
                COMPOSE,
                millis,
                () -> Resolver.of(schema)
                        .with(Layer.yaml(BASE_YAML, "base.yaml"))
                        .with(Layer.yaml(MORE_YAML, "more.yaml"))
                        .with(Layer.args(Overrides.TEN))
                        .resolve());
        measure(BIND, millis, plain::resolve);
        measure(
                RESOLVE,
                millis,
                () -> Resolver.of(schema).with(Layer.args(Overrides.TEN)).resolve());
    }

    private static void measure(String what, long millis, Supplier<Object> step) {
        micros(step, millis);
        System.out.printf(Locale.ROOT, "%s=%.4f%n", what, micros(step, millis));
    }

    private static double micros(Supplier<Object> step, long millis) {
        long start = System.nanoTime();
        long end = start + millis * 1_000_000;
        long steps = 0;
        int seen = 0;
        while (System.nanoTime() < end) {
            for (int i = 0; i < 10; i++) {
                seen += step.get().hashCode() & 1; // so that the result is needed
            }
            steps += 10;
        }
        double micros = (System.nanoTime() - start) / 1e3 / steps;
        return seen < 0 ? Double.NaN : micros;
    }
}
