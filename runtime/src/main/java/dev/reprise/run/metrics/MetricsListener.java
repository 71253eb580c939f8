package dev.reprise.run.metrics;

import java.util.List;

/**
 * Hears of the rows that are logged, in batches: what sends them elsewhere or shows them implements it.
 *
 * <pre>{@code
 * MetricsFeed feed = files.listen((table, lines) -> socket.send(table, lines));
 * }</pre>
 */
@FunctionalInterface
public interface MetricsListener {

    /**
     * Takes the rows of one table that were logged since the call before: about every half second, and at the end. Called
     * by one thread at a time, which no row waits for; it may take its time and throw what it likes, and the files never
     * suffer: see {@link MetricsFeed}.
     *
     * @param table the name of the table
     * @param jsonLines one JSON object each, without line end, in the order of the file; unmodifiable
     * @throws Exception if the rows cannot be taken: they are not offered again
     */
    void rows(String table, List<String> jsonLines) throws Exception;
}
