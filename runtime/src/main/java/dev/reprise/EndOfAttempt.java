package dev.reprise;

import dev.reprise.run.Ending;
import dev.reprise.run.RecordFile;
import dev.reprise.run.RunRecord;
import dev.reprise.run.RunStatus;
import dev.reprise.run.process.JavaLogging;
import dev.reprise.run.process.LastWords;
import dev.reprise.run.process.Termination;
import dev.reprise.run.process.UncaughtExceptions;
import dev.reprise.run.process.UncaughtExceptions.Uncaught;
import dev.reprise.secret.SecretTexts;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Watches for all that can end an attempt (its body, an exception in another thread, a signal, an exit of the process),
 * decides which of them it was, and has it recorded.
 */
final class EndOfAttempt implements Termination.Listener, AutoCloseable {

    private static final String NO_MEMORY = "java.lang.OutOfMemoryError: there was no memory left to tell more\n";

    /** How long the end of a run that has failed waits for what is still being saved. */
    private static final long PATIENCE_MILLIS = 5_000;

    /** How long the end waits for what is still being found out: a result without its code is worth less than a wait. */
    private static final long FACTS_PATIENCE_MILLIS = 30_000;

    /** The same where the process is about to end. */
    private static final long SHORT_PATIENCE_MILLIS = 250;

    /** Enough to write a record with. */
    private static final int RESERVE_BYTES = 2 << 20;

    /** How often that is tried where memory is short: others may give some back, or take what was let go. */
    private static final int TRIES = 5;

    /** How long it waits for hooks. */
    private static final Duration HOOK_PATIENCE = Duration.ofSeconds(10);

    /** The same where the process is about to end. */
    private static final Duration SHORT_HOOK_PATIENCE = Duration.ofSeconds(1);

    private final RunHome home;
    private final Closing closing;
    private final SecretTexts secrets;
    private final JavaLogging logging = new JavaLogging();
    private final BackgroundFacts facts;
    private final UncaughtExceptions uncaught;
    private final Termination termination;

    /** Let go when there is no memory left, so that the end can still be recorded. */
    @SuppressWarnings("unused")
    private volatile byte @Nullable [] reserve = new byte[RESERVE_BYTES];

    /** Whether the record on the disk tells the end. */
    private volatile boolean isRecorded;

    /** What the body threw although it was given time to stop. */
    private volatile @Nullable Throwable thrownWhileStopping;

    /**
     * Watches from now on, until {@link #close()}.
     *
     * @param grace how long a body that asks {@link #shouldStop()} may go on after a signal
     * @throws IllegalStateException if the process is already exiting
     */
    EndOfAttempt(RunHome home, Closing closing, SecretTexts secrets, Duration grace) {
        this.home = home;
        this.closing = closing;
        this.secrets = secrets;
        facts = new BackgroundFacts(home, logging);
        uncaught = UncaughtExceptions.watch(new ReserveRelease());
        try {
            // Last, because from here on this may be told of an end.
            termination = Termination.watch(this, grace);
        } catch (IllegalStateException e) {
            uncaught.close();
            throw e;
        }
    }

    /** Begins to find out, beside the program, what the record is to tell. */
    void start() {
        facts.start();
    }

    private final class ReserveRelease implements Runnable {
        @Override
        public void run() {
            reserve = null;
        }
    }

    /** Whether the body is to return; a body that asks takes part in its own end. */
    boolean shouldStop() {
        return termination.shouldStop();
    }

    /** Records that the attempt could not begin. */
    static void neverBegan(RunHome home, SecretTexts secrets, Throwable thrown) {
        String stack = secrets.mask(Ending.stack(thrown));
        try {
            home.metrics().close();
        } catch (UncheckedIOException e) {
            thrown.addSuppressed(e);
        }
        home.ended(Ending.of(RunStatus.FAILED, Instant.now(), Experiment.FAILED, null, stack), Nothing.MORE);
    }

    /**
     * Records that the body has ended, unless something else was faster, and then the process ends under this thread.
     *
     * @param thrown by the body, or null if it returned
     * @return the exit code
     */
    int ofBody(@Nullable Throwable thrown) {
        if (thrown != null) {
            reserve = null;
        }
        if (thrown != null && termination.isStopAsked()) {
            thrownWhileStopping = thrown;
            tell(text(thrown));
        }
        // What the body throws because the process ends under it is not the reason of the end.
        if (!termination.claim()) {
            return awaitEndOfProcess();
        }
        Uncaught elsewhere = uncaught.first();
        if (thrown == null && elsewhere == null) {
            facts.await(FACTS_PATIENCE_MILLIS);
            tellHooks(record(RunStatus.COMPLETE, Experiment.COMPLETE, null, null));
            // Nobody who looks at the run will find it complete, and whoever waits for the process is to know.
            return isRecorded ? Experiment.COMPLETE : Experiment.FAILED;
        }
        failed(thrown, elsewhere);
        return Experiment.FAILED;
    }

    private void failed(@Nullable Throwable thrown, @Nullable Uncaught elsewhere) {
        reserve = null;
        String reason = reason(thrown, elsewhere);
        tell(thrown == null ? "The run has failed: an exception has ended another of its threads.\n" : reason);
        closing.finishQuietly(Duration.ofMillis(PATIENCE_MILLIS));
        facts.await(FACTS_PATIENCE_MILLIS);
        tellHooks(record(RunStatus.FAILED, Experiment.FAILED, null, reason));
    }

    private void tellHooks(@Nullable Ending ending) {
        termination.recorded();
        if (ending != null) {
            closing.ended(ending, HOOK_PATIENCE);
        }
    }

    private void tellHooksAtExit(@Nullable Ending ending) {
        if (ending != null) {
            closing.endedAtExit(ending, SHORT_HOOK_PATIENCE);
        }
    }

    private String reason(@Nullable Throwable thrown, @Nullable Uncaught elsewhere) {
        if (thrown == null) {
            return elsewhere == null ? "" : text(elsewhere);
        }
        return elsewhere == null ? text(thrown) : text(thrown) + "Before that: " + text(elsewhere);
    }

    private static void tell(String text) {
        try {
            System.err.print(text);
        } catch (OutOfMemoryError e) {
            return; // the record is more important
        }
    }

    /**
     * Where memory is short, the stack is what can be done without.
     *
     * @return the end; null if it could not be recorded
     */
    private @Nullable Ending record(
            RunStatus status, @Nullable Integer exitCode, @Nullable String signal, @Nullable String exception) {
        String reason = exception;
        RecordFile.Change more = closing;
        for (int left = TRIES; left > 0; left--) {
            try {
                Ending ending = Ending.of(status, Instant.now(), exitCode, signal, reason);
                isRecorded = home.ended(ending, left > 2 ? more : Nothing.MORE);
                return ending;
            } catch (RuntimeException e) {
                more = Nothing.MORE;
                LastWords.say("The record of the end lacks what came of the run: " + e);
            } catch (OutOfMemoryError | LinkageError e) {
                reserve = null;
                reason = NO_MEMORY;
                System.gc();
            }
        }
        return null;
    }

    /** The record of the end and nothing besides: what is left when there is no memory for more. */
    private enum Nothing implements RecordFile.Change {
        MORE;

        @Override
        public RunRecord of(RunRecord record) {
            return record;
        }
    }

    private String text(Throwable thrown) {
        try {
            return secrets.mask(Ending.stack(thrown));
        } catch (OutOfMemoryError | LinkageError e) {
            return NO_MEMORY;
        }
    }

    private String text(Uncaught elsewhere) {
        return "Exception in thread \"" + elsewhere.thread() + "\" " + text(elsewhere.thrown());
    }

    /** Does not return: another thread is recording the end, and the lock and the log must stay open for it. */
    private static int awaitEndOfProcess() {
        while (true) {
            try {
                Thread.sleep(Long.MAX_VALUE);
            } catch (InterruptedException e) {
                // Programs like to interrupt their threads on the way out.
            }
        }
    }

    @Override
    public void stopping(String signal) {
        System.err.println("SIG" + signal + ": the run is asked to stop.");
        closing.stoppedFor("signal " + signal);
        closing.beforeStop();
    }

    @Override
    public void killed(String signal, int number) {
        finishFiles();
        Throwable thrown = thrownWhileStopping;
        Uncaught elsewhere = uncaught.first();
        String exception = thrown != null ? text(thrown) : elsewhere != null ? text(elsewhere) : null;
        tellHooksAtExit(record(RunStatus.KILLED, 128 + number, signal, exception));
        home.removeUnfinished();
    }

    @Override
    public void exiting(@Nullable StackTraceElement caller) {
        Integer code = logging.exitCode();
        Uncaught elsewhere = uncaught.first();
        finishFiles();
        if (code != null && code == 0 && elsewhere == null) {
            tellHooksAtExit(record(RunStatus.COMPLETE, code, null, null));
        } else {
            String who = caller == null
                    ? "the last thread that kept it alive has ended"
                    : "System.exit was called at " + caller;
            String before = elsewhere == null ? "" : "\nBefore that: " + text(elsewhere);
            String reason = "The process ended before the run's body: " + who + before;
            tellHooksAtExit(record(RunStatus.FAILED, code, null, reason));
        }
        home.removeUnfinished();
    }

    private void finishFiles() {
        reserve = null;
        home.log().flush();
        closing.finishQuietly(Duration.ofMillis(SHORT_PATIENCE_MILLIS));
        facts.await(SHORT_PATIENCE_MILLIS);
    }

    /** Leaves the process as it was before the attempt. */
    @Override
    public void close() {
        logging.close();
        uncaught.close();
        termination.close();
    }
}
