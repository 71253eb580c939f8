package dev.reprise.text.interpolation;

import dev.reprise.text.Origin;
import dev.reprise.text.TextException;
import dev.reprise.text.notation.Cursor;
import dev.reprise.text.notation.Escapes;
import dev.reprise.text.notation.NameText;
import java.util.ArrayList;
import java.util.List;

/** Takes texts with interpolations apart, and writes texts that mean themselves. */
public final class InterpolationText {

    /** What begins an interpolation. */
    public static final String OPEN = Cursor.OPEN;

    private InterpolationText() {}

    /**
     * Takes a text apart. A text that is one interpolation from end to end is that {@link Term.Reference} or
     * {@link Term.Call}; with anything around it, a {@link Term.Joined}; without any, its {@link Term.Constant}.
     *
     * <pre>{@code
     * parse("${a.b}", origin)         // a reference
     * parse("${root}/data", origin)   // a reference and the text "/data"
     * parse("\\${a}", origin)         // the text "${a}"
     * }</pre>
     *
     * @throws TextException if an interpolation is broken; the message shows the text and marks the place
     */
    public static Term parse(String text, Origin origin) {
        return new TermReader(cursor(text, origin)).whole();
    }

    /**
     * Reads a text as an argument is read: {@code 1} is a number, {@code [a, b]} a list, {@code 'x'} text. White space
     * around a word makes it text.
     *
     * @throws TextException if it is broken
     */
    public static Term element(String text, Origin origin) {
        boolean hasSpaceAround = !text.isEmpty() && !text.strip().equals(text);
        if (hasSpaceAround && !text.contains(OPEN) && "[{'\"".indexOf((text.strip() + " ").charAt(0)) < 0) {
            return new Term.Constant(text);
        }
        Cursor cursor = cursor(text, origin);
        return new ElementReader(cursor, new TermReader(cursor)).whole();
    }

    private static Cursor cursor(String text, Origin origin) {
        return new Cursor(text, origin, "interpolations, lists and maps");
    }

    /** The reference that a path means which is known only now: {@code a.b}, {@code a[0]}, {@code ..x}. */
    public static Term.Reference path(String text) {
        int up = 0;
        while (up < text.length() && text.charAt(up) == '.') {
            up++;
        }
        List<Term> keys = new ArrayList<>();
        int from = up;
        for (int i = up; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '.';
            if (c == '.' || c == '[' || c == ']') {
                if (i > from) {
                    keys.add(new Term.Constant(text.substring(from, i)));
                }
                from = i + 1;
            }
        }
        return new Term.Reference(up, keys, text);
    }

    /**
     * A text that {@link #parse} reads as the given one, whatever it holds: a backslash before each <code>${</code>, and
     * one more for each backslash that stands directly before it.
     */
    public static String escape(String text) {
        return Escapes.escaped(text, OPEN);
    }

    /** Whether a text can be a function's name: parts of letters, digits, {@code _} and {@code -}, with dots between. */
    public static boolean isName(String name) {
        int from = 0;
        for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', from)) {
            if (!NameText.isName(name.substring(from, dot))) {
                return false;
            }
            from = dot + 1;
        }
        return NameText.isName(name.substring(from));
    }
}
