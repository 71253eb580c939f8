package dev.reprise.reader.runs;

import dev.reprise.reader.table.Table;
import dev.reprise.reader.value.Column;
import dev.reprise.reader.value.Field;
import dev.reprise.reader.value.FieldKind;
import dev.reprise.reader.value.ValueKey;
import dev.reprise.reader.value.ValueOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dflib.DataFrame;
import org.jspecify.annotations.Nullable;

/**
 * Runs that a query has chosen, in an order. Immutable and safe from many threads; columns are loaded when they are first
 * asked for, once for all runs of the query.
 *
 * <pre>{@code
 * runs.diff();                                             // [config.optimizer.lr, config.seed]
 * runs.filter(row -> row.number("test.acc") > 0.9).sort("config.optimizer.lr");
 * runs.bestBy("test.acc", Goal.MAX, "config.model.num_units").get(0).metric("train.loss").values();
 * System.out.print(runs.meanOverSeeds("test.acc", "config.optimizer.lr"));
 * }</pre>
 *
 * <p>What names there are is said at {@link RunRow}. All methods that take one throw a
 * {@link java.util.NoSuchElementException} that names the nearest if no run at all has it.
 */
public final class Runs implements Iterable<RunRow> {

    private static final String CONFIG = "config";

    private final Selection selection;
    private final int[] runs;

    private Runs(Selection selection, int[] runs) {
        this.selection = selection;
        this.runs = runs;
    }

    /**
     * Runs of a source.
     *
     * @param ids their numbers there, in order
     */
    public static Runs of(ColumnSource source, int[] ids) {
        return new Runs(
                new Selection(source, ids), IntStream.range(0, ids.length).toArray());
    }

    Selection selection() {
        return selection;
    }

    /** The same selection with these runs of it only. */
    Runs with(List<RunRow> rows) {
        return new Runs(selection, rows.stream().mapToInt(RunRow::run).toArray());
    }

    /** The number of runs. */
    public int size() {
        return runs.length;
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return runs.length == 0;
    }

    /** A run by its place. */
    public RunRow get(int index) {
        return new RunRow(selection, runs[index]);
    }

    @Override
    public Iterator<RunRow> iterator() {
        return stream().iterator();
    }

    /** The runs in order. */
    public Stream<RunRow> stream() {
        return Arrays.stream(runs).mapToObj(run -> new RunRow(selection, run));
    }

    /** All fields that any run of the source has, in the order in which they first appeared. */
    public List<Field> fields() {
        return List.copyOf(selection.names().all());
    }

    /** The values of the runs under a name; null for those that have none. */
    public List<@Nullable Object> values(String name) {
        Column column = selection.column(name);
        List<@Nullable Object> values = new ArrayList<>(runs.length);
        for (int run : runs) {
            values.add(column.get(run));
        }
        return Collections.unmodifiableList(values);
    }

    /** The keys of the config that are not the same in all runs: {@code diff("config")}. */
    public List<String> diff() {
        return diff(CONFIG);
    }

    /**
     * The fields below a name that are not the same in all runs, each once, in the order in which they first appeared. To be
     * missing is a difference to every value, to null as well; 1 and 1.0 are the same.
     *
     * @param prefix such as {@code config}, {@code config.model}, {@code info}, or {@code train}, of which the last values of
     *     the metrics are compared
     * @throws java.util.NoSuchElementException if no run has anything below that name; but for {@code config} and {@code info}
     */
    public List<String> diff(String prefix) {
        List<String> different = new ArrayList<>();
        for (String name : selection.names().below(prefix)) {
            if (varies(name)) {
                different.add(name);
            }
        }
        return List.copyOf(different);
    }

    boolean varies(String name) {
        Column column = selection.column(name);
        for (int i = 1; i < runs.length; i++) {
            if (!ValueKey.of(column, runs[i]).equals(ValueKey.of(column, runs[0]))) {
                return true;
            }
        }
        return false;
    }

    /**
     * The runs in the order of their values under a name, from the least, by {@link ValueOrder}; those that are equal stay in
     * the order that they have. NaN, null and no value come last.
     */
    public Runs sort(String name) {
        return sort(name, 1);
    }

    /** The runs from the largest value to the least; else as {@link #sort(String)}: NaN, null and no value come last. */
    public Runs sortDescending(String name) {
        return sort(name, -1);
    }

    private Runs sort(String name, int sign) {
        Column column = selection.column(name);
        return sort((a, b) -> {
            Object left = column.get(a.run());
            Object right = column.get(b.run());
            boolean last = isLast(left) || isLast(right);
            return (last ? 1 : sign) * ValueOrder.INSTANCE.compare(left, right);
        });
    }

    private static boolean isLast(@Nullable Object value) {
        return value == null || (value instanceof Double number && number.isNaN());
    }

    /** The runs in an order of the user's own. */
    public Runs sort(Comparator<RunRow> order) {
        return with(stream().sorted(order).toList());
    }

    /** The runs that meet a condition. */
    public Runs filter(Predicate<RunRow> condition) {
        return with(stream().filter(condition).toList());
    }

    /** The first runs. */
    public Runs limit(int most) {
        return new Runs(selection, Arrays.copyOf(runs, Math.min(runs.length, Math.max(0, most))));
    }

    /** The runs divided by their values under some names; without a name one group of all, if there are any. */
    public Groups groupBy(String... names) {
        return Groups.of(this, List.of(names));
    }

    /** One row of all runs; none if there are no runs. */
    public Aggregates aggregate(Aggregate... aggregates) {
        return groupBy().aggregate(aggregates);
    }

    /** What the runs have measured, step by step. */
    public PerStep perStep(String metric) {
        return groupBy().perStep(metric);
    }

    /**
     * The best run, or the best of each group, in the order of the groups; of equals the first. Runs without a value, with null
     * or NaN are never the best, so that a group of such has none.
     *
     * @param name a field of numbers, times or durations
     * @param perGroup the names that make the groups; none for one run of all
     * @throws IllegalArgumentException if a run has something else there
     */
    public Runs bestBy(String name, Goal goal, String... perGroup) {
        List<RunRow> best = new ArrayList<>();
        for (Group group : groupBy(perGroup)) {
            RunRow row = Measured.best(group.runs(), name, goal);
            if (row != null) {
                best.add(row);
            }
        }
        return with(best);
    }

    /**
     * Mean and standard deviation over the seeds, for each group.
     *
     * @param name a field of numbers
     * @param perGroup the names that make the groups; none for one row of all
     * @throws MixedRunsException if the runs of a group differ in more than their seeds, or repeat one
     */
    public Aggregates meanOverSeeds(String name, String... perGroup) {
        return meanOverSeeds(OverSeeds.of(name).per(perGroup));
    }

    /**
     * The same with other rules.
     *
     * @throws MixedRunsException if the runs of a group differ in more than the rules allow
     */
    public Aggregates meanOverSeeds(OverSeeds rules) {
        return new SeedCheck(this, rules).groups().aggregate(Aggregate.spread(rules.metric()), Aggregate.runs());
    }

    /** A table of values, a row for each run: {@code table("info.run_id", "config.optimizer.lr", "test.acc")}. */
    public Table table(String... names) {
        List<Column> columns = Arrays.stream(names).map(selection::column).toList();
        Table.Filling table = Table.of(List.of(names));
        for (int run : runs) {
            List<@Nullable Object> cells = new ArrayList<>(columns.size());
            columns.forEach(column -> cells.add(column.get(run)));
            table.add(cells);
        }
        return table.done();
    }

    /** A table of all that these runs have of their configs, their records and, with its last value, their metrics. */
    public Table table() {
        return table(selection.names().all().stream()
                .filter(field -> field.kind() != FieldKind.ARTIFACT && isThere(field.name()))
                .map(Field::name)
                .toArray(String[]::new));
    }

    private boolean isThere(String name) {
        Column column = selection.column(name);
        return Arrays.stream(runs).anyMatch(column::has);
    }

    /** {@link #table()} as a data frame. */
    public DataFrame toDataFrame() {
        return table().toDataFrame();
    }

    /** Such as {@code 18 runs}. */
    @Override
    public String toString() {
        return size() + (size() == 1 ? " run" : " runs");
    }
}
