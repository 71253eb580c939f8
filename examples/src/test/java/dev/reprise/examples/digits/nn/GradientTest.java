package dev.reprise.examples.digits.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The slopes that the way back computes, against what a small change of each weight does to the loss. */
final class GradientTest {

    private static final double CHANGE = 1e-5;
    private static final int BATCH = 6;

    private final Seeds seeds = new Seeds(3);
    private final Samples samples = samples();
    private final int[] order = {4, 2, 0, 1, 5, 3};

    @ParameterizedTest
    @CsvSource({"TANH, 0", "TANH, 0.4", "RELU, 0", "RELU, 0.4"})
    void slopesAgreeWithFiniteDifferences(Activation activation, double dropout) {
        Network network = new Network(5, List.of(7, 4), 3, activation, seeds.random("weights", 0));
        Pass pass = new Pass(network, BATCH);
        double[] gradients = new double[network.parameterCount()];
        loss(pass, dropout);
        pass.backward(gradients);

        double[] weights = network.live();
        for (int i = 0; i < weights.length; i++) {
            double weight = weights[i];
            weights[i] = weight + CHANGE;
            double above = loss(pass, dropout);
            weights[i] = weight - CHANGE;
            double below = loss(pass, dropout);
            weights[i] = weight;
            double slope = (above - below) / (2 * CHANGE) / BATCH;
            assertThat(gradients[i]).as("weight %d", i).isCloseTo(slope, within(1e-8));
        }
        assertThat(Arrays.stream(gradients).max().orElseThrow())
                .as("the steepest slope")
                .isGreaterThan(1e-2);
    }

    @Test
    void theLossOfEqualOutputsIsTheLogarithmOfTheNumberOfClasses() {
        double[] slopes = new double[4];

        double loss = Softmax.loss(new double[] {2, 2, 2, 2}, slopes, 0, 4, 1);

        assertThat(loss).isCloseTo(1.3862943611198906, within(1e-15));
        assertThat(slopes).containsExactly(0.25, -0.75, 0.25, 0.25);
    }

    @Test
    void theLossStaysFiniteForGreatOutputs() {
        double[] slopes = new double[2];

        double loss = Softmax.loss(new double[] {1000, -1000}, slopes, 0, 2, 1);

        assertThat(loss).isEqualTo(2000);
        assertThat(slopes).containsExactly(1, -1);
    }

    private double loss(Pass pass, double dropout) {
        pass.load(samples, order, 0, BATCH);
        pass.forward(dropout, seeds.random("dropout", 0));
        return pass.loss();
    }

    private Samples samples() {
        double[] pixels = new double[BATCH * 5];
        var random = seeds.random("pixels", 0);
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = Draws.unit(random);
        }
        return new Samples(5, pixels, new int[] {0, 1, 2, 2, 1, 0});
    }
}
