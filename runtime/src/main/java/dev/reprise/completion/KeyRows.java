package dev.reprise.completion;

import dev.reprise.schema.Component;
import dev.reprise.schema.Descent;
import dev.reprise.schema.OptionSchema;
import dev.reprise.schema.RecordSchema;
import dev.reprise.schema.ScalarKind;
import dev.reprise.schema.Schema;
import dev.reprise.schema.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Collects the keys of a config at every depth; a config inside itself is not gone into again. */
final class KeyRows {

    private final List<KeyRow> rows = new ArrayList<>();
    private final Descent descent = new Descent();

    private KeyRows() {}

    static List<KeyRow> of(RecordSchema<?> schema) {
        KeyRows keys = new KeyRows();
        keys.addInside(schema, "", List.of());
        return keys.rows;
    }

    private void addAll(RecordSchema<?> schema, String prefix, List<String> choices) {
        for (Component<?> component : schema.components()) {
            add(component.type(), prefix + component.key(), choices, KeyRow.Kind.VALUE, component.doc());
        }
    }

    private void addInside(RecordSchema<?> schema, String prefix, List<String> choices) {
        if (descent.enter(schema)) {
            addAll(schema, prefix, choices);
            descent.leave();
        }
    }

    private void add(ValueType<?> type, String path, List<String> choices, KeyRow.Kind kind, String doc) {
        ValueType<?> present = type instanceof ValueType.Absent<?> absent ? absent.of() : type;
        if (present instanceof ValueType.Nested<?> nested) {
            addConfig(nested.schema(), path, choices, kind, words(type), doc);
        } else if (present instanceof ValueType.MapOf<?, ?> map) {
            addMap(map, path, choices, doc);
        } else if (present instanceof ValueType.Open) {
            rows.add(new KeyRow(path, choices, KeyRow.Kind.MAP, List.of(), doc));
        } else if (present instanceof ValueType.ListOf<?> list) {
            rows.add(new KeyRow(path, choices, KeyRow.Kind.LIST, words(list.element()), doc));
        } else if (present instanceof ValueType.SetOf<?> set) {
            rows.add(new KeyRow(path, choices, KeyRow.Kind.LIST, words(set.element()), doc));
        } else {
            boolean file = present instanceof ValueType.Scalar<?> scalar && scalar.kind() == ScalarKind.PATH;
            rows.add(new KeyRow(path, choices, file ? KeyRow.Kind.FILE : kind, words(type), doc));
        }
    }

    private void addConfig(
            Schema<?> schema, String path, List<String> choices, KeyRow.Kind kind, List<String> words, String doc) {
        if (!words.isEmpty() || kind == KeyRow.Kind.ENTRY) {
            rows.add(new KeyRow(path, choices, kind, words, doc));
        }
        if (schema instanceof RecordSchema<?> record) {
            addInside(record, path + ".", choices);
        } else if (schema instanceof OptionSchema<?> options && descent.enter(options)) {
            addOptions(options, path, choices);
            descent.leave();
        }
    }

    private void addOptions(OptionSchema<?> options, String path, List<String> choices) {
        for (String name : options.options()) {
            RecordSchema<?> option = Objects.requireNonNull(options.option(name));
            List<String> chosen = new ArrayList<>(choices);
            chosen.add(path + "=" + name);
            descent.enterOption(option);
            addAll(option, path + ".", chosen);
            descent.leave();
        }
    }

    private void addMap(ValueType.MapOf<?, ?> map, String path, List<String> choices, String doc) {
        if (map.key() instanceof ValueType.Constant<?> constant) {
            for (Enum<?> key : constant.constants()) {
                add(map.value(), path + "." + key.name(), choices, KeyRow.Kind.ENTRY, doc);
            }
        } else {
            rows.add(new KeyRow(path, choices, KeyRow.Kind.MAP, List.of(), doc));
        }
    }

    /** The values that have names. */
    private static List<String> words(ValueType<?> type) {
        List<String> words = new ArrayList<>();
        if (type instanceof ValueType.Absent<?> absent) {
            words.addAll(words(absent.of()));
            words.add("null");
        } else if (type instanceof ValueType.Constant<?> constant) {
            for (Enum<?> value : constant.constants()) {
                words.add(value.name());
            }
        } else if (type instanceof ValueType.Scalar<?> scalar && scalar.kind() == ScalarKind.BOOLEAN) {
            words.add("true");
            words.add("false");
        } else if (type instanceof ValueType.Nested<?> nested && nested.schema() instanceof OptionSchema<?> options) {
            words.addAll(options.options());
        }
        return words;
    }
}
