package dev.reprise.reader.index;

import dev.reprise.reader.source.EarlierMetrics;
import dev.reprise.reader.source.FileStamp;
import dev.reprise.reader.source.IoText;
import dev.reprise.reader.source.MetricsFile;
import dev.reprise.reader.source.RunContent;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Brings the index up to date with what a {@link Look} has found: several threads read, one writes, some hundred runs at
 * a time, each of them whole or not at all.
 */
final class Refresh {

    private static final int BATCH = 500;
    /** How many runs may be read ahead of the writer. */
    private static final int AHEAD = 1_000;

    private final Database database;
    private final RunWriter writer;
    private final Look look;

    /** What was read; the content is null if the run has gone meanwhile. */
    private record Read(
            KnownRun run, FileStamp stamp, @Nullable RunContent content) {}

    Refresh(Database database, Look look) {
        this.database = database;
        this.writer = new RunWriter(database);
        this.look = look;
    }

    void run() {
        if (!look.gone.isEmpty() || !look.goneDirectories.isEmpty()) {
            change(this::removeGone);
        }
        if (!look.toRead.isEmpty()) {
            readAndWrite();
        }
        // Only now: a directory that counts as listed while its runs are missing would hide them.
        if (!look.listed.isEmpty()) {
            change(this::writeListed);
        }
    }

    private void change(Database.Change change) {
        database.change(d -> {
            writer.begin();
            change.to(d);
            writer.finish();
        });
    }

    private void removeGone(Database d) throws SQLException {
        writer.remove(look.gone);
        for (Look.ChangedDirectory gone : look.goneDirectories) {
            d.execute(
                    "DELETE FROM directory WHERE root = ? AND path = ?",
                    gone.root().number(),
                    gone.directory().path);
        }
    }

    private void writeListed(Database d) throws SQLException {
        for (Look.ChangedDirectory listed : look.listed) {
            FileStamp stamp = listed.directory().stamp;
            d.execute(
                    "INSERT OR REPLACE INTO directory VALUES (?, ?, ?, ?, ?)",
                    listed.root().number(),
                    listed.directory().path,
                    KnownTree.modified(stamp),
                    stamp == null ? 0 : stamp.size(),
                    stamp == null ? 0 : stamp.inode());
        }
    }

    private void readAndWrite() {
        int threads = Math.min(Runtime.getRuntime().availableProcessors(), look.toRead.size());
        ExecutorService pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "reprise-index");
            thread.setDaemon(true);
            return thread;
        });
        try {
            Deque<Future<Read>> ahead = new ArrayDeque<>();
            List<Read> batch = new ArrayList<>();
            for (Look.ToRead next : look.toRead) {
                EarlierMetrics earlier = earlier(next.run());
                ahead.add(pool.submit(() -> read(next, earlier)));
                if (ahead.size() > AHEAD) {
                    batch.add(result(ahead.remove()));
                }
                if (batch.size() == BATCH) {
                    write(batch);
                }
            }
            while (!ahead.isEmpty()) {
                batch.add(result(ahead.remove()));
            }
            write(batch);
        } finally {
            pool.shutdownNow();
        }
    }

    private EarlierMetrics earlier(KnownRun run) {
        if (run.id == KnownRun.NEW) {
            return EarlierMetrics.NONE;
        }
        List<MetricsFile> files = new ArrayList<>();
        database.read(d -> {
            d.query(
                    "SELECT name, modified, size, inode, scan FROM metrics_file WHERE run = ?",
                    row -> {
                        FileStamp stamp = new FileStamp(row.getLong(2), row.getLong(3), row.getLong(4), true);
                        try {
                            files.add(new MetricsFile(row.getString(1), stamp, ScanBytes.read(row.getBytes(5))));
                        } catch (IOException e) {
                            throw new SQLException("A row of metrics_file is damaged", e);
                        }
                    },
                    run.id);
            return files;
        });
        return new EarlierMetrics(run.attempts, files);
    }

    private static Read read(Look.ToRead next, EarlierMetrics earlier) {
        KnownRun run = next.run();
        Path directory = run.root.resolve(run.path);
        try {
            RunContent content = run.layout.read(directory, earlier);
            boolean isGone = !content.problems().isEmpty() && run.layout.stamp(directory) == null;
            return new Read(run, next.stamp(), isGone ? null : content);
        } catch (IOException e) {
            return new Read(run, next.stamp(), nothing(run.layout.recordFile() + " " + IoText.of(e) + "."));
        } catch (RuntimeException e) {
            // Whatever odd thing one directory holds, the others are served.
            return new Read(run, next.stamp(), nothing("The run cannot be read: " + e + ". Please report this."));
        }
    }

    private static RunContent nothing(String problem) {
        return new RunContent(null, null, true, 0, Map.of(), List.of(), Map.of(), List.of(problem));
    }

    private static Read result(Future<Read> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IndexException("The refresh of the index was interrupted.", e, false);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private void write(List<Read> batch) {
        change(d -> {
            for (Read read : batch) {
                RunContent content = read.content();
                if (content == null) {
                    writer.remove(List.of(read.run()));
                } else {
                    writer.write(read.run(), look.isRacy(read.stamp()) ? null : read.stamp(), content);
                }
            }
        });
        batch.clear();
    }
}
