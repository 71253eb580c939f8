package dev.reprise;

import dev.reprise.checkpoint.Checkpoints;
import dev.reprise.checkpoint.SaveFailure;
import dev.reprise.run.Ending;
import dev.reprise.run.RecordFile;
import dev.reprise.run.RunRecord;
import dev.reprise.run.process.BackgroundThread;
import dev.reprise.run.process.LastWords;
import dev.reprise.run.results.Results;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of an attempt is to be finished before its end is recorded, what the record is to say of it, and who is told
 * after that.
 */
final class Closing implements RecordFile.Change {

    /** How long the end of a run waits for copies of its artifacts. */
    private static final Duration UPLOAD_PATIENCE = Duration.ofMinutes(10);

    /** How long it may take to say which hooks took too long. */
    private static final long REPORT_MILLIS = 250;

    private final RunHome home;
    private final Checkpoints checkpoints;
    private final RunArtifacts artifacts;
    private final Results results;
    private final RunHooks hooks;
    private volatile @Nullable String stopReason;

    Closing(RunHome home, Checkpoints checkpoints, RunArtifacts artifacts, Results results, RunHooks hooks) {
        this.home = home;
        this.checkpoints = checkpoints;
        this.artifacts = artifacts;
        this.results = results;
        this.hooks = hooks;
    }

    /** Remembers why the body was asked to stop; the first reason stays. */
    void stoppedFor(String reason) {
        if (stopReason == null) {
            stopReason = reason;
        }
    }

    /** Saves what the program has said to save, on the thread of the body, which is to stop. */
    void beforeStop() {
        Path file = checkpoints.saveBeforeStop();
        if (file != null) {
            System.err.println("Saved " + file + ".");
        }
    }

    /**
     * Brings all that the body has left to the disk.
     *
     * @throws IOException if a checkpoint could not be saved
     * @throws java.io.UncheckedIOException if metrics could not be written
     */
    void finish() throws IOException {
        checkpoints.close();
        home.metrics().close();
        artifacts.close(UPLOAD_PATIENCE);
    }

    /** The same where the attempt has failed or is being killed: what goes wrong is said and stops nothing. */
    void finishQuietly(Duration longest) {
        checkpoints.awaitSaved(longest);
        // No lambdas: where memory is short they cannot be linked any more, and the record of the end must be written.
        try {
            home.metrics().close();
        } catch (RuntimeException | OutOfMemoryError | LinkageError e) {
            LastWords.say(String.valueOf(e.getMessage()));
        }
        try {
            artifacts.close(longest);
        } catch (RuntimeException | OutOfMemoryError | LinkageError e) {
            LastWords.say(String.valueOf(e.getMessage()));
        }
    }

    /** The record with what came of the attempt. */
    @Override
    public RunRecord of(RunRecord record) {
        RunRecord told = record;
        Map<String, Object> outcome = results.toTree();
        if (!outcome.isEmpty()) {
            told = told.with("results", outcome);
        }
        if (stopReason != null) {
            told = told.with("stop_reason", stopReason);
        }
        List<Map<String, Object>> failures = failures();
        return failures.isEmpty() ? told : told.with("checkpoint_failures", failures);
    }

    private List<Map<String, Object>> failures() {
        List<Map<String, Object>> trees = new ArrayList<>();
        for (SaveFailure failure : checkpoints.failures()) {
            trees.add(failure.toTree());
        }
        return trees;
    }

    /** Tells the hooks, and waits for them as long as that. */
    void ended(Ending ending, Duration patience) {
        try {
            hooks.ended(ending, patience);
        } catch (RuntimeException | OutOfMemoryError | LinkageError e) {
            LastWords.say(String.valueOf(e.getMessage()));
        }
    }

    /**
     * The same where the process is about to end: on a thread of its own, for hooks and loggers that print would else hold
     * up the end before a console that nobody reads.
     */
    void endedAtExit(Ending ending, Duration patience) {
        boolean interrupted = Thread.interrupted();
        try {
            Thread teller = new Teller(ending, patience);
            teller.start();
            teller.join(patience.toMillis() + REPORT_MILLIS);
        } catch (InterruptedException e) {
            interrupted = true;
        } catch (OutOfMemoryError | LinkageError e) {
            return; // the end is recorded
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private final class Teller extends BackgroundThread {

        private final Ending ending;
        private final Duration patience;

        private Teller(Ending ending, Duration patience) {
            super("reprise-end", null);
            this.ending = ending;
            this.patience = patience;
        }

        @Override
        public void run() {
            ended(ending, patience);
        }
    }
}
