package dev.reprise.reader.index;

import dev.reprise.reader.source.FileStamp;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/**
 * The open index: a file that others may use at the same time, or memory.
 *
 * <p>A file is replaced if it is an index of another format, or damaged; one that may be somebody else's is left alone.
 */
final class IndexFile implements AutoCloseable {

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int HEAD = 100;
    private static final int APPLICATION_OFFSET = 68;
    private static final int BUSY_MILLIS = 600_000;

    /** File systems where processes on several machines do not see the same memory, which the write-ahead log needs. */
    private static final Set<String> NETWORK = Set.of(
            "nfs",
            "nfs4",
            "cifs",
            "smb3",
            "smbfs",
            "smb2",
            "afs",
            "afpfs",
            "9p",
            "lustre",
            "beegfs",
            "gpfs",
            "ceph",
            "glusterfs",
            "ocfs2",
            "gfs2",
            "panfs",
            "pvfs2",
            "orangefs",
            "webdav");

    private final @Nullable IndexPlace place;
    private final @Nullable FileStamp opened;
    final Database reader;
    final Database writer;

    private IndexFile(@Nullable IndexPlace place, @Nullable FileStamp opened, Database reader, Database writer) {
        this.place = place;
        this.opened = opened;
        this.reader = reader;
        this.writer = writer;
    }

    /** An index that ends with the process. */
    static IndexFile inMemory() {
        try {
            SQLiteConfig config = new SQLiteConfig();
            Connection connection = config.createConnection("jdbc:sqlite::memory:");
            create(connection);
            Database database = new Database(connection);
            return new IndexFile(null, null, database, database);
        } catch (SQLException e) {
            throw Database.failure(e);
        }
    }

    /**
     * Opens a file, or makes it.
     *
     * @throws IOException if that cannot be done there
     * @throws IndexException if the file is not one to be replaced
     */
    @SuppressWarnings("try") // a lock is had, not used
    static IndexFile open(IndexPlace place) throws IOException {
        place.prepare();
        try (IndexLock lock = IndexLock.take(place.file())) {
            if (isToBeReplaced(place)) {
                delete(place.file());
            }
            try {
                return connect(place);
            } catch (SQLException e) {
                if (!Database.failure(e).isDamaged()) {
                    throw new IOException(e.getMessage(), e);
                }
            }
            delete(place.file());
            try {
                return connect(place);
            } catch (SQLException e) {
                throw new IOException(e.getMessage(), e);
            }
        }
    }

    private static boolean isToBeReplaced(IndexPlace place) throws IOException {
        Path file = place.file();
        if (!Files.exists(file)) {
            return true; // what may be left beside it belongs to a file that is gone
        }
        byte[] head = Files.isRegularFile(file) ? head(file) : new byte[1];
        if (head.length == 0) {
            return false;
        }
        boolean isDatabase = head.length == HEAD && Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
        boolean isOurs = isDatabase && ByteBuffer.wrap(head).getInt(APPLICATION_OFFSET) == Tables.APPLICATION;
        if (!isOurs && (isDatabase || !place.isOwn() || !Files.isRegularFile(file))) {
            throw new IndexException(
                    "'" + file + "' is no index of runs, and is left as it is. Name another file for the"
                            + " index, or remove this one.");
        }
        return !isOurs;
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static void delete(Path file) throws IOException {
        for (String suffix : List.of("", "-wal", "-shm", "-journal")) {
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + suffix));
        }
    }

    private static IndexFile connect(IndexPlace place) throws SQLException, IOException {
        String url = "jdbc:sqlite:" + place.file().toAbsolutePath();
        if (format(url) != Tables.FORMAT) {
            delete(place.file());
            // Before the log is switched on: whose file it is must stand in the file itself from the start.
            try (Connection connection = config(JournalMode.DELETE).createConnection(url)) {
                create(connection);
            }
        }
        SQLiteConfig config = config(isNetwork(place.file()) ? JournalMode.DELETE : JournalMode.WAL);
        Database reader = new Database(config.createConnection(url));
        Database writer = new Database(config.createConnection(url));
        return new IndexFile(place, FileStamp.of(place.file()), reader, writer);
    }

    /** That of the file; 0 if it is none yet. */
    private static long format(String url) throws SQLException {
        try (Database database = new Database(config(null).createConnection(url))) {
            long format = database.number("PRAGMA user_version");
            // Reads what every use of the file needs.
            return database.number("SELECT count(*) FROM sqlite_master") == 0 ? 0 : format;
        }
    }

    private static SQLiteConfig config(@Nullable JournalMode journal) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        if (journal != null) {
            config.setJournalMode(journal);
            config.setSynchronous(SynchronousMode.NORMAL);
            config.setCacheSize(-64 * 1024);
        }
        return config;
    }

    private static void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            for (String table : Tables.CREATE) {
                statement.execute(table);
            }
            statement.execute("PRAGMA application_id = " + Tables.APPLICATION);
            statement.execute("PRAGMA user_version = " + Tables.FORMAT);
            statement.execute("COMMIT");
        }
    }

    private static boolean isNetwork(Path file) {
        try {
            String type = Files.getFileStore(file).type().toLowerCase(Locale.ROOT);
            return NETWORK.contains(type) || type.startsWith("fuse.");
        } catch (IOException e) {
            return true;
        }
    }

    /** Where it is kept; null in memory. */
    @Nullable
    Path file() {
        return place == null ? null : place.file();
    }

    /** Whether the file is another one by now, or gone. */
    boolean isReplaced() {
        if (place == null || opened == null) {
            return false;
        }
        try {
            FileStamp now = FileStamp.of(place.file());
            return now == null || now.inode() != opened.inode();
        } catch (IOException e) {
            return false;
        }
    }

    /** Removes a file that is damaged, unless somebody has done so. */
    @SuppressWarnings("try") // a lock is had, not used
    void discard() throws IOException {
        if (place != null) {
            try (IndexLock lock = IndexLock.take(place.file())) {
                if (!isReplaced()) {
                    delete(place.file());
                }
            }
        }
    }

    IndexLock lock() throws IOException {
        return place == null ? IndexLock.none() : IndexLock.take(place.file());
    }

    @Override
    public void close() {
        reader.close();
        writer.close();
    }
}
