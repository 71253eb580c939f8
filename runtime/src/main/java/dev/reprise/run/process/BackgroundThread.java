package dev.reprise.run.process;

import org.jspecify.annotations.Nullable;

/**
 * A thread of the library beside those of the program. It keeps no process alive, and what ends it by surprise, as a lack
 * of memory does, is said on standard error and no failure of the run.
 */
public class BackgroundThread extends Thread {

    /** A thread that is to be started; its name begins with {@code reprise-}. */
    @SuppressWarnings("this-escape") // Nothing that a subclass could override is called but Thread's own setter.
    public BackgroundThread(String name, @Nullable Runnable work) {
        super(work, name);
        setDaemon(true);
        setUncaughtExceptionHandler(new Report());
    }

    private static final class Report implements Thread.UncaughtExceptionHandler {
        @Override
        public void uncaughtException(Thread thread, Throwable thrown) {
            System.err.println("The thread " + thread.getName() + " has ended: " + thrown);
        }
    }
}
