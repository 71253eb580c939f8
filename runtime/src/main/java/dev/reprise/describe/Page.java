package dev.reprise.describe;

import java.util.ArrayList;
import java.util.List;

/** A text of lines that fit a width. Only what has no space to break at is longer. */
final class Page {

    private static final int NARROWEST = 40;
    private static final int WIDEST = 120;

    private final StringBuilder text = new StringBuilder();
    private final int width;
    private final Ink ink;

    /** An empty page; a width that nobody can read in, too narrow or too wide, is not kept to. */
    Page(int width, Ink ink) {
        this.width = Math.max(NARROWEST, Math.min(WIDEST, width));
        this.ink = ink;
    }

    Ink ink() {
        return ink;
    }

    /** A line that is neither broken nor coloured. */
    void line(String line) {
        text.append(line).append('\n');
    }

    /** An empty line, unless the page just begins. */
    void gap() {
        if (text.length() > 0) {
            text.append('\n');
        }
    }

    /** Words, broken into lines that are all indented; nothing if there are none. */
    void paragraph(String words, int indent) {
        for (String line : lines(words, width - indent)) {
            line(" ".repeat(indent) + line);
        }
    }

    /** Words whose first line begins further left than the others. */
    void hanging(String words, int indent, int inner) {
        boolean first = true;
        for (String line : lines(words, width - inner)) {
            line(" ".repeat(first ? indent : inner) + line);
            first = false;
        }
    }

    /**
     * A name with what there is to say about it beside it, or below it where it is too long.
     *
     * @param name in its ink
     * @param column where the paragraphs begin
     */
    void row(int indent, String name, int column, List<String> paragraphs) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : paragraphs) {
            lines.addAll(lines(paragraph, width - column));
        }
        String start = " ".repeat(indent) + name;
        int used = indent + Ink.length(name);
        if (lines.isEmpty() || used + 2 > column) {
            line(start);
        } else {
            line(start + " ".repeat(column - used) + lines.remove(0));
        }
        for (String line : lines) {
            line(" ".repeat(column) + line);
        }
    }

    private static List<String> lines(String words, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int length = 0;
        for (String word : words.strip().split("\\s+", -1)) {
            int visible = Ink.length(word);
            if (line.length() > 0 && length + 1 + visible > width) {
                lines.add(line.toString());
                line.setLength(0);
                length = 0;
            }
            length += line.length() > 0 ? 1 + visible : visible;
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        if (line.length() > 0) {
            lines.add(line.toString());
        }
        return lines;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
