package dev.reprise.text.value;

import dev.reprise.text.Node;
import dev.reprise.text.Origin;
import dev.reprise.text.TextException;
import dev.reprise.text.notation.Quotes;
import org.jspecify.annotations.Nullable;

/**
 * The text of one value as it is written after the {@code =} of an override or in {@code @Default}. The notation is
 * explained on the page of this package.
 */
public final class ValueText {

    private static final String[] SWEEPS = {"choice(", "range(", "interval(", "glob(", "tag(", "shuffle(", "sort("};

    private static final String[] CASTS = {"int(", "float(", "bool(", "str("};

    private ValueText() {}

    /** Whether a text without white space at its ends begins as a call of a function does, be it closed or not. */
    public static boolean beginsCall(String text) {
        return beginsSweep(text) || begins(text, CASTS);
    }

    /** Whether a text without white space at its ends begins as a call does that makes several values. */
    public static boolean beginsSweep(String text) {
        return begins(text, SWEEPS);
    }

    private static boolean begins(String text, String[] functions) {
        for (String function : functions) {
            if (text.startsWith(function)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Reads a value.
     *
     * <pre>{@code
     * ValueText.parse("[64, 32]", origin)    // a sequence of two words
     * ValueText.parse("'64'", origin)        // a quoted scalar
     * ValueText.parse(" a b ", origin)       // the word "a b"
     * ValueText.parse("int(2.5)", origin)    // the word "2"
     * ValueText.parse("1,2", origin)         // a choice of two words, which is a sweep
     * }</pre>
     *
     * @param origin becomes the origin of every node
     * @return a scalar of the style {@code WORD} or {@code QUOTED}, a sequence, a mapping, or a sweep
     * @throws TextException if the text is broken, a function cannot do what it is asked to, a key stands twice, or
     *     values are nested more than 50 deep; the message shows the text and marks the place
     */
    public static Node parse(String text, Origin origin) {
        return new ValueReader(text.strip(), origin).whole();
    }

    /**
     * The content of a text that is one quoted piece from end to end, white space around it aside.
     *
     * @return null if the text is anything else, such as {@code 'a' and 'b'}: then it is meant as it stands
     */
    public static Node.@Nullable Scalar quoted(String text, Origin origin) {
        String stripped = text.strip();
        if (stripped.isEmpty() || !Quotes.isQuote(stripped.charAt(0))) {
            return null;
        }
        try {
            return parse(stripped, origin) instanceof Node.Scalar scalar ? scalar : null;
        } catch (TextException e) {
            return null;
        }
    }
}
