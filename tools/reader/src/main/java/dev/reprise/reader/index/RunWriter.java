package dev.reprise.reader.index;

import dev.reprise.reader.source.FileStamp;
import dev.reprise.reader.source.MetricColumn;
import dev.reprise.reader.source.MetricsFile;
import dev.reprise.reader.source.RunContent;
import dev.reprise.reader.value.FieldKind;
import dev.reprise.reader.value.ValueKind;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes what runs hold into the tables, and takes it out again. */
final class RunWriter {

    private static final String INSERT_RUN =
            "INSERT INTO run (root, path, layout, run_id, start, modified, size, inode,"
                    + " settled, attempts) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (root, path) DO UPDATE SET"
                    + " layout = excluded.layout, run_id = excluded.run_id, start = excluded.start,"
                    + " modified = excluded.modified, size = excluded.size, inode = excluded.inode,"
                    + " settled = excluded.settled, attempts = excluded.attempts";

    /** More than this, and it is faster to go through whole tables. */
    private static final int MANY = 500;

    private final Database database;
    private final FieldTable fields = new FieldTable();
    private final ValueRows values = new ValueRows();

    RunWriter(Database database) {
        this.database = database;
    }

    /**
     * Writes a run in place of what was known of it; once in a transaction.
     *
     * @param stamp null if the run has to be read again whatever happens
     */
    void write(KnownRun run, @Nullable FileStamp stamp, RunContent content) throws SQLException {
        boolean isSettled = content.isSettled() && content.problems().isEmpty();
        Long start = content.start() == null ? null : (Long) content.start().toEpochMilli();
        long before = database.number("SELECT id FROM run WHERE root = ? AND path = ?", run.root.number(), run.path);
        database.execute(
                INSERT_RUN,
                run.root.number(),
                run.path,
                run.layout.name(),
                content.runId(),
                start,
                KnownTree.modified(stamp),
                stamp == null ? 0 : stamp.size(),
                stamp == null ? 0 : stamp.inode(),
                isSettled ? 1 : 0,
                content.attempts());
        if (before == 0) {
            run.id = (int) database.number("SELECT last_insert_rowid()");
        } else {
            run.id = (int) before;
            clear(run.id);
        }
        run.stamp = stamp;
        run.isSettled = isSettled;
        run.attempts = content.attempts();
        writeValues(run, content);
        writeMetrics(run.id, content.metrics());
        writeArtifacts(run.id, content.artifacts());
    }

    private void writeValues(KnownRun run, RunContent content) throws SQLException {
        for (Map.Entry<String, @Nullable Object> entry : content.values().entrySet()) {
            FieldKind kind = entry.getKey().startsWith("config.") ? FieldKind.CONFIG : FieldKind.INFO;
            addValue(run.id, entry.getKey(), kind, entry.getValue());
        }
        addValue(run.id, "info.path", FieldKind.INFO, run.path);
        if (!content.problems().isEmpty()) {
            addValue(run.id, "info.problem", FieldKind.INFO, String.join("\n", content.problems()));
        }
    }

    private void addValue(int run, String name, FieldKind fieldKind, @Nullable Object value) throws SQLException {
        ValueKind kind = ValueKind.of(value);
        int field = fields.id(database, name, fieldKind);
        fields.count(field, kind.code(), 1);
        values.add(field, run, kind, value);
    }

    /** Writes what has been kept back for the sake of speed: the end of each transaction. */
    void finish() throws SQLException {
        values.write(database);
        fields.writeCounts(database);
    }

    /** Forgets what the last transaction left, if it failed, and what others may have changed since. */
    void begin() {
        values.clear();
        fields.clear();
    }

    private void writeMetrics(int run, List<MetricsFile> files) throws SQLException {
        PreparedStatement file = database.statement("INSERT OR REPLACE INTO metrics_file VALUES (?, ?, ?, ?, ?, ?)");
        PreparedStatement metric = database.statement("INSERT OR REPLACE INTO metric VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        Set<Integer> written = new HashSet<>();
        for (MetricsFile each : files) {
            file.setInt(1, run);
            file.setString(2, each.name());
            file.setLong(3, each.stamp().modified());
            file.setLong(4, each.stamp().size());
            file.setLong(5, each.stamp().inode());
            file.setBytes(6, ScanBytes.of(each.scan()));
            file.addBatch();
            for (MetricColumn column : each.scan().columns()) {
                int field = fields.id(database, MetricName.of(each.name(), column.name()), FieldKind.METRIC);
                if (written.add(field)) {
                    addMetric(metric, run, field, column);
                }
            }
        }
        file.executeBatch();
        metric.executeBatch();
    }

    private void addMetric(PreparedStatement metric, int run, int field, MetricColumn column) throws SQLException {
        ValueKind kind = ValueKind.of(column.last());
        fields.count(field, Tables.NO_KIND, 1);
        metric.setInt(1, field);
        metric.setInt(2, run);
        metric.setLong(3, column.count());
        metric.setInt(4, kind.code());
        metric.setObject(5, StoredValue.encode(kind, column.last()));
        metric.setObject(6, column.min());
        metric.setObject(7, column.max());
        metric.setObject(8, column.mean());
        metric.addBatch();
    }

    private void writeArtifacts(int run, Map<String, Long> artifacts) throws SQLException {
        PreparedStatement statement = database.statement("INSERT OR REPLACE INTO artifact VALUES (?, ?, ?)");
        for (Map.Entry<String, Long> entry : artifacts.entrySet()) {
            int field = fields.id(database, "artifact." + entry.getKey(), FieldKind.ARTIFACT);
            fields.count(field, Tables.NO_KIND, 1);
            statement.setInt(1, field);
            statement.setInt(2, run);
            statement.setLong(3, entry.getValue());
            statement.addBatch();
        }
        statement.executeBatch();
    }

    /** Takes runs out. */
    void remove(List<KnownRun> runs) throws SQLException {
        boolean isMany = runs.size() > MANY;
        for (KnownRun run : runs) {
            if (run.id != KnownRun.NEW) {
                if (!isMany) {
                    clear(run.id);
                }
                database.execute("DELETE FROM run WHERE id = ?", run.id);
                run.id = KnownRun.NEW;
            }
        }
        if (isMany) {
            for (String table : List.of("value", "metric", "artifact", "metrics_file")) {
                database.execute("DELETE FROM " + table + " WHERE run NOT IN (SELECT id FROM run)");
            }
            FieldTable.countAll(database);
        }
    }

    /** Takes out all that is known of a run. The tables begin with the field, so each field is looked up. */
    private void clear(int run) throws SQLException {
        String mine = " WHERE field IN (SELECT id FROM field) AND run = ?";
        database.query(
                "SELECT field, kind FROM value" + mine, row -> fields.count(row.getInt(1), row.getInt(2), -1), run);
        for (String table : List.of("metric", "artifact")) {
            database.query(
                    "SELECT field FROM " + table + mine, row -> fields.count(row.getInt(1), Tables.NO_KIND, -1), run);
            database.execute("DELETE FROM " + table + mine, run);
        }
        database.execute("DELETE FROM value" + mine, run);
        database.execute("DELETE FROM metrics_file WHERE run = ?", run);
    }
}
