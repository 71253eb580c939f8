package dev.reprise.run.file;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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
        ContentWriter content = new ContentWriter() {
            @Override
            public void write(FileOutput out) throws IOException {
                out.write(bytes);
            }
        };
        write(target, content, 0);
    }

    /**
     * Replaces a file by what a writer writes, or creates it. Needs a buffer of 1 MiB, however long the content is.
     *
     * @param target a file in an existing directory
     * @throws IOException if that fails or the writer does: the message names the target and the cause, and the target
     *     is as it was. What else the writer throws is thrown as it is.
     */
    public static void write(Path target, ContentWriter content) throws IOException {
        write(target, content, BUFFER_SIZE);
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

    private static void removeLeftover(Path file) throws IOException {
        try {
            if (TemporaryName.isLeftover(file)) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException gone) {
            // Its writer has just finished it, or somebody else cleans up too: either way there is nothing left to do.
        }
    }

    private static void write(Path target, ContentWriter content, int bufferSize) throws IOException {
        Path absolute = target.toAbsolutePath();
        Path directory = absolute.getParent();
        if (directory == null) {
            throw new IOException("Cannot write " + target + ": it is a directory.");
        }
        Path temporary = null;
        try {
            temporary = TemporaryName.create(directory, String.valueOf(absolute.getFileName()));
            fill(temporary, content, bufferSize);
            Files.move(temporary, absolute, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException cause) {
            discard(temporary, cause);
            throw failure(target, directory, cause);
        } catch (RuntimeException | Error cause) {
            discard(temporary, cause);
            throw cause;
        }
        forceDirectory(directory);
    }

    private static void fill(Path file, ContentWriter content, int bufferSize) throws IOException {
        FileOutput out = new FileOutput(file, bufferSize);
        try {
            content.write(out);
            out.force();
        } finally {
            out.release();
        }
    }

    private static void discard(@Nullable Path temporary, Throwable cause) {
        if (temporary == null) {
            return;
        }
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException stays) {
            cause.addSuppressed(stays);
        }
    }

    /** Makes the rename last. Windows opens no directories and needs no force of them. */
    private static void forceDirectory(Path directory) {
        // An interrupt must not keep the rename from the disk, nor may it be forgotten.
        boolean interrupted = Thread.interrupted();
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (ClosedByInterruptException again) {
            interrupted = true;
        } catch (IOException unsupported) {
            // The target is whole with or without it: only how soon the new content lasts is left to the platform.
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static IOException failure(Path target, Path directory, IOException cause) {
        boolean existed = Files.exists(target);
        return new IOException(
                "Cannot write " + target + ": " + reason(directory, cause) + "."
                        + (existed ? " The file that was there is unchanged." : ""),
                cause);
    }

    private static String reason(Path directory, IOException cause) {
        if (cause instanceof NoSuchFileException && !Files.isDirectory(directory)) {
            return "there is no directory " + directory + ", create it first";
        }
        if (cause instanceof AccessDeniedException) {
            return "permission denied in " + directory + ", choose a directory that you may write to";
        }
        String text = cause instanceof FileSystemException failure ? failure.getReason() : cause.getMessage();
        if (text == null) {
            return cause.toString();
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.contains("no space") || lower.contains("quota") || lower.contains("not enough space")) {
            return text + ", free some space there or choose another place";
        }
        if (lower.contains("read-only")) {
            return text + ", choose a place that can be written to";
        }
        return text;
    }
}
