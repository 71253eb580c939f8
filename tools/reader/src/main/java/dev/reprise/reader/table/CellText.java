package dev.reprise.reader.table;

import dev.reprise.reader.value.ValueText;
import dev.reprise.text.PrintableText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cells as people see them, on one line and without what could steer a terminal. */
final class CellText {

    private static final MathContext SHOWN = new MathContext(6);
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private CellText() {}

    static String of(@Nullable Object cell) {
        if (cell == null) {
            return "";
        } else if (cell instanceof Double number) {
            return number(number);
        } else if (cell instanceof Duration duration) {
            return duration(duration);
        } else if (cell instanceof List || cell instanceof Map) {
            return printable(ValueText.json(cell));
        }
        return printable(cell.toString());
    }

    /** Six digits that count, as short as may be. */
    static String number(double number) {
        if (!Double.isFinite(number) || ValueText.number(number).length() <= SHOWN.getPrecision() + 1) {
            return ValueText.number(number);
        }
        return ValueText.number(new BigDecimal(number).round(SHOWN).doubleValue());
    }

    private static String duration(Duration duration) {
        long seconds = Math.abs(duration.toSeconds());
        String sign = duration.isNegative() ? "-" : "";
        if (seconds < MINUTE) {
            return ValueText.number(ValueText.seconds(duration)) + "s";
        } else if (seconds < HOUR) {
            return sign + two(seconds / MINUTE, "m", seconds % MINUTE, "s");
        } else if (seconds < DAY) {
            return sign + two(seconds / HOUR, "h", seconds % HOUR / MINUTE, "m");
        }
        return sign + two(seconds / DAY, "d", seconds % DAY / HOUR, "h");
    }

    private static String two(long large, String unit, long small, String smallUnit) {
        return large + unit + String.format(Locale.ROOT, "%02d", small) + smallUnit;
    }

    static String printable(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            if (!PrintableText.isPrintable(text, i)) {
                out = out == null ? new StringBuilder(text.substring(0, i)) : out;
                char c = text.charAt(i);
                out.append(c == '\n' ? "\\n" : c == '\t' ? "\\t" : String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else if (out != null) {
                out.append(text.charAt(i));
            }
        }
        return out == null ? text : out.toString();
    }

    /** How many places of a terminal a text takes: two for the wide characters of East Asia, none for marks. */
    static int width(String text) {
        return text.codePoints().map(CellText::width).sum();
    }

    static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = (c >= 0x1100 && c <= 0x115f)
                || (c >= 0x2e80 && c <= 0xa4cf)
                || (c >= 0xac00 && c <= 0xd7a3)
                || (c >= 0xf900 && c <= 0xfaff)
                || (c >= 0xfe30 && c <= 0xfe6f)
                || (c >= 0xff00 && c <= 0xff60)
                || (c >= 0x1f300 && c <= 0x1faff)
                || (c >= 0x20000 && c <= 0x3fffd);
        return wide ? 2 : 1;
    }
}
