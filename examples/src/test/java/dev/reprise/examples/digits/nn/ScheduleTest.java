package dev.reprise.examples.digits.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class ScheduleTest {

    @Test
    void constantNeverChanges() {
        Schedule constant = new Constant();

        assertThat(constant.factor(0, 20)).isEqualTo(1);
        assertThat(constant.factor(19.9, 20)).isEqualTo(1);
    }

    @Test
    void cosineRisesDuringWarmUpAndThenFallsToTheFloor() {
        Schedule cosine = new Cosine(2, 0.1);

        assertThat(cosine.factor(0, 10)).isEqualTo(0);
        assertThat(cosine.factor(1, 10)).isEqualTo(0.5);
        assertThat(cosine.factor(2, 10)).isEqualTo(1);
        assertThat(cosine.factor(4, 10)).isCloseTo(0.8681980515, within(1e-10));
        assertThat(cosine.factor(6, 10)).isCloseTo(0.55, within(1e-15));
        assertThat(cosine.factor(10, 10)).isEqualTo(0.1);
        assertThat(cosine.factor(12, 10)).isEqualTo(0.1);
    }

    @Test
    void cosineWithoutWarmUpBeginsAtTheFullRate() {
        assertThat(new Cosine(0, 0).factor(0, 5)).isEqualTo(1);
    }

    @Test
    void cosineWhoseWarmUpOutlastsTheTrainingOnlyRises() {
        assertThat(new Cosine(10, 0).factor(5, 5)).isEqualTo(0.5);
    }

    @Test
    void stepDecayFallsAfterEverySoManyEpochs() {
        Schedule steps = new StepDecay(3, 0.5);

        assertThat(steps.factor(0, 20)).isEqualTo(1);
        assertThat(steps.factor(2.99, 20)).isEqualTo(1);
        assertThat(steps.factor(3, 20)).isEqualTo(0.5);
        assertThat(steps.factor(9.5, 20)).isEqualTo(0.125);
    }
}
