package dev.reprise.reader.testing;

import dev.reprise.config.Default;
import dev.reprise.config.ExperimentConfig;
import dev.reprise.config.RunSettings;
import java.util.List;

/** What the experiments of the tests take. */
@ExperimentConfig
public record NetConfig(
        ModelConfig model,
        OptimizerConfig optimizer,
        @Default("20") int epochs,
        @Default("[a, b]") List<String> layers,
        @Default("true") boolean shuffle,
        RunSettings run) {

    /** The network. */
    @ExperimentConfig
    public record ModelConfig(
            @Default("4") int numUnits, @Default("relu") String activation) {}

    /** How it learns. */
    @ExperimentConfig
    public record OptimizerConfig(
            @Default("0.1") double lr, @Default("0.9") double momentum) {}
}
