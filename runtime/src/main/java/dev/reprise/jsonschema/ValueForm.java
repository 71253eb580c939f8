package dev.reprise.jsonschema;

import dev.reprise.schema.Check;
import dev.reprise.schema.Each;
import dev.reprise.schema.OptionSchema;
import dev.reprise.schema.RecordSchema;
import dev.reprise.schema.ScalarKind;
import dev.reprise.schema.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values of components, by their declared types and constraints. */
final class ValueForm {

    private final Definitions definitions;

    ValueForm(Definitions definitions) {
        this.definitions = definitions;
    }

    /** The description of a value that satisfies the constraints. */
    Map<String, Object> of(ValueType<?> type, List<Check> checks) {
        List<Object> forms = new ArrayList<>();
        add(forms, type, checks);
        Map<String, Object> form = new LinkedHashMap<>();
        if (forms.size() == 1 && forms.get(0) instanceof Map<?, ?> only) {
            for (Map.Entry<?, ?> entry : only.entrySet()) {
                form.put((String) entry.getKey(), entry.getValue());
            }
        } else {
            form.put("anyOf", forms);
        }
        // Beside the forms, not in them: a range means nothing to texts and null.
        form.putAll(Constraints.range(checks));
        return form;
    }

    private void add(List<Object> forms, ValueType<?> type, List<Check> checks) {
        if (type instanceof ValueType.Absent<?> absent) {
            add(forms, absent.of(), checks);
            forms.add(ScalarForm.type("null"));
        } else if (type instanceof ValueType.Scalar<?> scalar) {
            addScalar(forms, scalar.kind(), checks);
        } else if (type instanceof ValueType.Constant<?> constant) {
            forms.add(definitions.constant(constant));
        } else if (type instanceof ValueType.Nested<?> nested && nested.schema() instanceof OptionSchema<?> options) {
            forms.add(definitions.options(options));
        } else {
            forms.add(structure(type, checks));
            forms.add(definitions.interpolation());
        }
    }

    private void addScalar(List<Object> forms, ScalarKind kind, List<Check> checks) {
        Map<String, Object> constraints = Constraints.text(checks);
        if (kind == ScalarKind.STRING && !constraints.isEmpty()) {
            Map<String, Object> text = ScalarForm.type("string");
            text.putAll(constraints);
            forms.add(text);
            forms.add(ScalarForm.type(List.of("number", "boolean")));
            forms.add(definitions.interpolation());
        } else if (kind == ScalarKind.STRING || kind == ScalarKind.PATH || kind == ScalarKind.PATTERN) {
            forms.add(ScalarForm.type(ScalarForm.ANY));
        } else {
            forms.add(definitions.scalar(kind));
        }
    }

    private Map<String, Object> structure(ValueType<?> type, List<Check> checks) {
        if (type instanceof ValueType.ListOf<?> list) {
            return items(list.element(), checks, Constraints.size(checks, "minItems", "maxItems"));
        }
        if (type instanceof ValueType.SetOf<?> set) {
            return items(set.element(), checks, Constraints.size(checks, "minItems", ""));
        }
        if (type instanceof ValueType.MapOf<?, ?> map) {
            return entries(map, checks);
        }
        if (type instanceof ValueType.Nested<?> nested) {
            return definitions.record((RecordSchema<?>) nested.schema());
        }
        Map<String, Object> open = ScalarForm.type("object");
        putNames(open, checks);
        open.putAll(Constraints.size(checks, "", "maxProperties"));
        return open;
    }

    private Map<String, Object> items(ValueType<?> element, List<Check> checks, Map<String, Object> size) {
        Map<String, Object> items = of(element, Each.of(Each.Part.ELEMENT, checks));
        ValueType<?> present = element instanceof ValueType.Absent<?> absent ? absent.of() : element;
        if (present instanceof ValueType.Nested<?> nested && nested.schema() instanceof OptionSchema<?>) {
            items.put("required", List.of(OptionSchema.TYPE_KEY));
        }
        Map<String, Object> form = ScalarForm.type("array");
        form.put("items", items);
        form.putAll(size);
        return form;
    }

    private Map<String, Object> entries(ValueType.MapOf<?, ?> type, List<Check> checks) {
        Map<String, Object> form = ScalarForm.type("object");
        boolean numbers = false;
        if (type.key() instanceof ValueType.Constant<?> constant) {
            form.put("propertyNames", NameForm.key(NameForm.names(constant)));
        } else if (type.key() instanceof ValueType.Scalar<?> scalar
                && scalar.kind().isInteger()) {
            numbers = true;
            form.put("propertyNames", ScalarForm.text(TextPatterns.whole(TextPatterns.INTEGER)));
        } else {
            putNames(form, checks);
        }
        form.put("additionalProperties", of(type.value(), Each.of(Each.Part.VALUE, checks)));
        // A lower layer may bring the fewest entries about; 1 and 01 are one entry.
        form.putAll(Constraints.size(checks, "", numbers ? "" : "maxProperties"));
        return form;
    }

    /** What is asked of keys that are any text. */
    private static void putNames(Map<String, Object> form, List<Check> checks) {
        Map<String, Object> names = Constraints.text(Each.of(Each.Part.KEY, checks));
        if (!names.isEmpty()) {
            form.put("propertyNames", names);
        }
    }
}
