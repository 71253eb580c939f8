package dev.reprise.reader.query;

import java.util.Locale;
import java.util.Set;

/** Names as a query spells them: segments with odd characters stand in backticks. */
final class NameText {

    /** Words that mean something else where they stand alone. */
    private static final Set<String> RESERVED = Set.of(
            "and", "or", "not", "in", "startswith", "exists", "ago", "true", "false", "null", "nan", "inf", "infinity");

    private NameText() {}

    static String of(String name) {
        if (!name.contains(".")) {
            // Without a dot only backticks say that this is a name.
            return quoted(name);
        }
        StringBuilder out = new StringBuilder();
        int start = 0;
        for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', start)) {
            segment(out, name.substring(start, dot));
            out.append('.');
            start = dot + 1;
        }
        segment(out, name.substring(start));
        return out.toString();
    }

    static boolean isReserved(String word) {
        return RESERVED.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether a name may begin with this character. */
    static boolean isStart(int c) {
        return c == '_' || Character.isLetter(c);
    }

    /** Whether a segment may hold this character. */
    static boolean isPart(int c) {
        return c == '_' || Character.isLetterOrDigit(c);
    }

    private static void segment(StringBuilder out, String segment) {
        boolean first = out.length() == 0;
        boolean plain = !segment.isEmpty()
                && segment.codePoints().allMatch(NameText::isPart)
                && (!first || isStart(segment.codePointAt(0)));
        out.append(plain ? segment : quoted(segment));
    }

    static String quoted(String segment) {
        return '`' + segment.replace("`", "``") + '`';
    }
}
