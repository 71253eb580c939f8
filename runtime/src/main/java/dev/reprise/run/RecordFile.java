package dev.reprise.run;

import java.io.IOException;
import java.nio.file.Path;

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
 */
public final class RecordFile {

    private final Path directory;
    private RunRecord record;
    private boolean ended;

    /**
     * The file of a run that begins or goes on.
     *
     * @param directory the run's own
     * @param record what is in the file
     */
    public RecordFile(Path directory, RunRecord record) {
        this.directory = directory;
        this.record = record;
    }

    /** A change of the record. */
    @FunctionalInterface
    public interface Change {

        /** The record changed; called once, while nobody else can change it. */
        RunRecord of(RunRecord record);
    }

    /** The record as it is now. */
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
        record = change.of(record);
        record.write(directory);
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
        RunRecord now = last.of(record.ended(ending));
        now.write(directory);
        record = now;
        ended = true;
        return true;
    }
}
