package dev.reprise.benchmarks;

import dev.reprise.benchmarks.config.MetricsRow;
import dev.reprise.benchmarks.config.MetricsRowSchema;
import dev.reprise.benchmarks.measure.Budget;
import dev.reprise.benchmarks.measure.Effort;
import dev.reprise.benchmarks.measure.Series;
import dev.reprise.benchmarks.measure.Suite;
import dev.reprise.benchmarks.measure.Table;
import dev.reprise.benchmarks.measure.Turns;
import dev.reprise.run.metrics.Metrics;
import dev.reprise.run.metrics.MetricsFiles;
import dev.reprise.run.metrics.Stamp;
import dev.reprise.run.metrics.TypedMetrics;
import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rows a second into a file of metrics, against lines of the same bytes that only have to be written. */
final class MetricsSuite implements Suite {

    private static final String METRICS = "metrics, 3 values a row";
    private static final String TYPED = "metrics, records of 3 values";
    private static final String STAMPED = "metrics, records of 3 values, time and step";
    private static final String PLAIN = "baseline: finished lines, buffered";
    private static final int DIFFERENT_ROWS = 1000;
    private static final double ROWS_A_SECOND = 500_000;

    @Override
    public void measure(Effort effort, Path directory, Table table) throws Exception {
        int rows = effort.rows();
        Turns turns = new Turns()
                .add(PLAIN, () -> plain(directory.resolve("plain.jsonl"), rows))
                .add(METRICS, () -> metrics(directory.resolve("metrics"), rows))
                .add(TYPED, () -> records(directory.resolve("records"), rows))
                .add(STAMPED, () -> records(directory.resolve("stamped"), rows, Stamp.TIME, Stamp.STEP));
        Map<String, Series> all = turns.take(1, effort.rounds());
        Series metrics = Turns.of(all, METRICS);
        Series plain = Turns.of(all, PLAIN);
        double mebibytes = bytes(rows) / (double) (1 << 20);
        Series rate = metrics.dividing(rows);
        table.row(
                METRICS, rate, "rows/s", plain.dividing(rows), Budget.atLeast(ROWS_A_SECOND, "rows/s", rate.median()));
        table.row(METRICS, metrics.dividing(mebibytes), "MiB/s", plain.dividing(mebibytes), Budget.NONE);
        for (String kind : List.of(TYPED, STAMPED)) {
            Series records = Turns.of(all, kind).dividing(rows);
            Budget budget = Budget.atLeast(ROWS_A_SECOND, "rows/s", records.median());
            table.row(kind, records, "rows/s", plain.dividing(rows), budget);
        }
        Series typed = Turns.of(all, TYPED).dividing(mebibytes);
        table.row(TYPED, typed, "MiB/s", plain.dividing(mebibytes), Budget.NONE);
        table.row(PLAIN, plain.dividing(rows), "rows/s", Budget.NONE);
        table.row(PLAIN, plain.dividing(mebibytes), "MiB/s", Budget.NONE);
        table.print("metrics, " + Table.number(rows) + " rows, synced at the end");
    }

    /** Seconds for all rows, from the map that a program makes to the end of the sync. */
    private static double metrics(Path directory, int rows) throws IOException {
        long start = System.nanoTime();
        try (MetricsFiles files = MetricsFiles.start(directory)) {
            Metrics train = files.metrics("train");
            for (int i = 0; i < rows; i++) {
                train.log(row(i));
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Files.delete(directory.resolve("train.jsonl"));
        return seconds;
    }

    private static double records(Path directory, int rows, Stamp... stamps) throws IOException {
        long start = System.nanoTime();
        try (MetricsFiles files = MetricsFiles.start(directory).steps(() -> rows)) {
            TypedMetrics<MetricsRow> train =
                    files.metrics("train", MetricsRowSchema.INSTANCE).with(stamps);
            for (int i = 0; i < rows; i++) {
                train.log(new MetricsRow(1 - loss(i), i % DIFFERENT_ROWS, loss(i)));
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Files.delete(directory.resolve("train.jsonl"));
        return seconds;
    }

    private static double plain(Path file, int rows) throws IOException {
        byte[][] lines = new byte[DIFFERENT_ROWS][];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = line(i);
        }
        long start = System.nanoTime();
        try (FileOutputStream channel = new FileOutputStream(file.toFile())) {
            OutputStream out = new BufferedOutputStream(channel, 1 << 16);
            for (int i = 0; i < rows; i++) {
                out.write(lines[i % DIFFERENT_ROWS]);
            }
            out.flush();
            channel.getFD().sync();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Files.delete(file);
        return seconds;
    }

    private static Map<String, Object> row(int number) {
        Map<String, Object> row = new TreeMap<>();
        row.put("accuracy", 1 - loss(number));
        row.put("epoch", number % DIFFERENT_ROWS);
        row.put("loss", loss(number));
        return row;
    }

    private static double loss(int number) {
        return 1.0 / (3 + number % DIFFERENT_ROWS);
    }

    private static byte[] line(int number) {
        String line = "{\"accuracy\":" + (1 - loss(number)) + ",\"epoch\":" + number % DIFFERENT_ROWS + ",\"loss\":"
                + loss(number) + "}\n";
        return line.getBytes(StandardCharsets.UTF_8);
    }

    private static long bytes(int rows) {
        long bytes = 0;
        for (int i = 0; i < rows; i++) {
            bytes += line(i % DIFFERENT_ROWS).length;
        }
        return bytes;
    }
}
