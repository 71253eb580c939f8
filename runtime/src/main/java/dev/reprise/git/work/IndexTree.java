package dev.reprise.git.work;

import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The index by directories. */
final class IndexTree {

    private final TreeMap<String, IndexEntry> entries = new TreeMap<>();
    private final TreeMap<String, IndexTree> directories = new TreeMap<>();

    /** Sorts entries into the directories that they lie in. */
    static IndexTree of(List<IndexEntry> entries) {
        IndexTree root = new IndexTree();
        for (IndexEntry entry : entries) {
            root.put(entry, 0);
        }
        return root;
    }

    private void put(IndexEntry entry, int start) {
        int slash = entry.path().indexOf('/', start);
        if (slash < 0 || slash == entry.path().length() - 1) {
            String path = entry.path();
            entries.put(path.substring(start, slash < 0 ? path.length() : slash), entry);
        } else {
            directories
                    .computeIfAbsent(entry.path().substring(start, slash), name -> new IndexTree())
                    .put(entry, slash + 1);
        }
    }

    /** The names of what is in this directory and not a directory itself. */
    Iterable<String> names() {
        return entries.keySet();
    }

    /** The names of the directories in this one. */
    Iterable<String> directoryNames() {
        return directories.keySet();
    }

    /** What has a name in this directory and is not a directory; null if nothing has. */
    @Nullable
    IndexEntry entry(String name) {
        return entries.get(name);
    }

    /** The directory of a name; null if nothing is tracked in there. */
    @Nullable
    IndexTree directory(String name) {
        return directories.get(name);
    }
}
