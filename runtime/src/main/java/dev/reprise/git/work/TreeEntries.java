package dev.reprise.git.work;

import dev.reprise.git.GitName;
import java.io.IOException;
import java.util.TreeMap;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.TreeFormatter;
import org.jspecify.annotations.Nullable;

/** A tree object in the making. */
final class TreeEntries {

    private record Entry(String name, FileMode mode, ObjectId id) {}

    /** By the name that git sorts by: directories as if a slash followed. */
    private final TreeMap<String, Entry> entries = new TreeMap<>();

    void add(String name, FileMode mode, ObjectId id) {
        boolean directory = FileMode.TREE.equals(mode.getBits());
        entries.put(directory ? name + "/" : name, new Entry(name, mode, id));
    }

    void addIndexed(String name, IndexEntry entry) {
        add(name, entry.mode(), entry.id());
    }

    /** Adds a directory unless there is nothing in it: git knows none that are empty. */
    void addDirectory(String name, @Nullable ObjectId tree) {
        if (tree != null) {
            add(name, FileMode.TREE, tree);
        }
    }

    /** The tree; null if it is empty. */
    @Nullable
    ObjectId store(ObjectInserter inserter, boolean stores) throws IOException {
        return entries.isEmpty() ? null : storeEvenEmpty(inserter, stores);
    }

    /** The tree, even an empty one. */
    ObjectId storeEvenEmpty(ObjectInserter inserter, boolean stores) throws IOException {
        TreeFormatter tree = new TreeFormatter();
        for (Entry entry : entries.values()) {
            tree.append(GitName.bytes(entry.name()), entry.mode(), entry.id());
        }
        return stores ? inserter.insert(tree) : inserter.idFor(tree);
    }
}
