package dev.reprise.resolve;

import dev.reprise.schema.Component;
import dev.reprise.schema.OptionSchema;
import dev.reprise.schema.RecordSchema;
import dev.reprise.schema.Schema;
import dev.reprise.schema.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A config type described for people: every key with its type, default and documentation. */
public final class Description {

    private final List<String[]> rows = new ArrayList<>();
    private final List<RecordSchema<?>> open = new ArrayList<>();
    private final Merger merger = new Merger(new Report());

    private Description() {}

    /**
     * A line for each key, nested configs included; keys that only an option has are listed under
     * {@code key (option).name}, those of configs in a list or a map under {@code key.N.name} or {@code key.KEY.name}.
     */
    public static String of(RecordSchema<?> schema) {
        Description description = new Description();
        description.add(description.merger.defaults(schema), "");
        return description.table();
    }

    private void add(Draft.Fields fields, String prefix) {
        if (open.contains(fields.schema)) {
            return; // a config that contains itself is described once
        }
        open.add(fields.schema);
        for (Component<?> component : fields.schema.components()) {
            String path = prefix + component.key();
            Draft value = fields.values.get(component.key());
            Schema<?> nested = nested(component.type());
            if (nested instanceof RecordSchema<?> inner) {
                add(value instanceof Draft.Fields there ? there : merger.defaults(inner), path + ".");
                continue;
            }
            rows.add(new String[] {path, TypeText.of(component.type()), standing(component, value), component.doc()});
            Schema<?> repeated = repeated(component.type());
            if (repeated instanceof RecordSchema<?> inner) {
                add(merger.defaults(inner), path + "." + placeholder(component.type()) + ".");
            }
            if (repeated instanceof OptionSchema<?> options) {
                addOptions(options, path + "." + placeholder(component.type()), null);
            }
            if (nested instanceof OptionSchema<?> options) {
                addOptions(options, path, value);
            }
        }
        open.remove(fields.schema);
    }

    private void addOptions(OptionSchema<?> options, String path, @Nullable Draft chosen) {
        for (String name : options.options()) {
            Draft.Fields option = chosen instanceof Draft.Fields there && name.equals(there.option)
                    ? there
                    : merger.defaults(Objects.requireNonNull(options.option(name)));
            add(option, path + " (" + name + ").");
        }
    }

    private static @Nullable Schema<?> nested(ValueType<?> type) {
        ValueType<?> present = type instanceof ValueType.Absent<?> absent ? absent.of() : type;
        return present instanceof ValueType.Nested<?> nested ? nested.schema() : null;
    }

    /** The config that a list or a map holds any number of, or null. */
    private static @Nullable Schema<?> repeated(ValueType<?> type) {
        if (type instanceof ValueType.ListOf<?> list) {
            return nested(list.element());
        }
        return type instanceof ValueType.MapOf<?, ?> map ? nested(map.value()) : null;
    }

    private static String placeholder(ValueType<?> type) {
        return type instanceof ValueType.ListOf<?> ? "N" : "KEY";
    }

    private static String standing(Component<?> component, @Nullable Draft value) {
        if (value != null) {
            return "= " + Draft.text(value);
        }
        return component.type() instanceof ValueType.Absent<?> ? "= null" : "required";
    }

    private String table() {
        int[] widths = new int[4];
        for (String[] row : rows) {
            for (int i = 0; i < 3; i++) {
                widths[i] = Math.max(widths[i], Math.min(row[i].length(), 40));
            }
        }
        StringBuilder table = new StringBuilder();
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.length; i++) {
                line.append(row[i]);
                for (int pad = row[i].length(); pad < widths[i] + 2; pad++) {
                    line.append(' ');
                }
            }
            table.append(line.toString().stripTrailing()).append('\n');
        }
        return table.toString();
    }
}
