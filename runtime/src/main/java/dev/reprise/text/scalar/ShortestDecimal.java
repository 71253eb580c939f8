package dev.reprise.text.scalar;

/**
 * The shortest decimal that reads back as the same binary number, and of several such the nearest: the method of
 * Raffaello Giulietti, "The Schubfach way to render doubles" (2020).
 *
 * <p>A number is {@code c * 2^q}. The result is a whole number of units of {@code 10^k}, where {@code k} comes from
 * {@link #unit}; it may end in zeros.
 */
final class ShortestDecimal {

    /** log10(2), log10(4/3) and log2(10) as fixed-point numbers with 32 binary places; exact enough for every k. */
    private static final long LOG10_OF_2 = 1_292_913_986L;

    private static final long LOG10_OF_4_THIRDS = 536_607_788L;
    private static final long LOG2_OF_10 = 14_267_572_527L;

    private ShortestDecimal() {}

    /**
     * The exponent k of the unit in which {@link #digits} counts.
     *
     * @param narrow whether the next smaller number is only half as far away as the next larger one
     */
    static int unit(int q, boolean narrow) {
        return (int) ((q * LOG10_OF_2 - (narrow ? LOG10_OF_4_THIRDS : 0)) >> 32);
    }

    /** The largest whole e with {@code 2^e <= 10^n}. */
    static int binaryExponent(int n) {
        return (int) ((n * LOG2_OF_10) >> 32);
    }

    /** The digits of {@code c * 2^q} in units of {@code 10^k}, for {@code c > 0}. */
    static long digits(long c, int q, int k, boolean narrow) {
        long high = PowersOfTen.high(-k);
        long low = PowersOfTen.low(-k);
        int shift = q + binaryExponent(-k) + 1;
        // Four times the number and the ends of the interval that reads back as it, in units of 10^k.
        long value = scaled(c << 2 << shift, high, low);
        long lower = scaled(((c << 2) - (narrow ? 1 : 2)) << shift, high, low);
        long upper = scaled(((c << 2) + 2) << shift, high, low);
        // The ends themselves read back only where ties go to this number: where c is even.
        long open = c & 1;

        long below = value >> 2;
        long shortBelow = below / 10 * 10;
        boolean shortBelowFits = lower + open <= shortBelow << 2;
        boolean shortAboveFits = ((shortBelow + 10) << 2) + open <= upper;
        if (shortBelowFits != shortAboveFits) {
            return shortBelowFits ? shortBelow : shortBelow + 10;
        }
        boolean belowFits = lower + open <= below << 2;
        boolean aboveFits = ((below + 1) << 2) + open <= upper;
        if (belowFits != aboveFits) {
            return belowFits ? below : below + 1;
        }
        long fromMiddle = value - ((below << 2) + 2);
        boolean nearerBelow = fromMiddle < 0 || (fromMiddle == 0 && (below & 1) == 0);
        return nearerBelow ? below : below + 1;
    }

    /** {@code factor * power / 2^128}, cut, with the lowest bit set where something was cut off. */
    private static long scaled(long factor, long high, long low) {
        long lowPart = Math.multiplyHigh(factor, low) + ((low >> 63) & factor);
        long middle = factor * high + lowPart;
        long carry = Long.compareUnsigned(middle, lowPart) < 0 ? 1 : 0;
        long whole = Math.multiplyHigh(factor, high) + ((high >> 63) & factor) + carry;
        return middle == 0 ? whole : whole | 1;
    }
}
