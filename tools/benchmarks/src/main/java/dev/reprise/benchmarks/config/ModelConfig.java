package dev.reprise.benchmarks.config;

import dev.reprise.config.Default;
import dev.reprise.config.ExperimentConfig;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What learns.
 *
 * @param hiddenSizes units of each hidden layer
 * @param activation what a unit makes of its sum
 * @param dropout the probability with which a unit is left out
 * @param clip the largest norm of a gradient, if there is one
 */
@ExperimentConfig
public record ModelConfig(
        @Default("[128, 64]") @NotEmpty List<Integer> hiddenSizes,
        @Default("RELU") Activation activation,
        @Default("0.1") @PositiveOrZero @Max(1) double dropout,
        OptionalDouble clip) {

    /** What a unit makes of its sum. */
    public enum Activation {
        RELU,
        TANH,
        GELU
    }
}
