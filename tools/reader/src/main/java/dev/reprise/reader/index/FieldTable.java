package dev.reprise.reader.index;

import dev.reprise.reader.value.FieldKind;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** The numbers of fields, and how many runs have each: what {@link RunWriter} needs while it writes. */
final class FieldTable {

    private static final String COUNT = "INSERT INTO usage (field, kind, runs) VALUES (?, ?, ?)"
            + " ON CONFLICT (field, kind) DO UPDATE SET runs = runs + excluded.runs";

    private final Map<String, Integer> ids = new HashMap<>();
    private final Map<Long, Integer> changes = new HashMap<>();

    /** Forgets what may not be so any more. */
    void clear() {
        ids.clear();
        changes.clear();
    }

    /** The number of a field, which it gets now if it has none. */
    int id(Database database, String name, FieldKind kind) throws SQLException {
        if (ids.isEmpty()) {
            database.query("SELECT name, id FROM field", row -> ids.put(row.getString(1), row.getInt(2)));
        }
        Integer known = ids.get(name);
        if (known == null) {
            // Another process may have added it in between.
            database.execute("INSERT OR IGNORE INTO field (name, kind) VALUES (?, ?)", name, kind.name());
            known = (int) database.number("SELECT id FROM field WHERE name = ?", name);
            ids.put(name, known);
        }
        return known;
    }

    /** Counts a run more, or less, that has the field with this kind of value. */
    void count(int field, int kind, int more) {
        changes.merge(((long) field << Byte.SIZE) | (kind & 0xFF), more, Integer::sum);
    }

    /** Writes the counts. */
    void writeCounts(Database database) throws SQLException {
        for (Map.Entry<Long, Integer> change : changes.entrySet()) {
            if (change.getValue() != 0) {
                PreparedStatement statement = database.statement(COUNT);
                statement.setLong(1, change.getKey() >> Byte.SIZE);
                statement.setInt(2, (byte) (change.getKey() & 0xFF));
                statement.setInt(3, change.getValue());
                statement.execute();
            }
        }
        changes.clear();
    }

    /** Counts anew, where so much is gone that counting each would take longer. */
    static void countAll(Database database) throws SQLException {
        database.execute("DELETE FROM usage");
        database.execute("INSERT INTO usage SELECT field, kind, count(*) FROM value GROUP BY field, kind");
        database.execute("INSERT INTO usage SELECT field, ?, count(*) FROM metric GROUP BY field", Tables.NO_KIND);
        database.execute("INSERT INTO usage SELECT field, ?, count(*) FROM artifact GROUP BY field", Tables.NO_KIND);
    }
}
