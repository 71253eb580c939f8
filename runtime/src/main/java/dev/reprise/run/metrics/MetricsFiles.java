package dev.reprise.run.metrics;

import dev.reprise.run.file.AsideFile;
import dev.reprise.run.file.RowFile;
import dev.reprise.schema.RecordSchema;
import dev.reprise.text.SafeName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The metrics of one run: {@code <directory>/<name>.jsonl} for each name, opened when first asked for, flushed by a
 * daemon thread. Safe from many threads.
 */
public final class MetricsFiles implements AutoCloseable {

    private static final String SUFFIX = ".jsonl";
    private static final String CUT = ".cut-";
    /** A listener that takes longer at the end is left behind. */
    private static final long LISTENER_NANOS = 5_000_000_000L;

    private final Path directory;
    private final Map<String, Metrics> open = new TreeMap<>();
    private final List<Cut> cuts = new ArrayList<>();
    private final List<String> lost = new ArrayList<>();
    private final List<MetricsFeed> feeds = new ArrayList<>();
    private @Nullable MetricsFlusher flusher;
    private @Nullable LongSupplier steps;
    private boolean closed;

    /** A file that is to end earlier, and where its rest is kept. */
    private record Cut(RowFile file, long end, Path rest) {}

    private MetricsFiles(Path directory) {
        this.directory = directory;
    }

    /** The metrics of a new run. Nothing is created before the first call of {@link #metrics}. */
    public static MetricsFiles start(Path directory) {
        return new MetricsFiles(directory);
    }

    /**
     * The metrics of a run that goes on from a checkpoint: every file is to be cut back to where it was then, files that
     * the checkpoint does not know to nothing, and what is cut is kept in {@code <name>.jsonl.cut-<attempt>} beside it.
     * This makes the copies, for which room is needed; the files stay as they are until {@link #cut()}.
     *
     * <p>A file that is shorter than the checkpoint says, or gone, goes on from where it ends; {@link #lost()} tells.
     *
     * @param attempt the number of the attempt that begins
     * @param positions {@link #positions()} as the checkpoint recorded them
     * @throws UncheckedIOException when a file cannot be read, or its rest not be kept
     */
    public static MetricsFiles resume(Path directory, int attempt, Map<String, Long> positions) {
        MetricsFiles files = new MetricsFiles(directory);
        try {
            if (Files.isDirectory(directory)) {
                files.openAll(directory, "");
            }
            for (String name : positions.keySet()) {
                files.metrics(name);
            }
            files.keepRests(attempt, positions);
            return files;
        } catch (IOException e) {
            files.close();
            throw new UncheckedIOException("Cannot read the directory '" + directory + "': " + e.getMessage(), e);
        } catch (RuntimeException e) {
            files.close();
            throw e;
        }
    }

    private void openAll(Path here, String prefix) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(here)) {
            for (Path entry : entries) {
                String name = prefix + entry.getFileName();
                if (Files.isDirectory(entry)) {
                    openAll(entry, name + "/");
                } else if (name.endsWith(SUFFIX)) {
                    String metrics = name.substring(0, name.length() - SUFFIX.length());
                    if (SafeName.problem(metrics) == null) {
                        metrics(metrics);
                    }
                }
            }
        }
    }

    private synchronized void keepRests(int attempt, Map<String, Long> positions) throws IOException {
        for (Map.Entry<String, Metrics> entry : open.entrySet()) {
            Path path = directory.resolve(entry.getKey() + SUFFIX);
            RowFile file = entry.getValue().file();
            Long known = positions.get(entry.getKey());
            long position = known == null ? 0 : known;
            if (position > file.length()) {
                lost.add("'" + path + "' has " + file.length() + " bytes, but had " + position
                        + " at the checkpoint: rows in between are lost.");
            }
            long end = file.lineEnd(position);
            if (end < file.length()) {
                AsideFile aside = new AsideFile(path.resolveSibling(path.getFileName() + CUT + attempt), 0);
                cuts.add(new Cut(file, end, aside.keep(path, end)));
            }
        }
    }

    /**
     * Cuts the files back to where they were at the checkpoint; without it, {@link #close()} takes the copies away.
     *
     * @return this
     * @throws UncheckedIOException when a file cannot be cut
     */
    public synchronized MetricsFiles cut() {
        List<Cut> now = List.copyOf(cuts);
        cuts.clear();
        for (Cut cut : now) {
            cut.file().cut(cut.end());
        }
        return this;
    }

    /**
     * Says who counts the steps for {@link Stamp#STEP}.
     *
     * @param counter asked at every stamped row, from any thread; such as {@code run.progress()::steps}
     * @return this
     */
    public synchronized MetricsFiles steps(LongSupplier counter) {
        steps = counter;
        return this;
    }

    synchronized @Nullable LongSupplier steps() {
        return steps;
    }

    /** What a resume did not find any more, a sentence for each file. */
    public List<String> lost() {
        return List.copyOf(lost);
    }

    /**
     * The table of this name; the same object for the same name.
     *
     * @param name letters, digits, {@code .}, {@code _} and {@code -}; {@code /} nests
     * @throws IllegalArgumentException for any other name
     * @throws IllegalStateException when the run has ended
     * @throws UncheckedIOException when the file cannot be opened
     */
    public synchronized Metrics metrics(String name) {
        Metrics known = open.get(name);
        if (known != null) {
            return known;
        }
        if (closed) {
            throw new IllegalStateException("Metrics '" + name + "' cannot be opened: the run has ended.");
        }
        SafeName.check("The metrics name", name);
        RowFile file = RowFile.open(directory.resolve(name + SUFFIX));
        tap(name, file);
        Metrics metrics = new Metrics(name, file, RowStart.PLAIN, this);
        open.put(name, metrics);
        if (flusher == null) {
            flusher = new MetricsFlusher(this);
            flusher.start();
        }
        return metrics;
    }

    /**
     * The table of this name, for rows that are records.
     *
     * @param <R> the record
     * @throws IllegalArgumentException as {@link #metrics(String)} does
     * @throws IllegalStateException when the run has ended
     * @throws UncheckedIOException when the file cannot be opened
     */
    public <R> TypedMetrics<R> metrics(String name, RecordSchema<R> schema) {
        return new TypedMetrics<>(metrics(name), schema);
    }

    /**
     * Tells a listener of all rows from now on, on a thread of its own; without listeners nothing is kept for any.
     *
     * @return what has become of the rows
     * @throws IllegalStateException when the run has ended
     */
    public synchronized MetricsFeed listen(MetricsListener listener) {
        if (closed) {
            throw new IllegalStateException("Nobody can listen to metrics any more: the run has ended.");
        }
        MetricsFeed feed = new MetricsFeed(listener);
        feeds.add(feed);
        for (Map.Entry<String, Metrics> entry : open.entrySet()) {
            tap(entry.getKey(), entry.getValue().file());
        }
        feed.start();
        return feed;
    }

    private void tap(String name, RowFile file) {
        if (feeds.size() == 1) {
            file.tap(feeds.get(0).tap(name));
        } else if (!feeds.isEmpty()) {
            List<RowFile.Tap> taps = new ArrayList<>();
            for (MetricsFeed feed : feeds) {
                taps.add(feed.tap(name));
            }
            file.tap(line -> taps.forEach(tap -> tap.taken(line)));
        }
    }

    /**
     * Where each table's next row will begin, in bytes, by name: what a checkpoint records. All rows before are on the
     * disk when this returns.
     *
     * @throws UncheckedIOException when a file cannot be written
     */
    public synchronized Map<String, Long> positions() {
        Map<String, Long> positions = new TreeMap<>();
        for (Map.Entry<String, Metrics> entry : open.entrySet()) {
            positions.put(entry.getKey(), entry.getValue().position());
        }
        return positions;
    }

    synchronized void flush() {
        for (Metrics metrics : open.values()) {
            try {
                metrics.file().flush();
            } catch (UncheckedIOException e) {
                // The file remembers it and tells the next caller of log(), position() or close().
            }
        }
    }

    /**
     * Brings all rows onto the disk, closes the files, and gives listeners what they have not got yet, for which it waits
     * some seconds at most.
     *
     * @throws UncheckedIOException when one cannot be written; the others are closed all the same
     */
    @Override
    public void close() {
        try {
            closeFiles();
        } finally {
            endFeeds();
        }
    }

    /** Outside of all locks: a listener may call what it likes. */
    private void endFeeds() {
        List<MetricsFeed> ending;
        synchronized (this) {
            ending = List.copyOf(feeds);
            feeds.clear();
        }
        for (MetricsFeed feed : ending) {
            feed.askToEnd();
        }
        long end = System.nanoTime() + LISTENER_NANOS;
        for (MetricsFeed feed : ending) {
            feed.end(end - System.nanoTime());
        }
    }

    private synchronized void closeFiles() {
        closed = true;
        if (flusher != null) {
            flusher.end();
        }
        UncheckedIOException failure = removeCopies();
        for (Metrics metrics : open.values()) {
            try {
                metrics.file().close();
            } catch (UncheckedIOException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private @Nullable UncheckedIOException removeCopies() {
        UncheckedIOException failure = null;
        for (Cut cut : cuts) {
            try {
                Files.deleteIfExists(cut.rest());
            } catch (IOException e) {
                failure = new UncheckedIOException("Cannot remove '" + cut.rest() + "': " + e.getMessage(), e);
            }
        }
        cuts.clear();
        return failure;
    }
}
