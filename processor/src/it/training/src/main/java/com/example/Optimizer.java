package com.example;

import dev.reprise.config.ExperimentConfig;

/** How to descend. */
@ExperimentConfig
public sealed interface Optimizer permits Sgd, Adam {}
