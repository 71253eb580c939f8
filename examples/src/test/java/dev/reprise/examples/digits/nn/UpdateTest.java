package dev.reprise.examples.digits.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class UpdateTest {

    @Test
    void sgdCarriesItsMomentumIntoTheNextStep() {
        Update update = new Sgd(0.5, 0.5, 0).start(1);
        double[] weights = {1};

        update.apply(weights, new double[] {1}, 0.5);
        assertThat(weights).containsExactly(0.5);
        update.apply(weights, new double[] {0}, 0.5);
        assertThat(weights).containsExactly(0.25);
    }

    @Test
    void sgdAddsWeightDecayToTheGradient() {
        double[] weights = {2};

        new Sgd(0.5, 0, 0.25).start(1).apply(weights, new double[] {1}, 0.5);

        assertThat(weights).containsExactly(1.25);
    }

    @Test
    void theFirstStepOfAdamIsAsLongAsTheLearningRate() {
        double[] weights = {1, 1, 1};

        new Adam(0.1, 0.9, 0.999, 1e-8, 0).start(3).apply(weights, new double[] {1000, -0.01, 0}, 0.1);

        assertThat(weights[0]).isCloseTo(0.9, within(1e-6));
        assertThat(weights[1]).isCloseTo(1.1, within(1e-6));
        assertThat(weights[2]).isEqualTo(1);
    }

    @Test
    void adamFollowsTheMeansOfGradientsAndTheirSquares() {
        Update update = new Adam(0.1, 0.5, 0.75, 0.1, 0).start(1);
        double[] weights = {0};

        update.apply(weights, new double[] {1}, 1);
        assertThat(weights[0]).isCloseTo(-1 / 1.1, within(1e-15));
        update.apply(weights, new double[] {3}, 1);
        // Mean (0.5 * 0.5 + 0.5 * 3) / 0.75 = 7 / 3, square (0.75 * 0.25 + 0.25 * 9) / 0.4375 = 39 / 7.
        assertThat(weights[0]).isCloseTo(-1 / 1.1 - (7 / 3.0) / (2.3603873774083293 + 0.1), within(1e-14));
    }

    @Test
    void adamTakesWeightDecayOffTheWeightItself() {
        double[] weights = {2};

        new Adam(0.1, 0.9, 0.999, 1e-8, 0.25).start(1).apply(weights, new double[] {0}, 0.5);

        assertThat(weights).containsExactly(1.75);
    }
}
