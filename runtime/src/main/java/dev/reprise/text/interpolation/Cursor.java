package dev.reprise.text.interpolation;

import dev.reprise.text.Limits;
import dev.reprise.text.Origin;
import dev.reprise.text.Pointer;
import dev.reprise.text.TextException;

/** A place in a text that is being read. */
final class Cursor {

    private final String text;
    private final Origin origin;
    private int depth;

    /** The index of the next character. */
    int at;

    Cursor(String text, Origin origin) {
        this.text = text;
        this.origin = origin;
    }

    boolean isAtEnd() {
        return at == text.length();
    }

    /** The next character; 0 at the end of the text. */
    char next() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    /** Whether an interpolation opens at an index. */
    boolean opens(int index) {
        return text.startsWith(InterpolationText.OPEN, index);
    }

    /** Goes past a character if it is the next one. */
    boolean eat(char c) {
        if (isAtEnd() || text.charAt(at) != c) {
            return false;
        }
        at++;
        return true;
    }

    void skipSpace() {
        while (next() == ' ' || next() == '\t') {
            at++;
        }
    }

    /** The index after the backslashes that begin here. */
    int afterBackslashes() {
        int after = at;
        while (after < text.length() && text.charAt(after) == '\\') {
            after++;
        }
        return after;
    }

    char charAt(int index) {
        return index < text.length() ? text.charAt(index) : '\0';
    }

    /** The text since an index. */
    String since(int start) {
        return text.substring(start, at);
    }

    /** Goes one level down; the depth is bounded, so the recursion is, too. */
    void enter() {
        if (++depth > Limits.DEPTH) {
            throw failure(at, "interpolations, lists and maps may be nested " + Limits.DEPTH + " deep at most");
        }
    }

    void leave() {
        depth--;
    }

    TextException failure(int index, String problem) {
        return new TextException(Pointer.at(text, index, problem), origin);
    }
}
