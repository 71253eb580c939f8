package dev.reprise.reader.runs;

import dev.reprise.problem.Nearest;
import dev.reprise.reader.table.Table;
import dev.reprise.reader.value.ValueText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Groups of runs, each with what was made of it. Immutable; prints as a table. */
public final class Aggregates implements Iterable<Aggregates.Row> {

    private final Groups groups;
    private final List<String> columns;
    private final List<Row> rows;

    private Aggregates(Groups groups, List<String> columns, List<Row> rows) {
        this.groups = groups;
        this.columns = columns;
        this.rows = rows;
    }

    /**
     * A group with what was made of it.
     *
     * @param group the group
     * @param values by the names of the aggregates
     */
    public record Row(Group group, Map<String, @Nullable Object> values) {

        /** Makes the values unmodifiable. */
        public Row {
            values = Collections.unmodifiableMap(values);
        }

        /**
         * A value of the group or an aggregate, by name.
         *
         * @throws NoSuchElementException if there is neither; the message names the nearest
         */
        public @Nullable Object get(String name) {
            if (values.containsKey(name)) {
                return values.get(name);
            } else if (group.names().contains(name)) {
                return group.get(name);
            }
            List<String> names = new ArrayList<>(group.names());
            names.addAll(values.keySet());
            throw new NoSuchElementException("There is no '" + name + "' here." + Nearest.hint(name, names)
                    + " There are: " + Nearest.listing(names));
        }
    }

    static Aggregates of(Groups groups, List<Aggregate> aggregates) {
        Set<String> names = new HashSet<>(groups.names());
        for (Aggregate aggregate : aggregates) {
            if (!names.add(aggregate.name())) {
                throw new IllegalArgumentException(
                        "Two columns are called '" + aggregate.name() + "'. Give one another name with as(...).");
            }
        }
        List<Row> rows = new ArrayList<>();
        for (Group group : groups) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            for (Aggregate aggregate : aggregates) {
                values.put(aggregate.name(), aggregate.of(group.runs()));
            }
            rows.add(new Row(group, values));
        }
        List<String> columns = aggregates.stream().map(Aggregate::name).toList();
        return new Aggregates(groups, columns, List.copyOf(rows));
    }

    /** The number of rows. */
    public int size() {
        return rows.size();
    }

    /** A row by its place. */
    public Row get(int index) {
        return rows.get(index);
    }

    @Override
    public Iterator<Row> iterator() {
        return rows.iterator();
    }

    /** The groups of the rows, to go on with. */
    public Groups groups() {
        return groups.with(rows.stream().map(Row::group).toList());
    }

    /** The rows that meet a condition. */
    public Aggregates filter(Predicate<Row> condition) {
        return new Aggregates(groups, columns, rows.stream().filter(condition).toList());
    }

    /**
     * The best row, or the best of each part, the first of those that are as good. Null and NaN are never the best; of a
     * mean with its deviation the mean counts.
     *
     * @param name that of an aggregate of numbers, times or durations
     * @param perGroup names of the groups: one row for each combination of their values; none for one row of all
     * @throws NoSuchElementException if there is no such name; the message names the nearest
     * @throws IllegalArgumentException if a value is something else
     */
    public Aggregates best(String name, Goal goal, String... perGroup) {
        Map<List<Object>, Row> best = new LinkedHashMap<>();
        for (Row row : rows) {
            Object value = row.get(name);
            if (value != null && !Measured.isComparable(value)) {
                throw new IllegalArgumentException("'" + name + "' of the group " + row.group() + " is "
                        + ValueText.exact(value) + ", which is not a number, a time or a duration.");
            }
            List<Object> part = row.group().key(List.of(perGroup));
            Row known = best.get(part);
            if (Measured.isBetter(value, known == null ? null : known.get(name), goal)) {
                best.put(part, row);
            }
        }
        return new Aggregates(groups, columns, List.copyOf(best.values()));
    }

    /** A table: the values of the groups, then the aggregates. A run is shown by its id. */
    public Table table() {
        List<String> names = new ArrayList<>(groups.names());
        names.addAll(columns);
        Table.Filling table = Table.of(names);
        for (Row row : rows) {
            List<@Nullable Object> cells = new ArrayList<>(row.group().values());
            columns.forEach(column -> cells.add(row.values().get(column)));
            table.add(cells);
        }
        return table.done();
    }

    /** The table as text. */
    @Override
    public String toString() {
        return table().toString();
    }
}
