package dev.reprise.run.metrics;

import dev.reprise.text.SafeName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The metrics of one run: {@code <directory>/<name>.jsonl} for each name, opened when first asked for, flushed by a
 * daemon thread. Safe from many threads.
 */
public final class MetricsFiles implements AutoCloseable {

    private static final String SUFFIX = ".jsonl";
    private static final String CUT = ".cut-";

    private final Path directory;
    private final Map<String, Metrics> open = new TreeMap<>();
    private @Nullable MetricsFlusher flusher;
    private boolean closed;

    private MetricsFiles(Path directory) {
        this.directory = directory;
    }

    /** The metrics of a new run. Nothing is created before the first call of {@link #metrics}. */
    public static MetricsFiles start(Path directory) {
        return new MetricsFiles(directory);
    }

    /**
     * The metrics of a run that goes on from a checkpoint: every file is cut back to where it was then, files that the
     * checkpoint does not know to nothing, and what is cut is kept in {@code <name>.jsonl.cut-<attempt>} beside it.
     *
     * <p>A file that is shorter than the checkpoint says, or gone, goes on from where it ends, with a warning.
     *
     * @param attempt the number of the attempt that begins
     * @param positions {@link #positions()} as the checkpoint recorded them
     * @throws UncheckedIOException when a file cannot be read or cut
     */
    public static MetricsFiles resume(Path directory, int attempt, Map<String, Long> positions) {
        MetricsFiles files = new MetricsFiles(directory);
        try {
            for (String name : positions.keySet()) {
                files.metrics(name);
            }
            if (Files.isDirectory(directory)) {
                files.openAll(directory, "");
            }
            files.cut(attempt, positions);
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

    private synchronized void cut(int attempt, Map<String, Long> positions) {
        for (Map.Entry<String, Metrics> entry : open.entrySet()) {
            String name = entry.getKey();
            RowFile file = entry.getValue().file();
            Long known = positions.get(name);
            long position = known == null ? 0 : known;
            if (position > file.length()) {
                Logger log = LoggerFactory.getLogger(MetricsFiles.class);
                log.warn(
                        "'{}' has {} bytes, but had {} at the checkpoint: rows in between are lost.",
                        directory.resolve(name + SUFFIX),
                        file.length(),
                        position);
            }
            file.cut(position, new AsideFile(directory.resolve(name + SUFFIX + CUT + attempt), 0));
        }
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
        Metrics metrics = new Metrics(name, RowFile.open(directory.resolve(name + SUFFIX)));
        open.put(name, metrics);
        if (flusher == null) {
            flusher = new MetricsFlusher(this);
            flusher.start();
        }
        return metrics;
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
     * Brings all rows onto the disk and closes the files.
     *
     * @throws UncheckedIOException when one cannot be written; the others are closed all the same
     */
    @Override
    public synchronized void close() {
        closed = true;
        if (flusher != null) {
            flusher.end();
        }
        UncheckedIOException failure = null;
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
}
