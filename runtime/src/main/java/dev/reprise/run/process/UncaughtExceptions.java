package dev.reprise.run.process;

import java.util.concurrent.atomic.AtomicReference;
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

    private final AtomicReference<@Nullable Uncaught> first = new AtomicReference<>();
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
    public @Nullable Uncaught first() {
        return first.get();
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
        public void uncaughtException(Thread thread, Throwable thrown) {
            if (thrown instanceof OutOfMemoryError) {
                outOfMemory.run();
            }
            first.compareAndSet(null, new Uncaught(thread.getName(), thrown));
            if (before != null) {
                before.uncaughtException(thread, thrown);
            } else {
                System.err.print("Exception in thread \"" + thread.getName() + "\" ");
                thrown.printStackTrace();
            }
        }
    }
}
