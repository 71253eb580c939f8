package dev.reprise.checkpoint.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

/**
 * Reads an archive that {@link ArchiveWriter} wrote. It is verified as a whole before anything of it can be used; for
 * that it is read once from end to end. May be used by several threads, each with streams of its own.
 *
 * <pre>{@code
 * try (ArchiveReader archive = ArchiveReader.open(file);
 *         InputStream weights = archive.open("state/weights")) {
 *     model.readFrom(weights);
 * }
 * }</pre>
 */
public final class ArchiveReader implements Closeable {

    /** The longest entry that {@link #bytes} reads: 16 MiB. */
    public static final int MAX_BYTES = 16 << 20;

    private final Path file;
    private final FileChannel channel;
    private final Map<String, ArchiveEntry> entries;

    private ArchiveReader(Path file, FileChannel channel, Map<String, ArchiveEntry> entries) {
        this.file = file;
        this.channel = channel;
        this.entries = entries;
    }

    /**
     * Opens an archive and verifies all of it: its directory, every header and the checksum of every entry.
     *
     * @throws DamagedArchiveException if the file is not there or not readable, not an archive of ours, or if any bit of
     *     it is not as it was written
     * @throws IOException if reading fails
     */
    public static ArchiveReader open(Path file) throws IOException {
        FileChannel channel = openChannel(file);
        boolean verified = false;
        try {
            ArchiveReader reader = new ArchiveReader(file, channel, new ArchiveVerifier(file, channel).verify());
            verified = true;
            return reader;
        } finally {
            if (!verified) {
                channel.close();
            }
        }
    }

    /** The names of all entries, in the order of the file. */
    public List<String> names() {
        return List.copyOf(entries.keySet());
    }

    /** Whether there is an entry of this name. */
    public boolean contains(String name) {
        return entries.containsKey(name);
    }

    /**
     * The length of an entry in bytes.
     *
     * @throws IllegalArgumentException if there is no entry of this name
     */
    public long size(String name) {
        return entry(name).size();
    }

    /**
     * The content of an entry, as a buffered stream that is independent of all others. It ends with the reader.
     *
     * @throws IllegalArgumentException if there is no entry of this name
     */
    public InputStream open(String name) {
        ArchiveEntry entry = entry(name);
        return new EntryInput(channel, entry.contentOffset(), entry.size());
    }

    /**
     * The content of a short entry.
     *
     * @throws IllegalArgumentException if there is no entry of this name
     * @throws DamagedArchiveException if it is longer than {@value #MAX_BYTES} bytes
     */
    public byte[] bytes(String name) throws IOException {
        long size = size(name);
        if (size > MAX_BYTES) {
            throw DamagedArchiveException.damaged(
                    file, "the entry '" + name + "' has " + size + " bytes, allowed are " + MAX_BYTES);
        }
        try (InputStream in = open(name)) {
            return in.readAllBytes();
        }
    }

    /** Closes the file; its streams fail from then on. */
    @Override
    public void close() throws IOException {
        channel.close();
    }

    private ArchiveEntry entry(String name) {
        ArchiveEntry entry = entries.get(name);
        if (entry == null) {
            throw new IllegalArgumentException(
                    "There is no entry '" + name + "' in " + file + ". It has: " + String.join(", ", names()) + ".");
        }
        return entry;
    }

    private static FileChannel openChannel(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw DamagedArchiveException.unreadable(file, "it is a directory, name a file in it");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw DamagedArchiveException.unreadable(file, "it is not a regular file");
        }
        try {
            return FileChannel.open(file, StandardOpenOption.READ);
        } catch (NoSuchFileException missing) {
            throw DamagedArchiveException.unreadable(file, "there is no such file, check the path");
        } catch (AccessDeniedException denied) {
            throw DamagedArchiveException.unreadable(file, "permission denied, make it readable for you");
        }
    }
}
