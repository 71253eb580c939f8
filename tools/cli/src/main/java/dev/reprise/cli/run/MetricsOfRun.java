package dev.reprise.cli.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of metrics that a run has now. */
public final class MetricsOfRun {

    private static final String SUFFIX = ".jsonl";

    private final Path directory;

    /** Of the run in a directory; nothing is read yet. */
    public MetricsOfRun(Path run) {
        this.directory = run.resolve("metrics");
    }

    /** Their names, in order. */
    public List<String> names() {
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
    public String latest() {
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

    /** Where metrics of this name are, whether they are there or not. */
    public Path file(String name) {
        return directory.resolve(name + SUFFIX);
    }
}
