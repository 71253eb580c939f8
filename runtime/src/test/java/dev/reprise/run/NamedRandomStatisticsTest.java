package dev.reprise.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The seeds are fixed, so these pass always or never; the bounds leave about four standard deviations. */
final class NamedRandomStatisticsTest {

    private static final int COUNT = 1_000_000;

    @Test
    void boundedIntsAreEvenlyDistributed() {
        NamedRandom random = NamedRandom.of(1, "even", 0);
        int[] counts = new int[100];
        for (int i = 0; i < COUNT; i++) {
            counts[random.nextInt(100)]++;
        }

        // Chi-square with 99 degrees of freedom: mean 99, standard deviation 14.
        assertThat(chiSquare(counts, COUNT / 100.0)).isBetween(43.0, 155.0);
    }

    @Test
    void aBoundJustBelowAPowerOfTwoHasNoBias() {
        NamedRandom random = NamedRandom.of(1, "bias", 0);
        int bound = 3 << 29;
        int lower = 0;
        for (int i = 0; i < COUNT; i++) {
            lower += random.nextInt(bound) < bound / 2 ? 1 : 0;
        }

        assertThat(lower).isCloseTo(COUNT / 2, within(2000));
    }

    @Test
    void everyOrderOfFourIsAsLikely() {
        Map<String, Integer> counts = new HashMap<>();
        NamedRandom random = NamedRandom.of(1, "orders", 0);
        for (int i = 0; i < 240_000; i++) {
            counts.merge(Arrays.toString(random.permutation(4)), 1, Integer::sum);
        }

        assertThat(counts).hasSize(24);
        int[] values = counts.values().stream().mapToInt(Integer::intValue).toArray();
        // 23 degrees of freedom: standard deviation 6.8.
        assertThat(chiSquare(values, 10_000)).isBetween(4.0, 50.0);
    }

    @Test
    void gaussiansHaveTheMomentsOfTheNormalDistribution() {
        NamedRandom random = NamedRandom.of(1, "normal", 0);
        double[] moments = new double[5];
        int beyondTwo = 0;
        for (int i = 0; i < COUNT; i++) {
            double x = random.nextGaussian();
            for (int k = 1; k <= 4; k++) {
                moments[k] += StrictMath.pow(x, k) / COUNT;
            }
            beyondTwo += Math.abs(x) > 2 ? 1 : 0;
        }

        assertThat(moments[1]).isCloseTo(0, within(0.004));
        assertThat(moments[2]).isCloseTo(1, within(0.006));
        assertThat(moments[3]).isCloseTo(0, within(0.016));
        assertThat(moments[4]).isCloseTo(3, within(0.04));
        assertThat(beyondTwo / (double) COUNT).isCloseTo(0.0455, within(0.001));
    }

    @Test
    void exponentialsHaveMeanAndVarianceOne() {
        NamedRandom random = NamedRandom.of(1, "exponential", 0);
        double mean = 0;
        double square = 0;
        for (int i = 0; i < COUNT; i++) {
            double x = random.nextExponential();
            assertThat(x).isNotNegative();
            mean += x / COUNT;
            square += x * x / COUNT;
        }

        assertThat(mean).isCloseTo(1, within(0.004));
        assertThat(square - mean * mean).isCloseTo(1, within(0.012));
    }

    @Test
    void neighbouringCountersAreUnrelated() {
        double product = 0;
        for (int counter = 0; counter < 100_000; counter++) {
            double here = NamedRandom.of(1, "epoch", counter).nextDouble() - 0.5;
            double next = NamedRandom.of(1, "epoch", counter + 1L).nextDouble() - 0.5;
            product += here * next * 12 / 100_000;
        }

        assertThat(product).isCloseTo(0, within(0.0127));
    }

    @Test
    void everyBitOfTheFirstNumberIsSetInHalfOfTheSequences() {
        int[] ones = new int[Long.SIZE];
        for (int seed = 0; seed < 10_000; seed++) {
            long bits = NamedRandom.of(seed, "bits", 0).nextLong();
            for (int bit = 0; bit < Long.SIZE; bit++) {
                ones[bit] += (int) (bits >>> bit & 1);
            }
        }

        assertThat(Arrays.stream(ones).boxed())
                .allSatisfy(count -> assertThat(count).isCloseTo(5000, within(220)));
    }

    private static double chiSquare(int[] counts, double expected) {
        double sum = 0;
        for (int count : counts) {
            sum += (count - expected) * (count - expected) / expected;
        }
        return sum;
    }
}
