package dev.reprise.text.tree;

import dev.reprise.text.PrintableText;
import dev.reprise.text.json.JsonWriter;

/** Text as people are shown it: as it is, or as a JSON string where it could be taken for something else. */
final class DisplayText {

    private DisplayText() {}

    /**
     * Appends the text.
     *
     * @param item whether it stands in a list, where a comma or a bracket would mislead
     */
    static void append(StringBuilder out, String text, boolean item) {
        if (isClear(text, item)) {
            out.append(text);
        } else {
            JsonWriter.append(out, text);
        }
    }

    private static boolean isClear(String text, boolean item) {
        if (text.isEmpty() || isEdge(text.charAt(0)) || text.charAt(text.length() - 1) == ' ') {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean misleads = item && (c == ',' || c == ']');
            if (misleads || !PrintableText.isPrintable(text, i)) {
                return false;
            }
        }
        return !isWord(text) && !isNumber(text);
    }

    private static boolean isEdge(char first) {
        return first == ' ' || first == '"' || first == '[' || first == '{';
    }

    private static boolean isWord(String text) {
        return switch (text) {
            case "true", "True", "TRUE", "false", "False", "FALSE", "null", "Null", "NULL", "~" -> true;
            default -> false;
        };
    }

    private static boolean isNumber(String text) {
        int start = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
        int end = skipDigits(text, start);
        int digits = end - start;
        if (end < text.length() && text.charAt(end) == '.') {
            int fraction = end + 1;
            end = skipDigits(text, fraction);
            digits += end - fraction;
        }
        if (digits == 0 || text.charAt(start) == '_') {
            return isNotFinite(text, start);
        }
        if (end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
            int exponent = end + 1;
            if (exponent < text.length() && (text.charAt(exponent) == '-' || text.charAt(exponent) == '+')) {
                exponent++;
            }
            end = skipDigits(text, exponent);
        }
        return end == text.length();
    }

    private static boolean isNotFinite(String text, int start) {
        return switch (text.substring(start)) {
            case "inf", ".inf", "Infinity", "nan", ".nan", "NaN" -> true;
            default -> false;
        };
    }

    private static int skipDigits(String text, int start) {
        int i = start;
        while (i < text.length() && (Character.digit(text.charAt(i), 10) >= 0 || text.charAt(i) == '_')) {
            i++;
        }
        return i;
    }
}
