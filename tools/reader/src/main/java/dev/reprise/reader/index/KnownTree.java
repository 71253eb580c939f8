package dev.reprise.reader.index;

import dev.reprise.reader.source.FileStamp;
import dev.reprise.reader.source.RunLayout;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that the index knows of where runs are: read from it once, and kept while nobody else writes. */
final class KnownTree {

    /** Stands for a stamp that nothing has, so that the next look is a closer one. */
    private static final long NEVER = -1;

    final List<KnownRoot> roots = new ArrayList<>();
    private final Map<String, RunLayout> layouts = new HashMap<>();

    private KnownTree(List<Path> paths) {
        for (Path path : paths) {
            roots.add(new KnownRoot(roots.size(), path, new KnownDirectory("")));
        }
        for (RunLayout layout : RunLayout.all()) {
            layouts.put(layout.name(), layout);
        }
    }

    static KnownTree read(Database database, List<Path> paths) throws SQLException {
        KnownTree tree = new KnownTree(paths);
        database.query("SELECT root, path, modified, size, inode FROM directory", tree::takeDirectory);
        database.query(
                "SELECT root, path, modified, size, inode, id, layout, settled, attempts FROM run", tree::takeRun);
        return tree;
    }

    private void takeDirectory(ResultSet row) throws SQLException {
        int root = row.getInt(1);
        if (root < roots.size()) {
            roots.get(root).top().below(row.getString(2)).stamp = stamp(row, false);
        }
    }

    private void takeRun(ResultSet row) throws SQLException {
        int root = row.getInt(1);
        RunLayout layout = layouts.get(row.getString(7));
        if (root < roots.size() && layout != null) {
            String path = row.getString(2);
            KnownRun run = new KnownRun(roots.get(root), path, layout);
            run.id = row.getInt(6);
            run.stamp = stamp(row, true);
            run.isSettled = row.getBoolean(8);
            run.attempts = row.getLong(9);
            int slash = path.lastIndexOf('/');
            KnownDirectory parent = run.root.top().below(slash < 0 ? "" : path.substring(0, slash));
            parent.runs.put(path.substring(slash + 1), run);
        }
    }

    private static @Nullable FileStamp stamp(ResultSet row, boolean isRegular) throws SQLException {
        long modified = row.getLong(3);
        return modified == NEVER ? null : new FileStamp(modified, row.getLong(4), row.getLong(5), isRegular);
    }

    /** The time of a stamp as the index keeps it. */
    static long modified(@Nullable FileStamp stamp) {
        return stamp == null ? NEVER : stamp.modified();
    }
}
