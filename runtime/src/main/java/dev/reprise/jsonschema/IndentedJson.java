package dev.reprise.jsonschema;

import dev.reprise.text.json.JsonWriter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lays a plain tree out for people: an entry a line, lists of single values on one. */
final class IndentedJson {

    private static final String STEP = "  ";

    private IndentedJson() {}

    static void append(StringBuilder out, @Nullable Object value, int depth) {
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            map(out, map, depth);
        } else if (value instanceof List<?> list && holdsCollections(list)) {
            list(out, list, depth);
        } else {
            JsonWriter.append(out, value);
        }
    }

    private static void map(StringBuilder out, Map<?, ?> map, int depth) {
        String separator = "{";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            line(out.append(separator), depth + 1);
            JsonWriter.append(out, entry.getKey());
            append(out.append(": "), entry.getValue(), depth + 1);
            separator = ",";
        }
        line(out, depth);
        out.append('}');
    }

    private static void list(StringBuilder out, List<?> list, int depth) {
        String separator = "[";
        for (Object item : list) {
            line(out.append(separator), depth + 1);
            append(out, item, depth + 1);
            separator = ",";
        }
        line(out, depth);
        out.append(']');
    }

    private static void line(StringBuilder out, int depth) {
        out.append('\n');
        for (int i = 0; i < depth; i++) {
            out.append(STEP);
        }
    }

    private static boolean holdsCollections(List<?> list) {
        for (Object item : list) {
            if (item instanceof Map<?, ?> || item instanceof Collection<?>) {
                return true;
            }
        }
        return false;
    }
}
