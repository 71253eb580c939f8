package dev.reprise.resolve;

import dev.reprise.schema.Component;
import dev.reprise.schema.RecordSchema;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A config of whatever components a test declares, in place of a record for each. */
record Row(Map<String, @Nullable Object> values) {

    Row {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    static Schema of(String name, Component<?>... components) {
        return new Schema(name, List.of(components));
    }

    record Schema(String name, List<Component<?>> components) implements RecordSchema<Row> {

        @Override
        public Class<Row> type() {
            return Row.class;
        }

        @Override
        public String doc() {
            return "";
        }

        @Override
        public @Nullable Row bind(RecordSchema.Values values) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            for (Component<?> component : components) {
                row.put(component.key(), values.get(component));
            }
            return values.ok() ? new Row(row) : null;
        }

        @Override
        public void write(Row row, RecordSchema.Sink sink) {
            for (Component<?> component : components) {
                put(component, row, sink);
            }
        }

        @SuppressWarnings("unchecked")
        private static <T> void put(Component<T> component, Row row, RecordSchema.Sink sink) {
            sink.put(component, (T) row.values().get(component.key()));
        }
    }
}
