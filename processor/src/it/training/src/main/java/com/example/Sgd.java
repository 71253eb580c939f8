package com.example;

import dev.reprise.config.Default;
import dev.reprise.config.ExperimentConfig;
import dev.reprise.config.Option;
import jakarta.validation.constraints.Positive;

/**
 * Plain descent.
 *
 * @param lr step size
 */
@ExperimentConfig
@Option("sgd")
public record Sgd(@Default("0.1") @Positive double lr) implements Optimizer, SgdPatch.With {}
