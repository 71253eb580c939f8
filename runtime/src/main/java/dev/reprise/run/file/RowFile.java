package dev.reprise.run.file;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file of lines that is only appended to, and that holds whole lines whatever fails: a write that fails is taken back
 * and tried again with the next one. Safe from many threads, interrupted ones too.
 *
 * <pre>{@code
 * RowFile rows = RowFile.open(directory.resolve("train.jsonl"));
 * rows.append("{\"loss\":0.5}\n".getBytes(StandardCharsets.UTF_8));
 * rows.close();
 * }</pre>
 */
public final class RowFile implements AutoCloseable {

    private static final int CAPACITY = 1 << 16;

    private final Path path;
    // Not a channel: interrupting a thread that logs would close it.
    private final RandomAccessFile file;
    private final byte[] buffer = new byte[CAPACITY];
    private int buffered;
    private long written;
    private boolean unforced;
    private boolean failing;
    private boolean closed;
    private @Nullable Tap tap;

    /** Hears of the lines of a file. */
    @FunctionalInterface
    public interface Tap {

        /**
         * Is told of a line that the file has taken, in the order of the file and while it is locked: must be quick and
         * must not throw.
         */
        void taken(byte[] line);
    }

    private RowFile(Path path, RandomAccessFile file, long length) {
        this.path = path;
        this.file = file;
        this.written = length;
    }

    /**
     * Opens a file to append, or creates it. Bytes after the last line end, which a killed process left behind, are
     * moved to {@code <file>.torn-<n>}.
     *
     * @throws UncheckedIOException when the file cannot be opened or mended
     */
    public static RowFile open(Path path) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
            try {
                RowFile rows = new RowFile(path, file, file.length());
                long end = rows.lineEnd(file.length());
                if (end < file.length()) {
                    new AsideFile(path.resolveSibling(path.getFileName() + ".torn"), 1).keep(path, end);
                    rows.cut(end);
                }
                return rows;
            } catch (IOException | RuntimeException e) {
                file.close();
                throw e;
            }
        } catch (IOException e) {
            throw failure("open", path, e);
        }
    }

    /**
     * Adds a line, which ends with a line feed.
     *
     * @throws IllegalStateException when the file was closed
     * @throws UncheckedIOException when the file cannot be written; the line was not taken then
     */
    public synchronized void append(byte[] line) {
        if (closed) {
            throw new IllegalStateException("'" + path + "' takes no more rows: its run has ended.");
        }
        if (failing || line.length > CAPACITY - buffered) {
            flush();
        }
        if (line.length > CAPACITY) {
            write(line, line.length);
        } else {
            System.arraycopy(line, 0, buffer, buffered, line.length);
            buffered += line.length;
        }
        if (tap != null) {
            tap.taken(line);
        }
    }

    /** Tells a listener of all lines from now on; null for none. */
    public synchronized void tap(@Nullable Tap listener) {
        tap = listener;
    }

    /**
     * Hands all lines to the operating system, where they outlive this process.
     *
     * @throws UncheckedIOException when the file cannot be written; the lines are kept for the next try
     */
    public synchronized void flush() {
        if (buffered > 0) {
            write(buffer, buffered);
            buffered = 0;
        }
    }

    private void write(byte[] bytes, int length) {
        try {
            file.seek(written);
            file.write(bytes, 0, length);
            written += length;
            unforced = true;
            failing = false;
        } catch (IOException e) {
            failing = true;
            dropHalfWritten(e);
            throw failure("write", path, e);
        }
    }

    private void dropHalfWritten(IOException reason) {
        try {
            file.setLength(written);
        } catch (IOException e) {
            // The next write begins at the same place and covers it.
            reason.addSuppressed(e);
        }
    }

    /**
     * Hands all lines to the disk and returns the length of the file.
     *
     * @throws UncheckedIOException when the file cannot be written
     */
    public synchronized long force() {
        flush();
        if (unforced) {
            try {
                file.getFD().sync();
                unforced = false;
            } catch (IOException e) {
                throw failure("sync", path, e);
            }
        }
        return written;
    }

    /** The length of the file with all lines that were added. */
    public synchronized long length() {
        return written + buffered;
    }

    /**
     * Where the last line ends that ends at or before a position. All lines are in the file when this returns.
     *
     * @throws UncheckedIOException when the file cannot be written or read
     */
    public synchronized long lineEnd(long position) {
        flush();
        try {
            return endOfLastLine(Math.min(position, written));
        } catch (IOException e) {
            throw failure("read", path, e);
        }
    }

    /**
     * Cuts the file off.
     *
     * @param end the end of a line
     * @throws UncheckedIOException when that does not work
     */
    public synchronized void cut(long end) {
        flush();
        try {
            file.setLength(end);
        } catch (IOException e) {
            throw failure("cut", path, e);
        }
        written = end;
        unforced = true;
        force();
    }

    private long endOfLastLine(long before) throws IOException {
        byte[] block = new byte[4096];
        long end = before;
        while (end > 0) {
            int length = (int) Math.min(end, block.length);
            file.seek(end - length);
            file.readFully(block, 0, length);
            for (int i = length - 1; i >= 0; i--) {
                if (block[i] == '\n') {
                    return end - length + i + 1;
                }
            }
            end -= length;
        }
        return 0;
    }

    /**
     * Hands all lines to the disk and closes the file, even when that fails.
     *
     * @throws UncheckedIOException when it does
     */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            try (file) {
                force();
            } catch (IOException e) {
                throw failure("close", path, e);
            }
        }
    }

    private static UncheckedIOException failure(String what, Path path, IOException e) {
        return new UncheckedIOException("Cannot " + what + " '" + path + "': " + e.getMessage(), e);
    }
}
