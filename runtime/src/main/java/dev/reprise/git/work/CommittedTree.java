package dev.reprise.git.work;

import dev.reprise.git.GitName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.jspecify.annotations.Nullable;

/**
 * A tree that the repository has.
 *
 * @param id the tree; null for one without anything
 */
record CommittedTree(ObjectReader reader, @Nullable ObjectId id) {

    /** One entry of a tree. */
    record Entry(String name, FileMode mode, ObjectId id) {}

    /** What lies in the tree itself. */
    List<Entry> entries() throws IOException {
        List<Entry> entries = new ArrayList<>();
        if (id == null) {
            return entries;
        }
        CanonicalTreeParser parser = new CanonicalTreeParser();
        parser.reset(reader, id);
        while (!parser.eof()) {
            byte[] name = new byte[parser.getNameLength()];
            parser.getName(name, 0);
            entries.add(new Entry(GitName.of(name), parser.getEntryFileMode(), parser.getEntryObjectId()));
            parser.next();
        }
        return entries;
    }

    /** What has a path; null if nothing has. */
    @Nullable
    Entry find(String path) throws IOException {
        int slash = path.indexOf('/');
        String first = slash < 0 ? path : path.substring(0, slash);
        for (Entry entry : entries()) {
            if (entry.name().equals(first)) {
                if (slash < 0) {
                    return entry;
                }
                return FileMode.TREE.equals(entry.mode().getBits())
                        ? new CommittedTree(reader, entry.id()).find(path.substring(slash + 1))
                        : null;
            }
        }
        return null;
    }

    /** The tree as an index has it that skips all of it: a sparse directory, unfolded. */
    IndexTree skipped(String path) throws IOException {
        List<IndexEntry> files = new ArrayList<>();
        collect(path, files);
        List<IndexEntry> inside = new ArrayList<>(files.size());
        for (IndexEntry file : files) {
            String below = file.path().substring(path.length());
            inside.add(new IndexEntry(below, file.mode(), file.id(), true, false, file.stat()));
        }
        return IndexTree.of(inside);
    }

    private void collect(String path, List<IndexEntry> files) throws IOException {
        for (Entry entry : entries()) {
            if (FileMode.TREE.equals(entry.mode().getBits())) {
                new CommittedTree(reader, entry.id()).collect(path + entry.name() + "/", files);
            } else {
                FileStamp never = new FileStamp(0, 0, 0, 0);
                files.add(new IndexEntry(path + entry.name(), entry.mode(), entry.id(), true, false, never));
            }
        }
    }
}
