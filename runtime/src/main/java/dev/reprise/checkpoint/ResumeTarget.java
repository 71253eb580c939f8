package dev.reprise.checkpoint;

import dev.reprise.run.RunRecord;
import dev.reprise.text.TextException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What {@code --resume} names: a checkpoint file, and the directory of the run that it belongs to.
 *
 * @param file the checkpoint
 * @param directory the run's directory; null if the file lies outside of any, so that only a fork can go on from it
 */
public record ResumeTarget(Path file, @Nullable Path directory) {

    /** The word for the newest run with a checkpoint. */
    public static final String LATEST = "latest";

    /**
     * Finds a checkpoint.
     *
     * @param what {@value #LATEST}, the directory of a run, a checkpoint file, or a run id or the beginning of one
     * @param root the root of all runs
     * @param name the name of the run, where {@value #LATEST} looks
     * @throws ResumeException if there is none; the message says where it was looked for
     */
    public static ResumeTarget find(String what, Path root, String name) {
        try {
            Path runs = root.resolve("runs");
            return what.equals(LATEST) ? latest(runs.resolve(name)) : named(what, runs);
        } catch (IOException | InvalidPathException e) {
            throw new ResumeException("Cannot resume from '" + what + "': " + e.getMessage());
        }
    }

    private static ResumeTarget named(String what, Path runs) throws IOException {
        Path path = Path.of(what);
        if (Files.isDirectory(path)) {
            return inDirectory(path);
        }
        if (Files.exists(path)) {
            return ofFile(path);
        }
        return isRunId(what) ? byRunId(what.toLowerCase(Locale.ROOT), runs) : missing(what);
    }

    private static ResumeTarget missing(String what) {
        throw new ResumeException("Cannot resume from '" + what + "': there is no such file or directory, and it is no "
                + "run id (hex digits). Give 'latest', a run's directory, a checkpoint file or a run id.");
    }

    private static ResumeTarget inDirectory(Path given) throws IOException {
        boolean isCheckpoints = given.toAbsolutePath().normalize().endsWith(Checkpoints.DIRECTORY);
        Path checkpoints = isCheckpoints ? given : given.resolve(Checkpoints.DIRECTORY);
        Path file = new LatestPointer(checkpoints).file();
        if (file == null) {
            throw new ResumeException("Cannot resume from '" + given + "': there is no checkpoint in '" + checkpoints
                    + "'. Give a run's directory or a checkpoint file.");
        }
        return ofFile(file);
    }

    /** The path as it was given is preferred: it is what the run's messages show. */
    private static ResumeTarget ofFile(Path file) throws IOException {
        Path directory = runOf(file);
        return new ResumeTarget(file, directory == null ? runOf(file.toRealPath()) : directory);
    }

    private static @Nullable Path runOf(Path file) {
        Path parent = file.getParent();
        Path directory = parent == null ? null : parent.getParent();
        return directory != null && isRun(directory) ? directory : null;
    }

    private static boolean isRun(Path directory) {
        return Files.isRegularFile(directory.resolve(RunRecord.FILE_NAME));
    }

    private static ResumeTarget latest(Path runs) throws IOException {
        Path newest = null;
        for (Path directory : withCheckpoints(runs)) {
            // A name may nest: the runs of 'a/b' lie below those of 'a'.
            boolean ofThisName = runs.equals(directory.getParent());
            if (ofThisName && (newest == null || StartOrder.compare(directory, newest) > 0)) {
                newest = directory;
            }
        }
        if (newest == null) {
            throw new ResumeException("Cannot resume the latest run: no run with a checkpoint in '" + runs + "'.");
        }
        return inDirectory(newest);
    }

    private static boolean isRunId(String what) {
        for (int i = 0; i < what.length(); i++) {
            if (Character.digit(what.charAt(i), 16) < 0) {
                return false;
            }
        }
        return what.length() >= 4 && what.length() <= 32;
    }

    private static ResumeTarget byRunId(String id, Path runs) throws IOException {
        List<Path> found = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (Path directory : withCheckpoints(runs)) {
            String runId = runId(directory);
            if (runId != null && runId.startsWith(id)) {
                found.add(directory);
                if (!ids.contains(runId)) {
                    ids.add(runId);
                }
            }
        }
        if (ids.size() != 1) {
            throw new ResumeException("Cannot resume run '" + id + "': "
                    + (ids.isEmpty()
                            ? "no run with such an id and a checkpoint in '" + runs + "'."
                            : "several runs begin with that: " + String.join(", ", ids) + "."));
        }
        Path newest = found.get(0);
        for (Path directory : found) {
            newest = StartOrder.compare(directory, newest) > 0 ? directory : newest;
        }
        return inDirectory(newest);
    }

    /** Null if the record cannot be read: one damaged run must not keep the others from being found. */
    private static @Nullable String runId(Path directory) {
        try {
            return RunRecord.read(directory.resolve(RunRecord.FILE_NAME)).text("run_id");
        } catch (TextException e) {
            return null;
        }
    }

    /** All run directories below a directory that have a checkpoint. Symbolic links are not followed: each run is found once. */
    private static List<Path> withCheckpoints(Path runs) throws IOException {
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(runs)) {
            collect(runs, found);
        }
        return found;
    }

    private static void collect(Path directory, List<Path> found) throws IOException {
        if (isRun(directory)) {
            if (new LatestPointer(directory.resolve(Checkpoints.DIRECTORY)).isThere()) {
                found.add(directory);
            }
            return;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            for (Path entry : entries) {
                if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                    collect(entry, found);
                }
            }
        } catch (AccessDeniedException e) {
            // Somebody else's, where several people share a root: nothing in there can be resumed anyway.
            return;
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }
}
