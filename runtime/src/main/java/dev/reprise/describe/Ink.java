package dev.reprise.describe;

/**
 * What text looks like on a terminal, or everywhere else: plain. The codes are those of ECMA-48, section 8.3.117, that
 * every terminal has: bold, faint and one colour.
 */
public enum Ink {
    /** Text as it is. */
    PLAIN,
    /** Text with colours. */
    COLOURED;

    private static final char ESCAPE = 0x1b;

    /** A heading, or a value that counts. */
    String strong(String text) {
        return in("1", text);
    }

    /** A key. */
    String key(String text) {
        return in("36", text);
    }

    /** What matters less. */
    String faint(String text) {
        return in("2", text);
    }

    /** How many characters of a text are seen, surrogate pairs and codes counted as what they show. */
    static int length(String text) {
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == ESCAPE) {
                i = text.indexOf('m', i);
            } else if (!Character.isLowSurrogate(text.charAt(i))) {
                length++;
            }
        }
        return length;
    }

    private String in(String code, String text) {
        return this == PLAIN || text.isEmpty() ? text : ESCAPE + "[" + code + "m" + text + ESCAPE + "[0m";
    }
}
