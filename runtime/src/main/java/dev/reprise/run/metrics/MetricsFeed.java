package dev.reprise.run.metrics;

import dev.reprise.run.file.RowFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The way of rows to one {@link MetricsListener}, on a daemon thread of its own, so that a listener that hangs keeps no
 * row from its file. What waits for the listener takes 32 MiB at most: rows beyond that are in their file
 * but pass the listener by, and are counted. Safe from many threads.
 */
public final class MetricsFeed {

    private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final int LIMIT = 32 << 20;
    /** What a row costs beyond its bytes: the array's head and its place in the list. */
    private static final int OVERHEAD = 32;

    private final MetricsListener listener;
    private final Thread thread = new Thread(this::deliverAll, "reprise-metrics-listener");
    private Map<String, List<byte[]>> waiting = new LinkedHashMap<>();
    private int waitingBytes;
    private long inHand;
    private int bytesInHand;
    private long dropped;
    private @Nullable Throwable failure;
    private boolean ending;
    private boolean ended;

    MetricsFeed(MetricsListener listener) {
        this.listener = listener;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** What a table's file is to tell of its rows. */
    RowFile.Tap tap(String table) {
        return line -> take(table, line);
    }

    private synchronized void take(String table, byte[] line) {
        int cost = line.length + OVERHEAD;
        if (ended || cost > LIMIT - waitingBytes - bytesInHand) {
            dropped++;
            return;
        }
        waiting.computeIfAbsent(table, name -> new ArrayList<>()).add(line);
        boolean crossed = waitingBytes < LIMIT / 4 && waitingBytes + cost >= LIMIT / 4;
        waitingBytes += cost;
        if (crossed) {
            notifyAll();
        }
    }

    /** How many rows the listener did not get: it was too slow, threw, or had not ended in time. */
    public synchronized long dropped() {
        return dropped;
    }

    /** What the listener threw first; null if nothing. */
    public synchronized @Nullable Throwable failure() {
        return failure;
    }

    /** Has the thread deliver what waits and end. */
    synchronized void askToEnd() {
        ending = true;
        notifyAll();
    }

    /**
     * Waits for that. A listener that needs longer is left to itself, and what it has not got by then counts as dropped.
     */
    void end(long nanos) {
        boolean interrupted = false;
        try {
            thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos)));
        } catch (InterruptedException e) {
            interrupted = true;
        }
        synchronized (this) {
            ended = true;
            dropped += count(waiting) + inHand;
            waiting = new LinkedHashMap<>();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliverAll() {
        boolean last = false;
        while (!last) {
            Map<String, List<byte[]>> batch;
            synchronized (this) {
                awaitBatch();
                last = ending;
                batch = waiting;
                inHand = count(batch);
                bytesInHand = waitingBytes;
                waiting = new LinkedHashMap<>();
                waitingBytes = 0;
            }
            for (Map.Entry<String, List<byte[]>> rows : batch.entrySet()) {
                deliver(rows.getKey(), rows.getValue());
            }
            synchronized (this) {
                bytesInHand = 0;
            }
        }
    }

    private synchronized void awaitBatch() {
        long end = System.nanoTime() + INTERVAL_NANOS;
        long left = INTERVAL_NANOS;
        while (!ending && waitingBytes < LIMIT / 4 && left > 0) {
            try {
                TimeUnit.NANOSECONDS.timedWait(this, Math.max(left, 1_000_000));
            } catch (InterruptedException e) {
                // Only the end ends this thread; a listener may have asked for the interrupt and missed it.
                return;
            }
            left = end - System.nanoTime();
        }
    }

    @SuppressWarnings("CatchingUnchecked") // whatever a listener does, the run goes on
    private void deliver(String table, List<byte[]> lines) {
        List<String> texts = new ArrayList<>(lines.size());
        for (byte[] line : lines) {
            texts.add(new String(line, 0, line.length - 1, StandardCharsets.UTF_8));
        }
        Throwable thrown = null;
        try {
            listener.rows(table, Collections.unmodifiableList(texts));
        } catch (Throwable e) {
            thrown = e;
        }
        delivered(lines.size(), thrown);
    }

    private synchronized void delivered(int rows, @Nullable Throwable thrown) {
        if (ended) {
            return; // they were counted as dropped
        }
        inHand -= rows;
        if (thrown != null) {
            failure = failure == null ? thrown : failure;
            dropped += rows;
        }
    }

    private static long count(Map<String, List<byte[]>> batch) {
        long rows = 0;
        for (List<byte[]> lines : batch.values()) {
            rows += lines.size();
        }
        return rows;
    }
}
