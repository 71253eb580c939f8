package dev.reprise.benchmarks.config;

import dev.reprise.config.Default;
import dev.reprise.config.ExperimentConfig;
import dev.reprise.config.Option;
import jakarta.validation.constraints.Positive;

/**
 * Stochastic gradient descent.
 *
 * @param lr the step size
 * @param momentum how much of the last step is kept
 */
@ExperimentConfig
@Option("sgd")
public record Sgd(
        @Default("0.1") @Positive double lr, @Default("0.9") double momentum) implements Optimizer {}
