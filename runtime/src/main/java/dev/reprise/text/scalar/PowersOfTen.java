package dev.reprise.text.scalar;

import java.math.BigInteger;

/**
 * The leading 128 bits of the powers of ten from -292 to 324, rounded up by at most one unit of the last bit. Apart from
 * {@link ShortestDecimal}, and in halves, because the tables cost milliseconds and most configs never need one.
 */
final class PowersOfTen {

    private static final int MAX = 324;
    private static final long[] BITS = bits();

    private PowersOfTen() {}

    /** The upper 64 bits for 10^n. */
    static long high(int n) {
        return n >= 0 ? BITS[2 * n] : Negative.BITS[-2 * n];
    }

    /** The lower 64 bits for 10^n. */
    static long low(int n) {
        return n >= 0 ? BITS[2 * n + 1] : Negative.BITS[-2 * n + 1];
    }

    private static long[] bits() {
        long[] bits = new long[2 * (MAX + 1)];
        // With 127 zeros below, no power is shorter than what is kept.
        BigInteger power = BigInteger.ONE.shiftLeft(127);
        for (int n = 0; n <= MAX; n++) {
            put(bits, n, power);
            power = power.multiply(BigInteger.TEN);
        }
        return bits;
    }

    private static void put(long[] bits, int index, BigInteger power) {
        BigInteger leading = power.shiftRight(power.bitLength() - 128).add(BigInteger.ONE);
        bits[2 * index] = leading.shiftRight(64).longValue();
        bits[2 * index + 1] = leading.longValue();
    }

    /** What numbers beyond 2^53 need. */
    private static final class Negative {

        private static final int MIN = -292;
        /** 10^292 has 970 bits: this leaves 130. */
        private static final int SCALE = 1100;

        private static final long[] BITS = bits();

        private static long[] bits() {
            long[] bits = new long[2 * (1 - MIN)];
            // Cutting after each division leaves the same as cutting once after the last.
            BigInteger power = BigInteger.ONE.shiftLeft(SCALE);
            for (int n = -1; n >= MIN; n--) {
                power = power.divide(BigInteger.TEN);
                put(bits, -n, power);
            }
            return bits;
        }
    }
}
