package dev.reprise.jsonschema;

import dev.reprise.schema.OptionSchema;
import dev.reprise.schema.RecordSchema;
import dev.reprise.schema.ScalarKind;
import dev.reprise.schema.ValueType;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** The types that stand in a config, each described once, under {@code $defs}. */
final class Definitions {

    private final Map<String, Object> all = new LinkedHashMap<>();
    private final Map<Object, String> names = new HashMap<>();

    /** The record of an option, which is told from the same record in another place. */
    private record Choice(OptionSchema<?> options, String name) {}

    private enum Only {
        INTERPOLATION
    }

    /** All descriptions so far, by name. */
    Map<String, Object> all() {
        return all;
    }

    Map<String, Object> record(RecordSchema<?> schema) {
        return ref(schema, schema.name(), () -> new RecordForm(this).of(schema, null, Map.of()));
    }

    Map<String, Object> options(OptionSchema<?> schema) {
        return ref(schema, schema.name(), () -> OptionForm.of(schema, this));
    }

    Map<String, Object> option(OptionSchema<?> schema, String name) {
        RecordSchema<?> option = Objects.requireNonNull(schema.option(name));
        return ref(
                new Choice(schema, name),
                option.name(),
                () -> new RecordForm(this).of(option, name, OptionForm.typeKey(schema, name)));
    }

    Map<String, Object> constant(ValueType.Constant<?> type) {
        return ref(type, type.name(), () -> NameForm.oneOf(NameForm.names(type)));
    }

    Map<String, Object> scalar(ScalarKind kind) {
        return ref(kind, kind.name().toLowerCase(Locale.ROOT), () -> ScalarForm.of(kind));
    }

    /** A text that is replaced by what it refers to. */
    Map<String, Object> interpolation() {
        return ref(Only.INTERPOLATION, "interpolation", () -> {
            Map<String, Object> form = ScalarForm.text(TextPatterns.INTERPOLATION);
            form.put("description", "A text that refers to other values, such as ${data.path}.");
            return form;
        });
    }

    /** A description that leads back to itself finds its own name. */
    private Map<String, Object> ref(Object type, String name, Supplier<Map<String, Object>> form) {
        String known = names.get(type);
        if (known == null) {
            known = unused(plainName(name));
            names.put(type, known);
            Map<String, Object> definition = new LinkedHashMap<>();
            all.put(known, definition);
            definition.putAll(form.get());
        }
        Map<String, Object> ref = new LinkedHashMap<>();
        ref.put("$ref", "#/$defs/" + known);
        return ref;
    }

    private String unused(String name) {
        String free = name;
        for (int i = 2; all.containsKey(free); i++) {
            free = name + i;
        }
        return free;
    }

    /** A name that needs no escapes in a URI. */
    static String plainName(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean kept = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            plain.append(kept || c == '.' || c == '-' || c == '$' ? c : '_');
        }
        return plain.toString();
    }
}
