package dev.reprise.text;

/** Line and column of a character in a text. */
public final class TextPlace {

    private TextPlace() {}

    /**
     * The place of the character that stands at an index, or would.
     *
     * @param index in UTF-16 units, up to the length of the text
     */
    public static Origin after(CharSequence text, int index, Origin origin) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < index; i++) {
            char c = text.charAt(i);
            boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (c == '\n' || (c == '\r' && !pair)) {
                line++;
                start = i + 1;
            }
        }
        return origin.at(line, Character.codePointCount(text, start, index) + 1);
    }
}
