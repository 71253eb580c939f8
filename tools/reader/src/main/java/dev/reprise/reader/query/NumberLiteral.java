package dev.reprise.reader.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what begins with a digit: a number, a date or a duration. */
final class NumberLiteral {

    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:(\\d[\\d_]*)(\\.[\\d_]*)?|\\.\\d[\\d_]*)(?:[eE][+-]?\\d+)?");

    private static final Pattern INFINITY = Pattern.compile("[+-]inf(?:inity)?", Pattern.CASE_INSENSITIVE);

    private final String query;
    private final int start;
    private int end;

    NumberLiteral(String query, int start) {
        this.query = query;
        this.start = start;
    }

    /** The index after the literal, once it is read. */
    int end() {
        return end;
    }

    /** @param sign how many characters the sign has: 0 or 1 */
    Object value(int sign) {
        Matcher date = whole(TimeLiteral.DATE);
        if (date != null) {
            return found(
                    TimeLiteral.time(date), "The calendar has no such day or hour", "write such as 2026-11-01T10:00");
        }
        Matcher duration = whole(TimeLiteral.DURATION);
        if (duration != null) {
            return found(TimeLiteral.duration(duration), "The duration is too long", "write a shorter one");
        }
        Matcher number = whole(NUMBER);
        if (number != null) {
            return number(number.group().replace("_", ""));
        }
        if (whole(INFINITY) != null) {
            return query.charAt(start) == '-' ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        int last = start + sign;
        while (last < query.length() && isInWord(query.codePointAt(last))) {
            last++;
        }
        String word = query.substring(start, last);
        throw new QueryException(
                "'" + word + "' is neither a number nor a date nor a duration",
                query,
                start,
                "write such as 1e-3, 2026-11-01T10:00 or 2h30m; quotes around a text, backticks around a name");
    }

    /** The pattern at the start, if no word goes on after it. */
    private @Nullable Matcher whole(Pattern pattern) {
        Matcher matcher = pattern.matcher(query).region(start, query.length());
        if (!matcher.lookingAt()) {
            return null;
        }
        end = matcher.end();
        return end < query.length() && isInWord(query.codePointAt(end)) ? null : matcher;
    }

    private static boolean isInWord(int c) {
        return NameText.isPart(c) || c == '.' || c == ':' || c == '-' || c == '+';
    }

    private static Object number(String text) {
        boolean fraction = text.indexOf('.') >= 0 || text.indexOf('e') >= 0 || text.indexOf('E') >= 0;
        if (!fraction) {
            try {
                return Long.valueOf(text);
            } catch (NumberFormatException beyondSixtyFourBits) {
                // As such numbers are kept of runs.
                return Double.valueOf(text);
            }
        }
        return Double.valueOf(text);
    }

    private Object found(@Nullable Object value, String problem, String remedy) {
        if (value == null) {
            throw new QueryException(problem, query, start, remedy);
        }
        return value;
    }
}
