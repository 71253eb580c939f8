package dev.reprise.reader.index;

import dev.reprise.reader.query.Stat;
import dev.reprise.reader.value.Column;
import dev.reprise.reader.value.FieldKind;
import dev.reprise.reader.value.ValueKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Loads what some runs have under a name, in the order of the runs. */
final class Columns {

    private final Database database;

    /** A name that is known: the field, and what is asked of it if it is a metric. */
    record Named(int field, FieldKind kind, String stat) {}

    Columns(Database database) {
        this.database = database;
    }

    /** What a name stands for: the field that is called so, else a metric with what is asked of it; null if nothing. */
    @Nullable
    Named named(String name) throws SQLException {
        Named exact = field(name, "last");
        if (exact != null) {
            return exact;
        }
        int dot = name.lastIndexOf('.');
        if (dot < 0 || Stat.of(name.substring(dot + 1)) == null) {
            return null;
        }
        Named metric = field(name.substring(0, dot), name.substring(dot + 1));
        return metric != null && metric.kind() == FieldKind.METRIC ? metric : null;
    }

    private @Nullable Named field(String name, String stat) throws SQLException {
        Named[] found = new Named[1];
        database.query(
                "SELECT id, kind FROM field WHERE name = ?",
                row -> found[0] = new Named(row.getInt(1), FieldKind.valueOf(row.getString(2)), stat),
                name);
        return found[0];
    }

    /** The values, told apart from there being none. */
    Column column(Named named, int[] runs) throws SQLException {
        Column.Filling column = Column.of(runs.length);
        switch (named.kind()) {
            case CONFIG, INFO -> each("kind, v", "value", named, runs, (i, row) -> column.put(i, decoded(row)));
            case ARTIFACT -> each("size", "artifact", named, runs, (i, row) -> column.put(i, row.getLong(2)));
            case METRIC -> {
                if (named.stat().equals("last")) {
                    each("last_kind, last", "metric", named, runs, (i, row) -> column.put(i, decoded(row)));
                } else {
                    each(named.stat(), "metric", named, runs, (i, row) -> column.put(i, number(row.getObject(2))));
                }
            }
        }
        return column.done();
    }

    private static @Nullable Object decoded(ResultSet row) throws SQLException {
        return StoredValue.decode(ValueKind.ofCode(row.getInt(2)), row.getObject(3));
    }

    /** Integers of SQLite come as two types. */
    private static @Nullable Object number(@Nullable Object stored) {
        return stored instanceof Integer small ? (Object) small.longValue() : stored;
    }

    List<@Nullable MetricSummary> summaries(Named named, int[] runs) throws SQLException {
        @Nullable MetricSummary[] values = new MetricSummary[runs.length];
        each(
                "count, last_kind, last, min, max, mean",
                "metric",
                named,
                runs,
                (i, row) -> values[i] = new MetricSummary(
                        row.getLong(2),
                        StoredValue.decode(ValueKind.ofCode(row.getInt(3)), row.getObject(4)),
                        (Double) row.getObject(5),
                        (Double) row.getObject(6),
                        (Double) row.getObject(7)));
        return Arrays.asList(values);
    }

    /** What to do with the row of the run at a place in the order. */
    @FunctionalInterface
    private interface Place {
        void take(int index, ResultSet row) throws SQLException;
    }

    private void each(String columns, String table, Named named, int[] runs, Place place) throws SQLException {
        String sql = "SELECT run, " + columns + " FROM " + table + " WHERE field = ?";
        if (runs.length <= FEW) {
            for (int i = 0; i < runs.length; i++) {
                int index = i;
                database.query(sql + " AND run = ?", row -> place.take(index, row), named.field(), runs[i]);
            }
            return;
        }
        Map<Integer, Integer> places = new HashMap<>(runs.length * 2);
        for (int i = 0; i < runs.length; i++) {
            places.put(runs[i], i);
        }
        database.query(
                sql,
                row -> {
                    Integer index = places.get(row.getInt(1));
                    if (index != null) {
                        place.take(index, row);
                    }
                },
                named.field());
    }

    /** So many are looked up one by one; for more, the column is gone through. */
    private static final int FEW = 200;
}
