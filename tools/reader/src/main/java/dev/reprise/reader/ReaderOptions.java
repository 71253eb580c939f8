package dev.reprise.reader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a {@link Reader} reads, and where it keeps its index. Immutable.
 *
 * <pre>{@code
 * ReaderOptions.of(Path.of("logs"), Path.of("/mnt/old/logs")).inMemory()
 * }</pre>
 */
public final class ReaderOptions {

    private final List<Path> roots;
    private final @Nullable Path index;
    private final boolean inMemory;
    private final boolean refresh;

    private ReaderOptions(List<Path> roots, @Nullable Path index, boolean inMemory, boolean refresh) {
        this.roots = roots;
        this.index = index;
        this.inMemory = inMemory;
        this.refresh = refresh;
    }

    /**
     * Reads the runs below some directories, at any depth; one that is named twice once.
     *
     * @throws IllegalArgumentException if none is given
     */
    public static ReaderOptions of(Path... roots) {
        if (roots.length == 0) {
            throw new IllegalArgumentException("No directory is given. Name the one that the runs are in.");
        }
        Map<Path, Path> different = new LinkedHashMap<>();
        for (Path root : roots) {
            different.putIfAbsent(real(root), root);
        }
        return new ReaderOptions(List.copyOf(different.values()), null, false, true);
    }

    private static Path real(Path root) {
        try {
            return root.toRealPath();
        } catch (IOException e) {
            return root.toAbsolutePath().normalize();
        }
    }

    /**
     * With the index in a file of its own, in place of {@code .reprise/index.sqlite} in the root, or for several roots in
     * the user's cache directory.
     */
    public ReaderOptions index(Path file) {
        return new ReaderOptions(roots, file, false, refresh);
    }

    /** With an index that is made anew each time and writes nothing. */
    public ReaderOptions inMemory() {
        return new ReaderOptions(roots, null, true, refresh);
    }

    /** With the index as it is: what has happened since is not seen until {@link Reader#refresh()}. */
    public ReaderOptions withoutRefresh() {
        return new ReaderOptions(roots, index, inMemory, false);
    }

    List<Path> roots() {
        return roots;
    }

    @Nullable
    Path index() {
        return index;
    }

    boolean isInMemory() {
        return inMemory;
    }

    boolean refreshes() {
        return refresh;
    }
}
