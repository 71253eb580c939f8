package dev.reprise.text.yaml;

/**
 * What YAML 1.1 takes unquoted text for, as PyYAML reads it: {@code no} is a boolean there, {@code 12:30} a number and
 * {@code 2024-01-01} a date. Text that is taken for anything but text needs quotes.
 *
 * @see <a href="https://yaml.org/type/">Language-independent types for YAML 1.1</a>
 */
final class PlainScalar {

    private PlainScalar() {}

    /** Whether unquoted text stays text. */
    static boolean isText(String text) {
        if (text.isEmpty()) {
            return false;
        }
        char first = text.charAt(0);
        if (isDigit(first)) {
            return !isNumber(text, 0) && !isTimestamp(text);
        }
        return switch (first) {
            case '-', '+', '.' -> !isNumber(text, first == '.' ? 0 : 1);
            case 'y', 'Y', 'n', 'N', 't', 'T', 'f', 'F', 'o', 'O', '~', '<', '=' -> !isWord(text);
            default -> true;
        };
    }

    private static boolean isWord(String text) {
        return switch (text) {
            case "yes", "Yes", "YES", "no", "No", "NO", "on", "On", "ON", "off", "Off", "OFF" -> true;
            case "true", "True", "TRUE", "false", "False", "FALSE" -> true;
            case "~", "null", "Null", "NULL", "<<", "=" -> true;
            default -> false;
        };
    }

    /** Whether the text from {@code start} on, which follows a sign if it is not 0, is an integer or a float. */
    private static boolean isNumber(String text, int start) {
        int length = text.length();
        if (start == length) {
            return false;
        }
        char first = text.charAt(start);
        if (first == '.') {
            return isPointed(text, start);
        }
        if (!isDigit(first)) {
            return false;
        }
        int end = skipDigits(text, start);
        if (end == length) {
            return first != '0' || end == start + 1 || isAll(text, start + 1, '7', false);
        }
        return switch (text.charAt(end)) {
            case '.' -> isExponentOrEnd(text, skipDigits(text, end + 1));
            case ':' -> isSexagesimal(text, end, first != '0');
            case 'b' -> first == '0' && end == start + 1 && isAll(text, end + 1, '1', false);
            case 'x' -> first == '0' && end == start + 1 && isAll(text, end + 1, '9', true);
            default -> false;
        };
    }

    /** {@code .5}, {@code .inf}, {@code .nan}; only the second may follow a sign. */
    private static boolean isPointed(String text, int point) {
        boolean signed = point > 0;
        return switch (text.substring(point)) {
            case ".inf", ".Inf", ".INF" -> true;
            case ".nan", ".NaN", ".NAN" -> !signed;
            default ->
                !signed
                        && point + 1 < text.length()
                        && isDigit(text.charAt(point + 1))
                        && isExponentOrEnd(text, skipDigits(text, point + 1));
        };
    }

    /** An exponent needs its sign in YAML 1.1. */
    private static boolean isExponentOrEnd(String text, int start) {
        int length = text.length();
        if (start == length) {
            return true;
        }
        char e = text.charAt(start);
        if ((e != 'e' && e != 'E') || start + 2 >= length) {
            return false;
        }
        char sign = text.charAt(start + 1);
        return (sign == '+' || sign == '-') && countDigits(text, start + 2) == length - start - 2;
    }

    /** Base 60, as in {@code 12:30:45} or {@code 12:30.5}. */
    private static boolean isSexagesimal(String text, int colon, boolean maybeInteger) {
        int length = text.length();
        int i = colon;
        while (i < length && text.charAt(i) == ':') {
            int digits = countDigits(text, i + 1);
            if (digits == 0 || digits > 2 || (digits == 2 && text.charAt(i + 1) > '5')) {
                return false;
            }
            i += 1 + digits;
        }
        if (i == length) {
            return maybeInteger;
        }
        return text.charAt(i) == '.' && skipDigits(text, i + 1) == length;
    }

    /** A date, or a date with a time and perhaps a zone. */
    private static boolean isTimestamp(String text) {
        int length = text.length();
        if (length < 8 || countDigits(text, 0) != 4 || text.charAt(4) != '-') {
            return false;
        }
        int month = countDigits(text, 5);
        int dash = 5 + month;
        if (!isOneOrTwo(month) || dash == length || text.charAt(dash) != '-') {
            return false;
        }
        int day = countDigits(text, dash + 1);
        int end = dash + 1 + day;
        if (!isOneOrTwo(day)) {
            return false;
        }
        return end == length ? month == 2 && day == 2 : isTime(text, end);
    }

    private static boolean isTime(String text, int separator) {
        char first = text.charAt(separator);
        int hour = first == 'T' || first == 't' ? separator + 1 : skipBlanks(text, separator);
        int hourDigits = countDigits(text, hour);
        int minute = hour + hourDigits;
        if (hour == separator || !isOneOrTwo(hourDigits) || !isColonAndTwo(text, minute)) {
            return false;
        }
        int second = minute + 3;
        if (!isColonAndTwo(text, second)) {
            return false;
        }
        int end = second + 3;
        if (end < text.length() && text.charAt(end) == '.') {
            end += 1 + countDigits(text, end + 1);
        }
        return end == text.length() || isZone(text, skipBlanks(text, end));
    }

    private static boolean isZone(String text, int start) {
        int length = text.length();
        if (start == length) {
            return false;
        }
        char first = text.charAt(start);
        if (first == 'Z') {
            return start + 1 == length;
        }
        int digits = countDigits(text, start + 1);
        int end = start + 1 + digits;
        return (first == '+' || first == '-')
                && isOneOrTwo(digits)
                && (end == length || (isColonAndTwo(text, end) && end + 3 == length));
    }

    private static boolean isColonAndTwo(String text, int start) {
        return start < text.length() && text.charAt(start) == ':' && countDigits(text, start + 1) == 2;
    }

    private static boolean isOneOrTwo(int count) {
        return count == 1 || count == 2;
    }

    /** Whether there is something from {@code start} on, and all of it underscores and digits of the base. */
    private static boolean isAll(String text, int start, char lastDigit, boolean hex) {
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = hex && ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'));
            if (!letter && c != '_' && (c < '0' || c > lastDigit)) {
                return false;
            }
        }
        return start < text.length();
    }

    private static int skipDigits(String text, int start) {
        int i = start;
        while (i < text.length() && (isDigit(text.charAt(i)) || text.charAt(i) == '_')) {
            i++;
        }
        return i;
    }

    private static int countDigits(String text, int start) {
        int i = start;
        while (i < text.length() && isDigit(text.charAt(i))) {
            i++;
        }
        return i - start;
    }

    private static int skipBlanks(String text, int start) {
        int i = start;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
