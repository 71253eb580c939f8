package dev.reprise.benchmarks.config;

import dev.reprise.config.ExperimentConfig;

/**
 * A row of metrics.
 *
 * @param accuracy share of right answers
 * @param epoch passes over the data
 * @param loss mean loss
 */
@ExperimentConfig
public record MetricsRow(double accuracy, int epoch, double loss) {}
