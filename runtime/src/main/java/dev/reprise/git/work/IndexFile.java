package dev.reprise.git.work;

import dev.reprise.git.GitLayoutException;
import dev.reprise.git.GitName;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Reads the index, versions 2 to 4 of gitformat-index(5), without taking its lock: git replaces it whole. JGit's own
 * reader keeps the inode and the time of change to itself, and knows no sparse index.
 */
final class IndexFile {

    private static final int SIGNATURE = 0x44495243;
    private static final int SPLIT = 0x6c696e6b;
    private static final int SPARSE_DIRECTORIES = 0x73646972;
    private static final int ID_BYTES = 20;
    private static final int FIXED_BYTES = 62;
    private static final int EXTENDED = 0x4000;
    private static final int SKIP_WORKTREE = 0x4000;
    private static final int INTENT_TO_ADD = 0x2000;
    private static final int LOWER_CASE = 0x20000000;

    private final ByteBuffer in;
    private final Path file;
    private int version;

    private IndexFile(ByteBuffer in, Path file) {
        this.in = in;
        this.file = file;
    }

    /** When an index was written, as {@link FileStamp#time}; 0 if there is none. */
    static long written(Path file) throws IOException {
        try {
            Instant time = Files.getLastModifiedTime(file).toInstant();
            return FileStamp.time(time.getEpochSecond(), time.getNano());
        } catch (NoSuchFileException e) {
            return 0;
        }
    }

    /**
     * The entries, in order of their paths, one of each path.
     *
     * @param file need not exist: git takes it for empty then
     * @throws GitLayoutException if it is damaged or uses what is not known here
     */
    static List<IndexEntry> read(Path file) throws IOException {
        ByteBuffer bytes;
        try {
            bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return List.of();
        }
        try {
            return new IndexFile(bytes, file).entries();
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new GitLayoutException(file + " is damaged");
        }
    }

    private List<IndexEntry> entries() throws GitLayoutException {
        int signature = in.getInt();
        version = in.getInt();
        if (signature != SIGNATURE || version < 2 || version > 4) {
            throw new GitLayoutException(file + " is not an index of version 2 to 4");
        }
        int count = in.getInt();
        List<IndexEntry> entries = new ArrayList<>(Math.min(count, in.remaining() / FIXED_BYTES));
        String path = "";
        for (int i = 0; i < count; i++) {
            IndexEntry entry = entry(path);
            if (!entry.path().equals(path)) { // the other stages of a conflict
                entries.add(entry);
            }
            path = entry.path();
        }
        checkExtensions();
        return entries;
    }

    private IndexEntry entry(String previous) {
        int start = in.position();
        long changed = FileStamp.time(in.getInt(), in.getInt());
        long modified = FileStamp.time(in.getInt(), in.getInt());
        in.getInt(); // device: not even git compares it
        int inode = in.getInt();
        FileMode mode = FileMode.fromBits(in.getInt());
        in.getLong(); // user and group
        int size = in.getInt();
        byte[] id = new byte[ID_BYTES];
        in.get(id);
        int flags = in.getShort();
        int more = (flags & EXTENDED) == 0 ? 0 : in.getShort();
        String path = version < 4 ? plainPath(start) : shortenedPath(previous);
        return new IndexEntry(
                path,
                mode,
                ObjectId.fromRaw(id),
                (more & SKIP_WORKTREE) != 0,
                (more & INTENT_TO_ADD) != 0,
                new FileStamp(modified, changed, inode, size));
    }

    /** One to eight NULs fill the entry up to a multiple of eight bytes. */
    private String plainPath(int start) {
        String path = untilNul();
        int length = in.position() - 1 - start;
        in.position(start + (length / Long.BYTES + 1) * Long.BYTES);
        return path;
    }

    /** Version 4 says how many bytes of the previous path to drop, and what comes instead. */
    private String shortenedPath(String previous) {
        int unit = in.get() & 0xff;
        int dropped = unit & 0x7f;
        while ((unit & 0x80) != 0) {
            unit = in.get() & 0xff;
            dropped = ((dropped + 1) << 7) | (unit & 0x7f);
        }
        return previous.substring(0, previous.length() - dropped) + untilNul();
    }

    private String untilNul() {
        int start = in.position();
        int end = start;
        while (in.get(end) != 0) {
            end++;
        }
        byte[] bytes = new byte[end - start];
        in.get(bytes).get();
        return GitName.of(bytes);
    }

    /** An extension whose name starts with a small letter changes what the entries mean. */
    private void checkExtensions() throws GitLayoutException {
        while (in.remaining() > ID_BYTES) {
            int name = in.getInt();
            int length = in.getInt();
            if (name == SPLIT) {
                throw new GitLayoutException("the index is split; 'git update-index --no-split-index' makes it whole");
            }
            if ((name & LOWER_CASE) != 0 && name != SPARSE_DIRECTORIES) {
                throw new GitLayoutException(file + " has an extension that is not known here");
            }
            in.position(in.position() + length);
        }
    }
}
