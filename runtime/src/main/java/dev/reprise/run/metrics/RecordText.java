package dev.reprise.run.metrics;

import dev.reprise.schema.Component;
import dev.reprise.schema.OptionSchema;
import dev.reprise.schema.RecordSchema;
import dev.reprise.schema.ScalarKind;
import dev.reprise.schema.Schema;
import dev.reprise.schema.ValueType;
import dev.reprise.text.Limits;
import dev.reprise.text.scalar.ScalarText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Appends the components of one record to a line, as the record's schema hands them over. */
final class RecordText implements RecordSchema.Sink {

    private final StringBuilder line;
    private final Metrics table;
    private final int depth;
    private char before;

    /**
     * The components of a record.
     *
     * @param table for error messages
     * @param before what goes before the next component
     */
    RecordText(StringBuilder line, Metrics table, char before, int depth) {
        this.line = line;
        this.table = table;
        this.before = before;
        this.depth = depth;
    }

    /** What would go before the next component: a brace if there was none. */
    char before() {
        return before;
    }

    @Override
    public <T> void put(Component<T> component, @Nullable T value) {
        if (component.secret()) {
            return;
        }
        try {
            RowText.text(line.append(before), component.key());
            before = ',';
            append(line.append(':'), component.type(), value);
        } catch (IllegalArgumentException e) {
            throw depth == 0 ? table.cannotWrite(component.key(), e) : e;
        }
    }

    private void append(StringBuilder out, ValueType<?> type, @Nullable Object value) {
        if (type instanceof ValueType.Absent<?> absent) {
            Object present = absent.unwrap(value);
            if (present == null) {
                out.append("null");
            } else {
                append(out, absent.of(), present);
            }
        } else if (value == null) {
            throw new IllegalArgumentException(
                    "It is null, and its type has no null. Declare it Optional or @Nullable.");
        } else if (type instanceof ValueType.Scalar<?> scalar) {
            // A BigDecimal is text in a config, which keeps its digits; in a table it is a number.
            RowText.value(
                    out, scalar.kind() == ScalarKind.BIG_DECIMAL ? value : ScalarText.plain(scalar.kind(), value));
        } else if (type instanceof ValueType.ListOf<?> list) {
            items(out, list.element(), (Collection<?>) value);
        } else if (type instanceof ValueType.SetOf<?> set) {
            set(out, set.element(), (Collection<?>) value);
        } else if (type instanceof ValueType.MapOf<?, ?> map) {
            entries(out, map, (Map<?, ?>) value);
        } else if (type instanceof ValueType.Nested<?> nested) {
            config(nested.schema(), value);
        } else {
            RowText.value(out, value);
        }
    }

    private void items(StringBuilder out, ValueType<?> element, Collection<?> items) {
        char separator = '[';
        for (Object item : items) {
            append(out.append(separator), element, item);
            separator = ',';
        }
        out.append(separator == '[' ? "[]" : "]");
    }

    /** In an order that is the same in every process. */
    private void set(StringBuilder out, ValueType<?> element, Collection<?> items) {
        if (items instanceof LinkedHashSet<?> || items instanceof SortedSet<?>) {
            items(out, element, items);
            return;
        }
        int start = out.length();
        List<String> texts = new ArrayList<>();
        for (Object item : items) {
            append(out, element, item);
            texts.add(out.substring(start));
            out.setLength(start);
        }
        String[] sorted = texts.toArray(new String[0]);
        Arrays.sort(sorted);
        out.append('[').append(String.join(",", sorted)).append(']');
    }

    private void entries(StringBuilder out, ValueType.MapOf<?, ?> type, Map<?, ?> entries) {
        char separator = '{';
        for (Object key : RowText.keys(entries)) {
            String name = key instanceof Enum<?> constant ? constant.name() : String.valueOf(key);
            RowText.text(out.append(separator), name);
            append(out.append(':'), type.value(), entries.get(key));
            separator = ',';
        }
        out.append(separator == '{' ? "{}" : "}");
    }

    @SuppressWarnings("unchecked") // a schema describes the values that its component holds
    private <C> void config(Schema<C> schema, Object value) {
        if (schema instanceof OptionSchema<C> options) {
            String name = options.optionOf((C) value);
            RecordSchema<Object> option = (RecordSchema<Object>) Objects.requireNonNull(options.option(name));
            RowText.text(line.append("{\"" + OptionSchema.TYPE_KEY + "\":"), name);
            record(option, value, ',');
        } else {
            record((RecordSchema<C>) schema, (C) value, '{');
        }
    }

    private <C> void record(RecordSchema<C> schema, C value, char first) {
        if (depth == Limits.DEPTH) {
            throw new IllegalArgumentException("Records are nested more than " + Limits.DEPTH + " deep.");
        }
        RecordText inside = new RecordText(line, table, first, depth + 1);
        schema.write(value, inside);
        line.append(inside.before == '{' ? "{}" : "}");
    }
}
