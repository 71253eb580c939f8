package dev.reprise.reader.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A table without cells of several numbers: for each column with a {@link Spread} three, mean, std and count. */
final class FlatColumns {

    private FlatColumns() {}

    static Table of(Table table) {
        List<String> names = new ArrayList<>();
        List<Function<List<@Nullable Object>, @Nullable Object>> cells = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            int column = i;
            String name = table.columns().get(i);
            if (table.rows().stream().anyMatch(row -> row.get(column) instanceof Spread)) {
                names.addAll(List.of(name + ".mean", name + ".std", name + ".count"));
                cells.add(row -> row.get(column) instanceof Spread spread ? spread.mean() : row.get(column));
                cells.add(row -> row.get(column) instanceof Spread spread ? spread.std() : null);
                cells.add(row -> row.get(column) instanceof Spread spread ? (long) spread.count() : null);
            } else {
                names.add(name);
                cells.add(row -> row.get(column));
            }
        }
        Table.Filling flat = Table.of(names);
        for (List<@Nullable Object> row : table.rows()) {
            List<@Nullable Object> values = new ArrayList<>(cells.size());
            cells.forEach(cell -> values.add(cell.apply(row)));
            flat.add(values);
        }
        return flat.done();
    }
}
