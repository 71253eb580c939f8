package dev.reprise.cli.run;

import dev.reprise.reader.table.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Leaves out columns of a table so that the others have room. */
public final class FittingColumns {

    private static final int BETWEEN = 2;
    /** Longer texts may be cut. */
    private static final int ENOUGH = 20;

    private final Table table;
    private final int width;
    private final List<String> dropped = new ArrayList<>();

    /** Of a table, for lines of this width. */
    public FittingColumns(Table table, int width) {
        this.table = table;
        this.width = width;
    }

    /** The names of the columns that were left out. */
    public List<String> dropped() {
        return dropped;
    }

    /** The table without as many of some columns as need be, the last first. */
    public Table without(int from, int to) {
        int[] widths = widths();
        int total = -BETWEEN;
        for (int column : widths) {
            total += column + BETWEEN;
        }
        int end = to;
        while (end > from && total > width) {
            end--;
            total -= widths[end] + BETWEEN;
        }
        dropped.addAll(table.columns().subList(end, to));
        return end == to ? table : cut(end, to);
    }

    private Table cut(int end, int to) {
        Table.Filling cut = Table.of(kept(table.columns(), end, to));
        table.rows().forEach(row -> cut.add(kept(row, end, to)));
        return cut.done();
    }

    private static <T extends @Nullable Object> List<T> kept(List<T> all, int end, int to) {
        List<T> kept = new ArrayList<>(all.subList(0, end));
        kept.addAll(all.subList(to, all.size()));
        return kept;
    }

    private int[] widths() {
        int[] widths = new int[table.columns().size()];
        for (int i = 0; i < widths.length; i++) {
            Table.Filling column = Table.of(List.of(table.columns().get(i)));
            for (List<@Nullable Object> row : table.rows()) {
                List<@Nullable Object> cell = new ArrayList<>();
                cell.add(row.get(i));
                column.add(cell);
            }
            int longest = column.done()
                    .toString()
                    .lines()
                    .mapToInt(String::length)
                    .max()
                    .orElse(0);
            widths[i] = Math.min(longest, ENOUGH);
        }
        return widths;
    }
}
