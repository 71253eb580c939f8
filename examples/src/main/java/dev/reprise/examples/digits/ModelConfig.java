package dev.reprise.examples.digits;

import dev.reprise.config.Default;
import dev.reprise.config.ExperimentConfig;
import dev.reprise.examples.digits.nn.Activation;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;

/**
 * What learns: a multilayer perceptron.
 *
 * @param hiddenSizes units of each hidden layer, from the input on
 * @param activation what a hidden unit makes of its sum
 * @param dropout the probability with which a hidden unit is left out while learning
 */
@ExperimentConfig
public record ModelConfig(
        @Default("[128]") List<@Positive Integer> hiddenSizes,
        @Default("RELU") Activation activation,

        @Default("0.3") @PositiveOrZero @DecimalMax(value = "1", inclusive = false)
        double dropout) {}
