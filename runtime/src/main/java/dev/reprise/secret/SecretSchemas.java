package dev.reprise.secret;

import dev.reprise.schema.Component;
import dev.reprise.schema.OptionSchema;
import dev.reprise.schema.RecordSchema;
import dev.reprise.schema.Schema;
import dev.reprise.schema.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which config types hold secrets. */
public final class SecretSchemas {

    private final List<Schema<?>> seen = new ArrayList<>();

    private SecretSchemas() {}

    /** Whether a config of this type, or one nested in it, has a secret component, whatever options are chosen. */
    public static boolean holdSecrets(Schema<?> schema) {
        return new SecretSchemas().search(schema);
    }

    private boolean search(Schema<?> schema) {
        if (seen.contains(schema)) {
            return false;
        }
        seen.add(schema);
        for (RecordSchema<?> record : records(schema)) {
            for (Component<?> component : record.components()) {
                Schema<?> inner = nested(component.type());
                if (component.secret() || (inner != null && search(inner))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The record itself, or the records of all options. */
    static List<RecordSchema<?>> records(Schema<?> schema) {
        if (schema instanceof RecordSchema<?> record) {
            return List.of(record);
        }
        OptionSchema<?> options = (OptionSchema<?>) schema;
        List<RecordSchema<?>> records = new ArrayList<>();
        for (String name : options.options()) {
            records.add(Objects.requireNonNull(options.option(name)));
        }
        return records;
    }

    /** The config that a type is, or holds one or many of; null if it holds none. */
    public static @Nullable Schema<?> nested(ValueType<?> type) {
        if (type instanceof ValueType.Nested<?> nested) {
            return nested.schema();
        }
        if (type instanceof ValueType.Absent<?> absent) {
            return nested(absent.of());
        }
        if (type instanceof ValueType.ListOf<?> list) {
            return nested(list.element());
        }
        if (type instanceof ValueType.SetOf<?> set) {
            return nested(set.element());
        }
        return type instanceof ValueType.MapOf<?, ?> map ? nested(map.value()) : null;
    }
}
