package dev.reprise.reader.metric;

import dev.reprise.run.RunLayout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The tables in the {@code metrics} directory of a run: {@code <name>.jsonl}, and {@code <name>.json} as MLXP calls them.
 * Each is read once, when it is first asked for; only if the memory is needed elsewhere it is let go, and read anew when
 * asked for again. Safe from many threads.
 */
public final class RunMetrics {

    private static final String[] SUFFIXES = {".jsonl", ".json"};

    private final Path directory;
    private final Map<String, SoftReference<MetricTable>> tables = new ConcurrentHashMap<>();

    private RunMetrics(Path directory) {
        this.directory = directory;
    }

    /** The metrics of the run in a directory; nothing is read yet. */
    public static RunMetrics of(Path runDirectory) {
        return new RunMetrics(runDirectory.resolve(RunLayout.METRICS));
    }

    /**
     * The column that a field means: of all ways to take {@code val.top.acc} for the name of a file and that of a column
     * the one whose file is there and has the column, the longest name of a file first.
     *
     * @param field such as {@code train.loss}
     * @return null if this run does not have it
     * @throws UncheckedIOException if a file is there and cannot be read
     */
    public @Nullable MetricSeries series(String field) {
        for (int dot = field.lastIndexOf('.'); dot > 0; dot = field.lastIndexOf('.', dot - 1)) {
            String column = field.substring(dot + 1);
            MetricTable table = table(field.substring(0, dot));
            if (table != null && table.has(column)) {
                return table.series(column);
            }
        }
        return null;
    }

    /**
     * A table.
     *
     * @param name without the suffix of the file, such as {@code train} or {@code val/top}
     * @return null if there is none
     * @throws UncheckedIOException if it is there and cannot be read
     */
    public @Nullable MetricTable table(String name) {
        SoftReference<MetricTable> known = tables.get(name);
        MetricTable table = known == null ? null : known.get();
        if (table == null && isInside(name)) {
            synchronized (this) {
                known = tables.get(name);
                table = known == null ? null : known.get();
                if (table == null) {
                    table = read(name);
                    if (table != null) {
                        tables.put(name, new SoftReference<>(table));
                    }
                }
            }
        }
        return table;
    }

    /** Names come from indexes and from users: none may lead out of the directory. */
    private boolean isInside(String name) {
        try {
            return directory.resolve(name + SUFFIXES[0]).normalize().startsWith(directory.normalize());
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private @Nullable MetricTable read(String name) {
        for (String suffix : SUFFIXES) {
            Path file = directory.resolve(name + suffix);
            try {
                if (Files.isRegularFile(file)) {
                    return MetricTable.read(file);
                }
            } catch (NoSuchFileException gone) {
                // Between the two looks; as if it had never been there.
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read '" + file + "': " + e.getMessage(), e);
            }
        }
        return null;
    }
}
