package dev.reprise.run.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;

/**
 * A lock on an open file, which one process at a time can have. The operating system takes it back when the file is
 * closed or the process ends, however it ends.
 *
 * <p>POSIX takes it back as well when the process closes any other handle on the same file: whoever has a lock on a
 * file does not open it once more.
 */
final class ExclusiveLock {

    private ExclusiveLock() {}

    /** Whether the lock was had. */
    enum Outcome {
        TAKEN,
        HELD_BY_ANOTHER,
        UNSUPPORTED
    }

    /** Takes the lock, which lasts until the channel is closed. */
    static Outcome take(FileChannel channel) {
        // An interrupted thread would close the channel, and with it the file.
        boolean interrupted = Thread.interrupted();
        try {
            return channel.tryLock() == null ? Outcome.HELD_BY_ANOTHER : Outcome.TAKEN;
        } catch (OverlappingFileLockException e) {
            return Outcome.HELD_BY_ANOTHER;
        } catch (IOException e) {
            return Outcome.UNSUPPORTED;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
