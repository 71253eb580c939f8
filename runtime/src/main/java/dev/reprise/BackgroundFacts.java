package dev.reprise;

import dev.reprise.run.RecordFile;
import dev.reprise.run.RunRecord;
import dev.reprise.run.facts.Libraries;
import dev.reprise.run.facts.Machine;
import dev.reprise.run.process.JavaLogging;
import java.io.IOException;

/**
 * Does beside the program what takes too long to be done before its first line: it attaches the run to
 * {@code java.util.logging}, finds out what the record is to tell of the machine and the libraries, and records it. What it
 * cannot find out is not in the record: that is no reason to disturb a run.
 */
final class BackgroundFacts extends Thread {

    private final RecordFile record;

    private final JavaLogging logging;

    BackgroundFacts(RecordFile record, JavaLogging logging) {
        super("reprise-facts");
        setDaemon(true);
        this.logging = logging;
        this.record = record;
    }

    @Override
    public void run() {
        try {
            logging.attach();
            Machine machine = Machine.current();
            Libraries libraries = Libraries.current();
            record.update(now -> withAll(now, machine, libraries));
        } catch (IOException | RuntimeException | LinkageError | OutOfMemoryError e) {
            return;
        }
    }

    private static RunRecord withAll(RunRecord now, Machine machine, Libraries libraries) {
        return now.with("cpu", machine.cpuTree())
                .with("memory", machine.memoryTree())
                .with("libraries", libraries.versions());
    }

    /** Waits until all is recorded that is going to be, but not for ever. */
    void await(long millis) {
        boolean interrupted = Thread.interrupted();
        try {
            join(millis);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
