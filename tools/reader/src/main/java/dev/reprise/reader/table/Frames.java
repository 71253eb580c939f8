package dev.reprise.reader.table;

import java.util.ArrayList;
import java.util.List;
import org.dflib.DataFrame;
import org.dflib.Index;
import org.dflib.Series;
import org.jspecify.annotations.Nullable;

/** A table as a data frame, with columns of primitives where every cell allows it. */
final class Frames {

    private Frames() {}

    static DataFrame of(Table table) {
        Table flat = FlatColumns.of(table);
        List<Series<?>> series = new ArrayList<>();
        for (int i = 0; i < flat.columns().size(); i++) {
            series.add(series(flat.values(i)));
        }
        Index names = Index.of(flat.columns().toArray(String[]::new));
        return series.isEmpty()
                ? DataFrame.empty(names)
                : DataFrame.byColumn(names).ofIterable(series);
    }

    private static Series<?> series(List<@Nullable Object> cells) {
        if (!cells.isEmpty() && cells.stream().allMatch(Boolean.class::isInstance)) {
            boolean[] values = new boolean[cells.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = Boolean.TRUE.equals(cells.get(i));
            }
            return Series.ofBool(values);
        } else if (!cells.isEmpty() && cells.stream().allMatch(Long.class::isInstance)) {
            return Series.ofLong(cells.stream()
                    .mapToLong(cell -> ((Number) cell).longValue())
                    .toArray());
        } else if (!cells.isEmpty() && cells.stream().allMatch(Frames::isNumber)) {
            return Series.ofDouble(cells.stream()
                    .mapToDouble(cell -> ((Number) cell).doubleValue())
                    .toArray());
        } else if (cells.stream().anyMatch(Double.class::isInstance)
                && cells.stream().allMatch(cell -> cell == null || isNumber(cell))) {
            // One class for all: DFLib computes with Double or with Long, not with both in one column.
            return Series.of(cells.stream()
                    .map(cell -> cell == null ? null : (Double) ((Number) cell).doubleValue())
                    .toArray(Double[]::new));
        }
        return Series.ofIterable(cells);
    }

    private static boolean isNumber(@Nullable Object cell) {
        return cell instanceof Long || cell instanceof Double;
    }
}
