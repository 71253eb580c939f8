package dev.reprise.run;

import dev.reprise.config.RunSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a program puts its own files: beside those of the run, and where its owner wants what is large and what may be
 * lost. All of a run's files lie at the same path below their root, so that each is found from the other. Every method
 * makes the directories on the way and leaves the file to the program.
 *
 * <pre>{@code
 * Files.writeString(run.places().data("split.csv"), rows);       // logs/runs/digits/…/data/split.csv
 * network.export(run.places().deploymentModel("model.onnx"));    // logs/runs/digits/…/deployment_model/model.onnx
 * features.writeTo(run.places().blob("features.bin"));           // BLOB_ROOT/runs/digits/…/features.bin
 * }</pre>
 *
 * <p>The kinds are those of lumo (information, blob, cache) and the names those of Quadra's folder.
 */
public final class Places {

    private final Path directory;
    private final Path blob;
    private final Path cache;

    private Places(Path directory, Path blob, Path cache) {
        this.directory = directory;
        this.blob = blob;
        this.cache = cache;
    }

    /** The places of a run, as its settings have them. */
    public static Places of(RunSettings settings, Path directory) {
        return of(
                settings.root(),
                directory,
                settings.blobRoot().orElse(null),
                settings.cacheRoot().orElse(null));
    }

    /**
     * The places of a run.
     *
     * @param root the directory of all runs
     * @param directory the run's directory
     * @param blobRoot where large files go; null for the directory {@code blob} of the run
     * @param cacheRoot where files go that may be lost; null for the directory {@code cache} of the run
     */
    static Places of(Path root, Path directory, @Nullable Path blobRoot, @Nullable Path cacheRoot) {
        return new Places(
                directory,
                blobRoot == null ? directory.resolve("blob") : blobRoot.resolve(below(root, directory)),
                cacheRoot == null ? directory.resolve("cache") : cacheRoot.resolve(below(root, directory)));
    }

    /** A run that was moved out of its root is found by the name of its directory. */
    private static Path below(Path root, Path directory) {
        Path from = root.toAbsolutePath().normalize();
        Path to = directory.toAbsolutePath().normalize();
        return to.startsWith(from) && !to.equals(from) ? from.relativize(to) : to.getFileName();
    }

    /** The directory of the run's large files; made with the first of them. */
    public Path blobDirectory() {
        return blob;
    }

    /** The directory of the run's files that may be lost; made with the first of them. */
    public Path cacheDirectory() {
        return cache;
    }

    /** A file of the run's own directory. */
    public Path file(String name) {
        return ready(directory, name);
    }

    /** A file about the data, {@code data/<name>}. */
    public Path data(String name) {
        return ready(directory.resolve("data"), name);
    }

    /** A file of the model that is to be used elsewhere, {@code deployment_model/<name>}. */
    public Path deploymentModel(String name) {
        return ready(directory.resolve("deployment_model"), name);
    }

    /**
     * A file that a task put out, {@code <task>_output/<name>}.
     *
     * @param task such as {@code classification}
     */
    public Path output(String task, String name) {
        return ready(directory, task + "_output/" + name);
    }

    /** A large file, below {@code blob_root}. */
    public Path blob(String name) {
        return ready(blob, name);
    }

    /** A file that may be lost, below {@code cache_root}. Nothing removes it when the run ends. */
    public Path cache(String name) {
        return ready(cache, name);
    }

    /**
     * The file of a name, the directories on the way made.
     *
     * @throws IllegalArgumentException if the name is none, or leads out of the directory
     * @throws UncheckedIOException if a directory cannot be made
     */
    private static Path ready(Path parent, String name) {
        Path file = inside(parent, name);
        try {
            Files.createDirectories(file.getParent());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the directory of '" + file + "': " + e.getMessage(), e);
        }
    }

    private static Path inside(Path parent, String name) {
        try {
            Path file = parent.resolve(name).normalize();
            if (!name.isEmpty() && file.startsWith(parent.normalize()) && !file.equals(parent.normalize())) {
                return parent.resolve(name);
            }
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("'" + name + "' cannot be the name of a file: " + e.getReason());
        }
        throw new IllegalArgumentException(
                "'" + name + "' is not the name of a file inside '" + parent + "'. Write a relative one without '..'.");
    }
}
