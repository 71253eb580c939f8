package dev.reprise.text.notation;

/**
 * Backslashes. In a word each makes one character ordinary, if that has a meaning. In quotes, and before an
 * interpolation, they are themselves, except that those directly before what they can escape, escape it and each other.
 */
public final class Escapes {

    /** The characters that have a meaning in a word or end it. */
    private static final String ESCAPABLE = "\\()[]{}:=, \t";

    private Escapes() {}

    /** Whether the next two characters of a word are a backslash and the character that it makes ordinary. */
    public static boolean isEscape(Cursor cursor) {
        return cursor.next() == '\\' && ESCAPABLE.indexOf(cursor.charAt(cursor.at() + 1)) >= 0;
    }

    /**
     * Goes past the backslashes that begin here, outside of words, and past what they escape, and appends what is meant.
     *
     * @param meaningful what has a meaning here, such as the quote that closes
     */
    public static void read(Cursor cursor, StringBuilder out, String... meaningful) {
        int start = cursor.at();
        cursor.moveTo(cursor.afterBackslashes());
        int count = cursor.at() - start;
        for (String one : meaningful) {
            if (cursor.startsWith(one)) {
                out.append("\\".repeat(count / 2));
                if (count % 2 == 1) {
                    out.append(one);
                    cursor.moveTo(cursor.at() + one.length());
                }
                return;
            }
        }
        out.append("\\".repeat(count));
    }

    /** The text with backslashes before each occurrence of what would have a meaning. */
    public static String escaped(String text, String meaningful) {
        int found = text.indexOf(meaningful);
        if (found < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 4);
        int from = 0;
        while (found >= 0) {
            out.append(text, from, found)
                    .append(text, backslashes(text, from, found), found)
                    .append('\\')
                    .append(meaningful);
            from = found + meaningful.length();
            found = text.indexOf(meaningful, from);
        }
        return out.append(text, from, text.length()).toString();
    }

    /** The start of the backslashes that end at an index. */
    static int backslashes(String text, int from, int end) {
        int start = end;
        while (start > from && text.charAt(start - 1) == '\\') {
            start--;
        }
        return start;
    }
}
