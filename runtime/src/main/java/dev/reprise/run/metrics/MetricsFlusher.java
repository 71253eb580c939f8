package dev.reprise.run.metrics;

import dev.reprise.run.process.BackgroundThread;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Brings rows to their files every half second, so that a killed process loses at most its last second. */
final class MetricsFlusher extends BackgroundThread {

    private static final long INTERVAL_MILLIS = 500;

    private final MetricsFiles files;
    private final CountDownLatch ended = new CountDownLatch(1);

    MetricsFlusher(MetricsFiles files) {
        super("reprise-metrics", null);
        this.files = files;
    }

    @Override
    public void run() {
        while (!endedAfterInterval()) {
            files.flush();
        }
    }

    private boolean endedAfterInterval() {
        try {
            return ended.await(INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            // Nobody has a reason to interrupt this thread; rows are worth more than the request.
            return false;
        }
    }

    void end() {
        ended.countDown();
    }
}
