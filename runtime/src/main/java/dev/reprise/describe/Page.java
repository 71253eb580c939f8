package dev.reprise.describe;

import java.util.ArrayList;
import java.util.List;

/** A text of lines that fit a width. Only what has no space to break at is longer. */
final class Page {

    private static final int NARROWEST = 40;
    private static final int WIDEST = 120;

    /** What is said beside a name has at least so much room, and the name at most this much. */
    private static final int LEAST_ROOM = 30;

    private static final int WIDEST_NAME = 30;

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

    /** A heading, broken where it is too long. */
    void heading(String words) {
        for (String line : lines(words, width)) {
            line(ink.strong(line));
        }
    }

    private void line(String line) {
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

    /** Where what is said of names begins, so that the longest of them fits if it is not much longer than others. */
    int column(int longest) {
        return Math.min(longest, Math.min(WIDEST_NAME, width - LEAST_ROOM));
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
        int used = indent + Ink.length(name);
        if (lines.isEmpty() || used + 2 > column) {
            hanging(name, indent, indent + 4);
        } else {
            line(" ".repeat(indent) + name + " ".repeat(column - used) + lines.remove(0));
        }
        for (String line : lines) {
            line(" ".repeat(column) + line);
        }
    }

    /** Breaks at spaces; those that stand inside a line stay as they are, for they may be a part of a value. */
    private static List<String> lines(String words, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int length = 0;
        int gap = 0;
        for (String word : words.strip().replaceAll("[ \t]*[\n\r]\\s*", " ").split(" ", -1)) {
            int visible = Ink.length(word);
            if (visible == 0) {
                gap++;
                continue;
            }
            boolean begins = line.length() == 0;
            if (!begins && length + gap + visible > width) {
                lines.add(line.toString());
                line.setLength(0);
                length = 0;
                begins = true;
            }
            length += begins ? visible : gap + visible;
            line.append(" ".repeat(begins ? 0 : gap)).append(word);
            gap = 1;
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
