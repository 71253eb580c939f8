package dev.reprise.secret;

import dev.reprise.schema.Component;
import dev.reprise.schema.OptionSchema;
import dev.reprise.schema.RecordSchema;
import dev.reprise.schema.Schema;
import dev.reprise.schema.ValueType;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** All that a config type says by itself: keys, options, constants. None of it tells a secret. */
public final class SchemaNames {

    /** Beside those of the schema: what configs of every type may have. */
    private static final List<String> EVERYWHERE = List.of(
            "include",
            OptionSchema.TYPE_KEY,
            "null",
            "oc.create",
            "oc.decode",
            "oc.deprecated",
            "oc.dict.keys",
            "oc.dict.values",
            "oc.select");

    private final Set<String> names = new HashSet<>(EVERYWHERE);
    private final Set<Schema<?>> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private SchemaNames() {}

    /** The names in a config type and in all that is nested in it, whatever options are chosen. */
    public static Set<String> of(Schema<?> schema) {
        SchemaNames all = new SchemaNames();
        all.add(schema);
        return all.names;
    }

    private void add(Schema<?> schema) {
        if (!seen.add(schema)) {
            return;
        }
        if (schema instanceof OptionSchema<?> options) {
            names.addAll(options.options());
        }
        for (RecordSchema<?> record : SecretSchemas.records(schema)) {
            names.add(record.name());
            for (Component<?> component : record.components()) {
                names.add(component.key());
                names.add(component.name());
                names.addAll(component.aliases());
                constants(component.type());
                Schema<?> nested = SecretSchemas.nested(component.type());
                if (nested != null) {
                    add(nested);
                }
            }
        }
    }

    private void constants(ValueType<?> type) {
        if (type instanceof ValueType.Constant<?> constant) {
            for (Enum<?> one : constant.constants()) {
                names.add(one.name());
            }
        } else if (type instanceof ValueType.Absent<?> absent) {
            constants(absent.of());
        } else if (type instanceof ValueType.ListOf<?> list) {
            constants(list.element());
        } else if (type instanceof ValueType.SetOf<?> set) {
            constants(set.element());
        } else if (type instanceof ValueType.MapOf<?, ?> map) {
            constants(map.key());
            constants(map.value());
        }
    }
}
