package dev.reprise.reader.runs;

import dev.reprise.reader.value.Column;
import dev.reprise.reader.value.ValueKey;
import dev.reprise.reader.value.ValueOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Runs divided by their values under some names, in the order of the first run of each group. Immutable.
 *
 * <p>Values are equal as everywhere here: 1 and 1.0 are, also in lists; a null is a group, and so are the runs that have no
 * such value.
 *
 * <pre>{@code
 * Groups groups = runs.groupBy("config.model.num_units", "config.optimizer.lr");
 * Aggregates losses = groups.aggregate(Aggregate.mean("train.loss"));
 * Aggregates best = losses.best("mean(train.loss)", Goal.MIN, "config.model.num_units");
 * System.out.print(groups.select(best.groups()).aggregate(Aggregate.spread("test.acc")));
 * }</pre>
 */
public final class Groups implements Iterable<Group> {

    private final List<String> names;
    private final List<Group> groups;
    private final Runs none;

    private Groups(List<String> names, List<Group> groups, Runs none) {
        this.names = names;
        this.groups = groups;
        this.none = none;
    }

    static Groups of(Runs runs, List<String> names) {
        List<Column> columns = new ArrayList<>();
        names.forEach(name -> columns.add(runs.selection().column(name)));
        Map<List<Object>, List<RunRow>> rows = new LinkedHashMap<>();
        for (RunRow row : runs) {
            List<Object> key = new ArrayList<>(columns.size());
            columns.forEach(column -> key.add(ValueKey.of(column, row.run())));
            rows.computeIfAbsent(key, unknown -> new ArrayList<>()).add(row);
        }
        List<Group> groups = new ArrayList<>();
        rows.forEach((key, members) -> {
            List<@Nullable Object> values = new ArrayList<>();
            columns.forEach(column -> values.add(column.get(members.get(0).run())));
            groups.add(new Group(names, values, key, runs.with(members)));
        });
        return new Groups(names, groups, runs.with(List.of()));
    }

    /** The names by which the runs are grouped. */
    public List<String> names() {
        return names;
    }

    /** The number of groups. */
    public int size() {
        return groups.size();
    }

    /** A group by its place. */
    public Group get(int index) {
        return groups.get(index);
    }

    /**
     * The group of these values, one for each name: {@code find(2, 0.1)}.
     *
     * @return null if there is none; runs without a value are in none that can be found so
     */
    public @Nullable Group find(@Nullable Object @Nullable ... values) {
        List<Object> key = new ArrayList<>();
        if (values == null) { // find(null) is that to Java
            key.add(ValueKey.of(null));
        } else {
            Arrays.asList(values).forEach(value -> key.add(ValueKey.of(value)));
        }
        for (Group group : groups) {
            if (group.key().equals(key)) {
                return group;
            }
        }
        return null;
    }

    @Override
    public Iterator<Group> iterator() {
        return List.copyOf(groups).iterator();
    }

    /** The groups that meet a condition. */
    public Groups filter(Predicate<Group> condition) {
        return new Groups(names, groups.stream().filter(condition).toList(), none);
    }

    /**
     * The groups whose values are those of others, such as of those that were the best.
     *
     * @param others grouped by the same names, or by some of them
     */
    public Groups select(Groups others) {
        Set<List<Object>> keys = new HashSet<>();
        others.groups.forEach(group -> keys.add(group.key()));
        return filter(group -> keys.contains(group.key(others.names)));
    }

    /** The groups in the order of their values under a name, from the least; those without one last. */
    public Groups sort(String name) {
        List<Group> sorted = new ArrayList<>(groups);
        sorted.sort((a, b) -> ValueOrder.INSTANCE.compare(a.get(name), b.get(name)));
        return new Groups(names, List.copyOf(sorted), none);
    }

    /**
     * The groups with other runs of theirs, such as the first three of each: {@code runs -> runs.limit(3)}. Groups that are
     * left without any are left out.
     */
    public Groups map(UnaryOperator<Runs> change) {
        List<Group> changed = new ArrayList<>();
        for (Group group : groups) {
            Runs runs = change.apply(group.runs());
            if (!runs.isEmpty()) {
                changed.add(group.with(runs));
            }
        }
        return new Groups(names, List.copyOf(changed), none);
    }

    /** All runs of all groups, group by group. */
    public Runs ungroup() {
        List<RunRow> rows = new ArrayList<>();
        groups.forEach(group -> group.runs().forEach(rows::add));
        return none.with(rows);
    }

    /** A row for each group. */
    public Aggregates aggregate(Aggregate... aggregates) {
        return Aggregates.of(this, List.of(aggregates));
    }

    /** What the runs of each group have measured, step by step. */
    public PerStep perStep(String metric) {
        return PerStep.of(this, metric);
    }

    Selection selection() {
        return none.selection();
    }

    Groups with(List<Group> some) {
        return new Groups(names, List.copyOf(some), none);
    }

    /** Such as {@code 3 groups by config.lr}. */
    @Override
    public String toString() {
        return size() + (size() == 1 ? " group by " : " groups by ") + String.join(", ", names);
    }
}
