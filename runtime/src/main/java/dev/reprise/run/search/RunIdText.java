package dev.reprise.run.search;

import java.util.Locale;

/** Run ids as somebody types them: the first digits are enough. */
public final class RunIdText {

    /** So many digits of a run id are rarely those of another run. */
    public static final int SHORTEST = 4;

    private static final int LONGEST = 32;

    private RunIdText() {}

    /** Whether a text can be the beginning of a run id. */
    public static boolean isBeginning(String text) {
        return isHex(text) && text.length() >= SHORTEST && text.length() <= LONGEST;
    }

    /** Whether a text is made of hex digits; an empty one is. */
    public static boolean isHex(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.digit(text.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    /** The beginning of an id as ids are written. */
    static String of(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
