package dev.reprise.jsonschema;

import dev.reprise.schema.Component;
import dev.reprise.schema.RecordSchema;
import dev.reprise.schema.ValueType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records: closed maps of the keys of their components. */
final class RecordForm {

    private final ValueForm values;

    RecordForm(Definitions definitions) {
        this.values = new ValueForm(definitions);
    }

    /**
     * The description of a record.
     *
     * @param option the name by which it is chosen, or null
     * @param more what its map may hold beside its components, unless one of these has the key
     */
    Map<String, Object> of(RecordSchema<?> schema, @Nullable String option, Map<String, Object> more) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("title", option == null ? schema.name() : option);
        if (!schema.doc().isEmpty()) {
            form.put("description", schema.doc());
        }
        form.put("type", "object");
        Map<String, Object> properties = new LinkedHashMap<>(more);
        Map<String, Object> exclusions = new LinkedHashMap<>();
        for (Component<?> component : schema.components()) {
            properties.put(component.key(), property(component));
            for (String alias : component.aliases()) {
                properties.put(alias, olderName(component));
                exclusions.put(alias, without(component, alias));
            }
        }
        for (String removed : schema.removedKeys()) {
            properties.putIfAbsent(removed, removed());
        }
        form.put("properties", properties);
        if (!exclusions.isEmpty()) {
            form.put("dependentSchemas", exclusions);
        }
        form.put("additionalProperties", false);
        return form;
    }

    private Map<String, Object> property(Component<?> component) {
        Map<String, Object> form = new LinkedHashMap<>();
        String description = description(component);
        if (!description.isEmpty()) {
            form.put("description", description);
        }
        String text = component.defaultText();
        if (text != null && !component.secret()) {
            DefaultValue.put(form, component.type(), text);
        } else if (component.type() instanceof ValueType.Absent<?>) {
            form.put("default", null);
        }
        if (component.secret()) {
            form.put("writeOnly", true);
        }
        form.putAll(values.of(component.type(), component.checks()));
        return form;
    }

    /** What an old file may still set is passed over with a word. */
    private static Map<String, Object> removed() {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("description", "Was removed and has no effect any more.");
        form.put("deprecated", true);
        return form;
    }

    private Map<String, Object> olderName(Component<?> component) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("description", "An older name of '" + component.key() + "'.");
        form.put("deprecated", true);
        if (component.secret()) {
            form.put("writeOnly", true);
        }
        form.putAll(values.of(component.type(), component.checks()));
        return form;
    }

    /** A component is given under one of its names. */
    private static Map<String, Object> without(Component<?> component, String alias) {
        Map<String, Object> others = new LinkedHashMap<>();
        others.put(component.key(), false);
        for (String other : component.aliases()) {
            if (!other.equals(alias)) {
                others.put(other, false);
            }
        }
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("properties", others);
        return form;
    }

    private static String description(Component<?> component) {
        StringBuilder text = new StringBuilder(component.doc());
        for (String pattern : Constraints.unportable(component.checks())) {
            sentence(text, "Must match the regular expression of Java: " + pattern);
        }
        boolean given = component.defaultText() != null
                || component.type() instanceof ValueType.Absent<?>
                || (component.type() instanceof ValueType.Nested<?> nested
                        && nested.schema() instanceof RecordSchema<?>);
        if (!given) {
            sentence(text, "Has no default: a file or an argument must give it.");
        }
        return text.toString();
    }

    private static void sentence(StringBuilder text, String sentence) {
        if (!text.isEmpty()) {
            text.append(text.charAt(text.length() - 1) == '.' ? " " : ". ");
        }
        text.append(sentence);
    }
}
