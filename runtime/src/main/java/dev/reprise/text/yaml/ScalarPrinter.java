package dev.reprise.text.yaml;

import dev.reprise.text.PrintableText;

/**
 * Appends single values to YAML text, and knows the column that it has reached. Lines are folded at spaces once they are
 * longer than 80 characters, as PyYAML folds them.
 */
final class ScalarPrinter {

    private static final int WIDTH = 80;
    private static final String HEX = "0123456789ABCDEF";

    private final StringBuilder out = new StringBuilder(1024);
    private final boolean unicode;
    /** Where the line begins in {@link #out}, moved on by one for each pair of surrogates: columns count code points. */
    private int lineStart;

    ScalarPrinter(boolean unicode) {
        this.unicode = unicode;
    }

    StringBuilder out() {
        return out;
    }

    void newLine(int indent) {
        out.append('\n');
        lineStart = out.length();
        for (int i = 0; i < indent; i++) {
            out.append(' ');
        }
    }

    /**
     * Appends text in the given style.
     *
     * @param indent where folded lines go on
     * @param foldable whether the text may be folded, which a key may not
     */
    void text(String text, ScalarStyle style, int indent, boolean foldable) {
        // PyYAML does not read back what it folds this deep; only the canonical text must follow it there.
        boolean folded = foldable && (!unicode || indent < WIDTH);
        if (style == ScalarStyle.DOUBLE_QUOTED) {
            out.append('"');
            doubleQuoted(text, indent, folded);
            out.append('"');
        } else if (style == ScalarStyle.SINGLE_QUOTED) {
            out.append('\'');
            singleQuoted(text, indent, folded);
            out.append('\'');
        } else {
            plain(text, indent, folded);
        }
    }

    private void plain(String text, int indent, boolean folded) {
        int length = text.length();
        if (!unicode && (!folded || column() + length <= WIDTH)) {
            out.append(text);
            return;
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == ' ' && folded && isLoneSpace(text, i) && column() > WIDTH) {
                newLine(indent);
            } else {
                append(c);
            }
        }
    }

    private void singleQuoted(String text, int indent, boolean folded) {
        int last = text.length() - 1;
        for (int i = 0; i <= last; i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                // The first break of several must be doubled: one alone reads as a space.
                int end = endOfBreaks(text, i);
                for (int n = i; n < end; n++) {
                    newLine(0);
                }
                newLine(indent);
                i = end - 1;
            } else if (c == ' ' && folded && i > 0 && i < last && isLoneSpace(text, i) && column() > WIDTH) {
                newLine(indent);
            } else {
                if (c == '\'') {
                    out.append('\'');
                }
                append(c);
            }
        }
    }

    private void doubleQuoted(String text, int indent, boolean folded) {
        int length = text.length();
        boolean escapedBefore = true;
        for (int i = 0; i < length; ) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            boolean inside = folded && i > 0 && next < length;
            boolean escaped = isEscaped(text, i);
            if (escaped) {
                escape(c);
                // An escape at the limit still fits; the break then comes before what follows it.
                if (inside && column() > WIDTH + 1) {
                    breakInside(indent, text.charAt(next) == ' ');
                }
            } else {
                if (inside && (c == ' ' || escapedBefore) && column() > WIDTH) {
                    breakInside(indent, c == ' ');
                }
                out.appendCodePoint(c);
                lineStart += next - i - 1;
            }
            escapedBefore = escaped;
            i = next;
        }
    }

    /** Breaks the line within double quotes; a space that follows is marked, lest it be read as indentation. */
    private void breakInside(int indent, boolean beforeSpace) {
        out.append('\\');
        newLine(indent);
        if (beforeSpace) {
            out.append('\\');
        }
    }

    private boolean isEscaped(String text, int index) {
        char c = text.charAt(index);
        if (c >= ' ' && c <= '~') {
            return c == '"' || c == '\\';
        }
        return !unicode || !PrintableText.isPrintable(text, index);
    }

    private void escape(int c) {
        out.append('\\');
        char letter = escapeLetter(c);
        if (letter != 0) {
            out.append(letter);
        } else if (c <= 0xff) {
            out.append('x');
            hex(c, 2);
        } else if (c <= 0xffff) {
            out.append('u');
            hex(c, 4);
        } else {
            out.append('U');
            hex(c, 8);
        }
    }

    private static char escapeLetter(int c) {
        return switch (c) {
            case 0 -> '0';
            case 0x07 -> 'a';
            case '\b' -> 'b';
            case '\t' -> 't';
            case '\n' -> 'n';
            case 0x0b -> 'v';
            case '\f' -> 'f';
            case '\r' -> 'r';
            case 0x1b -> 'e';
            case '"' -> '"';
            case '\\' -> '\\';
            case 0x85 -> 'N';
            case 0xa0 -> '_';
            case 0x2028 -> 'L';
            case 0x2029 -> 'P';
            default -> 0;
        };
    }

    private void hex(int c, int digits) {
        for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
            out.append(HEX.charAt((c >> shift) & 0xf));
        }
    }

    private void append(char c) {
        out.append(c);
        if (Character.isLowSurrogate(c)) {
            lineStart++;
        }
    }

    private int column() {
        return out.length() - lineStart;
    }

    /** A line can only be folded at a single space: of several, all must stay. */
    private static boolean isLoneSpace(String text, int index) {
        return (index == 0 || text.charAt(index - 1) != ' ')
                && (index + 1 == text.length() || text.charAt(index + 1) != ' ');
    }

    private static int endOfBreaks(String text, int start) {
        int i = start;
        while (i < text.length() && text.charAt(i) == '\n') {
            i++;
        }
        return i;
    }
}
