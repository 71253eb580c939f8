package dev.reprise.benchmarks.config;

import dev.reprise.config.Default;
import dev.reprise.config.ExperimentConfig;
import dev.reprise.config.Option;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;

/**
 * Adaptive moments.
 *
 * @param lr the step size
 * @param beta1 how much of the mean gradient is kept
 * @param beta2 how much of the mean square is kept
 * @param eps what keeps the step finite
 * @param weightDecay how fast the weights shrink
 */
@ExperimentConfig
@Option("adam")
public record Adam(
        @Default("0.001") @Positive double lr,
        @Default("0.9") double beta1,
        @Default("0.999") double beta2,
        @Default("1e-8") @Positive double eps,
        @Default("0.0") @PositiveOrZero double weightDecay)
        implements Optimizer {}
