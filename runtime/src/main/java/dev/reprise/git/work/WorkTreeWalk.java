package dev.reprise.git.work;

import dev.reprise.git.GitName;
import dev.reprise.git.GitUser;
import dev.reprise.git.work.CommittedTree.Entry;
import dev.reprise.git.work.Contents.TooLargeException;
import dev.reprise.git.work.WorkFile.Kind;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.jspecify.annotations.Nullable;

/** One walk through a work tree and its index side by side, directory by directory. */
final class WorkTreeWalk {

    private static final ObjectId EMPTY = ObjectId.fromString("e69de29bb2d1d6434b8b29ae775ad8c2e48c5391");

    private final Contents contents;
    private final ObjectInserter inserter;
    private final CommittedTree head;
    private final List<Path> passedBy;
    private final Modes modes;
    private final AttributeFiles files;
    private final GitUser user;
    private final long indexWritten;
    private final boolean stores;
    private final List<LeftOut> leftOut = new ArrayList<>();

    WorkTreeWalk(
            Contents contents,
            ObjectInserter inserter,
            CommittedTree head,
            List<Path> passedBy,
            Modes modes,
            AttributeFiles files,
            GitUser user,
            long indexWritten,
            boolean stores) {
        this.contents = contents;
        this.inserter = inserter;
        this.head = head;
        this.passedBy = passedBy;
        this.modes = modes;
        this.files = files;
        this.user = user;
        this.indexWritten = indexWritten;
        this.stores = stores;
    }

    /**
     * What counts in one directory.
     *
     * @param prefix its path from the root, its slash included
     * @param tracked what the index has in it; null if nothing
     * @param ignored whether all that is untracked in it is ignored
     */
    private record Place(
            Path directory,
            String prefix,
            @Nullable IndexTree tracked,
            @Nullable Ignores ignores,
            Attributes attributes,
            boolean ignored) {

        @Nullable
        IndexEntry entry(String name) {
            return tracked == null ? null : tracked.entry(name);
        }

        @Nullable
        IndexTree tracked(String name) {
            return tracked == null ? null : tracked.directory(name);
        }

        boolean ignores(String name, boolean isDirectory) {
            return ignored || (ignores != null && ignores.ignore(prefix + name, isDirectory));
        }

        Place inside(Path child, String name, @Nullable IndexTree inIndex) {
            return new Place(child, prefix + name + "/", inIndex, ignores, attributes, ignores(name, true));
        }
    }

    /** What was left out so far. */
    List<LeftOut> leftOut() {
        return leftOut;
    }

    /** The tree of the whole work tree. */
    ObjectId root(Path root, IndexTree tracked, @Nullable Ignores ignores) throws IOException {
        Place place = new Place(root, "", tracked, ignores, files.below(), false);
        return entries(place).storeEvenEmpty(inserter, stores);
    }

    private TreeEntries entries(Place outer) throws IOException {
        Map<String, Path> files = list(outer.directory());
        Place place = withOwnPatterns(outer, files);
        TreeSet<String> names = new TreeSet<>(files.keySet());
        if (place.tracked() != null) {
            place.tracked().names().forEach(names::add);
            place.tracked().directoryNames().forEach(names::add);
        }
        TreeEntries entries = new TreeEntries();
        for (String name : names) {
            add(entries, place, name, files.get(name));
        }
        return entries;
    }

    private static Map<String, Path> list(Path directory) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        try (DirectoryStream<Path> children = Files.newDirectoryStream(directory)) {
            for (Path child : children) {
                String name = GitName.of(child);
                if (!name.equalsIgnoreCase(Constants.DOT_GIT)) {
                    files.put(name, child);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return files;
    }

    private static Place withOwnPatterns(Place place, Map<String, Path> files) throws IOException {
        Path ignoreFile = place.ignored() ? null : files.get(Constants.DOT_GIT_IGNORE);
        Path attributesFile = files.get(Constants.DOT_GIT_ATTRIBUTES);
        int start = place.prefix().length();
        return new Place(
                place.directory(),
                place.prefix(),
                place.tracked(),
                ignoreFile == null ? place.ignores() : Ignores.with(place.ignores(), ignoreFile, false, start),
                attributesFile == null ? place.attributes() : place.attributes().with(attributesFile, false, start),
                place.ignored());
    }

    private void add(TreeEntries entries, Place place, String name, @Nullable Path path) throws IOException {
        WorkFile file = path == null ? null : WorkFile.of(path, modes.areUnix());
        if (path == null || file == null || file.kind() == Kind.OTHER) {
            addAbsent(entries, place, name);
        } else if (passedBy.contains(path)) {
            addAsIndexed(entries, place, name);
        } else if (file.kind() == Kind.DIRECTORY) {
            addDirectory(entries, place, name, path);
        } else {
            addFile(entries, place, name, path, file);
        }
    }

    /** What is not in the work tree was deleted, unless it is outside of a sparse checkout. */
    private void addAbsent(TreeEntries entries, Place place, String name) throws IOException {
        IndexEntry entry = place.entry(name);
        if (entry != null && isKept(entry)) {
            entries.addIndexed(name, entry);
        }
        IndexTree tracked = place.tracked(name);
        if (tracked != null) {
            entries.addDirectory(name, indexed(tracked, false));
        }
    }

    private void addAsIndexed(TreeEntries entries, Place place, String name) throws IOException {
        IndexEntry entry = place.entry(name);
        if (entry != null && !entry.intended()) {
            entries.addIndexed(name, entry);
        }
        IndexTree tracked = place.tracked(name);
        if (tracked != null) {
            entries.addDirectory(name, indexed(tracked, true));
        }
    }

    private @Nullable ObjectId indexed(IndexTree tracked, boolean all) throws IOException {
        TreeEntries entries = new TreeEntries();
        for (String name : tracked.names()) {
            IndexEntry entry = tracked.entry(name);
            if (entry != null && !entry.intended() && (all || isKept(entry))) {
                entries.addIndexed(name, entry);
            }
        }
        for (String name : tracked.directoryNames()) {
            IndexTree directory = tracked.directory(name);
            entries.addDirectory(name, directory == null ? null : indexed(directory, all));
        }
        return entries.store(inserter, stores);
    }

    private static boolean isKept(IndexEntry entry) {
        return entry.kept() || FileMode.TREE.equals(entry.mode().getBits());
    }

    private void addDirectory(TreeEntries entries, Place place, String name, Path path) throws IOException {
        IndexEntry entry = place.entry(name);
        IndexTree tracked = place.tracked(name);
        if (entry != null && FileMode.GITLINK.equals(entry.mode().getBits())) {
            addSubmodule(entries, place.prefix() + name + "/", name, path, entry);
            return;
        }
        if (entry != null && FileMode.TREE.equals(entry.mode().getBits())) {
            tracked = new CommittedTree(head.reader(), entry.id()).skipped(entry.path());
        }
        if (tracked == null && place.ignores(name, true)) {
            return;
        }
        if (tracked == null && Submodule.isRepository(path)) {
            leave(place.prefix() + name + "/", 0, "a repository of its own");
            return;
        }
        try {
            Place inside = place.inside(path, name, tracked);
            entries.addDirectory(name, entries(inside).store(inserter, stores));
        } catch (AccessDeniedException e) {
            leave(place.prefix() + name + "/", 0, "may not be read");
            addAsIndexed(entries, place, name);
        }
    }

    private void addSubmodule(TreeEntries entries, String full, String name, Path path, IndexEntry entry)
            throws IOException {
        entries.add(name, FileMode.GITLINK, Submodule.commit(path, entry.id()));
        if (Submodule.differs(path, user)) {
            leave(full, 0, "a submodule, of which only the commit is kept, and not what differs from it");
        }
    }

    private void addFile(TreeEntries entries, Place place, String name, Path path, WorkFile file) throws IOException {
        IndexEntry entry = place.entry(name);
        String full = place.prefix() + name;
        if (entry == null && place.ignores(name, false)) {
            return;
        }
        FileMode mode = modes.of(file, entry);
        if (entry != null && isUntouched(file, entry)) {
            entries.add(name, mode, entry.id());
            return;
        }
        try {
            entries.add(name, mode, content(place, full, path, file, entry));
        } catch (NoSuchFileException e) {
            addAbsent(entries, place, name); // deleted since it was listed
        } catch (TooLargeException e) {
            leave(full, file.size(), String.valueOf(e.getMessage()));
            addCommitted(entries, full, name);
        } catch (AccessDeniedException e) {
            leave(full, file.size(), "may not be read");
            addCommitted(entries, full, name);
        }
    }

    private ObjectId content(Place place, String full, Path path, WorkFile file, @Nullable IndexEntry entry)
            throws IOException {
        if (file.kind() == Kind.LINK) {
            return contents.link(path);
        }
        return contents.file(path, full, file.size(), entry, files.over(place.attributes()));
    }

    private void addCommitted(TreeEntries entries, String full, String name) throws IOException {
        Entry committed = head.find(full);
        if (committed != null && !FileMode.TREE.equals(committed.mode().getBits())) {
            entries.add(name, committed.mode(), committed.id());
        }
    }

    private boolean isUntouched(WorkFile file, IndexEntry entry) {
        boolean sameKind = FileMode.SYMLINK.equals(entry.mode().getBits()) == (file.kind() == Kind.LINK);
        // Git writes the size 0 for what it found racy itself.
        boolean sized = file.size() != 0 || entry.id().equals(EMPTY);
        return sameKind
                && sized
                && !entry.intended()
                && !FileMode.GITLINK.equals(entry.mode().getBits())
                && entry.stat().equals(file.stamp())
                && !entry.stat().isRacy(indexWritten);
    }

    private void leave(String path, long size, String reason) {
        leftOut.add(new LeftOut(GitName.shown(path), size, reason));
    }
}
