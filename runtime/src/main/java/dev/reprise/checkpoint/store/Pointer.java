package dev.reprise.checkpoint.store;

import dev.reprise.checkpoint.archive.EntryName;
import dev.reprise.run.file.AtomicFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A small file in a directory of checkpoints that names one of them, in a line. It is replaced after the checkpoint is
 * whole, so that a process that is killed in between leaves the name of the one before.
 *
 * @param file the pointer itself
 */
public record Pointer(Path file) {

    private static final int LONGEST_NAME = 255;

    /** The pointer to the newest checkpoint. */
    public static Pointer latest(Path directory) {
        return new Pointer(directory.resolve("latest"));
    }

    /** The pointer to the checkpoint with the best score. */
    public static Pointer best(Path directory) {
        return new Pointer(directory.resolve("best"));
    }

    /** Names a file of the directory, unless it is named already. */
    public void set(String name) throws IOException {
        if (!isThere() || !name.equals(line())) {
            AtomicFile.write(file, (name + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Names nothing any more. */
    public void clear() throws IOException {
        Files.deleteIfExists(file);
    }

    /** Whether there is such a pointer, whatever it names. */
    public boolean isThere() {
        return Files.isRegularFile(file);
    }

    /** The name that it holds; null if it is not there or holds what cannot be the name of a file. */
    public @Nullable String name() throws IOException {
        String name = isThere() ? line() : "";
        return EntryName.problemOf(name) == null && name.indexOf('/') < 0 ? name : null;
    }

    /** The file that it names, if that is there; else null. */
    public @Nullable Path target() throws IOException {
        String name = name();
        Path target = name == null ? null : file.resolveSibling(name);
        return target != null && Files.isRegularFile(target) ? target : null;
    }

    private String line() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LONGEST_NAME + 2), StandardCharsets.UTF_8).strip();
        }
    }
}
