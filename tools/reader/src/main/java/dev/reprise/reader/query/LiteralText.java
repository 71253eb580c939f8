package dev.reprise.reader.query;

import dev.reprise.text.PrintableText;
import dev.reprise.text.scalar.FloatText;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Values as a query spells them. */
final class LiteralText {

    private static final String[] UNITS = {"d", "h", "m", "s", "ms"};
    private static final long[] MILLIS = {86_400_000, 3_600_000, 60_000, 1_000, 1};

    private LiteralText() {}

    static String of(@Nullable Object value) {
        if (value instanceof String text) {
            return quoted(text);
        } else if (value instanceof Double number) {
            return number(number);
        } else if (value instanceof Duration duration) {
            return duration(duration.toMillis());
        }
        // The words null, true and false, whole numbers, and times in ISO 8601.
        return String.valueOf(value);
    }

    /** The regular expression in quotes; its backslashes stay as they are, for they are its own. */
    static String regex(String regex) {
        if (isFree(regex, '\'')) {
            return '\'' + regex + '\'';
        }
        return isFree(regex, '"') ? '"' + regex + '"' : '\'' + regex.replace("'", "\\x27") + '\'';
    }

    /** Whether the quote does not stand in the expression but after a backslash. */
    private static boolean isFree(String regex, char quote) {
        for (int i = 0; i < regex.length(); i++) {
            if (regex.charAt(i) == '\\') {
                i++;
            } else if (regex.charAt(i) == quote) {
                return false;
            }
        }
        return true;
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("'");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\'', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (PrintableText.isPrintable(text, i)) {
                        out.append(c);
                    } else {
                        out.append(String.format("\\u%04x", (int) c));
                    }
                }
            }
        }
        return out.append('\'').toString();
    }

    private static String number(double number) {
        if (Double.isNaN(number)) {
            return "nan";
        } else if (Double.isInfinite(number)) {
            return number > 0 ? "inf" : "-inf";
        }
        return FloatText.json(number);
    }

    private static String duration(long millis) {
        if (millis == 0) {
            return "0s";
        }
        StringBuilder out = new StringBuilder();
        long rest = Math.abs(millis);
        for (int i = 0; i < UNITS.length; i++) {
            if (rest >= MILLIS[i]) {
                out.append(rest / MILLIS[i]).append(UNITS[i]);
                rest %= MILLIS[i];
            }
        }
        return millis < 0 ? "-" + out : out.toString();
    }
}
