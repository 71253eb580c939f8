package dev.reprise.checkpoint;

import dev.reprise.checkpoint.store.Store;
import dev.reprise.run.RunRecord;
import dev.reprise.text.TextException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Looks for runs below a directory. What cannot be read is passed over, and told at the end: a damaged run, or a
 * directory of somebody else, must not keep the others from being found. Symbolic links inside are not followed, so that
 * each run is found once and every search ends.
 */
final class RunSearch {

    private final List<Path> runs = new ArrayList<>();
    private final Map<Path, String> passedOver = new LinkedHashMap<>();

    private RunSearch() {}

    /** The runs in a directory. Not those further down: the runs of the name {@code a/b} lie below those of {@code a}. */
    static RunSearch directlyIn(Path directory) {
        RunSearch search = new RunSearch();
        search.collect(directory, false);
        return search;
    }

    /** All runs below a directory. */
    static RunSearch below(Path directory) {
        RunSearch search = new RunSearch();
        search.collect(directory, true);
        return search;
    }

    /** Whether a directory is that of a run. */
    static boolean isRun(Path directory) {
        return Files.isRegularFile(directory.resolve(RunRecord.FILE_NAME));
    }

    private void collect(Path directory, boolean further) {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            for (Path entry : entries) {
                if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                    take(entry, further);
                }
            }
        } catch (DirectoryIteratorException e) {
            passOver(directory, Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            passOver(directory, e);
        }
    }

    private void take(Path directory, boolean further) {
        if (isRun(directory)) {
            runs.add(directory);
        } else if (!Files.isExecutable(directory)) {
            passedOver.put(directory, "permission denied");
        } else if (further) {
            collect(directory, true);
        }
    }

    List<Path> newestFirst() {
        List<Path> sorted = new ArrayList<>(runs);
        sorted.sort((a, b) -> StartOrder.compare(b, a));
        return sorted;
    }

    /** Whether a run has a checkpoint. */
    boolean hasCheckpoint(Path run) {
        try {
            // The usual place first: only the record knows of another one, and reading it takes longer.
            return new Store(run.resolve(Checkpoints.DIRECTORY)).holdsAny()
                    || new Store(CheckpointPlace.in(run)).holdsAny();
        } catch (IOException e) {
            passOver(run, e);
            return false;
        }
    }

    /** The id in a run's record; null if that cannot be read. */
    @Nullable
    String runId(Path run) {
        try {
            return RunRecord.read(run.resolve(RunRecord.FILE_NAME)).text("run_id");
        } catch (TextException e) {
            passedOver.put(run, RunRecord.FILE_NAME + " " + e.getMessage());
            return null;
        }
    }

    private void passOver(Path directory, IOException problem) {
        passedOver.put(
                directory,
                problem instanceof AccessDeniedException ? "permission denied" : String.valueOf(problem.getMessage()));
    }

    /** One warning about all that was passed over, or none. */
    List<String> warnings() {
        if (passedOver.isEmpty()) {
            return List.of();
        }
        Map.Entry<Path, String> first = passedOver.entrySet().iterator().next();
        int others = passedOver.size() - 1;
        return List.of("Passed over '" + first.getKey() + "' in the search for the run: " + first.getValue()
                + (others == 0 ? "" : "; and " + others + " more"));
    }

    /** The warning as a sentence that follows another one. */
    String afterwards() {
        return passedOver.isEmpty() ? "" : " " + warnings().get(0) + ".";
    }
}
