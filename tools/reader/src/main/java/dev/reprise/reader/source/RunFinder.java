package dev.reprise.reader.source;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tells which directories are runs, and which may have runs below them. Hidden directories are passed over. A link is
 * followed if it leads out of all roots, once: what is inside is found there anyway, and a loop would never end.
 */
public final class RunFinder {

    private final List<RunLayout> layouts;
    private final Set<Path> roots = new HashSet<>();
    /** Where links lead, with the link that was followed. */
    private final Map<Path, Path> followed = new HashMap<>();

    /**
     * What is in a directory.
     *
     * @param known the names that were known before and are still there, as whatever
     * @param runs runs that were not known
     * @param directories other directories that were not known
     */
    public record Listing(Set<String> known, List<Found> runs, List<String> directories) {}

    /** A directory of a run, by its name in the directory that was listed. */
    public record Found(String name, RunLayout layout) {}

    /** Looks below these directories. */
    public RunFinder(List<Path> roots, List<RunLayout> layouts) {
        this.layouts = List.copyOf(layouts);
        for (Path root : roots) {
            this.roots.add(real(root));
        }
    }

    /** Which layout a directory has; null if it is no run. */
    public @Nullable RunLayout layout(Path directory) {
        for (RunLayout layout : layouts) {
            if (layout.isRun(directory)) {
                return layout;
            }
        }
        return null;
    }

    /**
     * Lists a directory that is no run, in no particular order.
     *
     * @param isKnown by name, what need not be looked at once more
     */
    public Listing list(Path directory, Predicate<String> isKnown) throws IOException {
        Set<String> known = new HashSet<>();
        List<Found> runs = new ArrayList<>();
        List<String> directories = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                if (isKnown.test(name)) {
                    known.add(name);
                } else if (!name.startsWith(".") && isDirectory(entry)) {
                    RunLayout layout = layout(entry);
                    if (layout == null) {
                        directories.add(name);
                    } else {
                        runs.add(new Found(name, layout));
                    }
                }
            }
        } catch (DirectoryIteratorException e) {
            throw Objects.requireNonNull(e.getCause());
        }
        return new Listing(known, runs, directories);
    }

    private boolean isDirectory(Path entry) {
        if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
            return roots.size() == 1 || !roots.contains(real(entry)); // a root in another counts once
        }
        return Files.isSymbolicLink(entry) && Files.isDirectory(entry) && leadsElsewhere(entry);
    }

    private boolean leadsElsewhere(Path link) {
        Path target = real(link);
        for (Path root : roots) {
            if (overlap(target, root)) {
                return false;
            }
        }
        for (Map.Entry<Path, Path> other : followed.entrySet()) {
            if (overlap(target, other.getKey()) && !link.equals(other.getValue())) {
                return false;
            }
        }
        followed.put(target, link);
        return true;
    }

    private static boolean overlap(Path a, Path b) {
        return a.startsWith(b) || b.startsWith(a);
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }
}
