package dev.reprise.examples.digits;

import dev.reprise.config.Default;
import dev.reprise.config.ExperimentConfig;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Positive;

/**
 * What is learned from.
 *
 * @param testFraction the part of the images that is kept for testing
 */
@ExperimentConfig
public record DataConfig(
        @Default("0.2") @Positive @DecimalMax(value = "1", inclusive = false)
        double testFraction) {}
