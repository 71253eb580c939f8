package dev.reprise.reader.table;

import dev.reprise.reader.value.ValueText;
import dev.reprise.text.json.JsonWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table as a JSON array with an object for each row, one a line. */
final class JsonRows {

    private final boolean strict;

    /**
     * A writer.
     *
     * @param strict whether numbers that are not finite are null
     */
    JsonRows(boolean strict) {
        this.strict = strict;
    }

    String write(Table table) {
        StringBuilder out = new StringBuilder("[");
        String before = "\n";
        for (List<@Nullable Object> row : table.rows()) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            for (int i = 0; i < row.size(); i++) {
                object.put(table.columns().get(i), value(row.get(i)));
            }
            JsonWriter.append(out.append(before), object);
            before = ",\n";
        }
        return out.append("\n]\n").toString();
    }

    private @Nullable Object value(@Nullable Object cell) {
        if (cell instanceof Spread spread) {
            Map<String, @Nullable Object> parts = new LinkedHashMap<>();
            parts.put("mean", value(spread.mean()));
            parts.put("std", value(spread.std()));
            parts.put("count", spread.count());
            return parts;
        } else if (cell instanceof Double number) {
            return strict && !Double.isFinite(number) ? null : number;
        } else if (cell instanceof List<?> list) {
            List<@Nullable Object> items = new ArrayList<>(list.size());
            list.forEach(item -> items.add(value(item)));
            return items;
        } else if (cell instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> entries = new LinkedHashMap<>();
            map.forEach((key, item) -> entries.put(String.valueOf(key), value(item)));
            return entries;
        }
        Object plain = ValueText.plain(cell);
        return plain == null || plain instanceof Boolean || plain instanceof Number ? plain : plain.toString();
    }
}
