package dev.reprise.run.process;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps others from changing the record of a run for as long as a change takes: the run itself, and those who edit its
 * labels meanwhile. Another lock than {@link RunLock}, which a run has for as long as it goes on.
 *
 * <p>Whoever cannot have it after a while goes on without: what a run has to record is worth more than what an editor
 * that hangs might lose. A thread that waits closes its handle only after the one that has the lock is done, so that
 * {@link ExclusiveLock}'s trap is none here.
 */
public final class RecordLock implements Closeable {

    /** The name of the file in a run's directory; it stays, and means nothing by itself. */
    public static final String FILE_NAME = ".run.yaml.lock";

    private static final long PATIENCE_NANOS = 2_000_000_000;
    private static final long PAUSE_MILLIS = 2;

    private final @Nullable FileChannel channel;

    private RecordLock(@Nullable FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock; waits two seconds for it at most. */
    public static RecordLock take(Path directory) {
        FileChannel channel = null;
        try {
            channel =
                    FileChannel.open(directory.resolve(FILE_NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            await(channel);
            return new RecordLock(channel);
        } catch (IOException e) {
            return new RecordLock(channel); // no directory to write to, as the change itself will tell
        } catch (RuntimeException | Error e) {
            close(channel);
            throw e;
        }
    }

    private static void await(FileChannel channel) throws IOException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        boolean interrupted = false;
        while (ExclusiveLock.take(channel) == ExclusiveLock.Outcome.HELD_BY_ANOTHER && System.nanoTime() < end) {
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            return; // the operating system takes the lock back with the file
        }
    }

    /** Lets others change the record. */
    @Override
    public void close() {
        close(channel);
    }
}
