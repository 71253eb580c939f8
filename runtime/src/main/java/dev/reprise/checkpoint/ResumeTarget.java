package dev.reprise.checkpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
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
 * @param warnings what the user should know of the search
 */
public record ResumeTarget(Path file, @Nullable Path directory, List<String> warnings) {

    /** The word for the newest run with a checkpoint. */
    public static final String LATEST = "latest";

    /** So many digits of a run id are rarely those of another run. */
    private static final int SHORTEST = 4;

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
            if (what.endsWith(".yaml") || what.endsWith(".yml") || what.endsWith(".json")) {
                throw new ResumeException(
                        "Cannot resume from '" + what + "': that is no checkpoint but a file of values."
                                + " Read it with --config, or give a run's directory or a checkpoint file.");
            }
            return ofFile(path);
        }
        if (!what.isEmpty() && what.length() < SHORTEST && isHex(what)) {
            throw new ResumeException("Cannot resume run '" + what + "': that is too short. Give at least " + SHORTEST
                    + " digits of the run id.");
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
        return new ResumeTarget(file, directory == null ? runOf(file.toRealPath()) : directory, List.of());
    }

    private static @Nullable Path runOf(Path file) {
        Path parent = file.getParent();
        Path directory = parent == null ? null : parent.getParent();
        return directory != null && RunSearch.isRun(directory) ? directory : null;
    }

    private static ResumeTarget latest(Path runs) throws IOException {
        RunSearch search = RunSearch.directlyIn(runs);
        for (Path run : search.newestFirst()) {
            if (search.hasCheckpoint(run) && search.runId(run) != null) {
                return found(run, search);
            }
        }
        throw new ResumeException(
                "Cannot resume the latest run: no run with a checkpoint in '" + runs + "'." + search.afterwards());
    }

    private static ResumeTarget found(Path run, RunSearch search) throws IOException {
        ResumeTarget target = inDirectory(run);
        return new ResumeTarget(target.file(), target.directory(), search.warnings());
    }

    private static boolean isRunId(String what) {
        return isHex(what) && what.length() >= SHORTEST && what.length() <= 32;
    }

    private static boolean isHex(String what) {
        for (int i = 0; i < what.length(); i++) {
            if (Character.digit(what.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    private static ResumeTarget byRunId(String id, Path runs) throws IOException {
        RunSearch search = RunSearch.below(runs);
        Path newest = null;
        List<String> ids = new ArrayList<>();
        for (Path run : search.newestFirst()) {
            String runId = search.hasCheckpoint(run) ? search.runId(run) : null;
            if (runId != null && runId.startsWith(id)) {
                newest = newest == null ? run : newest;
                if (!ids.contains(runId)) {
                    ids.add(runId);
                }
            }
        }
        if (newest == null) {
            throw new ResumeException("Cannot resume run '" + id + "': no run with such an id and a checkpoint in '"
                    + runs + "'." + search.afterwards());
        }
        if (ids.size() > 1) {
            throw new ResumeException(
                    "Cannot resume run '" + id + "': several runs begin with that: " + String.join(", ", ids) + ".");
        }
        return found(newest, search);
    }
}
