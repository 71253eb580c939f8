package dev.reprise.text.value;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value as Python's {@code json.dumps} writes it, which is what {@code json_str()} promises. */
final class JsonText {

    private JsonText() {}

    static String of(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        append(out, value);
        return out.toString();
    }

    private static void append(StringBuilder out, @Nullable Object value) {
        if (value instanceof String text) {
            string(out, text);
        } else if (value instanceof Double number) {
            out.append(Double.isNaN(number) || Double.isInfinite(number) ? number.toString() : WordText.number(number));
        } else if (value instanceof List<?> list) {
            String separator = "[";
            for (Object item : list) {
                append(out.append(separator), item);
                separator = ", ";
            }
            out.append(list.isEmpty() ? "[]" : "]");
        } else if (value instanceof Map<?, ?> map) {
            String separator = "{";
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                string(out.append(separator), (String) entry.getKey());
                append(out.append(": "), entry.getValue());
                separator = ", ";
            }
            out.append(map.isEmpty() ? "{}" : "}");
        } else {
            out.append(value);
        }
    }

    private static void string(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                default -> {
                    if (c >= ' ' && c <= '~') {
                        out.append(c);
                    } else {
                        out.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
                    }
                }
            }
        }
        out.append('"');
    }
}
