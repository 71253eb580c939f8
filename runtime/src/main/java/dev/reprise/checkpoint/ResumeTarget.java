package dev.reprise.checkpoint;

import dev.reprise.checkpoint.archive.DamagedArchiveException;
import dev.reprise.checkpoint.store.Pointer;
import dev.reprise.checkpoint.store.Store;
import dev.reprise.run.search.RunIdText;
import dev.reprise.run.search.RunSearch;
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
 * @param others what may stand in for it if it is damaged, the best first; none for a file that the user named
 * @param newest the newest checkpoint of the run when it was looked for; null for a file that the user named
 * @param directory the run's directory; null if the file lies outside of any, so that only a fork can go on from it
 * @param warnings what the user should know of the search
 */
public record ResumeTarget(
        Path file,
        List<Path> others,
        @Nullable Path newest,
        @Nullable Path directory,
        List<String> warnings) {

    /** The word for the newest run with a checkpoint. */
    public static final String LATEST = "latest";

    /**
     * Finds a checkpoint.
     *
     * @param what {@value #LATEST}, the directory of a run, a checkpoint file, or a run id or the beginning of one
     * @param root the root of all runs
     * @param name the name of the run, which {@value #LATEST} looks for
     * @param isAnywhere whether runs of that name may lie elsewhere than usual below the root
     * @throws ResumeException if there is none; the message says where it was looked for
     */
    public static ResumeTarget find(String what, Path root, String name, boolean isAnywhere) {
        try {
            return what.equals(LATEST) ? latest(root, name, isAnywhere) : named(what, root);
        } catch (IOException | InvalidPathException e) {
            throw new ResumeException("Cannot resume from '" + what + "': " + e.getMessage());
        }
    }

    /**
     * A checkpoint that can be gone on from.
     *
     * @param target names the file that was opened, and warns if that is another one than before
     */
    public record Opened(ResumeTarget target, Checkpoint checkpoint) {}

    /**
     * Opens the checkpoint, or where it is damaged the newest whole one of the run.
     *
     * @throws ResumeException if there are others, and none is whole
     * @throws DamagedArchiveException if there are none, or the file cannot be read for another reason
     * @throws IOException if reading fails
     */
    public Opened open() throws IOException {
        DamagedArchiveException damage;
        try {
            return new Opened(this, Checkpoint.open(file));
        } catch (DamagedArchiveException e) {
            damage = e;
        }
        for (Path other : damage.isLost() ? others : List.<Path>of()) {
            try {
                Checkpoint whole = Checkpoint.open(other);
                return new Opened(insteadOfThis(other, damage), whole);
            } catch (DamagedArchiveException e) {
                damage.addSuppressed(e);
            }
        }
        if (damage.getSuppressed().length == 0) {
            throw damage;
        }
        throw new ResumeException("Cannot resume: " + damage.getMessage() + " None of the other "
                + damage.getSuppressed().length + " checkpoints of the run is whole either.");
    }

    /**
     * Makes sure that what was chosen as the newest checkpoint still is, once nobody else can save one: an attempt that
     * was going on at the time of the choice may have saved another before its end.
     *
     * @throws ResumeException if there is a newer one
     * @throws IOException if reading fails
     */
    public void requireNewest() throws IOException {
        if (newest == null || newest.getParent() == null) {
            return;
        }
        List<Path> now = new Store(newest.getParent()).newestFirst();
        if (!now.isEmpty() && !now.get(0).equals(newest)) {
            throw new ResumeException(
                    "Cannot resume from " + file + ": the attempt before has just ended, and has saved "
                            + now.get(0).getFileName() + ". Give the same command once more to go on from that.");
        }
    }

    private ResumeTarget insteadOfThis(Path other, DamagedArchiveException damage) {
        List<String> more = new ArrayList<>(warnings);
        more.add(damage.getMessage() + " The run goes on from the newest whole one instead: " + other + ".");
        return new ResumeTarget(other, List.of(), newest, directory, more);
    }

    private static ResumeTarget named(String what, Path root) throws IOException {
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
        if (!what.isEmpty() && what.length() < RunIdText.SHORTEST && RunIdText.isHex(what)) {
            throw new ResumeException("Cannot resume run '" + what + "': that is too short. Give at least "
                    + RunIdText.SHORTEST + " digits of the run id.");
        }
        return RunIdText.isBeginning(what) ? byRunId(what.toLowerCase(Locale.ROOT), root) : missing(what);
    }

    private static ResumeTarget missing(String what) {
        throw new ResumeException("Cannot resume from '" + what + "': there is no such file or directory, and it is no "
                + "run id (hex digits). Give 'latest', a run's directory, a checkpoint file or a run id.");
    }

    private static ResumeTarget inDirectory(Path given) throws IOException {
        Path checkpoints = checkpointsIn(given);
        List<Path> files = new Store(checkpoints).newestFirst();
        Pointer latest = Pointer.latest(checkpoints);
        if (files.isEmpty()) {
            String gone = latest.isThere() ? ", although there is a pointer '" + latest.file() + "'" : "";
            throw new ResumeException("Cannot resume from '" + given + "': there is no checkpoint in '" + checkpoints
                    + "'" + gone + ". Give a run's directory or a checkpoint file.");
        }
        Path first = files.get(0);
        return new ResumeTarget(
                first, files.subList(1, files.size()), first, runOf(first), pointerWarnings(latest, first));
    }

    private static Path checkpointsIn(Path given) throws IOException {
        if (RunSearch.isRun(given)) {
            return CheckpointPlace.in(given);
        }
        Path absolute = given.toAbsolutePath().normalize();
        Path run = CheckpointPlace.runOf(absolute);
        boolean isCheckpoints =
                absolute.endsWith(Checkpoints.DIRECTORY) || (run != null && absolute.equals(CheckpointPlace.in(run)));
        return isCheckpoints ? given : given.resolve(Checkpoints.DIRECTORY);
    }

    /** A pointer that names nothing is told, for it may have named what was there after the one that is taken. */
    private static List<String> pointerWarnings(Pointer latest, Path taken) throws IOException {
        if (!latest.isThere() || latest.target() != null) {
            return List.of();
        }
        String name = latest.name();
        String problem =
                name == null ? "it does not hold the name of a checkpoint" : "it names " + name + ", which is gone";
        return List.of("The pointer " + latest.file() + " cannot be followed: " + problem
                + ". The run goes on from the newest whole checkpoint: " + taken + ".");
    }

    private static ResumeTarget ofFile(Path file) throws IOException {
        return new ResumeTarget(file, List.of(), null, runOf(file), List.of());
    }

    /** The path as it was given is preferred: it is what the run's messages show. */
    private static @Nullable Path runOf(Path file) throws IOException {
        Path parent = file.getParent();
        Path run = parent == null ? null : CheckpointPlace.runOf(parent);
        Path real = run == null ? file.toRealPath().getParent() : null;
        return real == null ? run : CheckpointPlace.runOf(real);
    }

    private static ResumeTarget latest(Path root, String name, boolean isAnywhere) throws IOException {
        RunSearch search = RunSearch.named(root, name, isAnywhere);
        for (Path run : search.newestFirst()) {
            if (hasCheckpoint(run, search) && search.runId(run) != null) {
                return found(run, search);
            }
        }
        String place = isAnywhere
                ? "of the name '" + name + "' in '" + root
                : "in '" + root.resolve("runs").resolve(name);
        throw new ResumeException(
                "Cannot resume the latest run: no run with a checkpoint " + place + "'." + search.afterwards());
    }

    /**
     * The runs of a name that have a checkpoint, the newest first.
     *
     * @param isAnywhere whether runs of that name may lie elsewhere than usual below the root
     */
    public static List<Path> candidates(Path root, String name, boolean isAnywhere) {
        RunSearch search = RunSearch.named(root, name, isAnywhere);
        List<Path> candidates = new ArrayList<>();
        for (Path run : search.newestFirst()) {
            if (hasCheckpoint(run, search)) {
                candidates.add(run);
            }
        }
        return candidates;
    }

    private static boolean hasCheckpoint(Path run, RunSearch search) {
        try {
            // The usual place first: only the record knows of another one, and reading it takes longer.
            return new Store(run.resolve(Checkpoints.DIRECTORY)).holdsAny()
                    || new Store(CheckpointPlace.in(run)).holdsAny();
        } catch (IOException e) {
            search.passOver(run, e);
            return false;
        }
    }

    private static ResumeTarget found(Path run, RunSearch search) throws IOException {
        ResumeTarget target = inDirectory(run);
        List<String> warnings = new ArrayList<>(search.warnings());
        warnings.addAll(target.warnings());
        return new ResumeTarget(target.file(), target.others(), target.newest(), target.directory(), warnings);
    }

    private static ResumeTarget byRunId(String id, Path root) throws IOException {
        RunSearch search = RunSearch.below(root);
        Path newest = null;
        List<String> ids = new ArrayList<>();
        for (Path run : search.withId(id)) {
            if (hasCheckpoint(run, search)) {
                String runId = search.runId(run);
                newest = newest == null ? run : newest;
                if (runId != null && !ids.contains(runId)) {
                    ids.add(runId);
                }
            }
        }
        if (newest == null) {
            throw new ResumeException("Cannot resume run '" + id + "': no run with such an id and a checkpoint in '"
                    + root + "'." + search.afterwards());
        }
        if (ids.size() > 1) {
            throw new ResumeException(
                    "Cannot resume run '" + id + "': several runs begin with that: " + String.join(", ", ids) + ".");
        }
        return found(newest, search);
    }
}
