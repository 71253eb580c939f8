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
 * Stochastic gradient descent with momentum (Polyak, "Some methods of speeding up the convergence of iteration methods",
 * 1964).
 *
 * @param lr learning rate, above 0
 * @param momentum how much of the last step goes into the next, 0 to below 1
 * @param weightDecay what part of each weight is added to its gradient, 0 or more
 */
@ExperimentConfig
@Option("sgd")
public record Sgd(
        @Default("0.2") @Positive double lr,

        @Default("0.9") @PositiveOrZero @DecimalMax(value = "1", inclusive = false)
        double momentum,

        @Default("1e-4") @PositiveOrZero double weightDecay)
        implements Optimizer {

    @Override
    public Update start(int parameters) {
        return new Velocity(this, parameters);
    }

    private static final class Velocity implements Update {

        private static final String TITLE = "velocities of sgd";

        private final Sgd settings;
        private final double[] velocity;

        Velocity(Sgd settings, int parameters) {
            this.settings = settings;
            this.velocity = new double[parameters];
        }

        @Override
        public void apply(double[] weights, double[] gradients, double rate) {
            for (int i = 0; i < weights.length; i++) {
                double gradient = gradients[i] + settings.weightDecay * weights[i];
                velocity[i] = settings.momentum * velocity[i] + gradient;
                weights[i] -= rate * velocity[i];
            }
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            Numbers.write(out, TITLE, velocity);
        }

        @Override
        public void readFrom(InputStream in) throws IOException {
            Numbers.read(in, TITLE, velocity);
        }
    }
}
