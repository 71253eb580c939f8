package dev.reprise.run.process;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The lock of a run's directory: as long as it is open no other attempt at the run can begin. However the process ends,
 * it is free then. The file stays; it means nothing by itself.
 *
 * <p>Nobody is to open the file once more in the process that has the lock: on POSIX systems closing that second handle
 * gives the lock back.
 */
public final class RunLock implements Closeable {

    /** The name of the file in a run's directory. */
    public static final String FILE_NAME = ".lock";

    private final Path file;
    private final FileChannel channel;
    private final boolean isSupported;

    private RunLock(Path file, FileChannel channel, boolean isSupported) {
        this.file = file;
        this.channel = channel;
        this.isSupported = isSupported;
    }

    /**
     * Takes the lock.
     *
     * @param directory the run's
     * @throws RunInUseException if another process, or another run in this one, has it
     * @throws UncheckedIOException if the file cannot be opened
     */
    public static RunLock take(Path directory) {
        Path file = directory.resolve(FILE_NAME);
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            ExclusiveLock.Outcome outcome = ExclusiveLock.take(channel);
            if (outcome == ExclusiveLock.Outcome.HELD_BY_ANOTHER) {
                channel.close();
                throw new RunInUseException(file);
            }
            return new RunLock(file, channel, outcome == ExclusiveLock.Outcome.TAKEN);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lock '" + file + "': " + e.getMessage(), e);
        }
    }

    /** Whether others are kept out; false where the file system has no locks. */
    public boolean isSupported() {
        return isSupported;
    }

    /** Lets others take it. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unlock '" + file + "': " + e.getMessage(), e);
        }
    }
}
