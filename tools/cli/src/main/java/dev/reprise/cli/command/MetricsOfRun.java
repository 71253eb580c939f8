package dev.reprise.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of metrics that a run has now. */
final class MetricsOfRun {

    private static final String SUFFIX = ".jsonl";

    private final Path directory;

    MetricsOfRun(Path run) {
        this.directory = run.resolve("metrics");
    }

    /** Their names, in order. */
    List<String> names() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX) && Files.isRegularFile(file))
                    .map(file -> directory.relativize(file).toString().replace('\\', '/'))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look into '" + directory + "': " + e.getMessage(), e);
        }
    }

    /** The one that was written to last; null if there is none. */
    @Nullable
    String latest() {
        String latest = null;
        long time = Long.MIN_VALUE;
        for (String name : names()) {
            long modified = file(name).toFile().lastModified();
            if (modified > time) {
                latest = name;
                time = modified;
            }
        }
        return latest;
    }

    Path file(String name) {
        return directory.resolve(name + SUFFIX);
    }
}
