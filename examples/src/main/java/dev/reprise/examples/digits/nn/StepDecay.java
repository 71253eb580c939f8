package dev.reprise.examples.digits.nn;

import dev.reprise.config.Default;
import dev.reprise.config.ExperimentConfig;
import dev.reprise.config.Option;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Positive;

/**
 * Falls by the same factor each time some epochs have gone by.
 *
 * @param every epochs from one fall to the next, 1 or more
 * @param gamma what is left at each fall, above 0, at most 1
 */
@ExperimentConfig
@Option("step")
public record StepDecay(
        @Default("10") @Positive int every,
        @Default("0.3") @Positive @DecimalMax("1") double gamma) implements Schedule {

    @Override
    public double factor(double time, int epochs) {
        return StrictMath.pow(gamma, Math.floor(time / every));
    }
}
