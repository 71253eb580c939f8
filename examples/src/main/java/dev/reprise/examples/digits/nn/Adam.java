package dev.reprise.examples.digits.nn;

import dev.reprise.config.Default;
import dev.reprise.config.ExperimentConfig;
import dev.reprise.config.Option;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Adam (Kingma and Ba, "Adam: a method for stochastic optimization", 2015) with the weight decay kept apart from the
 * gradient (Loshchilov and Hutter, "Decoupled weight decay regularization", 2019).
 *
 * @param lr learning rate, above 0
 * @param beta1 how slowly the mean of the gradients changes, 0 to below 1
 * @param beta2 how slowly the mean of their squares changes, 0 to below 1
 * @param eps what keeps the step finite where gradients vanish, above 0
 * @param weightDecay what part of each weight is taken off, times the learning rate, 0 or more
 */
@ExperimentConfig
@Option("adam")
public record Adam(
        @Default("5e-3") @Positive double lr,

        @Default("0.9") @PositiveOrZero @DecimalMax(value = "1", inclusive = false)
        double beta1,

        @Default("0.999") @PositiveOrZero @DecimalMax(value = "1", inclusive = false)
        double beta2,

        @Default("1e-8") @Positive double eps,
        @Default("1e-2") @PositiveOrZero double weightDecay)
        implements Optimizer {

    @Override
    public Update start(int parameters) {
        return new Moments(this, parameters);
    }

    private static final class Moments implements Update {

        private static final String TITLE = "moments of adam";

        private final Adam settings;
        private final int parameters;
        // Steps taken, then a mean and then a square for each parameter: one array, so that it is read whole or not at
        // all.
        private final double[] state;

        Moments(Adam settings, int parameters) {
            this.settings = settings;
            this.parameters = parameters;
            this.state = new double[1 + 2 * parameters];
        }

        @Override
        public void apply(double[] weights, double[] gradients, double rate) {
            double steps = ++state[0];
            double meanScale = 1 / (1 - StrictMath.pow(settings.beta1, steps));
            double squareScale = 1 / (1 - StrictMath.pow(settings.beta2, steps));
            for (int i = 0; i < parameters; i++) {
                double mean = follow(1 + i, settings.beta1, gradients[i]);
                double square = follow(1 + parameters + i, settings.beta2, gradients[i] * gradients[i]);
                double step = mean * meanScale / (Math.sqrt(square * squareScale) + settings.eps);
                weights[i] -= rate * (step + settings.weightDecay * weights[i]);
            }
        }

        private double follow(int at, double slowness, double value) {
            state[at] = slowness * state[at] + (1 - slowness) * value;
            return state[at];
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            Numbers.write(out, TITLE, state);
        }

        @Override
        public void readFrom(InputStream in) throws IOException {
            Numbers.read(in, TITLE, state);
        }
    }
}
