package dev.reprise.run.search;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run that somebody names: {@value #LATEST}, its directory, or the beginning of its id.
 *
 * @param directory the run's
 * @param warnings what the user should know of the search
 */
public record RunTarget(Path directory, List<String> warnings) {

    /** The word for the newest run. */
    public static final String LATEST = "latest";

    /**
     * Finds a run.
     *
     * @param root the root of all runs
     * @param name the name of the run, which {@value #LATEST} looks for
     * @param isAnywhere whether runs of that name may lie elsewhere than usual below the root
     * @throws RunSearchException if there is none, or more than one
     */
    public static RunTarget find(String what, Path root, String name, boolean isAnywhere) {
        if (what.equals(LATEST)) {
            RunSearch search = RunSearch.named(root, name, isAnywhere);
            for (Path run : search.newestFirst()) {
                if (search.runId(run) != null) {
                    return new RunTarget(run, search.warnings());
                }
            }
            throw new RunSearchException(
                    "There is no run of the name '" + name + "' in '" + root + "'." + search.afterwards());
        }
        Path directory = directory(what);
        if (directory != null) {
            return new RunTarget(directory, List.of());
        }
        if (!RunIdText.isBeginning(what)) {
            throw new RunSearchException("'" + what + "' is no run: there is no such directory with a run.yaml, and it"
                    + " is not the beginning of a run id (4 to 32 hex digits). Give 'latest', a run's directory or its"
                    + " id.");
        }
        return byId(RunIdText.of(what), root);
    }

    private static @Nullable Path directory(String what) {
        try {
            Path path = Path.of(what);
            return Files.isDirectory(path) && RunSearch.isRun(path) ? path : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static RunTarget byId(String id, Path root) {
        RunSearch search = RunSearch.below(root);
        List<Path> found = search.withId(id);
        if (found.isEmpty()) {
            throw new RunSearchException(
                    "There is no run whose id begins with '" + id + "' in '" + root + "'." + search.afterwards());
        }
        List<String> ids = new ArrayList<>();
        for (Path run : found) {
            String runId = search.runId(run);
            if (runId != null && !ids.contains(runId)) {
                ids.add(runId);
            }
        }
        if (ids.size() > 1) {
            throw new RunSearchException(
                    "Several runs have an id that begins with '" + id + "': " + String.join(", ", ids) + ".");
        }
        return new RunTarget(found.get(0), search.warnings());
    }
}
