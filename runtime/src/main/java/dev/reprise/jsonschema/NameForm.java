package dev.reprise.jsonschema;

import dev.reprise.schema.ValueType;
import dev.reprise.text.value.OpenValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values that are one of some names: constants of enums, options, keys of maps. */
final class NameForm {

    private NameForm() {}

    /** The names of an enum's constants. */
    static List<String> names(ValueType.Constant<?> type) {
        List<String> names = new ArrayList<>();
        for (Object constant : type.constants()) {
            // The compiler knows the constants of the code that it compiles by their names only.
            names.add(constant instanceof Enum<?> known ? known.name() : constant.toString());
        }
        return names;
    }

    /** One of the names, spaces around it allowed. */
    static Map<String, Object> oneOf(List<String> names) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("enum", asRead(names));
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("anyOf", List.of(plain, ScalarForm.text(TextPatterns.value(TextPatterns.anyOf(names)))));
        return form;
    }

    /** One of the names as the key of a map, which is always text. */
    static Map<String, Object> key(List<String> names) {
        List<Object> keys = new ArrayList<>();
        for (Object name : asRead(names)) {
            keys.add(String.valueOf(name));
        }
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("enum", keys);
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("anyOf", List.of(plain, ScalarForm.text(TextPatterns.whole(TextPatterns.anyOf(names)))));
        return form;
    }

    /** The names, and what a reader of YAML takes some of them for: {@code TRUE} for a boolean, {@code 1} for a number. */
    static List<@Nullable Object> asRead(List<String> names) {
        List<@Nullable Object> values = new ArrayList<>(names);
        for (String name : names) {
            Object value = taken(name);
            if (!(value instanceof String) && !values.contains(value)) {
                values.add(value);
            }
        }
        return values;
    }

    private static @Nullable Object taken(String name) {
        if (name.equalsIgnoreCase("null")) {
            return null;
        }
        try {
            Object value = OpenValue.plain(name);
            return value instanceof Double number && (number.isInfinite() || number.isNaN()) ? name : value;
        } catch (IllegalArgumentException e) {
            return name;
        }
    }
}
