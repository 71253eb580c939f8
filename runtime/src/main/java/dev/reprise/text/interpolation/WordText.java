package dev.reprise.text.interpolation;

import dev.reprise.text.scalar.NumberText;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Unquoted words, typed by how they look: null, true and false in any case, whole numbers without leading zeros,
 * decimal numbers, inf and nan; the rest is text.
 */
final class WordText {

    private WordText() {}

    /** Null, a {@code Boolean}, {@code Long}, {@code BigInteger}, {@code Double}, or the {@code String} itself. */
    static @Nullable Object value(String text) {
        if (text.equalsIgnoreCase("null")) {
            return null;
        }
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return text.length() == 4;
        }
        try {
            return number(text);
        } catch (IllegalArgumentException e) {
            return text; // a number that nothing can hold
        }
    }

    private static Object number(String text) {
        String digits = !text.isEmpty() && (text.charAt(0) == '+' || text.charAt(0) == '-') ? text.substring(1) : text;
        if (digits.equalsIgnoreCase("nan")) {
            return Double.NaN;
        }
        if (digits.equalsIgnoreCase("inf")) {
            return NumberText.floating(text);
        }
        boolean hasLeadingZero = digits.length() > 1
                && digits.charAt(0) == '0'
                && (Character.isDigit(digits.charAt(1)) || digits.charAt(1) == '_');
        if (hasLeadingZero || !NumberText.isDecimal(text)) {
            return text;
        }
        return NumberText.isInteger(text) ? whole(NumberText.bigInteger(text)) : (Object) NumberText.floating(text);
    }

    private static Object whole(BigInteger value) {
        return value.bitLength() < Long.SIZE ? (Object) value.longValue() : value;
    }
}
