package dev.reprise.reader.index;

import java.util.List;

/**
 * The tables of the index.
 *
 * <p>{@code value.v} has no affinity, so that a text that looks like a number stays text. What kind of value it is says
 * {@code value.kind}: {@link dev.reprise.reader.value.ValueKind#code()}.
 */
final class Tables {

    /** "Rpri": stands in the head of the file. */
    static final int APPLICATION = 0x52707269;

    /** Grows with every change of the tables, or of what stands in them: an index of another format is made anew. */
    static final int FORMAT = 1;

    static final List<String> CREATE = List.of(
            // Numbers are not used again, nor by an index that takes the place of this one: whoever still has that of
            // a run that is gone finds nothing, not another run.
            "CREATE TABLE run (id INTEGER PRIMARY KEY AUTOINCREMENT, root INTEGER NOT NULL, path TEXT NOT NULL,"
                    + " layout TEXT NOT NULL, run_id TEXT, start INTEGER, modified INTEGER NOT NULL,"
                    + " size INTEGER NOT NULL, inode INTEGER NOT NULL, settled INTEGER NOT NULL,"
                    + " attempts INTEGER NOT NULL, UNIQUE (root, path))",
            "INSERT INTO sqlite_sequence (name, seq) VALUES ('run', abs(random()) % 1000000000)",
            "CREATE INDEX run_order ON run (start IS NULL, start, run_id, path)",
            "CREATE INDEX run_by_id ON run (run_id)",
            "CREATE TABLE directory (root INTEGER, path TEXT, modified INTEGER NOT NULL, size INTEGER NOT NULL,"
                    + " inode INTEGER NOT NULL, PRIMARY KEY (root, path)) WITHOUT ROWID",
            "CREATE TABLE field (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, kind TEXT NOT NULL)",
            // How many runs have a field with a kind of value; NO_KIND for metrics and artifacts.
            "CREATE TABLE usage (field INTEGER, kind INTEGER, runs INTEGER NOT NULL,"
                    + " PRIMARY KEY (field, kind)) WITHOUT ROWID",
            "CREATE TABLE value (field INTEGER, run INTEGER, kind INTEGER NOT NULL, v,"
                    + " PRIMARY KEY (field, run)) WITHOUT ROWID",
            "CREATE TABLE metric (field INTEGER, run INTEGER, count INTEGER NOT NULL, last_kind INTEGER NOT NULL, last,"
                    + " min REAL, max REAL, mean REAL, PRIMARY KEY (field, run)) WITHOUT ROWID",
            "CREATE TABLE artifact (field INTEGER, run INTEGER, size INTEGER NOT NULL,"
                    + " PRIMARY KEY (field, run)) WITHOUT ROWID",
            // How far the metrics of a run were read.
            "CREATE TABLE metrics_file (run INTEGER, name TEXT, modified INTEGER NOT NULL, size INTEGER NOT NULL,"
                    + " inode INTEGER NOT NULL, scan BLOB NOT NULL, PRIMARY KEY (run, name)) WITHOUT ROWID");

    static final int NO_KIND = -1;

    private Tables() {}
}
