package dev.reprise.jsonschema;

import dev.reprise.schema.Component;
import dev.reprise.schema.OptionSchema;
import dev.reprise.schema.RecordSchema;
import dev.reprise.schema.Schema;
import dev.reprise.schema.ValueType;
import dev.reprise.text.Node;
import dev.reprise.text.Origin;
import dev.reprise.text.TextException;
import dev.reprise.text.scalar.FloatText;
import dev.reprise.text.scalar.ScalarText;
import dev.reprise.text.value.OpenValue;
import dev.reprise.text.value.ValueText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Declared defaults as plain values, only what they say themselves: nested configs are not filled up. */
final class DefaultValue {

    private static final Origin ORIGIN = Origin.of("default");

    private DefaultValue() {}

    /** Adds the default to the description of a value; one that cannot be read is left out, and told elsewhere. */
    static void put(Map<String, Object> form, ValueType<?> type, String text) {
        try {
            form.put("default", text.contains("${") ? text : of(type, new Node.Scalar(text, Node.Style.RAW, ORIGIN)));
        } catch (IllegalArgumentException | TextException e) {
            return; // whoever resolves the config is told, with the place
        }
    }

    private static @Nullable Object of(ValueType<?> type, Node node) {
        if (type instanceof ValueType.Absent<?> absent) {
            return isNull(node) ? null : of(absent.of(), node);
        }
        if (type instanceof ValueType.Scalar<?> scalar) {
            String text = text(node);
            return finite(ScalarText.plain(scalar.kind(), ScalarText.parse(scalar.kind(), text)));
        }
        if (type instanceof ValueType.Constant<?>) {
            return text(node).strip();
        }
        return structure(type, structured(node));
    }

    private static @Nullable Object structure(ValueType<?> type, Node node) {
        if (type instanceof ValueType.ListOf<?> list) {
            return items(list.element(), node);
        }
        if (type instanceof ValueType.SetOf<?> set) {
            return items(set.element(), node);
        }
        if (type instanceof ValueType.MapOf<?, ?> map) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            for (Node.Entry entry : mapping(node).entries()) {
                values.put(String.valueOf(of(map.key(), entry.key())), of(map.value(), entry.value()));
            }
            return values;
        }
        if (type instanceof ValueType.Nested<?> nested) {
            return config(nested.schema(), node);
        }
        return finite(OpenValue.open(mapping(node)));
    }

    private static List<@Nullable Object> items(ValueType<?> element, Node node) {
        if (!(node instanceof Node.Sequence sequence)) {
            throw new IllegalArgumentException("is not a list");
        }
        List<@Nullable Object> items = new ArrayList<>();
        for (Node item : sequence.items()) {
            items.add(of(element, item));
        }
        return items;
    }

    private static Object config(Schema<?> schema, Node node) {
        if (!(schema instanceof OptionSchema<?> options)) {
            return fields((RecordSchema<?>) schema, mapping(node), new LinkedHashMap<>());
        }
        if (node instanceof Node.Scalar scalar) {
            return scalar.text().strip();
        }
        for (Node.Entry entry : mapping(node).entries()) {
            if (entry.key().text().equals(OptionSchema.TYPE_KEY)) {
                String name = text(entry.value()).strip();
                RecordSchema<?> option = options.option(name);
                if (option != null) {
                    Map<String, @Nullable Object> values = new LinkedHashMap<>();
                    values.put(OptionSchema.TYPE_KEY, name);
                    return fields(option, mapping(node), values);
                }
            }
        }
        throw new IllegalArgumentException("names no option");
    }

    private static Object fields(RecordSchema<?> schema, Node.Mapping mapping, Map<String, @Nullable Object> values) {
        for (Node.Entry entry : mapping.entries()) {
            String name = entry.key().text();
            for (Component<?> component : schema.components()) {
                if (component.key().equals(name) || component.aliases().contains(name)) {
                    values.put(component.key(), of(component.type(), entry.value()));
                }
            }
        }
        return values;
    }

    /** JSON has no number for infinity. */
    private static @Nullable Object finite(@Nullable Object value) {
        if (value instanceof Double number) {
            return number.isInfinite() || number.isNaN() ? FloatText.of(number) : number;
        }
        if (value instanceof Float number) {
            return number.isInfinite() || number.isNaN() ? FloatText.of(number) : number;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> items = new ArrayList<>();
            for (Object item : list) {
                items.add(finite(item));
            }
            return items;
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> entries = new LinkedHashMap<>();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                entries.put(entry.getKey(), finite(entry.getValue()));
            }
            return entries;
        }
        return value;
    }

    private static Node structured(Node node) {
        return node instanceof Node.Scalar scalar && scalar.style() == Node.Style.RAW
                ? ValueText.parse(scalar.text(), ORIGIN)
                : node;
    }

    private static Node.Mapping mapping(Node node) {
        if (node instanceof Node.Mapping mapping) {
            return mapping;
        }
        throw new IllegalArgumentException("is not a map");
    }

    private static String text(Node node) {
        if (!(node instanceof Node.Scalar scalar)) {
            throw new IllegalArgumentException("is not a single value");
        }
        Node.Scalar quoted = scalar.style() == Node.Style.RAW ? ValueText.quoted(scalar.text(), ORIGIN) : null;
        return quoted == null ? scalar.text() : quoted.text();
    }

    private static boolean isNull(Node node) {
        return node instanceof Node.Scalar scalar
                && !scalar.style().isText()
                && (scalar.text().strip().equals("null")
                        || scalar.text().strip().equals("~"));
    }
}
