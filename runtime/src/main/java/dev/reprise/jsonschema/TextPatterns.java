package dev.reprise.jsonschema;

import java.util.List;

/** The texts that are read as values, as regular expressions of ECMA-262 that Java reads alike. */
final class TextPatterns {

    static final String INTERPOLATION = "\\$\\{";

    private static final String DIGITS = "[0-9]+(_[0-9]+)*";
    static final String INTEGER = "[-+]?" + DIGITS;
    static final String DECIMAL =
            "[-+]?(" + DIGITS + "(\\.(" + DIGITS + ")?)?|\\." + DIGITS + ")([eE][-+]?" + DIGITS + ")?";
    static final String FLOATING =
            DECIMAL + "|[-+]?(\\.?[iI][nN][fF]|[iI][nN][fF][iI][nN][iI][tT][yY])|\\.?[nN][aA][nN]";

    static final String BOOLEAN =
            "[tT][rR][uU][eE]|[yY]([eE][sS])?|[oO][nN]|1" + "|[fF][aA][lL][sS][eE]|[nN][oO]?|[oO][fF][fF]|0";

    static final String DATE = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
    static final String ANY_DATE = "([-+][0-9]{4,10}|[0-9]{4})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
    private static final String TIME = "([01][0-9]|2[0-4]):[0-5][0-9]";
    static final String INSTANT = DATE + "T" + TIME + ":[0-5][0-9](\\.[0-9]{1,9})?(Z|[-+][0-9]{2}:[0-9]{2})";
    static final String ANY_INSTANT =
            ANY_DATE + "[tT]" + TIME + "(:[0-6][0-9]([.,]?[0-9]{0,9}))?([zZ]|[-+][0-9]{2}(:?[0-9]{2}(:?[0-9]{2})?)?)";

    static final String UUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private static final String ESCAPE = "%[0-9a-fA-F]{2}";
    static final String URI = "([^\\s<>\"{}|\\\\^`%]|" + ESCAPE + ")*";
    static final String ASCII_URI = "([-0-9A-Za-z._~:/?#@!$&'()*+,;=]|" + ESCAPE + ")+";

    static final String CHARSET = "[0-9A-Za-z][-0-9A-Za-z+.:_]*";

    private static final String COUNT = "([0-9]+\\.?[0-9]*|\\.[0-9]+)";
    static final String DURATION = "[-+]?(0|(?=[.0-9])" + parts("d", "h", "m", "s", "ms", "us", "ns") + ")"
            + "|[-+]?[pP](?=[-+0-9tT])([-+]?[0-9]+[dD])?([tT](?=[-+0-9])([-+]?[0-9]+[hH])?([-+]?[0-9]+[mM])?"
            + "([-+]?[0-9]+([.,][0-9]{0,9})?[sS])?)?";

    /** A name that is known before any reference is, and counts from the place of the file that says it. */
    static final String RELATIVE_FILE = "^(?!/)(?![\\s\\S]*" + INTERPOLATION + ")[\\s\\S]";

    private TextPatterns() {}

    /** The pattern of the whole text, spaces around it allowed. */
    static String whole(String pattern) {
        return "^\\s*(" + pattern + ")\\s*$";
    }

    /** The pattern of a text that is read so, or is an interpolation. */
    static String value(String pattern) {
        return whole(pattern) + "|" + INTERPOLATION;
    }

    /** The pattern of one of some names. */
    static String anyOf(List<String> names) {
        StringBuilder pattern = new StringBuilder();
        for (String name : names) {
            pattern.append(pattern.isEmpty() ? "" : "|");
            for (int i = 0; i < name.length(); i++) {
                char c = name.charAt(i);
                pattern.append("^$\\.*+?()[]{}|/".indexOf(c) >= 0 ? "\\" : "").append(c);
            }
        }
        return pattern.toString();
    }

    private static String parts(String... units) {
        StringBuilder parts = new StringBuilder();
        for (String unit : units) {
            parts.append('(').append(COUNT).append(unit).append(" *)?");
        }
        return parts.toString();
    }
}
