package dev.reprise.run.search;

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
import java.util.HashMap;
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
public final class RunSearch {

    private final List<Path> runs = new ArrayList<>();
    private final Map<Path, String> passedOver = new LinkedHashMap<>();

    private RunSearch() {}

    /** The runs in a directory. Not those further down: the runs of the name {@code a/b} lie below those of {@code a}. */
    public static RunSearch directlyIn(Path directory) {
        RunSearch search = new RunSearch();
        search.collect(directory, false);
        return search;
    }

    /** All runs below a directory. */
    public static RunSearch below(Path directory) {
        RunSearch search = new RunSearch();
        search.collect(directory, true);
        return search;
    }

    /** Whether a directory is that of a run. */
    public static boolean isRun(Path directory) {
        return Files.isRegularFile(directory.resolve(RunRecord.FILE_NAME));
    }

    /**
     * The runs of a name.
     *
     * @param root the directory of all runs
     * @param isAnywhere whether they may lie elsewhere than in {@code <root>/runs/<name>}: then all records are read
     */
    public static RunSearch named(Path root, String name, boolean isAnywhere) {
        if (!isAnywhere) {
            return directlyIn(root.resolve("runs").resolve(name));
        }
        RunSearch search = below(root);
        search.runs.removeIf(run -> {
            RunRecord record = search.record(run);
            return record == null || !name.equals(record.text("name"));
        });
        return search;
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

    /** What was found, the newest first: by the names of directories if all tell the start, else by the records. */
    public List<Path> newestFirst() {
        List<Path> sorted = new ArrayList<>(runs);
        Map<Path, String> starts = new HashMap<>();
        if (!areNamedByStart()) {
            for (Path run : runs) {
                starts.put(run, start(run));
            }
        }
        sorted.sort((a, b) -> {
            int byRecord = starts.getOrDefault(b, "").compareTo(starts.getOrDefault(a, ""));
            return byRecord != 0 ? byRecord : StartOrder.compare(b, a);
        });
        return sorted;
    }

    private boolean areNamedByStart() {
        for (Path run : runs) {
            if (!StartOrder.isTold(run)) {
                return false;
            }
        }
        return true;
    }

    private String start(Path run) {
        RunRecord record = record(run);
        String start = record == null ? null : record.text("start");
        return start == null ? "" : start;
    }

    /** The id in a run's record; null if that cannot be read. */
    public @Nullable String runId(Path run) {
        RunRecord record = record(run);
        return record == null ? null : record.text("run_id");
    }

    /** A run's record; null if that cannot be read. */
    public @Nullable RunRecord record(Path run) {
        try {
            return RunRecord.read(run.resolve(RunRecord.FILE_NAME));
        } catch (TextException e) {
            passedOver.put(run, RunRecord.FILE_NAME + " " + e.getMessage());
            return null;
        }
    }

    /** Those of what was found whose id begins so, the newest first. */
    public List<Path> withId(String beginning) {
        List<Path> found = new ArrayList<>();
        for (Path run : newestFirst()) {
            String runId = runId(run);
            if (runId != null && runId.startsWith(beginning)) {
                found.add(run);
            }
        }
        return found;
    }

    /** Remembers what could not be looked at. */
    public void passOver(Path directory, IOException problem) {
        passedOver.put(
                directory,
                problem instanceof AccessDeniedException ? "permission denied" : String.valueOf(problem.getMessage()));
    }

    /** One warning about all that was passed over, or none. */
    public List<String> warnings() {
        if (passedOver.isEmpty()) {
            return List.of();
        }
        Map.Entry<Path, String> first = passedOver.entrySet().iterator().next();
        int others = passedOver.size() - 1;
        return List.of("Passed over '" + first.getKey() + "' in the search for the run: " + first.getValue()
                + (others == 0 ? "" : "; and " + others + " more"));
    }

    /** The warning as a sentence that follows another one. */
    public String afterwards() {
        return passedOver.isEmpty() ? "" : " " + warnings().get(0) + ".";
    }
}
