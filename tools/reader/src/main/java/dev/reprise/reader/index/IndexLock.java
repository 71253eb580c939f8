package dev.reprise.reader.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Lets one at a time bring an index up to date, so that nobody does what another has just done. Whoever cannot have it
 * goes on without: what is written is then the same, only twice. It ends with the process that has it.
 */
final class IndexLock implements Closeable {

    private static final long PATIENCE_NANOS = 600_000_000_000L;
    private static final long PAUSE_MILLIS = 5;

    private final @Nullable FileChannel channel;

    private IndexLock(@Nullable FileChannel channel) {
        this.channel = channel;
    }

    /** The lock of an index that nobody else sees. */
    static IndexLock none() {
        return new IndexLock(null);
    }

    /**
     * Waits for the lock.
     *
     * @throws IOException if no file can be made beside the index
     */
    static IndexLock take(Path index) throws IOException {
        Path file = index.resolveSibling(index.getFileName() + ".lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!isTaken(channel) && System.nanoTime() < end) {
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        return new IndexLock(channel);
    }

    /** True as well where the file system has no locks. */
    private static boolean isTaken(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // another thread of this process has it
        } catch (IOException e) {
            return true;
        }
    }

    @Override
    public void close() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            return; // the operating system takes the lock back with the file
        }
    }
}
