package dev.reprise.sweep;

import java.util.Collections;
import java.util.List;

/**
 * Puts values into an order that is as good as random and the same on every JDK, by SplitMix64 (Steele, Lea and Flood,
 * "Fast splittable pseudorandom number generators", OOPSLA 2014) and the shuffle of Fisher and Yates.
 */
final class Shuffle {

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private long state;

    /** Near seeds and near places have nothing to do with each other: both are mixed before they meet. */
    Shuffle(long seed, int place) {
        state = mix(mix(seed + GOLDEN) + GOLDEN * (place + 1L));
    }

    void order(List<?> values) {
        for (int i = values.size() - 1; i > 0; i--) {
            Collections.swap(values, i, next(i + 1));
        }
    }

    /** With a million values at most, the remainder of 63 bits prefers none that could be told. */
    private int next(int bound) {
        state += GOLDEN;
        return (int) ((mix(state) >>> 1) % bound);
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
