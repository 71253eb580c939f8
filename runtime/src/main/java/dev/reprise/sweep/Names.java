package dev.reprise.sweep;

import dev.reprise.schema.Component;
import dev.reprise.schema.OptionSchema;
import dev.reprise.schema.RecordSchema;
import dev.reprise.schema.Schema;
import dev.reprise.schema.ValueType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names that a key may be set to: those of options, or of the constants of an enum. */
final class Names {

    private Names() {}

    /** The names for a key, or null if its values have none, or there is no such key. */
    static @Nullable List<String> of(Schema<?> root, List<String> path) {
        return inSchema(root, path, 0);
    }

    private static @Nullable List<String> inSchema(Schema<?> schema, List<String> path, int depth) {
        if (schema instanceof RecordSchema<?> record) {
            return depth == path.size() ? null : inRecord(record, path, depth);
        }
        OptionSchema<?> options = (OptionSchema<?>) schema;
        boolean isType = depth == path.size() - 1 && path.get(depth).equals(OptionSchema.TYPE_KEY);
        if (depth == path.size() || isType) {
            return options.options();
        }
        for (String name : options.options()) {
            RecordSchema<?> option = options.option(name);
            List<String> names = option == null ? null : inRecord(option, path, depth);
            if (names != null) {
                return names;
            }
        }
        return null;
    }

    private static @Nullable List<String> inRecord(RecordSchema<?> record, List<String> path, int depth) {
        String key = path.get(depth);
        for (Component<?> component : record.components()) {
            boolean isKey = component.key().equals(key)
                    || component.name().equals(key)
                    || component.aliases().contains(key);
            if (isKey) {
                return inType(component.type(), path, depth + 1);
            }
        }
        return null;
    }

    private static @Nullable List<String> inType(ValueType<?> type, List<String> path, int depth) {
        if (type instanceof ValueType.Absent<?> absent) {
            return inType(absent.of(), path, depth);
        }
        if (type instanceof ValueType.Nested<?> nested) {
            return inSchema(nested.schema(), path, depth);
        }
        if (depth < path.size()) {
            return type instanceof ValueType.MapOf<?, ?> map
                    ? inType(map.value(), path, depth + 1)
                    : type instanceof ValueType.ListOf<?> list ? inType(list.element(), path, depth + 1) : null;
        }
        return type instanceof ValueType.Constant<?> constant ? names(constant) : null;
    }

    private static List<String> names(ValueType.Constant<?> type) {
        List<String> names = new ArrayList<>(type.constants().size());
        for (Enum<?> constant : type.constants()) {
            names.add(constant.name());
        }
        return names;
    }
}
