package dev.reprise.reader.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class StatisticTest {

    private static final double NAN = Double.NaN;

    @Test
    void theFiguresAreThoseComputedByHand() {
        // 2, 4, 4, 4, 5, 5, 7, 9: the sum is 40, the squares of what each is off by sum to 32.
        double[] numbers = {9, 2, 4, 5, 4, 7, 4, 5};
        assertThat(Statistic.MEAN.of(numbers)).isEqualTo(5.0);
        assertThat(Statistic.STD.of(numbers)).isEqualTo(Math.sqrt(32.0 / 7));
        assertThat(Statistic.MEDIAN.of(numbers)).isEqualTo(4.5);
        assertThat(Statistic.MIN.of(numbers)).isEqualTo(2.0);
        assertThat(Statistic.MAX.of(numbers)).isEqualTo(9.0);
        assertThat(Statistic.LAST.of(numbers)).isEqualTo(5.0);
        assertThat(Statistic.COUNT.of(numbers)).isEqualTo(8.0);
    }

    @Test
    void quantilesLieBetweenNeighbours() {
        // The place is part * (n - 1): 0.9 * 3 = 2.7, seven tenths of the way from 30 to 40.
        assertThat(Statistic.quantile(0.9).of(40, 10, 30, 20)).isCloseTo(37.0, within(1e-12));
        assertThat(Statistic.quantile(0).of(40, 10, 30, 20)).isEqualTo(10.0);
        assertThat(Statistic.quantile(1).of(40, 10, 30, 20)).isEqualTo(40.0);
        assertThat(Statistic.quantile(0.25).of(7)).isEqualTo(7.0);
        assertThat(Statistic.quantile(0.5).name()).isEqualTo("q0.5");
    }

    @Test
    void aPartBeyondOneIsNoQuantile() {
        assertThatThrownBy(() -> Statistic.quantile(90))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A quantile is a part from 0 to 1, such as 0.9, not 90.0.");
    }

    @Test
    void ofNothingThereIsNothingButACount() {
        assertThat(Statistic.MEAN.of()).isNull();
        assertThat(Statistic.STD.of()).isNull();
        assertThat(Statistic.MEDIAN.of()).isNull();
        assertThat(Statistic.MAX.of()).isNull();
        assertThat(Statistic.LAST.of()).isNull();
        assertThat(Statistic.COUNT.of()).isEqualTo(0.0);
    }

    @Test
    void oneNumberHasNoDeviation() {
        assertThat(Statistic.STD.of(3)).isNull();
        assertThat(Statistic.STD.of(3, 3)).isEqualTo(0.0);
    }

    @Test
    void aDivergedRunMakesMeansNaNButIsNeverTheBest() {
        assertThat(Statistic.MEAN.of(1, NAN)).isNaN();
        assertThat(Statistic.STD.of(1, NAN)).isNaN();
        assertThat(Statistic.MEDIAN.of(1, NAN, 2)).isNaN();
        assertThat(Statistic.MIN.of(NAN, 2, 1)).isEqualTo(1.0);
        assertThat(Statistic.MAX.of(NAN, 1, 2)).isEqualTo(2.0);
        assertThat(Statistic.MAX.of(NAN)).isNull();
        assertThat(Statistic.COUNT.of(NAN, 1)).isEqualTo(2.0);
    }

    @Test
    void finiteNumbersCanBeAskedForAlone() {
        double infinity = Double.POSITIVE_INFINITY;
        assertThat(Statistic.MEAN.of(1, infinity)).isEqualTo(infinity);
        assertThat(Statistic.MEAN.finite().of(1, infinity, NAN, 3)).isEqualTo(2.0);
        assertThat(Statistic.MEDIAN.of(1, infinity, infinity)).isEqualTo(infinity);
        assertThat(Statistic.quantile(0.25).of(1, 2, infinity)).isEqualTo(1.5);
    }

    @Test
    void theDeviationKeepsItsDigitsFarFromZero() {
        assertThat(Statistic.STD.of(1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16)).isEqualTo(Math.sqrt(30.0));
    }

    @Test
    void theUsersOwnMayChangeWhatItIsGiven() {
        double[] numbers = {3, 1, 2};
        Statistic first = Statistic.of("first of sorted", given -> {
            Arrays.sort(given);
            return given[0];
        });
        assertThat(first.of(numbers)).isEqualTo(1.0);
        assertThat(numbers).containsExactly(3, 1, 2);
    }
}
