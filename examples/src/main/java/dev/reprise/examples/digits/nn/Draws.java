package dev.reprise.examples.digits.nn;

import java.util.random.RandomGenerator;

/**
 * Random values made from {@link RandomGenerator#nextLong()} alone: how the other methods of a generator use its bits is
 * left to the JDK, and has changed between releases.
 */
public final class Draws {

    private static final double UNIT = 0x1p-53;

    private Draws() {}

    /** A number from 0 to below 1, a multiple of 2<sup>-53</sup>. */
    public static double unit(RandomGenerator random) {
        return (random.nextLong() >>> 11) * UNIT;
    }

    /**
     * The numbers 0 to below {@code size} in random order, each order as likely as any other but for rounding (Durstenfeld, "Algorithm
     * 235: Random permutation", 1964).
     *
     * @param size 0 or more
     */
    public static int[] permutation(int size, RandomGenerator random) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = i;
        }
        for (int i = size - 1; i > 0; i--) {
            int j = (int) (unit(random) * (i + 1));
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
        return order;
    }
}
