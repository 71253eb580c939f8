package dev.reprise.reader.index;

import dev.reprise.reader.source.FileStamp;
import dev.reprise.reader.source.IoText;
import dev.reprise.reader.source.RunFinder;
import dev.reprise.reader.source.RunFinder.Found;
import dev.reprise.reader.source.RunFinder.Listing;
import dev.reprise.reader.source.RunLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One look at the disk: what has changed since the look before. Only directories that have changed are listed, only
 * records are looked at, and nothing is read. What may not be looked at stays as it was known.
 */
final class Look {

    /** A run to be read, and the record as it was before that; null if it could not be looked at. */
    record ToRead(KnownRun run, FileStamp stamp) {}

    /** A directory to be remembered, or forgotten. */
    record ChangedDirectory(KnownRoot root, KnownDirectory directory) {}

    final List<ToRead> toRead = new ArrayList<>();
    final List<KnownRun> gone = new ArrayList<>();
    final List<ChangedDirectory> listed = new ArrayList<>();
    final List<ChangedDirectory> goneDirectories = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();

    private final RunFinder finder;
    private final long now = System.currentTimeMillis();

    Look(RunFinder finder) {
        this.finder = finder;
    }

    /** Whether a file with this stamp could change without looking different. */
    boolean isRacy(FileStamp stamp) {
        return stamp.isRacy(now);
    }

    void at(KnownRoot root) {
        try {
            FileStamp stamp = FileStamp.of(root.path());
            if (stamp == null || stamp.isRegular()) {
                String what = stamp == null ? "There is no such directory" : "This is no directory";
                problems.add(new Problem(root.path(), what + ". Name the directory of all runs, such as logs."));
                forget(root, root.top());
                return;
            }
        } catch (IOException e) {
            problems.add(new Problem(root.path(), "The directory " + IoText.of(e) + "."));
            return;
        }
        RunLayout layout = finder.layout(root.path());
        if (layout == null) {
            directory(root, root.top(), root.path());
        } else {
            root.top().runs.computeIfAbsent("", n -> new KnownRun(root, "", layout));
            runs(root, root.top(), root.path());
        }
    }

    private void directory(KnownRoot root, KnownDirectory known, Path path) {
        try {
            FileStamp stamp = FileStamp.of(path);
            if (stamp == null || stamp.isRegular()) {
                forget(root, known);
                return;
            }
            FileStamp before = known.stamp;
            if (before == null || before.modified() != stamp.modified() || before.inode() != stamp.inode()) {
                list(root, known, path);
                known.stamp = isRacy(stamp) ? null : stamp;
                listed.add(new ChangedDirectory(root, known));
            }
        } catch (IOException e) {
            problems.add(
                    new Problem(path, "The directory " + IoText.of(e) + ". Runs below it are shown as they were."));
            return;
        }
        runs(root, known, path);
        for (Map.Entry<String, KnownDirectory> entry : List.copyOf(known.directories.entrySet())) {
            below(root, known, entry.getKey(), entry.getValue(), path.resolve(entry.getKey()));
        }
    }

    /** A directory that was none of a run may be one by now. */
    private void below(KnownRoot root, KnownDirectory parent, String name, KnownDirectory known, Path path) {
        RunLayout layout = known.stamp == null || hasChanged(known.stamp, path) ? finder.layout(path) : null;
        if (layout == null) {
            directory(root, known, path);
            return;
        }
        forget(root, known);
        parent.directories.remove(name);
        KnownRun run = new KnownRun(root, parent.child(name), layout);
        parent.runs.put(name, run);
        run(root, parent, name, run, path);
    }

    private static boolean hasChanged(FileStamp before, Path path) {
        try {
            FileStamp now = FileStamp.of(path);
            return now == null || now.modified() != before.modified() || now.inode() != before.inode();
        } catch (IOException e) {
            return false;
        }
    }

    private void list(KnownRoot root, KnownDirectory known, Path path) throws IOException {
        Listing listing =
                finder.list(path, name -> known.runs.containsKey(name) || known.directories.containsKey(name));
        for (Iterator<Map.Entry<String, KnownRun>> i = known.runs.entrySet().iterator(); i.hasNext(); ) {
            Map.Entry<String, KnownRun> entry = i.next();
            if (!listing.known().contains(entry.getKey())) {
                gone.add(entry.getValue());
                i.remove();
            }
        }
        for (String name : List.copyOf(known.directories.keySet())) {
            if (!listing.known().contains(name)) {
                forget(root, known.directories.remove(name));
            }
        }
        for (Found found : listing.runs()) {
            known.runs.put(found.name(), new KnownRun(root, known.child(found.name()), found.layout()));
        }
        for (String name : listing.directories()) {
            known.directories.put(name, new KnownDirectory(known.child(name)));
        }
    }

    private void runs(KnownRoot root, KnownDirectory known, Path path) {
        for (Map.Entry<String, KnownRun> entry : List.copyOf(known.runs.entrySet())) {
            run(root, known, entry.getKey(), entry.getValue(), path.resolve(entry.getKey()));
        }
    }

    private void run(KnownRoot root, KnownDirectory parent, String name, KnownRun run, Path path) {
        try {
            FileStamp stamp = run.layout.stamp(path);
            if (stamp == null) {
                parent.runs.remove(name);
                gone.add(run);
                if (Files.isDirectory(path) && !name.isEmpty()) {
                    KnownDirectory directory = new KnownDirectory(run.path);
                    parent.directories.put(name, directory);
                    directory(root, directory, path);
                }
            } else if (!run.isSettled || !stamp.equals(run.stamp)) {
                toRead.add(new ToRead(run, stamp));
            }
        } catch (IOException e) {
            String shown = run.id == KnownRun.NEW ? "" : " It is shown as it was.";
            problems.add(new Problem(path, run.layout.recordFile() + " " + IoText.of(e) + "." + shown));
        }
    }

    private void forget(KnownRoot root, @Nullable KnownDirectory directory) {
        if (directory != null) {
            goneDirectories.add(new ChangedDirectory(root, directory));
            gone.addAll(directory.runs.values());
            directory.runs.clear();
            for (KnownDirectory below : directory.directories.values()) {
                forget(root, below);
            }
            directory.directories.clear();
            directory.stamp = null;
        }
    }
}
