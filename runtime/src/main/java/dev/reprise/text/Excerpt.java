package dev.reprise.text;

/** A piece of somebody's text as a message may show it: short, and on one line. */
public final class Excerpt {

    private static final int LENGTH = 60;

    private Excerpt() {}

    /** The text; if it is long, its beginning and three dots. Control characters become spaces. */
    public static String of(String text) {
        return text.length() <= LENGTH ? printable(text) : printable(text.substring(0, cut(text, LENGTH))) + "...";
    }

    /** The text with a space for each character that would break the line or command the terminal. */
    public static String printable(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            if (Character.isISOControl(out.charAt(i)) || out.charAt(i) == '\u2028' || out.charAt(i) == '\u2029') {
                out.setCharAt(i, ' ');
            }
        }
        return out.toString();
    }

    /** The index, or the next one where it would cut a surrogate pair in two. */
    public static int cut(String text, int index) {
        return Character.isLowSurrogate(text.charAt(index)) ? index + 1 : index;
    }
}
