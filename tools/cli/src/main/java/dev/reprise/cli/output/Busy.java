package dev.reprise.cli.output;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** How long some work has taken, on one line of the terminal that goes when the work is done. */
public final class Busy implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 500;
    private static final long MILLIS = 1000;
    private static final int ROOM = 16;

    private final Console console;
    private final String what;
    private final CountDownLatch done = new CountDownLatch(1);
    private final @Nullable Thread thread;

    Busy(Console console, String what, boolean isSeen) {
        this.console = console;
        this.what = what;
        this.thread = isSeen ? new Thread(this::show, "busy") : null;
        if (thread != null) {
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void show() {
        try {
            long pause = PATIENCE_MILLIS;
            int seconds = 0;
            boolean isDrawn = false;
            while (!done.await(pause, TimeUnit.MILLISECONDS)) {
                console.draw("\r" + what + (seconds == 0 ? "" : ", " + seconds + " s"));
                isDrawn = true;
                seconds++;
                pause = MILLIS;
            }
            if (isDrawn) {
                console.draw("\r" + " ".repeat(what.length() + ROOM) + "\r");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        done.countDown();
        if (thread != null) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
