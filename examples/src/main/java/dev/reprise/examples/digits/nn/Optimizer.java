package dev.reprise.examples.digits.nn;

import dev.reprise.config.ExperimentConfig;

/** How weights follow their gradients. */
@ExperimentConfig
public sealed interface Optimizer permits Sgd, Adam {

    /** The learning rate that the schedule scales. */
    double lr();

    /** Begins with a network of this many weights. */
    Update start(int parameters);
}
