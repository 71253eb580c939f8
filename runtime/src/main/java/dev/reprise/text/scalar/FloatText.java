package dev.reprise.text.scalar;

/**
 * Floating-point numbers as text: the shortest decimal that reads back as the same number, the nearest of several such,
 * the same on every JDK ({@link Double#toString(double)} is not: JDK 19 changed it).
 *
 * <p>The form is that of Python's {@code repr}: {@code 0.1}, {@code 100.0}, with an exponent of at least two digits below
 * 1e-4 and from 1e16 on.
 */
public final class FloatText {

    /** The powers of ten that a double holds exactly. */
    private static final double[] EXACT_POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    private static final double WHOLE_LIMIT = 0x1p53;
    private static final long FRACTION = (1L << 52) - 1;
    private static final int FLOAT_FRACTION = (1 << 23) - 1;

    private FloatText() {}

    /**
     * The number as YAML 1.1 reads it and PyYAML prints it: {@code 0.1}, {@code 1.0e-05}, {@code .inf}, {@code -.inf},
     * {@code .nan}.
     */
    public static String of(double value) {
        StringBuilder out = new StringBuilder(24);
        yaml(out, value);
        return out.toString();
    }

    /** As {@link #of(double)}, with the shortest digits that read back as this {@code float}: {@code 0.1f} is {@code 0.1}. */
    public static String of(float value) {
        StringBuilder out = new StringBuilder(16);
        yaml(out, value);
        return out.toString();
    }

    /**
     * The number as Python's {@code json} prints it: {@code 0.1}, {@code 1e-05}, and the bare words {@code NaN},
     * {@code Infinity}, {@code -Infinity}, which strict JSON does not know but Python and pandas read.
     */
    public static String json(double value) {
        StringBuilder out = new StringBuilder(24);
        json(out, value);
        return out.toString();
    }

    public static void yaml(StringBuilder out, double value) {
        if (isFinite(value)) {
            number(out, value, true);
        } else {
            out.append(notFinite(value));
        }
    }

    public static void yaml(StringBuilder out, float value) {
        if (isFinite(value)) {
            number(out, value, true);
        } else {
            out.append(notFinite(value));
        }
    }

    public static void json(StringBuilder out, double value) {
        if (isFinite(value)) {
            number(out, value, false);
        } else {
            out.append(value);
        }
    }

    public static void json(StringBuilder out, float value) {
        if (isFinite(value)) {
            number(out, value, false);
        } else {
            out.append(value);
        }
    }

    private static boolean isFinite(double value) {
        return Math.abs(value) <= Double.MAX_VALUE;
    }

    private static String notFinite(double value) {
        if (Double.isNaN(value)) {
            return ".nan";
        }
        return value > 0 ? ".inf" : "-.inf";
    }

    private static void number(StringBuilder out, double value, boolean pointed) {
        long bits = Double.doubleToRawLongBits(value);
        if (bits < 0) {
            out.append('-');
        }
        double size = Math.abs(value);
        if (size < WHOLE_LIMIT && size == (long) size) {
            out.append((long) size).append(".0");
            return;
        }
        int exponent = Math.getExponent(size);
        // Fourteen or fifteen digits: two different such decimals never read as the same double, so one that reads
        // back is the shortest. Both operands of the division are exact.
        int scale = Math.min(EXACT_POWERS.length - 1, 13 - ShortestDecimal.unit(exponent, false));
        if (scale >= 0) {
            double power = EXACT_POWERS[scale];
            long digits = (long) (size * power + 0.5);
            if (digits / power == size) {
                decimal(out, digits, -scale, pointed);
                return;
            }
        }
        boolean subnormal = exponent < Double.MIN_EXPONENT;
        long fraction = bits & FRACTION;
        long c = subnormal ? fraction : fraction | (FRACTION + 1);
        int q = Math.max(exponent, Double.MIN_EXPONENT) - 52;
        boolean narrow = fraction == 0 && exponent > Double.MIN_EXPONENT;
        int unit = ShortestDecimal.unit(q, narrow);
        decimal(out, ShortestDecimal.digits(c, q, unit, narrow), unit, pointed);
    }

    private static void number(StringBuilder out, float value, boolean pointed) {
        int bits = Float.floatToRawIntBits(value);
        if (bits < 0) {
            out.append('-');
        }
        float size = Math.abs(value);
        if (size <= FLOAT_FRACTION && size == (int) size) {
            out.append((int) size).append(".0");
            return;
        }
        int exponent = Math.getExponent(size);
        boolean subnormal = exponent < Float.MIN_EXPONENT;
        int fraction = bits & FLOAT_FRACTION;
        int c = subnormal ? fraction : fraction | (FLOAT_FRACTION + 1);
        int q = Math.max(exponent, Float.MIN_EXPONENT) - 23;
        boolean narrow = fraction == 0 && exponent > Float.MIN_EXPONENT;
        int unit = ShortestDecimal.unit(q, narrow);
        decimal(out, ShortestDecimal.digits(c, q, unit, narrow), unit, pointed);
    }

    /** Lays out {@code digits * 10^exponent}. */
    private static void decimal(StringBuilder out, long digits, int exponent, boolean pointed) {
        while (digits % 10 == 0) {
            digits /= 10;
            exponent++;
        }
        int start = out.length();
        out.append(digits);
        int count = out.length() - start;
        int point = count + exponent;
        if (point <= -4 || point > 16) {
            scientific(out, start, count, point - 1, pointed);
        } else if (point <= 0) {
            out.insert(start, "0.000", 0, 2 - point);
        } else if (point < count) {
            out.insert(start + point, '.');
        } else {
            for (int i = count; i < point; i++) {
                out.append('0');
            }
            out.append(".0");
        }
    }

    private static void scientific(StringBuilder out, int start, int count, int exponent, boolean pointed) {
        if (count > 1) {
            out.insert(start + 1, '.');
        } else if (pointed) {
            // YAML 1.1 has no float without a point.
            out.append(".0");
        }
        out.append('e').append(exponent < 0 ? '-' : '+');
        int size = Math.abs(exponent);
        if (size < 10) {
            out.append('0');
        }
        out.append(size);
    }
}
