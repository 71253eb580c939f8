package dev.reprise.reader.metric;

import java.nio.charset.StandardCharsets;

/**
 * Reads numbers of JSON from bytes. One of few digits is a whole number and a power of ten that doubles hold exactly, so
 * that one operation rounds it right (Clinger, "How to read floating point numbers accurately", 1990); others go the
 * JDK's way.
 */
final class NumberScanner {

    private static final long EXACT = 1L << 53;
    private static final int DIGITS = 18;
    private static final double[] POWERS = powers();

    private double value;
    private boolean whole;

    private static double[] powers() {
        double[] powers = new double[23];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }

    double value() {
        return value;
    }

    boolean isWhole() {
        return whole;
    }

    /** Reads a number and returns where it ends; -1 if it is none, or a whole one that a double cannot hold. */
    int scan(byte[] bytes, int from, int end) {
        int at = bytes[from] == '-' ? from + 1 : from;
        int first = at;
        long digits = 0;
        for (; at < end && isDigit(bytes[at]); at++) {
            digits = at - first < DIGITS ? digits * 10 + bytes[at] - '0' : digits;
        }
        int count = at - first;
        if (count == 0 || (count > 1 && bytes[first] == '0')) {
            return -1;
        }
        whole = at == end || (bytes[at] != '.' && bytes[at] != 'e' && bytes[at] != 'E');
        if (whole) {
            value = bytes[from] == '-' ? -digits : digits;
            return count <= DIGITS && digits <= EXACT ? at : -1;
        }
        int exponent = 0;
        if (bytes[at] == '.') {
            int point = ++at;
            for (; at < end && isDigit(bytes[at]); at++) {
                digits = count + at - point < DIGITS ? digits * 10 + bytes[at] - '0' : digits;
            }
            exponent = point - at;
            count += at - point;
            if (exponent == 0) {
                return -1;
            }
        }
        return exponent(bytes, from, at, end, count <= DIGITS && digits <= EXACT ? digits : -1, exponent);
    }

    private int exponent(byte[] bytes, int from, int mantissaEnd, int end, long digits, int shift) {
        int at = mantissaEnd;
        int exponent = 0;
        if (at < end && (bytes[at] == 'e' || bytes[at] == 'E')) {
            at++;
            boolean negative = at < end && bytes[at] == '-';
            at += at < end && (bytes[at] == '-' || bytes[at] == '+') ? 1 : 0;
            int first = at;
            for (; at < end && isDigit(bytes[at]); at++) {
                exponent = exponent < 10_000 ? exponent * 10 + bytes[at] - '0' : exponent;
            }
            if (at == first) {
                return -1;
            }
            exponent = negative ? -exponent : exponent;
        }
        exponent += shift;
        if (digits < 0 || Math.abs(exponent) >= POWERS.length) {
            value = Double.parseDouble(new String(bytes, from, at - from, StandardCharsets.ISO_8859_1));
        } else {
            double exact = exponent < 0 ? digits / POWERS[-exponent] : digits * POWERS[exponent];
            value = bytes[from] == '-' ? -exact : exact;
        }
        return at;
    }

    private static boolean isDigit(byte c) {
        return c >= '0' && c <= '9';
    }
}
