package dev.reprise.text.scalar;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Numbers as text. One grammar for every kind: ASCII digits, an optional sign, {@code _} between two digits; no
 * prefixes, no type suffixes, no hexadecimal. A leading zero means nothing: {@code 010} is ten.
 */
public final class NumberText {

    /** More digits than any measurement has; reading a number takes time that grows with their square. */
    private static final int MAX_DIGITS = 10_000;

    private NumberText() {}

    /** A whole number between two bounds. */
    static long integer(String text, long min, long max) {
        if (isInteger(text)) {
            try {
                long value = Long.parseLong(digits(text));
                if (value >= min && value <= max) {
                    return value;
                }
            } catch (NumberFormatException e) {
                // Too large for a long, which the message below says as well.
            }
        }
        throw new IllegalArgumentException("is not a whole number between " + min + " and " + max + odd(text));
    }

    /** A whole number of any size, up to 10,000 digits. */
    public static BigInteger bigInteger(String text) {
        if (!isInteger(text)) {
            throw new IllegalArgumentException("is not a whole number. Write a number such as 1000" + odd(text));
        }
        checkDigits(text);
        return new BigInteger(digits(text));
    }

    /** A decimal number of any size, up to 10,000 characters; its scale is the one written. */
    static BigDecimal bigDecimal(String text) {
        if (!isDecimal(text)) {
            throw new IllegalArgumentException(
                    "is not a decimal number. Write a number such as 0.25 or 3e-4" + odd(text));
        }
        checkDigits(text);
        try {
            return new BigDecimal(digits(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("has an exponent that is too large for a decimal number", e);
        }
    }

    /** A double: a decimal number, or infinity or not-a-number in words. */
    public static double floating(String text) {
        if (isDecimal(text)) {
            double value = Double.parseDouble(digits(text));
            if (Double.isInfinite(value)) {
                throw new IllegalArgumentException("is too large for a double. Write inf for infinity");
            }
            if (value == 0) {
                checkZero(text, "double");
            }
            return value;
        }
        if (isSpecial(text)) {
            return special(text);
        }
        throw new IllegalArgumentException("is not a double. Write a number such as 3e-4" + odd(text));
    }

    /** A float, read from the text itself: going through a double would round twice. */
    static float singleFloating(String text) {
        if (isDecimal(text)) {
            float value = Float.parseFloat(digits(text));
            if (Float.isInfinite(value)) {
                throw new IllegalArgumentException("is too large for a float. Write inf for infinity");
            }
            if (value == 0) {
                checkZero(text, "float");
            }
            return value;
        }
        if (isSpecial(text)) {
            return (float) special(text);
        }
        throw new IllegalArgumentException("is not a float. Write a number such as 3e-4" + odd(text));
    }

    /** Whether the text is a whole number of whatever size. */
    public static boolean isInteger(String text) {
        int start = afterSign(text);
        return start < text.length() && afterDigits(text, start) == text.length();
    }

    /** Whether the text is a decimal number, with or without point and exponent; infinity is not. */
    public static boolean isDecimal(String text) {
        int start = afterSign(text);
        int at = afterDigits(text, start);
        boolean some = at > start;
        if (at < text.length() && text.charAt(at) == '.') {
            int fraction = afterDigits(text, at + 1);
            some |= fraction > at + 1;
            at = fraction;
        }
        return some && (at == text.length() || isExponent(text, at));
    }

    /** Whether the text is a word for infinity or not-a-number: {@code -inf}, {@code .NaN}, {@code Infinity}. */
    public static boolean isSpecial(String text) {
        String word = word(text);
        return word.equalsIgnoreCase("inf")
                || word.equalsIgnoreCase("infinity")
                || (word.equalsIgnoreCase("nan") && afterSign(text) == 0);
    }

    private static double special(String text) {
        if (word(text).equalsIgnoreCase("nan")) {
            return Double.NaN;
        }
        return text.charAt(0) == '-' ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }

    private static String word(String text) {
        int start = afterSign(text);
        // YAML writes .inf and .nan; the longest word, infinity, is known without the point only.
        boolean dotted = start < text.length() && text.charAt(start) == '.' && text.length() - start == 4;
        return text.substring(dotted ? start + 1 : start);
    }

    private static boolean isExponent(String text, int at) {
        if (text.charAt(at) != 'e' && text.charAt(at) != 'E') {
            return false;
        }
        int digits = at + 1;
        if (digits < text.length() && isSign(text.charAt(digits))) {
            digits++;
        }
        return digits < text.length() && afterDigits(text, digits) == text.length();
    }

    /** What is no zero does not become one silently. */
    private static void checkZero(String text, String type) {
        for (int i = 0; i < text.length() && text.charAt(i) != 'e' && text.charAt(i) != 'E'; i++) {
            if (text.charAt(i) >= '1' && text.charAt(i) <= '9') {
                throw new IllegalArgumentException("is too small for a " + type + ". Write 0 if that will do");
            }
        }
    }

    /** What to say of a sign that only looks like a minus; empty if there is none. */
    private static String odd(String text) {
        boolean isOdd = !text.isEmpty() && "\u2010\u2011\u2012\u2013\u2014\u2212\uff0d".indexOf(text.charAt(0)) >= 0;
        return isOdd ? ". The sign before it only looks like a minus; write -" + text.substring(1) : "";
    }

    private static int afterSign(String text) {
        return !text.isEmpty() && isSign(text.charAt(0)) ? 1 : 0;
    }

    private static boolean isSign(char c) {
        return c == '+' || c == '-';
    }

    /** The end of the digits from here on, the same place if there are none. */
    private static int afterDigits(String text, int start) {
        int at = start;
        while (at < text.length() && (isDigit(text, at) || isSeparator(text, start, at))) {
            at++;
        }
        return at;
    }

    private static boolean isSeparator(String text, int start, int at) {
        return text.charAt(at) == '_' && at > start && isDigit(text, at - 1) && isDigit(text, at + 1);
    }

    /** Whether an ASCII digit stands here; other scripts' digits look like something else to most readers. */
    static boolean isDigit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static String digits(String text) {
        return text.indexOf('_') < 0 ? text : text.replace("_", "");
    }

    private static void checkDigits(String text) {
        if (text.length() > MAX_DIGITS) {
            throw new IllegalArgumentException("has more than " + MAX_DIGITS + " characters, too many for a number");
        }
    }
}
