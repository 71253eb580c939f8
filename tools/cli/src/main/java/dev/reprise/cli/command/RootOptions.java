package dev.reprise.cli.command;

import dev.reprise.cli.output.Busy;
import dev.reprise.cli.output.Console;
import dev.reprise.cli.run.RefusedException;
import dev.reprise.reader.Reader;
import dev.reprise.reader.ReaderOptions;
import dev.reprise.reader.index.Problem;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the runs are. */
final class RootOptions {

    private static final String VARIABLE = "REPRISE_ROOT";
    private static final String MEMORY = "memory";

    @Option(
            names = "--root",
            paramLabel = "DIR",
            description = "Where the runs are, at any depth; may be given again. Default: $REPRISE_ROOT, else logs.")
    List<Path> roots = new ArrayList<>();

    @Option(
            names = "--index",
            paramLabel = "FILE",
            description = "Keep what is known of the runs there; 'memory' keeps nothing.")
    @Nullable
    String index;

    @Option(names = "--no-refresh", description = "Do not look for what has changed since the last time.")
    boolean isStale;

    /**
     * Opens the runs.
     *
     * @throws RefusedException if there is no such directory
     */
    @SuppressWarnings("try") // it is seen, not used
    Reader open(Console console) {
        List<Path> from = roots(console);
        for (Path root : from) {
            if (!Files.isDirectory(root)) {
                throw new RefusedException("There is no directory '" + root
                        + "'. Say where the runs are with --root DIR, or with " + VARIABLE + ".");
            }
        }
        try (Busy busy = console.busy("reading runs")) {
            return Reader.open(options(from));
        }
    }

    /** The directories, the first of which takes what comes from elsewhere. */
    List<Path> roots(Console console) {
        if (!roots.isEmpty()) {
            return roots;
        }
        List<Path> told = new ArrayList<>();
        for (String root : console.environment().getOrDefault(VARIABLE, "").split(File.pathSeparator, -1)) {
            if (!root.isBlank()) {
                told.add(Path.of(root));
            }
        }
        return told.isEmpty() ? List.of(Path.of("logs")) : told;
    }

    private ReaderOptions options(List<Path> from) {
        ReaderOptions options = ReaderOptions.of(from.toArray(Path[]::new));
        if (MEMORY.equals(index)) {
            options = options.inMemory();
        } else if (index != null) {
            options = options.index(Path.of(index));
        }
        return isStale ? options.withoutRefresh() : options;
    }

    /** Tells that there is something which could not be read, and where to find out. */
    static void reportProblems(Reader reader, Console console) {
        List<Problem> problems = reader.problems();
        long runs = problems.stream()
                .map(Problem::path)
                .filter(path -> !path.toString().endsWith(".sqlite"))
                .distinct()
                .count();
        if (runs > 0) {
            console.say(runs + (runs == 1 ? " run" : " runs") + " could not be read whole: reprise index");
        } else if (!problems.isEmpty()) {
            console.say("The index is not kept: reprise index");
        }
    }
}
