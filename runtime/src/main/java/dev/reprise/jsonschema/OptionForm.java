package dev.reprise.jsonschema;

import dev.reprise.schema.OptionSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Choices among records: a name, or a map that may have the name under {@code type}. */
final class OptionForm {

    private OptionForm() {}

    static Map<String, Object> of(OptionSchema<?> schema, Definitions definitions) {
        Map<String, Object> name = new LinkedHashMap<>();
        name.put("enum", NameForm.asRead(schema.options()));
        List<Object> forms = new ArrayList<>();
        forms.add(name);
        // Without the name a map is for the option that a lower layer chose: it fits if it fits any.
        List<String> older = new ArrayList<>();
        for (String option : schema.options()) {
            forms.add(definitions.option(schema, option));
            older.addAll(schema.aliases(option));
        }
        List<String> all = new ArrayList<>(schema.options());
        all.addAll(older);
        forms.add(ScalarForm.text(TextPatterns.value(TextPatterns.anyOf(all))));
        if (!older.isEmpty()) {
            Map<String, Object> olderName = new LinkedHashMap<>();
            olderName.put("description", "An older name of an option.");
            olderName.put("deprecated", true);
            olderName.put("enum", NameForm.asRead(older));
            forms.add(olderName);
        }
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("title", schema.name());
        form.put("anyOf", forms);
        return form;
    }

    /** The key that names an option. */
    static Map<String, Object> typeKey(OptionSchema<?> schema, String option) {
        List<String> all = new ArrayList<>();
        all.add(option);
        all.addAll(schema.aliases(option));
        List<@Nullable Object> names = NameForm.asRead(all);
        Map<String, Object> form = new LinkedHashMap<>();
        if (names.size() == 1) {
            form.put("const", option);
        } else {
            form.put("enum", names);
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(OptionSchema.TYPE_KEY, form);
        return properties;
    }
}
