package dev.reprise.examples.digits.nn;

import dev.reprise.config.ExperimentConfig;

/** How the learning rate changes over a training: a pure function of time, so resuming needs nothing of it. */
@ExperimentConfig
public sealed interface Schedule permits Constant, Cosine, StepDecay {

    /**
     * What the learning rate is multiplied by.
     *
     * @param time epochs since the start, with fractions: 2.5 is half-way through the third epoch
     * @param epochs epochs in all, 1 or more
     * @return 0 to 1
     */
    double factor(double time, int epochs);
}
