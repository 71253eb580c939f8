package dev.reprise.checkpoint.archive;

import dev.reprise.run.file.AtomicFile;
import dev.reprise.run.file.FileOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes an archive: named entries, one after the other, in a ZIP file that stores them uncompressed. Needs the same
 * little memory for an entry of any size. The same entries give the same bytes. For one thread.
 *
 * <pre>{@code
 * ArchiveWriter.write(file, archive -> {
 *     archive.put("reprise/checkpoint.yaml", description);
 *     archive.put("state/weights", out -> model.writeTo(out));
 * });
 * }</pre>
 */
public final class ArchiveWriter {

    /** The name of the first entry of every archive: by it a file is known as a checkpoint. */
    public static final String FIRST_ENTRY = "reprise/checkpoint.yaml";

    private final FileOutput out;
    private final List<ArchiveEntry> entries = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private @Nullable String unfinished;

    ArchiveWriter(FileOutput out) {
        this.out = out;
    }

    /** Puts the entries of an archive. */
    @FunctionalInterface
    public interface Content {

        /**
         * Puts every entry.
         *
         * @param archive not to be used after this call
         * @throws IOException if it cannot be written: then there is no archive
         */
        void put(ArchiveWriter archive) throws IOException;
    }

    /** Writes the content of one entry. */
    @FunctionalInterface
    public interface EntryContent {

        /**
         * Writes everything.
         *
         * @param out need not be closed, but whatever buffers before it must be flushed; not to be used after this call
         * @throws IOException if it cannot be written: then there is no archive
         */
        void write(OutputStream out) throws IOException;
    }

    /**
     * Writes an archive over a file, or to a new one, by the rules of {@link AtomicFile}: the target is always whole.
     *
     * @param target a file in an existing directory
     * @throws IOException if that fails: the message names the target and the cause, and the target is as it was
     */
    public static void write(Path target, Content content) throws IOException {
        AtomicFile.write(target, out -> {
            ArchiveWriter archive = new ArchiveWriter(out);
            content.put(archive);
            archive.finish();
        });
    }

    /** Puts an entry of these bytes; for names see {@link #put(String, EntryContent)}. */
    public void put(String name, byte[] bytes) throws IOException {
        put(name, stream -> stream.write(bytes));
    }

    /**
     * Puts an entry.
     *
     * @param name a relative path with {@code /} between its parts, unlike every name before; the first must be
     *     {@value #FIRST_ENTRY}
     * @throws IllegalArgumentException if the name is not such a path
     * @throws IllegalStateException if another entry is not finished, because this is called while it is written or
     *     because it failed
     */
    public void put(String name, EntryContent content) throws IOException {
        requireFinished();
        requireName(name);
        unfinished = name;
        long offset = out.position();
        out.write(ZipRecords.local(new ArchiveEntry(name, 0, 0, offset)));
        EntryOutput stream = new EntryOutput(name, out);
        content.write(stream);
        stream.close();
        ArchiveEntry entry = new ArchiveEntry(name, stream.crc(), stream.size(), offset);
        out.patch(offset, ZipRecords.local(entry));
        entries.add(entry);
        unfinished = null;
    }

    /** Ends the archive with its directory. */
    void finish() throws IOException {
        requireFinished();
        if (entries.isEmpty()) {
            throw new IllegalStateException("An archive must begin with the entry " + FIRST_ENTRY + ".");
        }
        long offset = out.position();
        for (ArchiveEntry entry : entries) {
            out.write(ZipRecords.central(entry));
        }
        out.write(ZipRecords.end(new ZipRecords.Directory(entries.size(), out.position() - offset, offset)));
    }

    private void requireFinished() {
        if (unfinished != null) {
            throw new IllegalStateException("The entry '" + unfinished
                    + "' is not finished: put one entry after the other, and none after one that failed.");
        }
    }

    private void requireName(String name) {
        String problem = EntryName.problemOf(name);
        if (problem != null) {
            throw new IllegalArgumentException(
                    "The entry name '" + name + "' " + problem + ". Write a relative path such as state/weights.");
        }
        if (entries.isEmpty() && !name.equals(FIRST_ENTRY)) {
            throw new IllegalArgumentException("The first entry is '" + name + "', it must be '" + FIRST_ENTRY + "'.");
        }
        if (!names.add(name)) {
            throw new IllegalArgumentException("There are two entries '" + name + "'. Give each its own name.");
        }
    }
}
