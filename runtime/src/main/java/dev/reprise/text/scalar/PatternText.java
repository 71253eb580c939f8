package dev.reprise.text.scalar;

import java.util.regex.Pattern;

/** A regular expression as text that compiles to the same one: flags that were set in code are written into it. */
final class PatternText {

    private static final int[] FLAGS = {
        Pattern.CASE_INSENSITIVE,
        Pattern.MULTILINE,
        Pattern.DOTALL,
        Pattern.UNICODE_CASE,
        Pattern.COMMENTS,
        Pattern.UNIX_LINES,
        Pattern.UNICODE_CHARACTER_CLASS
    };
    private static final String LETTERS = "imsuxdU";

    private PatternText() {}

    /** The text; {@code CANON_EQ} has no letter and is lost. */
    static String of(Pattern pattern) {
        String text = pattern.pattern();
        if ((pattern.flags() & Pattern.LITERAL) != 0) {
            text = Pattern.quote(text);
        } else if (Pattern.compile(text).flags() == pattern.flags()) {
            return text;
        }
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < FLAGS.length; i++) {
            if ((pattern.flags() & FLAGS[i]) != 0) {
                letters.append(LETTERS.charAt(i));
            }
        }
        return letters.length() == 0 ? text : "(?" + letters + ")" + text;
    }
}
