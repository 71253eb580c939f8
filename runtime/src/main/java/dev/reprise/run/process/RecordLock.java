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
 * <p>A run that cannot have it after a while goes on without: what it has to record is worth more than what an editor that
 * hangs might lose. An editor gives up.
 */
public final class RecordLock implements Closeable {

    /** The name of the file in a run's directory; it stays, and means nothing by itself. */
    public static final String FILE_NAME = ".run.yaml.lock";

    private static final long PATIENCE_NANOS = 2_000_000_000;
    private static final long PAUSE_MILLIS = 2;

    private final @Nullable FileChannel channel;
    private final boolean isHeldByAnother;

    private RecordLock(@Nullable FileChannel channel, boolean isHeldByAnother) {
        this.channel = channel;
        this.isHeldByAnother = isHeldByAnother;
    }

    /** Whether somebody else still has it, so that a change now may be lost, or lose another. */
    public boolean isHeldByAnother() {
        return isHeldByAnother;
    }

    /** Takes the lock; waits two seconds for it at most. */
    public static RecordLock take(Path directory) {
        FileChannel channel = null;
        try {
            channel =
                    FileChannel.open(directory.resolve(FILE_NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            return new RecordLock(channel, !isFree(channel));
        } catch (IOException e) {
            return new RecordLock(channel, false); // no directory to write to, as the change itself will tell
        } catch (RuntimeException | Error e) {
            close(channel);
            throw e;
        }
    }

    private static boolean isFree(FileChannel channel) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        boolean interrupted = false;
        boolean isHeld = ExclusiveLock.take(channel) == ExclusiveLock.Outcome.HELD_BY_ANOTHER;
        while (isHeld && System.nanoTime() < end) {
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
            isHeld = ExclusiveLock.take(channel) == ExclusiveLock.Outcome.HELD_BY_ANOTHER;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return !isHeld;
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
