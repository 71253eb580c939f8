package dev.reprise.benchmarks.config;

import dev.reprise.config.ExperimentConfig;

/** How the weights follow their gradients. */
@ExperimentConfig
public sealed interface Optimizer permits Sgd, Adam {}
