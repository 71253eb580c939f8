package dev.reprise.text.yaml;

import dev.reprise.text.PrintableText;

/** How a piece of text is written in YAML: with as few quotes as still read back as the same text. */
enum ScalarStyle {
    PLAIN,
    SINGLE_QUOTED,
    DOUBLE_QUOTED;

    /**
     * The style that PyYAML chooses for text in block context.
     *
     * @param unicode whether printable characters beyond ASCII may stand unescaped
     */
    static ScalarStyle of(String text, boolean unicode) {
        if (text.isEmpty()) {
            return SINGLE_QUOTED;
        }
        int last = text.length() - 1;
        boolean plain = !startsAsIndicator(text);
        char previous = 0;
        for (int i = 0; i <= last; i++) {
            char c = text.charAt(i);
            if (c == ' ') {
                if (previous == '\n') {
                    return DOUBLE_QUOTED;
                }
                plain &= i > 0 && i < last;
            } else if (c == '\n') {
                if (previous == ' ') {
                    return DOUBLE_QUOTED;
                }
                plain = false;
            } else if (c == ':') {
                plain &= i < last && text.charAt(i + 1) != ' ';
            } else if (c == '#') {
                plain &= previous != ' ';
            } else if (c < ' ' || c > '~') {
                if (!unicode || !PrintableText.isPrintable(text, i)) {
                    return DOUBLE_QUOTED;
                }
            }
            previous = c;
        }
        return plain && PlainScalar.isText(text) ? PLAIN : SINGLE_QUOTED;
    }

    /** Whether the beginning of the text means something else in YAML: a list item, a comment, a document. */
    private static boolean startsAsIndicator(String text) {
        return switch (text.charAt(0)) {
            case '#', ',', '[', ']', '{', '}', '&', '*', '!', '|', '>', '\'', '"', '%', '@', '`' -> true;
            case '?', ':' -> isAloneAtStart(text);
            case '-' -> isAloneAtStart(text) || text.startsWith("---");
            case '.' -> text.startsWith("...");
            default -> false;
        };
    }

    private static boolean isAloneAtStart(String text) {
        return text.length() == 1 || text.charAt(1) == ' ' || text.charAt(1) == '\n';
    }
}
