package dev.reprise.text.json;

import dev.reprise.text.FileText;
import dev.reprise.text.Limits;
import dev.reprise.text.Node;
import dev.reprise.text.Origin;
import dev.reprise.text.TextException;
import java.nio.file.Path;

/**
 * Reads JSON as nodes: strings are quoted scalars, everything else is a plain one with the characters written, so that a
 * number of any size and precision arrives whole. Strict RFC 8259: no comments, no trailing commas, no second value; a key
 * that stands twice is an error. Beyond it only what {@link JsonWriter} writes: the bare words {@code NaN},
 * {@code Infinity} and {@code -Infinity}, and escapes of single surrogates. A byte order mark at the start is passed over.
 *
 * <p>A text within the limits takes little time and no stack, whatever it holds: 3 MiB, 50 levels, 100,000 values.
 */
public final class JsonReader {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private JsonReader() {}

    /**
     * Reads a file that holds one map.
     *
     * @param file the origins name it as given here
     * @throws TextException if the file cannot be read, is not UTF-8 or not JSON, or holds something else than one map
     */
    public static Node.Mapping read(Path file) {
        String source = file.toString();
        return parse(FileText.read(file, Origin.of(source)), source);
    }

    /**
     * Reads a text that holds one map.
     *
     * @param source the name of the text in origins
     * @throws TextException as {@link #read} does
     */
    public static Node.Mapping parse(String text, String source) {
        Node value = value(text, source);
        if (value instanceof Node.Mapping mapping) {
            return mapping;
        }
        String found = value instanceof Node.Scalar ? "a single value" : "a list";
        throw new TextException("holds " + found + " instead of a map. Write {\"key\": value}", value.origin());
    }

    /**
     * Reads a text that holds one value of any kind.
     *
     * <pre>{@code
     * OpenValue.open(JsonReader.value("[1, 2.50, null]", "row"))    // [1L, 2.5, null]
     * }</pre>
     *
     * @param source the name of the text in origins
     * @throws TextException if the text is too large or not JSON; the message says what is wrong and the way out
     */
    public static Node value(String text, String source) {
        Origin origin = Origin.of(source);
        if (text.length() > Limits.SIZE) {
            throw FileText.tooLarge(origin);
        }
        boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        return new JsonDocument(marked ? text.substring(1) : text, origin).whole();
    }
}
