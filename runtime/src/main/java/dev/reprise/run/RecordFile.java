package dev.reprise.run;

import dev.reprise.run.process.RecordLock;
import dev.reprise.text.TextException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * The one owner of {@code run.yaml} during an attempt. Whoever has something to record (the attempt's end, or a thread
 * that has found out something meanwhile) changes the record that is there, one after the other, so that nobody writes
 * over what another has written. After the end nothing more is written.
 *
 * <pre>{@code
 * RecordFile file = new RecordFile(directory, record);
 * file.update(now -> now.with("results", results)); // on any thread
 * file.end(Ending.of(RunStatus.COMPLETE, Instant.now(), 0, null, null), now -> now);
 * file.update(now -> now.with("results", more));    // false: too late
 * }</pre>
 *
 * <p>Other processes edit what is the user's to say of a run ({@link RunRecord#LABELS}) at any time, also while it goes
 * on: {@link #edit}. The owner takes over what they have written.
 */
@SuppressWarnings("try") // a lock is had, not asked
public final class RecordFile {

    private final Path directory;
    private RunRecord record;
    private @Nullable State seen;
    private boolean ended;

    /** By what a file is known to be the same as before. */
    private record State(
            Object modified, long size, @Nullable Object key) {}

    /**
     * The file of a run that begins or goes on.
     *
     * @param directory the run's own
     * @param record what is in the file
     */
    public RecordFile(Path directory, RunRecord record) {
        this.directory = directory;
        this.record = record;
        this.seen = state(directory);
    }

    /** A change of the record. */
    @FunctionalInterface
    public interface Change {

        /** The record changed; called once, while nobody else can change it. */
        RunRecord of(RunRecord record);
    }

    /**
     * Changes what the user says of a run, whether it goes on or has ended.
     *
     * @param change of {@link RunRecord#LABELS}; what else it changes is not written
     * @return the record as it is now
     * @throws TextException if there is no record in the directory, or none that can be read
     * @throws IOException if the file cannot be replaced: it is as it was
     */
    public static RunRecord edit(Path directory, Change change) throws IOException {
        try (RecordLock lock = RecordLock.take(directory)) {
            if (lock.isHeldByAnother()) {
                throw new IOException("'" + directory.resolve(RunRecord.FILE_NAME)
                        + "' is being written by another process. Try again in a moment.");
            }
            RunRecord now = RunRecord.read(directory.resolve(RunRecord.FILE_NAME));
            RunRecord changed = now.withLabelsOf(change.of(now));
            changed.write(directory);
            return changed;
        }
    }

    /** The record as it is now, but for what others have edited since it was last written. */
    public synchronized RunRecord record() {
        return record;
    }

    /**
     * Changes the record and replaces the file.
     *
     * @return false if the end of the attempt is written, and nothing was changed
     * @throws IOException if the file cannot be replaced: it is as it was, and the change goes with the next one
     */
    public synchronized boolean update(Change change) throws IOException {
        if (ended) {
            return false;
        }
        try (RecordLock lock = RecordLock.take(directory)) {
            record = change.of(edited());
            write(record);
        }
        return true;
    }

    /**
     * Writes how the attempt ended. The first end stays.
     *
     * @param last what else there is to say in the same moment
     * @return false if there was an end before
     * @throws IOException if the file cannot be replaced: it is as it was, and the end can be written again
     */
    public synchronized boolean end(Ending ending, Change last) throws IOException {
        if (ended) {
            return false;
        }
        RecordLock lock = lockIfThereIsMemory();
        try {
            RunRecord now = last.of(edited().ended(ending));
            write(now);
            record = now;
            ended = true;
        } finally {
            release(lock);
        }
        return true;
    }

    /** The end is recorded also where there is no memory left to see to what others write in the same moment. */
    private @Nullable RecordLock lockIfThereIsMemory() {
        try {
            return RecordLock.take(directory);
        } catch (OutOfMemoryError | LinkageError e) {
            return null;
        }
    }

    private static void release(@Nullable RecordLock lock) {
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (OutOfMemoryError | LinkageError e) {
            return; // the process ends, and the lock with it
        }
    }

    /** The record with the labels that are in the file, if somebody else has written it. */
    private RunRecord edited() {
        try {
            State state = state(directory);
            if (state == null || state.equals(seen)) { // linked at its first call, for which there may be no memory
                return record;
            }
            return record.withLabelsOf(RunRecord.read(directory.resolve(RunRecord.FILE_NAME)));
        } catch (TextException | OutOfMemoryError | LinkageError e) {
            return record; // gone or damaged: what is known here is what can be saved of it
        }
    }

    private void write(RunRecord changed) throws IOException {
        changed.write(directory);
        seen = state(directory);
    }

    private static @Nullable State state(Path directory) {
        try {
            BasicFileAttributes now =
                    Files.readAttributes(directory.resolve(RunRecord.FILE_NAME), BasicFileAttributes.class);
            return new State(now.lastModifiedTime(), now.size(), now.fileKey());
        } catch (IOException | OutOfMemoryError | LinkageError e) {
            return null;
        }
    }
}
