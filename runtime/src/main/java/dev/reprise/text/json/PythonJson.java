package dev.reprise.text.json;

import dev.reprise.text.PlainTree;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes plain trees (see {@link PlainTree}) as Python's {@code json.dumps} does: in ASCII, with a space after each comma and colon. */
public final class PythonJson {

    private PythonJson() {}

    /**
     * The value on one line.
     *
     * <pre>{@code
     * PythonJson.of(List.of(1L, "é"))   // [1, "\u005cu00e9"]
     * }</pre>
     *
     * @throws IllegalArgumentException if the value is or holds what is not part of a plain tree
     */
    public static String of(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        append(out, value);
        return out.toString();
    }

    private static void append(StringBuilder out, @Nullable Object value) {
        if (value instanceof String text) {
            string(out, text);
        } else if (value instanceof List<?> list && !list.isEmpty()) {
            String separator = "[";
            for (Object item : list) {
                append(out.append(separator), item);
                separator = ", ";
            }
            out.append(']');
        } else if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            String separator = "{";
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                string(out.append(separator), PlainTree.key(entry.getKey()));
                append(out.append(": "), entry.getValue());
                separator = ", ";
            }
            out.append('}');
        } else {
            JsonWriter.append(out, value);
        }
    }

    private static void string(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c <= '~' && c != '"' && c != '\\') {
                out.append(c);
            } else {
                JsonWriter.escape(out, c);
            }
        }
        out.append('"');
    }
}
