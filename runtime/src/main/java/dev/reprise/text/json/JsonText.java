package dev.reprise.text.json;

import dev.reprise.text.Excerpt;
import dev.reprise.text.Node;
import dev.reprise.text.Origin;
import dev.reprise.text.TextException;
import java.util.Locale;

/** The characters of a JSON text with the place reached: white space, strings, numbers and words. */
final class JsonText {

    /** What {@link #next} gives at the end; no valid text holds it outside of strings. */
    private static final char END = '\0';

    private final String text;
    private final Origin source;
    private int at;
    private int line = 1;
    /** A place that was asked for before, and its column less one: counting goes on from there. */
    private int countedTo;

    private int column;

    JsonText(String text, Origin source) {
        this.text = text;
        this.source = source;
    }

    boolean isAtEnd() {
        return at == text.length();
    }

    char next() {
        return isAtEnd() ? END : text.charAt(at);
    }

    void advance() {
        at++;
    }

    /** Goes to the next character that is not one of JSON's four white spaces. */
    void skipSpace() {
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean pair = c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
            if (c == '\n' || (c == '\r' && !pair)) {
                line++;
                countedTo = at + 1;
                column = 0;
            } else if (c != ' ' && c != '\t' && c != '\r') {
                return;
            }
        }
    }

    /** A string never spans lines, so the line of its start is the line of all of it. */
    Node.Scalar string() {
        Origin origin = place();
        at++;
        int start = at;
        StringBuilder out = null;
        while (next() != '"' || isAtEnd()) {
            checkInside(origin);
            if (text.charAt(at) == '\\') {
                out = out == null ? new StringBuilder() : out;
                out.append(text, start, at).append(escaped());
                start = at;
            } else {
                at++;
            }
        }
        String rest = text.substring(start, at++);
        return new Node.Scalar(out == null ? rest : out.append(rest).toString(), Node.Style.QUOTED, origin);
    }

    private void checkInside(Origin start) {
        if (isAtEnd() || text.charAt(at) == '\n' || text.charAt(at) == '\r') {
            throw new TextException("a string is not closed on its line. Add \", and write a line break as \\n", start);
        }
        char c = text.charAt(at);
        boolean low = Character.isLowSurrogate(c) && at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        boolean high =
                Character.isHighSurrogate(c) && at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        if (c < ' ' || (Character.isSurrogate(c) && !low && !high)) {
            String code = Integer.toHexString(0x10000 | c).substring(1).toUpperCase(Locale.ROOT);
            throw failure("contains the character U+" + code + ". Remove it, or write \\u" + code);
        }
    }

    private char escaped() {
        char c = at + 1 < text.length() ? text.charAt(at + 1) : END;
        char meant = switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> hexadecimal();
            default -> throw failure("an unknown escape. Write \\\\ for a backslash");
        };
        at += c == 'u' ? 6 : 2;
        return meant;
    }

    private char hexadecimal() {
        int code = 0;
        for (int i = at + 2; i < at + 6; i++) {
            char c = i < text.length() ? text.charAt(i) : END;
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                throw failure("four hexadecimal digits must follow \\u");
            }
            code = code * 16 + digit;
        }
        return (char) code;
    }

    /** A number, or one of the six words. */
    Node.Scalar word() {
        int end = at;
        while (end < text.length() && " \t\r\n,:[]{}\"/".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String word = text.substring(at, end);
        if (!isWord(word) && !isNumber(word)) {
            throw word.isEmpty() ? unexpected("a value is missing before this") : unexpected(advice(word));
        }
        Node.Scalar scalar = new Node.Scalar(word, Node.Style.PLAIN, place());
        at = end;
        return scalar;
    }

    private static boolean isWord(String word) {
        return switch (word) {
            case "null", "true", "false", "NaN", "Infinity", "-Infinity" -> true;
            default -> false;
        };
    }

    /** The grammar of RFC 8259, section 6. */
    private static boolean isNumber(String word) {
        int i = word.startsWith("-") ? 1 : 0;
        int end = afterDigits(word, i);
        if (end == i || (end > i + 1 && word.charAt(i) == '0')) {
            return false;
        }
        if (end < word.length() && word.charAt(end) == '.') {
            i = end + 1;
            end = afterDigits(word, i);
            if (end == i) {
                return false;
            }
        }
        if (end < word.length() && (word.charAt(end) == 'e' || word.charAt(end) == 'E')) {
            i = end + 1;
            i += i < word.length() && (word.charAt(i) == '+' || word.charAt(i) == '-') ? 1 : 0;
            end = afterDigits(word, i);
            if (end == i) {
                return false;
            }
        }
        return end == word.length();
    }

    private static int afterDigits(String word, int start) {
        int i = start;
        while (i < word.length() && word.charAt(i) >= '0' && word.charAt(i) <= '9') {
            i++;
        }
        return i;
    }

    private static String advice(String word) {
        String shown = Excerpt.of(word);
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "null", "none", "~", "undefined" -> shown + " is not JSON. Write null";
            case "true", "yes", "on" -> shown + " is not JSON. Write true";
            case "false", "no", "off" -> shown + " is not JSON. Write false";
            case "nan", ".nan" -> shown + " is not JSON. Write NaN";
            case "inf", ".inf", "+inf", "infinity", "+infinity" -> shown + " is not JSON. Write Infinity";
            case "-inf", "-.inf", "-infinity" -> shown + " is not JSON. Write -Infinity";
            default -> numberOrText(word, shown);
        };
    }

    private static String numberOrText(String word, String shown) {
        char first = word.charAt(0);
        boolean number =
                (first >= '0' && first <= '9') || ((first == '-' || first == '+' || first == '.') && word.length() > 1);
        return number
                ? shown + " is not a number in JSON. Write it as -1.5e3, without leading zero or +, with digits on both"
                        + " sides of the point; or in double quotes if it is text"
                : shown + " is not JSON. Put text in double quotes";
    }

    /** The place reached. */
    Origin place() {
        column += Character.codePointCount(text, countedTo, at);
        countedTo = at;
        return source.at(line, column + 1);
    }

    /** A failure at the place reached. */
    TextException failure(String message) {
        return new TextException(message, place());
    }

    /** A failure at a character that cannot stand here, which may be what other notations allow. */
    TextException unexpected(String message) {
        boolean comment = next() == '#' || text.startsWith("//", at) || text.startsWith("/*", at);
        if (comment) {
            return failure("comments are not JSON. Remove it, or write the file in YAML");
        }
        return failure(next() == '\'' ? "single quotes are not JSON. Use double quotes" : message);
    }
}
