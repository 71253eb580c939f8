package dev.reprise.reader.testing;

import dev.reprise.run.RunLayout;
import dev.reprise.run.RunRecord;
import dev.reprise.run.process.Timestamp;
import dev.reprise.text.scalar.FloatText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/**
 * Writes any number of directories that look like that of one real run, each with its own id, seed, start and config, and
 * with as many rows of metrics as wanted. Some 10,000 a second without metrics.
 *
 * <pre>{@code
 * RunGenerator.like(RealRuns.complete(elsewhere)).steps(1_000).write(root, 0, 10_000);
 * }</pre>
 *
 * <p>Run {@code i} has {@code model.num_units} 2, 3, 4 by turns, {@code optimizer.lr} 10 or 1, and the seed {@code i}.
 */
public final class RunGenerator {

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    private final String record;
    private final String config;
    private final String id;
    private final String seed;
    private final String start;
    private int steps;

    private RunGenerator(Path run) throws IOException {
        record = Files.readString(run.resolve(RunRecord.FILE_NAME));
        config = Files.readString(run.resolve(RunLayout.CONFIG));
        id = value(record, "run_id");
        seed = value(record, "seed");
        start = value(record, "start");
    }

    /** Copies of a run that {@link RealRuns} has made. */
    public static RunGenerator like(Path run) throws IOException {
        return new RunGenerator(run);
    }

    /** How many rows {@code train} is to have; 0, the default, for no metrics. */
    public RunGenerator steps(int count) {
        steps = count;
        return this;
    }

    /** Writes runs with these numbers, 1,000 in a directory. */
    public void write(Path root, int first, int end) throws IOException {
        for (int i = first; i < end; i++) {
            write(root.resolve("runs").resolve("sweep" + i / 1_000).resolve("run-" + i), i);
        }
    }

    /** Writes one run. */
    public void write(Path directory, int number) throws IOException {
        Files.createDirectories(directory);
        String ownId = String.format("%08x%s", number, id.substring(8));
        String ownStart = '\'' + Timestamp.precise(BEGIN.plus(Duration.ofSeconds(number))) + '\'';
        String lr = number % 6 < 3 ? "10.0" : "1.0";
        String ownConfig = config.replace("seed: " + seed, "seed: " + number)
                .replace("num_units: 4", "num_units: " + (2 + number % 3))
                .replace("lr: 0.1", "lr: " + lr);
        String ownRecord = record.replace(id, ownId)
                .replace("seed: " + seed, "seed: " + number)
                .replace(start, ownStart);
        Files.writeString(directory.resolve(RunLayout.CONFIG), ownConfig);
        if (steps > 0) {
            writeMetrics(directory.resolve(RunLayout.METRICS), number);
        }
        Files.writeString(directory.resolve(RunRecord.FILE_NAME), ownRecord);
    }

    private void writeMetrics(Path directory, int number) throws IOException {
        Files.createDirectories(directory);
        Random random = new Random(number);
        StringBuilder rows = new StringBuilder(64 * steps);
        for (int step = 0; step < steps; step++) {
            double loss = Math.exp(-step / 300.0) + 0.1 * random.nextDouble();
            rows.append("{\"step\":").append(step).append(",\"loss\":");
            FloatText.json(rows, loss);
            rows.append(",\"accuracy\":");
            FloatText.json(rows, 1 - loss / 2);
            rows.append("}\n");
        }
        try (OutputStream out = Files.newOutputStream(directory.resolve("train.jsonl"))) {
            out.write(rows.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String value(String yaml, String key) {
        int begin = yaml.indexOf("\n" + key + ": ") + key.length() + 3;
        return yaml.substring(begin, yaml.indexOf('\n', begin));
    }
}
