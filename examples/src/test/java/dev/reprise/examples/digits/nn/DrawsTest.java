package dev.reprise.examples.digits.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

final class DrawsTest {

    @Test
    void theSmallestBitsGiveZeroAndTheGreatestStayBelowOne() {
        RandomGenerator zeros = () -> 0L;
        RandomGenerator ones = () -> -1L;

        assertThat(Draws.unit(zeros)).isEqualTo(0.0);
        assertThat(Draws.unit(ones)).isEqualTo(0x1.fffffffffffffp-1).isLessThan(1.0);
    }

    @Test
    void aPermutationOfTheGreatestBitsMovesNothing() {
        RandomGenerator ones = () -> -1L;

        assertThat(Draws.permutation(5, ones)).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void aPermutationOfTheSmallestBitsSwapsEachWithTheFirst() {
        RandomGenerator zeros = () -> 0L;

        assertThat(Draws.permutation(4, zeros)).containsExactly(1, 2, 3, 0);
    }

    @Test
    void aPermutationHoldsEveryNumberOnce() {
        int[] order = Draws.permutation(1000, new Seeds(7).random("shuffle", 0));

        assertThat(order).isNotEqualTo(numbers());
        Arrays.sort(order);
        assertThat(order).isEqualTo(numbers());
    }

    @Test
    void everyOrderOfThreeComesUpEquallyOften() {
        RandomGenerator random = new Seeds(7).random("shuffle", 0);
        int[] counts = new int[222];
        for (int i = 0; i < 60_000; i++) {
            int[] order = Draws.permutation(3, random);
            counts[order[0] * 100 + order[1] * 10 + order[2]]++;
        }

        // Six orders, 10,000 each; a standard deviation is 91.
        for (int order : new int[] {12, 21, 102, 120, 201, 210}) {
            assertThat(counts[order]).isBetween(9_600, 10_400);
        }
    }

    private static int[] numbers() {
        int[] numbers = new int[1000];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = i;
        }
        return numbers;
    }
}
