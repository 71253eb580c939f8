package dev.reprise.checkpoint;

import dev.reprise.checkpoint.archive.DamagedArchiveException;
import dev.reprise.checkpoint.archive.EntryName;
import dev.reprise.run.file.AtomicFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The file {@code latest} in a directory of checkpoints: a line with the name of the newest one. It is replaced after
 * the checkpoint is whole, so that a process that is killed in between leaves the name of the one before, or, at the
 * first, no name at all: then the file that sorts last is the newest.
 */
record LatestPointer(Path directory) {

    private static final String FILE_NAME = "latest";
    private static final int LONGEST_NAME = 255;

    /** Names a file of the directory, unless it is named already. */
    void set(String name) throws IOException {
        byte[] line = (name + "\n").getBytes(StandardCharsets.UTF_8);
        Path pointer = directory.resolve(FILE_NAME);
        if (!Files.isRegularFile(pointer) || !name.equals(read(pointer))) {
            AtomicFile.write(pointer, line);
        }
    }

    /** Whether there is a checkpoint, or a pointer that says so. */
    boolean isThere() throws IOException {
        return Files.isRegularFile(directory.resolve(FILE_NAME)) || last() != null;
    }

    /**
     * The newest checkpoint, or null if there is none.
     *
     * @throws DamagedArchiveException if the pointer cannot be followed; the message says which checkpoints there are
     */
    @Nullable
    Path file() throws IOException {
        Path pointer = directory.resolve(FILE_NAME);
        Path last = last();
        if (!Files.isRegularFile(pointer)) {
            return last;
        }
        String name = read(pointer);
        if (EntryName.problemOf(name) != null || name.indexOf('/') >= 0) {
            throw unusable(pointer, "it does not hold the name of a checkpoint", last);
        }
        Path file = directory.resolve(name);
        if (!Files.exists(file)) {
            throw unusable(pointer, "it names " + name + ", which is gone", last);
        }
        return file;
    }

    private static String read(Path pointer) throws IOException {
        try (InputStream in = Files.newInputStream(pointer)) {
            return new String(in.readNBytes(LONGEST_NAME + 2), StandardCharsets.UTF_8).strip();
        }
    }

    private static DamagedArchiveException unusable(Path pointer, String problem, @Nullable Path last) {
        String wayOut = last == null
                ? "No other checkpoint is there"
                : "Name a checkpoint to go on from; the last one there is " + last;
        return DamagedArchiveException.unreadable(pointer, problem + ". " + wayOut);
    }

    private @Nullable Path last() throws IOException {
        if (!Files.isDirectory(directory)) {
            return null;
        }
        Path last = null;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                boolean isCheckpoint = name.endsWith(Checkpoints.SUFFIX) && Files.isRegularFile(file);
                if (isCheckpoint && (last == null || name.compareTo(String.valueOf(last.getFileName())) > 0)) {
                    last = file;
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return last;
    }
}
