package dev.reprise.run.process;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Knows how the process ends while a run goes on. Of all that can end the run (its body, a signal, an exit of the
 * process) the first one is the end; the others find it taken.
 *
 * <pre>{@code
 * try (Termination end = Termination.watch(listener, Duration.ofSeconds(10))) {
 *     body();
 *     if (end.claim()) {
 *         record("COMPLETE");
 *     }
 * }
 * }</pre>
 *
 * <p>On the first SIGTERM, SIGINT or SIGHUP the listener is told, on a thread of its own while the body still runs; when
 * it returns, the process exits with 128 + the signal's number and runs its shutdown hooks, as it would without a run. A
 * body that takes part, because it has asked {@link #shouldStop()} before, is first given a grace period to return by
 * itself; not so after SIGHUP, whose terminal is gone. A second signal ends the process at once, without hooks; only the
 * listener is still told of the first. A signal that the process was started to ignore ({@code nohup}) stays ignored.
 *
 * <p>Where signals cannot be handled a run works all the same. In a Java runtime without {@code jdk.unsupported} a
 * signal is an exit that nobody called; with {@code -Xrs} it ends the process and nobody is told.
 */
public final class Termination implements AutoCloseable {

    /** Is told how the process ends: by {@link #killed} or {@link #exiting}, once, or not at all. */
    public interface Listener {

        /**
         * A signal asks the body to stop, and the body hears of it when this returns: the moment to save what it has
         * got. On the thread that asked {@link Termination#shouldStop()} first, once; what it throws, the body gets.
         *
         * @param signal its name without {@code SIG}
         */
        void stopping(String signal);

        /**
         * A signal ends the process as soon as this returns. The body is still running, unless it took part and has
         * returned within its grace.
         *
         * @param signal its name without {@code SIG}: {@code TERM}
         * @param number its number; the exit code is 128 more
         */
        void killed(String signal, int number);

        /**
         * The process exits while the body is still running. Java tells nobody the exit code, so it stays unknown; who
         * called {@code System.exit} can be seen.
         *
         * @param caller the method that called {@code System.exit} or {@code Runtime.exit}; null when nobody did: the
         *     last thread that kept the process alive has ended
         */
        void exiting(@Nullable StackTraceElement caller);
    }

    /** What has ended the run. Loaded when the watch begins: at an end for want of memory it could not be. */
    private enum End {
        NONE,
        BODY,
        SIGNAL,
        EXIT
    }

    /** How long the end of the process waits for somebody who is writing down how the run ended. */
    private static final long PATIENCE_SECONDS = 6;

    /** The same after a second signal. */
    private static final long SHORT_PATIENCE_SECONDS = 2;

    private final Listener listener;
    private final long graceMillis;
    private final CountDownLatch graceOver = new CountDownLatch(1);
    private final AtomicBoolean toldToStop = new AtomicBoolean();
    private volatile boolean takesPart;
    private volatile @Nullable String stopAsked;
    private final AtomicReference<End> end = new AtomicReference<>(End.NONE);
    private final CountDownLatch written = new CountDownLatch(1);
    private final AtomicBoolean signalled = new AtomicBoolean();
    private final Thread exitHook = new ExitHook();
    private @Nullable ProcessSignals signals;

    private Termination(Listener listener, Duration grace) {
        this.listener = listener;
        this.graceMillis = grace.toMillis();
    }

    /**
     * Watches the process until {@link #close()}.
     *
     * @param grace how long a body that takes part may go on after a signal; zero or less for not at all
     * @throws IllegalStateException when the process is already exiting
     */
    public static Termination watch(Listener listener, Duration grace) {
        Termination termination = new Termination(listener, grace);
        Runtime.getRuntime().addShutdownHook(termination.exitHook);
        termination.handleSignals();
        return termination;
    }

    private void handleSignals() {
        try {
            signals = ProcessSignals.handle(new SignalReceiver());
        } catch (LinkageError e) {
            // A Java runtime without the module jdk.unsupported; the shutdown hook still tells of the end.
            signals = null;
        }
    }

    /**
     * Whether a signal asks the body to stop. Who asks takes part from now on: it gets time to return.
     */
    public boolean shouldStop() {
        takesPart = true;
        String signal = stopAsked;
        if (signal == null) {
            return false;
        }
        if (toldToStop.compareAndSet(false, true)) {
            listener.stopping(signal);
        }
        return true;
    }

    /** Whether the body was asked to stop and given time for it. */
    public boolean isStopAsked() {
        return stopAsked != null;
    }

    /**
     * Says that the body has ended by itself. From now on the listener is told nothing; a process that ends waits a
     * moment for {@link #recorded()} or {@link #close()}, so that the outcome can still be written down.
     *
     * @return false when something else has already ended the run, and the listener was or is being told
     */
    public boolean claim() {
        if (end.compareAndSet(End.NONE, End.BODY)) {
            return true;
        }
        graceOver.countDown();
        return false;
    }

    /**
     * Says that it is written down how the run ended: what is done after that, the end of the process does not wait for.
     */
    public void recorded() {
        written.countDown();
    }

    /**
     * Ends the watch and gives the signals back, except when one has come: then the process is about to end, and a
     * second signal must still end it at once.
     */
    @Override
    public void close() {
        if (claim() || end.get() == End.BODY) {
            written.countDown();
        }
        if (signals != null && !signalled.get()) {
            signals.close();
        }
        try {
            Runtime.getRuntime().removeShutdownHook(exitHook);
        } catch (IllegalStateException e) {
            // The process is already exiting; the hook finds the end taken.
        }
    }

    private void awaitWritten(long seconds) {
        try {
            if (!written.await(seconds, TimeUnit.SECONDS)) {
                LastWords.say("The process ends before the run could record how it ended.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class SignalReceiver implements ProcessSignals.Receiver {
        @Override
        public void received(String signal, int number) {
            if (!signalled.compareAndSet(false, true)) {
                graceOver.countDown();
                awaitWritten(SHORT_PATIENCE_SECONDS);
                Runtime.getRuntime().halt(128 + number);
            }
            try {
                tell(signal, number);
            } finally {
                System.exit(128 + number);
            }
        }

        private void tell(String signal, int number) {
            if (!end.compareAndSet(End.NONE, End.SIGNAL)) {
                awaitWritten(PATIENCE_SECONDS);
                return;
            }
            try {
                if (takesPart && graceMillis > 0 && !signal.equals("HUP")) {
                    stopAsked = signal;
                    awaitBody();
                }
                listener.killed(signal, number);
            } finally {
                written.countDown();
            }
        }
    }

    private void awaitBody() {
        try {
            graceOver.await(graceMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class ExitHook extends Thread {

        private ExitHook() {
            super("reprise-exit");
        }

        @Override
        public void run() {
            if (!end.compareAndSet(End.NONE, End.EXIT)) {
                graceOver.countDown(); // a body that exits takes no more time
                awaitWritten(PATIENCE_SECONDS);
                return;
            }
            try {
                listener.exiting(ExitCaller.find());
            } finally {
                written.countDown();
            }
        }
    }
}
