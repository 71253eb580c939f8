package dev.reprise.examples.digits.nn;

import dev.reprise.config.Default;
import dev.reprise.config.ExperimentConfig;
import dev.reprise.config.Option;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.PositiveOrZero;

/**
 * Rises in a straight line, then falls along half a cosine to the end of the training (Loshchilov and Hutter, "SGDR:
 * stochastic gradient descent with warm restarts", 2017, without restarts).
 *
 * @param warmup epochs until the full learning rate is reached, 0 or more
 * @param floor the factor at the end, 0 to 1
 */
@ExperimentConfig
@Option("cosine")
public record Cosine(
        @Default("1") @PositiveOrZero double warmup,
        @Default("0") @PositiveOrZero @DecimalMax("1") double floor) implements Schedule {

    @Override
    public double factor(double time, int epochs) {
        if (time < warmup) {
            return time / warmup;
        }
        if (time >= epochs) {
            return floor;
        }
        double way = (time - warmup) / (epochs - warmup);
        return floor + (1 - floor) * (1 + StrictMath.cos(Math.PI * way)) / 2;
    }
}
