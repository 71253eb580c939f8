package dev.reprise.text.json;

import dev.reprise.text.PlainTree;
import dev.reprise.text.PrintableText;
import dev.reprise.text.scalar.FloatText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes plain trees (see {@link PlainTree}) as JSON, as RFC 8259 has it but for numbers that are not finite: these are
 * the bare words of Python's {@code json}.
 */
public final class JsonWriter {

    private static final String HEX = "0123456789abcdef";

    private JsonWriter() {}

    /**
     * Appends the value on one line without spaces: {@code {"epoch":1,"loss":0.25}}. The text holds no line break of any kind, nor what has no
     * UTF-8, so that a file of such lines has one value a line for every reader.
     *
     * @throws IllegalArgumentException if the value is or holds what is not part of a plain tree
     */
    public static void append(StringBuilder out, @Nullable Object value) {
        if (value == null) {
            out.append("null");
        } else if (value instanceof String text) {
            string(out, text);
        } else if (value instanceof Double number) {
            FloatText.json(out, number);
        } else if (value instanceof Float number) {
            FloatText.json(out, number);
        } else if (value instanceof Map<?, ?> map) {
            map(out, map);
        } else if (value instanceof List<?> list) {
            list(out, list);
        } else if (!PlainTree.appendExact(out, value)) {
            throw PlainTree.notPlain(value);
        }
    }

    /**
     * The value for people to read, two spaces deeper at each level and ended by a line feed:
     *
     * <pre>
     * {
     *   "epochs": 1,
     *   "hidden": [
     *     64
     *   ]
     * }
     * </pre>
     *
     * @throws IllegalArgumentException if the value is or holds what is not part of a plain tree
     */
    public static String indented(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        indented(out, value, 1);
        return out.append('\n').toString();
    }

    private static void indented(StringBuilder out, @Nullable Object value, int depth) {
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            char before = '{';
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                startLine(out.append(before), depth);
                string(out, PlainTree.key(entry.getKey()));
                indented(out.append(": "), entry.getValue(), depth + 1);
                before = ',';
            }
            startLine(out, depth - 1);
            out.append('}');
        } else if (value instanceof List<?> list && !list.isEmpty()) {
            char before = '[';
            for (Object item : list) {
                startLine(out.append(before), depth);
                indented(out, item, depth + 1);
                before = ',';
            }
            startLine(out, depth - 1);
            out.append(']');
        } else {
            append(out, value);
        }
    }

    private static void startLine(StringBuilder out, int depth) {
        out.append('\n');
        for (int i = 0; i < depth; i++) {
            out.append("  ");
        }
    }

    private static void map(StringBuilder out, Map<?, ?> map) {
        out.append('{');
        boolean first = true;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!first) {
                out.append(',');
            }
            first = false;
            string(out, PlainTree.key(entry.getKey()));
            out.append(':');
            append(out, entry.getValue());
        }
        out.append('}');
    }

    private static void list(StringBuilder out, List<?> list) {
        out.append('[');
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            append(out, list.get(i));
        }
        out.append(']');
    }

    private static void string(StringBuilder out, String text) {
        out.append('"');
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\' || !PrintableText.isPrintable(text, i)) {
                out.append(text, start, i);
                escape(out, c);
                start = i + 1;
            }
        }
        out.append(text, start, text.length()).append('"');
    }

    /** A character that cannot stand for itself. */
    static void escape(StringBuilder out, char c) {
        out.append('\\');
        switch (c) {
            case '"', '\\' -> out.append(c);
            case '\b' -> out.append('b');
            case '\f' -> out.append('f');
            case '\n' -> out.append('n');
            case '\r' -> out.append('r');
            case '\t' -> out.append('t');
            default -> {
                out.append('u');
                for (int shift = 12; shift >= 0; shift -= 4) {
                    out.append(HEX.charAt((c >> shift) & 0xf));
                }
            }
        }
    }
}
