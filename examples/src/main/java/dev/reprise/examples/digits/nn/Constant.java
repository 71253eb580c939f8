package dev.reprise.examples.digits.nn;

import dev.reprise.config.ExperimentConfig;
import dev.reprise.config.Option;

/** The learning rate stays as it is. */
@ExperimentConfig
@Option("constant")
public record Constant() implements Schedule {

    @Override
    public double factor(double time, int epochs) {
        return 1;
    }
}
