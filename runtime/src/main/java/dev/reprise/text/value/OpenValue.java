package dev.reprise.text.value;

import dev.reprise.text.Excerpt;
import dev.reprise.text.Limits;
import dev.reprise.text.Node;
import dev.reprise.text.Origin;
import dev.reprise.text.TextException;
import dev.reprise.text.notation.WordText;
import dev.reprise.text.scalar.FloatText;
import dev.reprise.text.scalar.NumberText;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values of the one open place, {@code Map<String, Object>}, where no declared type says how to read a text: the way it
 * is written does.
 */
public final class OpenValue {

    private OpenValue() {}

    /**
     * The value that a node stands for: plain text by {@link #plain}, words by {@link WordText#open}, quoted text a
     * {@code String}, raw text whatever {@link ValueText} reads in it, lists and maps unmodifiable in the order written.
     *
     * @throws TextException if raw text is broken, a number in plain text is too large, or the node is or holds a sweep
     */
    public static @Nullable Object open(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return switch (scalar.style()) {
                case PLAIN, WORD -> unquoted(scalar);
                case QUOTED, LITERAL -> scalar.text();
                case RAW -> open(ValueText.parse(scalar.text(), scalar.origin()));
            };
        }
        if (node instanceof Node.Sequence sequence) {
            return list(sequence);
        }
        if (node instanceof Node.Mapping mapping) {
            return open(mapping);
        }
        throw new TextException("is a sweep: several values where one is needed", node.origin());
    }

    /**
     * The map that a mapping stands for, by the rules of {@link #open(Node)}.
     *
     * @throws TextException as {@link #open(Node)} does
     */
    public static Map<String, @Nullable Object> open(Node.Mapping mapping) {
        Map<String, @Nullable Object> entries = new LinkedHashMap<>();
        for (Node.Entry entry : mapping.entries()) {
            entries.put(entry.key().text(), open(entry.value()));
        }
        return Collections.unmodifiableMap(entries);
    }

    /**
     * Reads plain text: null for {@code null}, {@code ~} and the empty text, {@code Boolean} for {@code true} and
     * {@code false} in any case, {@code Long} or {@code BigInteger} for whole numbers, {@code Double} for other numbers,
     * infinity and not-a-number included; else the {@code String} itself.
     *
     * @throws IllegalArgumentException if the text is a number that is too large; the message is the predicate of a
     *     sentence
     */
    public static @Nullable Object plain(String text) {
        if (isNullText(text)) {
            return null;
        }
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return text.length() == 4;
        }
        if (NumberText.isInteger(text)) {
            return whole(text);
        }
        return NumberText.isDecimal(text) || NumberText.isSpecial(text) ? (Object) NumberText.floating(text) : text;
    }

    /** Whether plain text stands for itself; a writer must quote any other. */
    public static boolean isText(String text) {
        return !isNullText(text)
                && !text.equals("???") // a value that is still to be given
                && !text.equalsIgnoreCase("true")
                && !text.equalsIgnoreCase("false")
                && !NumberText.isInteger(text)
                && !NumberText.isDecimal(text)
                && !NumberText.isSpecial(text);
    }

    /**
     * Whether a node is a null: {@code null}, {@code ~} or nothing at all in plain style; {@code null} in any case or
     * {@code ~} as a word, or as all of a raw text.
     */
    public static boolean isNull(Node node) {
        if (!(node instanceof Node.Scalar scalar)) {
            return false;
        }
        if (scalar.style() == Node.Style.PLAIN) {
            return isNullText(scalar.text());
        }
        return !scalar.style().isText() && WordText.isNull(scalar.text().strip());
    }

    /**
     * The node that stands for a value: {@link #open} of it gives an equal value back, whole numbers as {@code Long} or
     * {@code BigInteger}, other numbers as {@code Double}.
     *
     * @param plain null, a String, Boolean, number, or a Collection or Map of such with Strings as keys
     * @param origin becomes the origin of every node
     * @throws IllegalArgumentException if it is or holds anything else, or is nested more than 50 deep
     */
    public static Node node(@Nullable Object plain, Origin origin) {
        return node(plain, origin, 0);
    }

    private static Node node(@Nullable Object plain, Origin origin, int depth) {
        if (depth > Limits.DEPTH) {
            throw new IllegalArgumentException(
                    "lists and maps are nested more than " + Limits.DEPTH + " deep, or contain themselves");
        }
        if (plain instanceof Map<?, ?> map) {
            return mapping(map, origin, depth);
        }
        if (plain instanceof Collection<?> items) {
            List<Node> nodes = new ArrayList<>(items.size());
            for (Object item : items) {
                nodes.add(node(item, origin, depth + 1));
            }
            return new Node.Sequence(nodes, origin);
        }
        if (plain instanceof String text) {
            return new Node.Scalar(text, Node.Style.LITERAL, origin);
        }
        if (plain == null || plain instanceof Boolean || isNumber(plain)) {
            return new Node.Scalar(text(plain), Node.Style.PLAIN, origin);
        }
        throw new IllegalArgumentException("a " + plain.getClass().getName()
                + " cannot stand in an open map. Use a String, Boolean, number, List or Map, or null");
    }

    /**
     * A single value as text: {@code null}, {@code true}, numbers as {@link FloatText} and {@code config_resolved.yaml}
     * have them, text itself.
     */
    public static String text(@Nullable Object plain) {
        if (plain instanceof Double number) {
            return FloatText.of(number);
        }
        return plain instanceof Float number ? FloatText.of(number) : String.valueOf(plain);
    }

    private static Node mapping(Map<?, ?> map, Origin origin, int depth) {
        List<Node.Entry> entries = new ArrayList<>(map.size());
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!(entry.getKey() instanceof String key)) {
                throw new IllegalArgumentException("the key " + entry.getKey() + " of an open map is not a String");
            }
            Node.Scalar scalar = new Node.Scalar(key, Node.Style.QUOTED, origin);
            entries.add(new Node.Entry(scalar, node(entry.getValue(), origin, depth + 1)));
        }
        return new Node.Mapping(entries, origin);
    }

    /** The numbers that plain text can give back; a decimal's scale, say, it cannot. */
    private static boolean isNumber(Object value) {
        return value instanceof Integer
                || value instanceof Long
                || value instanceof Double
                || value instanceof Float
                || value instanceof Short
                || value instanceof Byte
                || value instanceof BigInteger;
    }

    private static @Nullable Object unquoted(Node.Scalar scalar) {
        try {
            return scalar.style() == Node.Style.WORD ? WordText.open(scalar.text()) : plain(scalar.text());
        } catch (IllegalArgumentException e) {
            throw new TextException(
                    Excerpt.of(scalar.text()) + " " + e.getMessage() + ". Quote it if it is text", scalar.origin());
        }
    }

    private static Number whole(String text) {
        BigInteger value = NumberText.bigInteger(text);
        return value.bitLength() < Long.SIZE ? (Number) value.longValue() : value;
    }

    private static List<@Nullable Object> list(Node.Sequence sequence) {
        List<@Nullable Object> items = new ArrayList<>(sequence.items().size());
        for (Node item : sequence.items()) {
            items.add(open(item));
        }
        return Collections.unmodifiableList(items);
    }

    private static boolean isNullText(String text) {
        return text.isEmpty() || text.equals("null") || text.equals("~");
    }
}
