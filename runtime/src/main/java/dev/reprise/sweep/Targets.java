package dev.reprise.sweep;

import dev.reprise.schema.Component;
import dev.reprise.schema.OptionSchema;
import dev.reprise.schema.RecordSchema;
import dev.reprise.schema.Schema;
import dev.reprise.schema.ValueType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The declared types of what a key sets: several where options have the same key, none where there is no such key. */
final class Targets {

    private final List<String> path;
    private final List<ValueType<?>> types = new ArrayList<>();

    /** What was looked into at each depth: options inside options lead to the same schemas on many ways. */
    private final List<Set<Schema<?>>> seen = new ArrayList<>();

    private Targets(List<String> path) {
        this.path = path;
        for (int i = 0; i <= path.size(); i++) {
            seen.add(Collections.newSetFromMap(new IdentityHashMap<>()));
        }
    }

    static List<ValueType<?>> of(Schema<?> root, List<String> path) {
        Targets targets = new Targets(path);
        targets.inSchema(root, null, 0);
        return targets.types;
    }

    /** The names that a key may be set to: those of options, or of the constants of an enum; null if it has none. */
    static @Nullable List<String> names(List<ValueType<?>> types) {
        for (ValueType<?> type : types) {
            if (type instanceof ValueType.Constant<?> constant) {
                return names(constant);
            }
            if (type instanceof ValueType.Nested<?> nested && nested.schema() instanceof OptionSchema<?> options) {
                return options.options();
            }
        }
        return null;
    }

    private static List<String> names(ValueType.Constant<?> type) {
        List<String> names = new ArrayList<>(type.constants().size());
        for (Enum<?> constant : type.constants()) {
            names.add(constant.name());
        }
        return names;
    }

    /** Whether a text is taken as it stands, by the key itself or as an element that is added to it. */
    static boolean isText(List<ValueType<?>> types, boolean isAddition) {
        for (ValueType<?> type : types) {
            ValueType<?> target = isAddition ? element(type) : type;
            if (!(target instanceof ValueType.Scalar<?> scalar)
                    || !scalar.kind().isText()) {
                return false;
            }
        }
        return !types.isEmpty();
    }

    private static ValueType<?> element(ValueType<?> type) {
        ValueType<?> element = type instanceof ValueType.ListOf<?> list
                ? list.element()
                : type instanceof ValueType.SetOf<?> set ? set.element() : type;
        return present(element);
    }

    private static ValueType<?> present(ValueType<?> type) {
        return type instanceof ValueType.Absent<?> absent ? absent.of() : type;
    }

    private void inSchema(Schema<?> schema, @Nullable ValueType<?> type, int depth) {
        if (!seen.get(depth).add(schema)) {
            return;
        }
        if (schema instanceof RecordSchema<?> record) {
            inRecord(record, depth);
            return;
        }
        OptionSchema<?> options = (OptionSchema<?>) schema;
        if (type != null && depth == path.size() - 1 && path.get(depth).equals(OptionSchema.TYPE_KEY)) {
            types.add(type);
            return;
        }
        for (String name : options.options()) {
            RecordSchema<?> option = options.option(name);
            if (option != null) {
                inRecord(option, depth);
            }
        }
    }

    private void inRecord(RecordSchema<?> record, int depth) {
        String key = path.get(depth);
        for (Component<?> component : record.components()) {
            boolean isKey = component.key().equals(key)
                    || component.name().equals(key)
                    || component.aliases().contains(key);
            if (isKey) {
                inType(component.type(), depth + 1);
                return;
            }
        }
    }

    private void inType(ValueType<?> declared, int depth) {
        ValueType<?> type = present(declared);
        if (depth == path.size()) {
            types.add(type);
        } else if (type instanceof ValueType.Nested<?> nested) {
            inSchema(nested.schema(), type, depth);
        } else if (type instanceof ValueType.MapOf<?, ?> map) {
            inType(map.value(), depth + 1);
        } else if (type instanceof ValueType.ListOf<?> list) {
            inType(list.element(), depth + 1);
        } else if (type instanceof ValueType.Open) {
            types.add(type);
        }
    }
}
