package dev.reprise.reader.keep;

import dev.reprise.run.RecordedRun;
import dev.reprise.run.RunRecord;
import dev.reprise.run.RunStatus;
import dev.reprise.run.process.RunInUseException;
import dev.reprise.run.process.RunLock;
import dev.reprise.text.TextException;
import java.io.Closeable;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * A run that has ended, and that nobody can take up as long as this is open.
 *
 * @param directory its own
 * @param record what its file says
 */
record EndedRun(Path directory, RunRecord record, RunLock lock) implements Closeable {

    /**
     * Takes a run.
     *
     * @param what is to be done with it, for the message
     * @throws KeepException if it is going on, or may be, or there is none
     */
    static EndedRun take(Path directory, String what) {
        RunEdit.checkOwn(directory, what);
        RunLock lock = lock(directory, what);
        try {
            RecordedRun run = RecordedRun.read(directory);
            if (run.status() == RunStatus.RUNNING) {
                throw new KeepException("Cannot " + what + " the run '" + directory + "': "
                        + (run.isCertain()
                                ? "it is going on. Wait for its end, or stop it."
                                : "it may be going on, on " + run.record().lastProcess()
                                        + ", which cannot be seen from here. Do it there."));
            }
            return new EndedRun(directory, run.record(), lock);
        } catch (TextException e) {
            lock.close();
            throw new KeepException("Cannot " + what + " '" + directory + "': " + e.origin() + " " + e.getMessage(), e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static RunLock lock(Path directory, String what) {
        try {
            return RunLock.take(directory);
        } catch (RunInUseException e) {
            throw new KeepException(
                    "Cannot " + what + " the run '" + directory + "': it is going on. Wait for its end, or stop it.",
                    e);
        } catch (UncheckedIOException e) {
            throw new KeepException("Cannot " + what + " '" + directory + "': " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        lock.close();
    }
}
