package dev.reprise.reader.sql;

import dev.reprise.reader.query.Reference;
import dev.reprise.reader.query.Stat;
import org.jspecify.annotations.Nullable;

/**
 * Where the index keeps what a name stands for: a table with the columns {@code field} and {@code run}, and the
 * expressions of a row that give the value and the number of its kind.
 *
 * @param alias of the table in the statement; the expressions have it
 */
record SqlColumn(String table, String alias, String kind, String value) {

    /** The value of an artifact is its size in bytes. */
    static SqlColumn of(Reference reference, String alias) {
        return switch (reference.kind()) {
            case CONFIG, INFO -> new SqlColumn("value", alias, alias + ".kind", alias + ".v");
            case ARTIFACT -> new SqlColumn("artifact", alias, "2", alias + ".size");
            case METRIC -> metric(reference.stat(), alias);
        };
    }

    private static SqlColumn metric(@Nullable Stat stat, String alias) {
        if (stat == null || stat == Stat.LAST) {
            return new SqlColumn("metric", alias, alias + ".last_kind", alias + ".last");
        } else if (stat == Stat.COUNT) {
            return new SqlColumn("metric", alias, "2", alias + ".count");
        }
        // Null where no row had a number: nothing, not a NaN.
        String value = alias + "." + stat.suffix();
        return new SqlColumn("metric", alias, "iif(" + value + " IS NULL, 0, 3)", value);
    }

    /** {@code value a}. */
    String source() {
        return table + " " + alias;
    }

    /** Only the rows of this field. */
    Sql ofField(String field) {
        return Sql.of(alias + ".field = (SELECT id FROM field WHERE name = ?)", field);
    }
}
