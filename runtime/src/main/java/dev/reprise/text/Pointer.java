package dev.reprise.text;

/** Shows a place in a text: the text on one line, and a caret with the problem below. */
public final class Pointer {

    private static final int BEFORE = 60;
    private static final int AFTER = 20;
    private static final int WIDTH = 80;

    private Pointer() {}

    /**
     * Two lines that show where the problem is. Text that does not fit on a line is cut around the place.
     *
     * @param index in UTF-16 units, up to the length of the text
     */
    public static String at(String text, int index, String problem) {
        int from = index <= BEFORE ? 0 : Excerpt.cut(text, index - BEFORE);
        int after = Math.max(AFTER, WIDTH - index);
        int to = text.length() - index <= after ? text.length() : Excerpt.cut(text, index + after);
        String head = from > 0 ? "..." : "";
        String tail = to < text.length() ? "..." : "";
        int column = head.length() + text.codePointCount(from, index);
        return head + Excerpt.printable(text.substring(from, to)) + tail + "\n" + " ".repeat(column) + "^ " + problem;
    }
}
