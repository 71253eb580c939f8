package dev.reprise.text.value;

import dev.reprise.text.Node;
import dev.reprise.text.Origin;
import dev.reprise.text.TextException;
import org.jspecify.annotations.Nullable;

/**
 * The text of one value as it is written after the {@code =} of an override or in {@code @Default}: lists
 * {@code [a, [b, c]]}, maps <code>{k: v, "quoted key": 1}</code>, quoted text, or plain text.
 *
 * <p>Double quotes know the escapes {@code \"}, {@code \\}, {@code \n}, {@code \t}, {@code \r} and a {@code u} with four
 * hexadecimal digits. In single quotes {@code ''} or {@code \'} stands for a quote. Unquoted text inside brackets may hold
 * anything but brackets, a comma, or a colon before a space; a backslash takes their meaning from the characters
 * <code>\ ( ) [ ] { } : = ,</code> and from a space, and is itself before any other. In a map the first colon ends the
 * key.
 */
public final class ValueText {

    private ValueText() {}

    /**
     * Reads the structure of a value.
     *
     * <pre>{@code
     * ValueText.parse("[64, 32]", origin)    // a sequence of two plain scalars
     * ValueText.parse("'64'", origin)        // a quoted scalar
     * ValueText.parse(" a, b ", origin)      // the plain scalar "a, b"
     * }</pre>
     *
     * @param origin becomes the origin of every node
     * @throws TextException if the structure is broken, a key stands twice, or lists and maps are nested more than 50
     *     deep; the message shows the text and marks the place
     */
    public static Node parse(String text, Origin origin) {
        String stripped = text.strip();
        return isStructured(stripped)
                ? new ValueReader(stripped, origin).whole()
                : new Node.Scalar(stripped, Node.Style.PLAIN, origin);
    }

    /**
     * The content of a text that is one quoted piece from end to end, white space around it aside.
     *
     * @return null if the text is anything else, such as {@code 'a' and 'b'}: then it is meant as it stands
     */
    public static Node.@Nullable Scalar quoted(String text, Origin origin) {
        String stripped = text.strip();
        if (stripped.isEmpty() || !isQuote(stripped.charAt(0))) {
            return null;
        }
        try {
            return (Node.Scalar) new ValueReader(stripped, origin).whole();
        } catch (TextException e) {
            return null;
        }
    }

    static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }

    private static boolean isStructured(String text) {
        return !text.isEmpty() && (text.charAt(0) == '[' || text.charAt(0) == '{' || isQuote(text.charAt(0)));
    }
}
