package dev.reprise.examples.digits;

import dev.reprise.config.ExperimentConfig;

/**
 * A row of the metrics {@code test}.
 *
 * @param epoch epochs done
 * @param loss mean loss on samples that are not learned from
 * @param accuracy how many of them are read correctly, from 0 to 1
 */
@ExperimentConfig
public record TestRow(int epoch, double loss, double accuracy) {}
