package dev.reprise.reader.index;

import dev.reprise.reader.value.ValueKind;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows for the table of values, by far the largest, until there are enough to be written together: in the order of the
 * table, and many with one statement, each takes half the time.
 */
final class ValueRows {

    private static final int TOGETHER = 64;
    private static final String ROW = "(?, ?, ?, ?)";
    private static final String ONE = "INSERT OR REPLACE INTO value VALUES " + ROW;
    private static final String MANY = ONE + (", " + ROW).repeat(TOGETHER - 1);

    private final List<Row> rows = new ArrayList<>();

    private record Row(
            int field, int run, int kind, @Nullable Object stored) {}

    void add(int field, int run, ValueKind kind, @Nullable Object value) {
        rows.add(new Row(field, run, kind.code(), StoredValue.encode(kind, value)));
    }

    void clear() {
        rows.clear();
    }

    void write(Database database) throws SQLException {
        rows.sort(Comparator.comparingInt(Row::field).thenComparingInt(Row::run));
        int at = 0;
        while (at < rows.size()) {
            int count = rows.size() - at >= TOGETHER ? TOGETHER : 1;
            PreparedStatement statement = database.statement(count == 1 ? ONE : MANY);
            for (int i = 0; i < count; i++) {
                set(statement, i * 4, rows.get(at + i));
            }
            statement.execute();
            at += count;
        }
        rows.clear();
    }

    private static void set(PreparedStatement statement, int before, Row row) throws SQLException {
        statement.setInt(before + 1, row.field());
        statement.setInt(before + 2, row.run());
        statement.setInt(before + 3, row.kind());
        statement.setObject(before + 4, row.stored());
    }
}
