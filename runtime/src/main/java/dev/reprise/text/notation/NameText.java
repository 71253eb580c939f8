package dev.reprise.text.notation;

/** The names of functions and of their arguments: ASCII letters, {@code _}, and after the first also digits and {@code -}. */
public final class NameText {

    private NameText() {}

    /** Whether the text is a name. */
    public static boolean isName(String text) {
        return !text.isEmpty() && end(text, 0) == text.length();
    }

    /** The end of the name that begins at an index; the same place if none does. */
    static int end(String text, int start) {
        int at = start;
        while (at < text.length() && isPart(text.charAt(at), at > start)) {
            at++;
        }
        return at;
    }

    private static boolean isPart(char c, boolean inside) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || c == '_'
                || (inside && (c == '-' || (c >= '0' && c <= '9')));
    }
}
