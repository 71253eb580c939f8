package dev.reprise.reader.rows;

import java.nio.charset.StandardCharsets;

/**
 * Reads the decimals of metrics where they stand, with the same result as {@link Double#parseDouble}, but several times
 * as fast for those that measurements have: up to 18 digits and 22 places.
 */
final class JsonNumber {

    private static final int MAX_POWER = 22;
    private static final long MAX_EXACT = 1L << 53;
    /** How near to the middle between two doubles a quotient may be, in halves of the distance, to be left to others. */
    private static final double DOUBT = 0x1p-30;

    /** Those that a double has exactly. */
    private static final double[] POWERS = powers();

    private JsonNumber() {}

    private static double[] powers() {
        double[] powers = new double[MAX_POWER + 1];
        for (int i = 0; i <= MAX_POWER; i++) {
            powers[i] = Double.parseDouble("1e" + i);
        }
        return powers;
    }

    /** {@code digits * 10^power}, read from the text itself where the short ways do not do. */
    static double of(long digits, int power, boolean isNegative, byte[] text, int start, int end) {
        double value = fast(digits, power);
        if (Double.isNaN(value)) {
            return slow(text, start, end);
        }
        return isNegative ? -value : value;
    }

    static double slow(byte[] text, int start, int end) {
        return Double.parseDouble(new String(text, start, end - start, StandardCharsets.ISO_8859_1));
    }

    /** NaN where it cannot be told for sure. */
    private static double fast(long digits, int power) {
        if (digits == 0) {
            return 0;
        }
        if (power < -MAX_POWER || power > MAX_POWER) {
            return Double.NaN;
        }
        if (digits <= MAX_EXACT) {
            return power < 0 ? digits / POWERS[-power] : digits * POWERS[power];
        }
        return power < 0 ? quotient(digits, POWERS[-power]) : power == 0 ? (double) digits : Double.NaN;
    }

    /** The quotient in two doubles, whose sum is rounded once; unless it lies so near a middle that it may be wrong. */
    private static double quotient(long digits, double divisor) {
        double high = digits;
        double low = digits - (long) high;
        double first = high / divisor;
        double second = (Math.fma(-first, divisor, high) + low) / divisor;
        double sum = first + second;
        double lost = Math.abs((first - sum) + second);
        double half = Math.ulp(sum) / 2;
        boolean isDoubtful = Math.abs(lost - half) < half * DOUBT || Math.abs(lost - half / 2) < half * DOUBT;
        return isDoubtful ? Double.NaN : sum;
    }
}
