package com.example;

import dev.reprise.config.Default;
import dev.reprise.config.ExperimentConfig;
import dev.reprise.config.Option;

@ExperimentConfig
@Option("adam")
public record Adam(@Default("0.001") double lr, @Default("0.9") double beta1) implements Optimizer {}
