package dev.reprise.text.notation;

import dev.reprise.text.Limits;
import dev.reprise.text.Origin;
import dev.reprise.text.Pointer;
import dev.reprise.text.TextException;

/** A place in a text that is being read. */
public final class Cursor {

    /** What begins an interpolation. */
    public static final String OPEN = "${";

    private final String text;
    private final Origin origin;
    private final String nested;
    private int at;
    private int depth;

    /**
     * The beginning of a text.
     *
     * @param origin where the text was written
     * @param nested what {@link #enter} counts, in the plural, for the message if it is nested too deep
     */
    public Cursor(String text, Origin origin, String nested) {
        this.text = text;
        this.origin = origin;
        this.nested = nested;
    }

    /** The index of the next character. */
    public int at() {
        return at;
    }

    /** Where the text was written. */
    public Origin origin() {
        return origin;
    }

    /** Whether no character is left. */
    public boolean isAtEnd() {
        return at >= text.length();
    }

    /** The next character; 0 at the end of the text. */
    public char next() {
        return charAt(at);
    }

    /** The character at an index; 0 behind the end of the text. */
    public char charAt(int index) {
        return index < text.length() ? text.charAt(index) : '\0';
    }

    /** Whether an interpolation opens here. */
    public boolean opens() {
        return startsWith(OPEN);
    }

    /** Whether a text stands here. */
    public boolean startsWith(String expected) {
        return text.startsWith(expected, at);
    }

    /** The text since an index. */
    public String since(int start) {
        return text.substring(start, at);
    }

    /** Goes to an index. */
    public void moveTo(int index) {
        at = index;
    }

    /** Goes past the next character. */
    public void advance() {
        at++;
    }

    /** Goes past a character if it is the next one. */
    public boolean eat(char c) {
        if (isAtEnd() || text.charAt(at) != c) {
            return false;
        }
        at++;
        return true;
    }

    /** The next character, which must be there; it is gone past. */
    public char read() {
        return text.charAt(at++);
    }

    /** Goes past spaces and tabs. */
    public void skipBlanks() {
        while (next() == ' ' || next() == '\t') {
            at++;
        }
    }

    /** Goes past white space of any script, line breaks included. */
    public void skipSpace() {
        at = afterSpace(at);
    }

    /** The end of the white space that begins at an index; the same place if none does. */
    public int afterSpace(int start) {
        int end = start;
        while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The end of the backslashes that begin here. */
    public int afterBackslashes() {
        int end = at;
        while (charAt(end) == '\\') {
            end++;
        }
        return end;
    }

    /** The end of the name that begins here; the same place if none does. */
    public int afterName() {
        return NameText.end(text, at);
    }

    /**
     * Goes one level down: the depth is bounded, so the recursion is, too.
     *
     * @param index the place to show if that is too deep
     */
    public void enter(int index) {
        if (++depth > Limits.DEPTH) {
            throw failure(index, nested + " may be nested " + Limits.DEPTH + " deep at most");
        }
    }

    /** Goes one level up. */
    public void leave() {
        depth--;
    }

    /** A failure that shows the text and marks a place in it. */
    public TextException failure(int index, String problem) {
        return new TextException(Pointer.at(text, index, problem), origin);
    }
}
