package dev.reprise.run;

import dev.reprise.run.file.AtomicFile;
import dev.reprise.run.process.RecordedTime;
import dev.reprise.run.process.Timestamp;
import dev.reprise.text.TextException;
import dev.reprise.text.json.JsonReader;
import dev.reprise.text.json.JsonWriter;
import dev.reprise.text.value.OpenValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sign of life that a run leaves in its directory, for readers on other machines who cannot see its process:
 * {@code heartbeat.json}, replaced again and again.
 *
 * <pre>{@code
 * {"time": "2026-11-21T10:00:00.250Z", "interval_seconds": 30, "pid": 4711, "host": "gpu7"}
 * }</pre>
 *
 * @param time when it was written, by the clock of the machine that runs
 * @param intervalSeconds after how long the next one is due
 * @param pid the process that runs
 * @param host the machine that runs
 */
public record Heartbeat(Instant time, long intervalSeconds, long pid, String host) {

    /** The name of the file in a run's directory. */
    public static final String FILE_NAME = "heartbeat.json";

    /** How many in a row may be missing: a busy machine or file system is late now and then. */
    private static final int MISSED = 3;

    /** What the clocks of two machines may differ by, and a shared file system may take to show a file. */
    private static final Duration TOLERANCE = Duration.ofSeconds(60);

    /**
     * Puts the sign into a run's directory, replacing the one before whole.
     *
     * @throws IOException if that fails; the one before is then still there
     */
    public void write(Path directory) throws IOException {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("time", Timestamp.precise(time));
        tree.put("interval_seconds", intervalSeconds);
        tree.put("pid", pid);
        tree.put("host", host);
        StringBuilder json = new StringBuilder();
        JsonWriter.append(json, tree);
        AtomicFile.write(
                directory.resolve(FILE_NAME), json.append('\n').toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The sign in a run's directory; null if there is none that can be understood. */
    public static @Nullable Heartbeat read(Path directory) {
        Path file = directory.resolve(FILE_NAME);
        if (!Files.isRegularFile(file)) {
            return null;
        }
        try {
            Map<String, @Nullable Object> tree = OpenValue.open(JsonReader.read(file));
            Instant time = RecordedTime.of(tree.get("time"));
            return time != null
                            && tree.get("interval_seconds") instanceof Long interval
                            && tree.get("pid") instanceof Long pid
                            && tree.get("host") instanceof String host
                    ? new Heartbeat(time, interval, pid, host)
                    : null;
        } catch (TextException e) {
            return null;
        }
    }

    /**
     * Whether the run has missed so many that its process must be gone: no sign for three intervals and a minute.
     *
     * @param now by the clock of the reader
     */
    public boolean isOverdue(Instant now) {
        return time.plusSeconds(MISSED * intervalSeconds).plus(TOLERANCE).isBefore(now);
    }
}
