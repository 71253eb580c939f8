package dev.reprise.run.process;

import org.jspecify.annotations.Nullable;

/**
 * Hears of exceptions that end a thread of the program while a run goes on. They are shown as ever: by the handler that
 * was there before, else on standard error as Java shows them. A thread or group with a handler of its own keeps it, and
 * is not heard of.
 *
 * <pre>{@code
 * try (UncaughtExceptions uncaught = UncaughtExceptions.watch()) {
 *     body();
 *     Uncaught first = uncaught.first(); // null if no thread has failed
 * }
 * }</pre>
 */
public final class UncaughtExceptions implements AutoCloseable {

    /** What ended a thread. */
    public record Uncaught(String thread, Throwable thrown) {}

    // Two fields, not one of a record: there may be no memory left for a record.
    private @Nullable Throwable thrown;
    private String thread = "";
    private final Handler handler;
    private Thread.@Nullable UncaughtExceptionHandler before;

    private UncaughtExceptions(Runnable outOfMemory) {
        handler = new Handler(outOfMemory);
    }

    /**
     * Listens until {@link #close()}.
     *
     * @param outOfMemory is run first when there was no memory left: it can let go of some
     */
    public static UncaughtExceptions watch(Runnable outOfMemory) {
        UncaughtExceptions watch = new UncaughtExceptions(outOfMemory);
        watch.before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler(watch.handler);
        return watch;
    }

    /** What ended a thread first; null if none was ended so. */
    public synchronized @Nullable Uncaught first() {
        return thrown == null ? null : new Uncaught(thread, thrown);
    }

    private synchronized void heard(String name, Throwable failure) {
        if (thrown == null) {
            thrown = failure;
            thread = name;
        }
    }

    /** Puts the handler back that was there before, unless somebody has set another. */
    @Override
    public void close() {
        if (Thread.getDefaultUncaughtExceptionHandler() == handler) {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    private final class Handler implements Thread.UncaughtExceptionHandler {
        private final Runnable outOfMemory;

        private Handler(Runnable outOfMemory) {
            this.outOfMemory = outOfMemory;
        }

        @Override
        public void uncaughtException(Thread ended, Throwable failure) {
            heard(ended.getName(), failure);
            if (failure instanceof OutOfMemoryError) {
                outOfMemory.run();
            }
            if (before != null) {
                before.uncaughtException(ended, failure);
            } else {
                System.err.print("Exception in thread \"" + ended.getName() + "\" ");
                failure.printStackTrace();
            }
        }
    }
}
