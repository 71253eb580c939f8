package dev.reprise.text.notation;

import dev.reprise.text.scalar.FloatText;
import dev.reprise.text.scalar.NumberText;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Unquoted text of an override, or of an argument in an interpolation, where no declared type says how to read it. The
 * words are those of Hydra 1.4 and OmegaConf, which are not YAML's: {@code 010}, {@code 0x10}, {@code .inf},
 * {@code Infinity}, {@code None} and {@code yes} are text.
 */
public final class WordText {

    private WordText() {}

    /**
     * Reads a word: null for {@code null} in any case and {@code ~}; {@code Boolean} for {@code true} and {@code false}
     * in any case; {@code Long} or {@code BigInteger} for whole numbers without leading zeros; {@code Double} for other
     * numbers and for {@code inf} and {@code nan} in any case; else the {@code String} itself.
     *
     * <pre>{@code
     * WordText.open("1_000")   // 1000
     * WordText.open("1e3")     // 1000.0
     * WordText.open("007")     // "007"
     * WordText.open("")        // ""
     * }</pre>
     *
     * @throws IllegalArgumentException if the text is a number that is too large; the message is the predicate of a
     *     sentence
     */
    public static @Nullable Object open(String text) {
        if (isNull(text)) {
            return null;
        }
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return text.length() == 4;
        }
        if (isSpecial(text)) {
            return special(text);
        }
        if (!hasNumberStart(text)) {
            return text;
        }
        if (NumberText.isInteger(text)) {
            BigInteger value = NumberText.bigInteger(text);
            return value.bitLength() < Long.SIZE ? (Object) value.longValue() : value;
        }
        return NumberText.isDecimal(text) ? (Object) NumberText.floating(text) : text;
    }

    /** Whether the word means null. */
    public static boolean isNull(String text) {
        return text.length() == 4 ? (text.charAt(0) | 0x20) == 'n' && text.equalsIgnoreCase("null") : text.equals("~");
    }

    /** The word for a number, as {@link #open} reads it back: {@code 1.0}, {@code 1e-05}, {@code -inf}, {@code nan}. */
    public static String number(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        return FloatText.json(value);
    }

    private static boolean isSpecial(String text) {
        String word = text.substring(afterSign(text));
        return word.equalsIgnoreCase("inf") || word.equalsIgnoreCase("nan");
    }

    private static Double special(String text) {
        if (text.charAt(text.length() - 1) == 'n' || text.charAt(text.length() - 1) == 'N') {
            return Double.NaN;
        }
        return text.charAt(0) == '-' ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }

    /** Whether the text could be a number: no zero stands before another digit of the whole part. */
    private static boolean hasNumberStart(String text) {
        int start = afterSign(text);
        if (start == text.length()) {
            return false;
        }
        char first = text.charAt(start);
        if (first != '0' || start + 1 == text.length()) {
            return first == '.' || (first >= '0' && first <= '9');
        }
        char second = text.charAt(start + 1);
        return second == '.' || second == 'e' || second == 'E';
    }

    private static int afterSign(String text) {
        return !text.isEmpty() && (text.charAt(0) == '+' || text.charAt(0) == '-') ? 1 : 0;
    }
}
