package dev.reprise.reader.index;

import dev.reprise.reader.sql.SqlCondition;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;

/** One connection, used by one thread at a time, which remembers its statements. */
final class Database implements AutoCloseable {

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    Database(Connection connection) throws SQLException {
        this.connection = connection;
        SqlCondition.register(connection);
    }

    /** Something to do with a database. */
    @FunctionalInterface
    interface Work<T> {
        T with(Database database) throws SQLException;
    }

    /**
     * Does what only reads.
     *
     * @throws IndexException if the index cannot be used
     */
    synchronized <T> T read(Work<T> work) {
        try {
            return work.with(this);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /**
     * Does what writes, all of it or nothing, as soon as no other writes.
     *
     * @throws IndexException if the index cannot be used: then it is as it was
     */
    synchronized <T> T write(Work<T> work) {
        boolean isDone = false;
        try {
            // Not by setAutoCommit(false): the driver would then begin the next one at once, and keep all others
            // waiting.
            execute("BEGIN IMMEDIATE");
            T result = work.with(this);
            execute("COMMIT");
            isDone = true;
            return result;
        } catch (SQLException e) {
            throw failure(e);
        } finally {
            if (!isDone) {
                rollBack();
            }
        }
    }

    private void rollBack() {
        try {
            execute("ROLLBACK");
        } catch (SQLException e) {
            return; // it had not begun, or is undone already; the failure that led here is told
        }
    }

    /** Work that has no result. */
    @FunctionalInterface
    interface Change {
        void to(Database database) throws SQLException;
    }

    void change(Change change) {
        write(database -> {
            change.to(database);
            return true;
        });
    }

    /** A statement with these parameters from the first on. */
    PreparedStatement statement(String sql, @Nullable Object... parameters) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    void execute(String sql, @Nullable Object... parameters) throws SQLException {
        statement(sql, parameters).execute();
    }

    /** What is to be done with a row. */
    @FunctionalInterface
    interface Row {
        void take(ResultSet row) throws SQLException;
    }

    void query(String sql, Row row, @Nullable Object... parameters) throws SQLException {
        try (ResultSet rows = statement(sql, parameters).executeQuery()) {
            while (rows.next()) {
                row.take(rows);
            }
        }
    }

    /** Asks what is asked once, so that its statement need not be remembered. */
    void queryOnce(String sql, List<Object> parameters, Row row) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    row.take(rows);
                }
            }
        }
    }

    /** The one number that a statement gives. */
    long number(String sql, @Nullable Object... parameters) throws SQLException {
        try (ResultSet rows = statement(sql, parameters).executeQuery()) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    static IndexException failure(SQLException e) {
        int code = e.getErrorCode() & 0xFF;
        boolean damaged = code == SQLiteErrorCode.SQLITE_CORRUPT.code
                || code == SQLiteErrorCode.SQLITE_NOTADB.code
                || code == SQLiteErrorCode.SQLITE_IOERR.code
                || String.valueOf(e.getMessage()).contains("no such table");
        return new IndexException(
                "The index cannot be used: " + e.getMessage()
                        + ". It can be deleted at any time; the runs have all of it.",
                e,
                damaged);
    }

    @Override
    public synchronized void close() {
        try {
            for (Statement statement : statements.values()) {
                statement.close();
            }
            connection.close();
        } catch (SQLException e) {
            return; // what was to be kept has been committed
        }
    }
}
