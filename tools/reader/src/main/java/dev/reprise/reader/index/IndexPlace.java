package dev.reprise.reader.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Where an index may be kept.
 *
 * @param file the index
 * @param isOwn whether nobody but this library would put a file there
 */
record IndexPlace(Path file, boolean isOwn) {

    private static final String DIRECTORY = ".reprise";
    private static final String FILE = "index.sqlite";

    /** Beside the runs, or for several roots, and where that cannot be written, in the user's cache. */
    static List<IndexPlace> of(List<Path> roots, Map<String, String> environment) {
        IndexPlace cached = new IndexPlace(cache(environment).resolve(name(roots)), true);
        if (roots.size() > 1) {
            return List.of(cached);
        }
        return List.of(new IndexPlace(roots.get(0).resolve(DIRECTORY).resolve(FILE), true), cached);
    }

    private static Path cache(Map<String, String> environment) {
        String cache = environment.get("XDG_CACHE_HOME");
        Path directory = cache == null || cache.isBlank()
                ? Path.of(System.getProperty("user.home", ".")).resolve(".cache")
                : Path.of(cache);
        return directory.resolve("reprise");
    }

    private static String name(List<Path> roots) {
        StringBuilder all = new StringBuilder();
        for (Path root : roots) {
            all.append(real(root)).append('\n');
        }
        return "index-" + UUID.nameUUIDFromBytes(all.toString().getBytes(StandardCharsets.UTF_8)) + ".sqlite";
    }

    private static Path real(Path root) {
        try {
            return root.toRealPath();
        } catch (IOException e) {
            return root.toAbsolutePath().normalize();
        }
    }

    /** Makes the directory, but never that of the runs. */
    void prepare() throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IOException("it has no directory");
        }
        boolean isBesideRuns = isOwn && parent.endsWith(DIRECTORY);
        if (isBesideRuns && !Files.isDirectory(parent)) {
            Files.createDirectory(parent);
        } else {
            Files.createDirectories(parent);
        }
    }
}
