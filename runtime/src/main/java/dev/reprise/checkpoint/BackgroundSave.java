package dev.reprise.checkpoint;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A checkpoint that a thread of its own is writing. */
final class BackgroundSave {

    private final Path file;
    private final SaveFailures failures;
    private final Thread thread;
    private @Nullable Work work;
    private volatile @Nullable Throwable failure;

    /** What is to be done. */
    @FunctionalInterface
    interface Work {

        /** Writes the file. */
        void run() throws IOException;
    }

    private BackgroundSave(Path file, Work work, SaveFailures failures) {
        this.file = file;
        this.work = work;
        this.failures = failures;
        this.thread = new Thread(this::run, "reprise-checkpoint");
        // A program that ends without waiting leaves the checkpoint before it, as a kill does.
        thread.setDaemon(true);
    }

    static BackgroundSave start(Path file, Work work, SaveFailures failures) {
        BackgroundSave save = new BackgroundSave(file, work, failures);
        save.thread.start();
        return save;
    }

    private void run() {
        Work only = Objects.requireNonNull(work);
        work = null; // the copied states may be as large as the memory allows: they must not outlive the thread
        try {
            only.run();
        } catch (Throwable e) {
            failure = e;
            failures.addAloud(file, e);
        }
    }

    /** Waits for the end; an interrupt is kept for whoever looks for it next, and ends nothing here. */
    void await() {
        boolean ended = false;
        while (!ended) {
            ended = await(Duration.ofDays(1));
        }
    }

    /** The same, but not for long; whether the end has come. */
    boolean await(Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        long left = 1;
        boolean interrupted = false;
        while (left > 0 && thread.isAlive()) {
            left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            try {
                thread.join(Math.max(1, left));
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return !thread.isAlive();
    }

    /** Throws what went wrong, once it has ended. */
    void throwFailure() throws IOException {
        Throwable cause = failure;
        if (cause != null) {
            throw new IOException(
                    "The checkpoint " + file + " was not saved beside the training: " + SaveFailures.reason(cause),
                    cause);
        }
    }
}
