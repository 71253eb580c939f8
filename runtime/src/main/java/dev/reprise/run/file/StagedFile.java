package dev.reprise.run.file;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Objects;

/**
 * The new content of a file, whole and on the disk, but not yet in its place.
 *
 * @param target the file as its user named it
 * @param temporary the content, in the same directory
 */
record StagedFile(Path target, Path temporary) {

    /**
     * Writes the content beside the target.
     *
     * @throws IOException naming the target and the cause; nothing is left then
     */
    static StagedFile write(Path target, AtomicFile.ContentWriter content, int bufferSize) throws IOException {
        Path absolute = target.toAbsolutePath();
        Path directory = absolute.getParent();
        if (directory == null || Files.isDirectory(absolute, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException("Cannot write " + target + ": it is a directory.");
        }
        StagedFile staged = null;
        try {
            staged = new StagedFile(target, TemporaryName.create(directory, String.valueOf(absolute.getFileName())));
            staged.fill(content, bufferSize);
            return staged;
        } catch (IOException cause) {
            if (staged != null) {
                staged.discard(cause);
            }
            throw failure(target, directory, cause);
        } catch (RuntimeException | Error cause) {
            if (staged != null) {
                staged.discard(cause);
            }
            throw cause;
        }
    }

    private void fill(AtomicFile.ContentWriter content, int bufferSize) throws IOException {
        FileOutput out = new FileOutput(temporary, bufferSize);
        try {
            content.write(out);
            out.force();
        } finally {
            out.release();
        }
    }

    /** Puts the content into its place; where that fails the target is as it was and the content is gone. */
    void commit() throws IOException {
        Path absolute = target.toAbsolutePath();
        Path directory = Objects.requireNonNull(temporary.getParent());
        try {
            Files.move(temporary, absolute, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException cause) {
            discard(cause);
            throw failure(target, directory, cause);
        }
        forceDirectory(directory);
    }

    /** Removes the content. */
    void discard() throws IOException {
        Files.deleteIfExists(temporary);
    }

    private void discard(Throwable cause) {
        try {
            discard();
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
