package dev.reprise.run.file;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Writes files that are whole at every moment: whoever reads the target sees all of the old content or all of the new,
 * also after a crash of the process or the machine.
 *
 * <p>The content goes to a hidden file beside the target, is forced to disk and renamed over the target; then the
 * directory is forced, where the platform can do that. If the target is a symbolic link, the link is replaced. Several
 * threads and processes may write the same target: the last one stays.
 *
 * <pre>{@code
 * AtomicFile.write(directory.resolve("run.yaml"), yaml.getBytes(StandardCharsets.UTF_8));
 * }</pre>
 *
 * <p>After "All File Systems Are Not Created Equal" (Pillai et al., OSDI 2014): without the first force, the rename may
 * reach the disk before the content does.
 */
public final class AtomicFile {

    private static final int BUFFER_SIZE = 1 << 20;

    private AtomicFile() {}

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface ContentWriter {

        /**
         * Writes everything.
         *
         * @param out need not be closed or flushed; not to be used after this call
         * @throws IOException if it cannot be written: the target then stays as it was
         */
        void write(FileOutput out) throws IOException;
    }

    /**
     * Replaces a file by these bytes, or creates it.
     *
     * @param target a file in an existing directory
     * @throws IOException if that fails: the message names the target and the cause, and the target is as it was
     */
    public static void write(Path target, byte[] bytes) throws IOException {
        stage(target, bytes).commit();
    }

    /**
     * Replaces a file by what a writer writes, or creates it. Needs a buffer of 1 MiB, however long the content is.
     *
     * @param target a file in an existing directory
     * @throws IOException if that fails or the writer does: the message names the target and the cause, and the target
     *     is as it was. What else the writer throws is thrown as it is.
     */
    public static void write(Path target, ContentWriter content) throws IOException {
        StagedFile.write(target, content, BUFFER_SIZE).commit();
    }

    /**
     * Deletes what processes left in a directory when they were killed while writing there. Files that a living process
     * is writing stay. Only for directories that no other machine or container is writing to: their processes cannot be
     * seen from here.
     *
     * @param directory need not exist; its subdirectories are not looked at
     */
    public static void removeLeftovers(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                removeLeftover(file);
            }
        }
    }

    /**
     * Deletes what this process is writing in a directory, because it is about to end: whatever still writes there will
     * not finish.
     *
     * @param directory need not exist; its subdirectories are not looked at
     */
    public static void removeUnfinished(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                if (TemporaryName.isOfThisProcess(file)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static void removeLeftover(Path file) throws IOException {
        try {
            if (TemporaryName.isLeftover(file)) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException gone) {
            // Its writer has just finished it, or somebody else cleans up too: either way there is nothing left to do.
        }
    }

    /** The same in two steps: writes the bytes beside the target, which stays as it is. */
    static StagedFile stage(Path target, byte[] bytes) throws IOException {
        ContentWriter content = new ContentWriter() {
            @Override
            public void write(FileOutput out) throws IOException {
                out.write(bytes);
            }
        };
        return StagedFile.write(target, content, 0);
    }
}
