package dev.reprise.text;

/** Which characters may stand in a file as they are. */
public final class PrintableText {

    private PrintableText() {}

    /**
     * Whether the character may be written unescaped. Not so control characters, lone surrogates, which have no UTF-8,
     * the byte order mark, and the line breaks beyond ASCII: some readers end lines there, and YAML readers turn them
     * into others.
     *
     * @param index of a character or of either half of a pair of surrogates
     */
    public static boolean isPrintable(String text, int index) {
        char c = text.charAt(index);
        if (c <= '~') {
            return c >= ' ';
        }
        if (Character.isSurrogate(c)) {
            return isInPair(text, index);
        }
        return c >= '\u00a0' && c <= '\ufffd' && c != '\u2028' && c != '\u2029' && c != '\ufeff';
    }

    private static boolean isInPair(String text, int index) {
        char c = text.charAt(index);
        return Character.isHighSurrogate(c)
                ? index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1))
                : index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
    }
}
