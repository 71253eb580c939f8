package dev.reprise.reader.sql;

import dev.reprise.reader.query.CheckedQuery;
import dev.reprise.reader.query.FieldNames;
import dev.reprise.reader.query.Query;
import dev.reprise.reader.value.Field;
import dev.reprise.reader.value.FieldKind;
import dev.reprise.reader.value.ValueKind;
import dev.reprise.text.json.JsonWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs in the tables of the index, without directories: the first one has the number 1. */
final class MemoryRuns implements AutoCloseable {

    private static final String TABLES = """
            CREATE TABLE run (id INTEGER PRIMARY KEY);
            CREATE TABLE field (id INTEGER PRIMARY KEY, name TEXT UNIQUE, kind TEXT);
            CREATE TABLE value (field INTEGER, run INTEGER, kind INTEGER, v, PRIMARY KEY (field, run)) WITHOUT ROWID;
            CREATE TABLE metric (field INTEGER, run INTEGER, count INTEGER, last_kind INTEGER, last, min, max, mean,
                PRIMARY KEY (field, run)) WITHOUT ROWID;
            CREATE TABLE artifact (field INTEGER, run INTEGER, size INTEGER, PRIMARY KEY (field, run)) WITHOUT ROWID;
            """;

    private final Connection connection;
    private final Map<String, Integer> ids = new LinkedHashMap<>();
    private final List<Field> fields = new ArrayList<>();

    private MemoryRuns(Connection connection) {
        this.connection = connection;
    }

    static MemoryRuns of(List<Map<String, Object>> runs) throws SQLException {
        MemoryRuns index = new MemoryRuns(DriverManager.getConnection("jdbc:sqlite::memory:"));
        SqlCondition.register(index.connection);
        try (Statement statement = index.connection.createStatement()) {
            statement.executeUpdate(TABLES);
        }
        index.connection.setAutoCommit(false);
        for (int i = 0; i < runs.size(); i++) {
            index.add(i + 1, runs.get(i));
        }
        index.connection.commit();
        return index;
    }

    FieldNames names() {
        return FieldNames.of(fields);
    }

    /** The numbers of the runs that meet the query. */
    List<Integer> find(String query) throws SQLException {
        return find(Query.parse(query).check(names()));
    }

    List<Integer> find(CheckedQuery query) throws SQLException {
        SqlCondition condition = SqlCondition.of(query);
        List<Integer> found = new ArrayList<>();
        String sql = "SELECT r.id FROM run r WHERE " + condition.sql() + " ORDER BY r.id";
        try (PreparedStatement runs = connection.prepareStatement(sql)) {
            condition.bind(runs, 1);
            try (ResultSet result = runs.executeQuery()) {
                while (result.next()) {
                    found.add(result.getInt(1));
                }
            }
            return found;
        } catch (SQLException e) {
            RuntimeException problem = condition.problem(e);
            if (problem != null) {
                throw problem;
            }
            throw e;
        }
    }

    /** How SQLite goes about the query, a step a line. */
    String plan(String query) throws SQLException {
        SqlCondition condition = SqlCondition.of(Query.parse(query).check(names()));
        StringBuilder plan = new StringBuilder();
        String sql = "EXPLAIN QUERY PLAN SELECT r.id FROM run r WHERE " + condition.sql();
        try (PreparedStatement steps = connection.prepareStatement(sql)) {
            condition.bind(steps, 1);
            try (ResultSet result = steps.executeQuery()) {
                while (result.next()) {
                    plan.append(result.getString("detail")).append('\n');
                }
            }
        }
        return plan.toString();
    }

    private void add(int run, Map<String, Object> values) throws SQLException {
        insert("INSERT INTO run VALUES (?)", run);
        for (Map.Entry<String, Object> entry : values.entrySet()) {
            Object value = entry.getValue();
            int field = field(entry.getKey(), value);
            if (value instanceof Naive.Metric m) {
                int kind = ValueKind.of(m.last()).code();
                insert(
                        "INSERT INTO metric VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                        field,
                        run,
                        m.count(),
                        kind,
                        stored(m.last()),
                        m.min(),
                        m.max(),
                        m.mean());
            } else if (value instanceof Naive.Artifact artifact) {
                insert("INSERT INTO artifact VALUES (?, ?, ?)", field, run, artifact.size());
            } else {
                insert(
                        "INSERT INTO value VALUES (?, ?, ?, ?)",
                        field,
                        run,
                        ValueKind.of(value).code(),
                        stored(value));
            }
        }
    }

    private int field(String name, Object value) throws SQLException {
        Integer known = ids.get(name);
        if (known != null) {
            return known;
        }
        FieldKind kind = value instanceof Naive.Metric
                ? FieldKind.METRIC
                : value instanceof Naive.Artifact
                        ? FieldKind.ARTIFACT
                        : name.startsWith("info.") ? FieldKind.INFO : FieldKind.CONFIG;
        int id = ids.size() + 1;
        ids.put(name, id);
        fields.add(new Field(name, kind, Set.of()));
        insert("INSERT INTO field VALUES (?, ?, ?)", id, name, kind.name());
        return id;
    }

    private void insert(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static Object stored(Object value) {
        if (value instanceof Boolean truth) {
            return truth ? 1 : 0;
        } else if (value instanceof List || value instanceof Map) {
            StringBuilder json = new StringBuilder();
            JsonWriter.append(json, value);
            return json.toString();
        } else if (value instanceof Instant time) {
            return time.toEpochMilli();
        } else if (value instanceof Duration duration) {
            return duration.toMillis();
        }
        return value;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
