package dev.reprise.run.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.run.NamedRandom;
import dev.reprise.testing.ChildJvm;
import dev.reprise.text.json.JsonReader;
import dev.reprise.text.value.OpenValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whenever a process that logs is killed, all lines but the last are rows, and the next attempt goes on from them. */
final class KilledMetricsTest {

    private static final int KILLS = 50;
    private static final int THREADS = 3;

    @TempDir
    Path directory;

    @Test
    void afterAKillAtAnyMomentEveryLineButATornLastIsARowInOrder() throws IOException {
        Path file = directory.resolve("train.jsonl");
        NamedRandom random = NamedRandom.of(4, "kill", 0);
        int rows = 0;
        int torn = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            try (ChildJvm child = ChildJvm.of(Logging.class)
                    .args(directory.toString(), Integer.toString(kill))
                    .start()) {
                child.awaitOutput("ready");
                assertThat(child.killAfter(Duration.ofMillis(random.nextInt(600))))
                        .isTrue();
            }
            byte[] bytes = Files.readAllBytes(file);
            int whole = endOfLastLine(bytes);
            rows += assertRows(bytes, whole, kill);
            torn += assertTornIsKept(file, bytes, whole, torn) ? 1 : 0;
            Files.delete(file);
        }

        assertThat(rows).isGreaterThan(KILLS);
    }

    /** Every line is a row, and those of each thread are all there from its first on. */
    private static int assertRows(byte[] bytes, int end, int kill) {
        List<String> lines =
                new String(bytes, 0, end, StandardCharsets.UTF_8).lines().toList();
        long[] next = new long[THREADS];
        int rows = 0;
        for (String line : lines) {
            Map<String, Object> row = OpenValue.open(JsonReader.parse(line, "row " + rows));
            int thread = ((Long) row.get("thread")).intValue();
            assertThat(row).containsEntry("attempt", (long) kill).containsEntry("n", next[thread]++);
            rows++;
        }
        return rows;
    }

    /** Opening the file again as the next attempt does. */
    private boolean assertTornIsKept(Path file, byte[] bytes, int whole, int tornBefore) throws IOException {
        try (MetricsFiles files = MetricsFiles.start(directory)) {
            files.metrics("train").log(Map.of("next", true));
        }
        byte[] expected = Arrays.copyOf(bytes, whole + 14);
        System.arraycopy("{\"next\":true}\n".getBytes(StandardCharsets.UTF_8), 0, expected, whole, 14);
        assertThat(Arrays.equals(Files.readAllBytes(file), expected)).isTrue();
        Path aside = directory.resolve("train.jsonl.torn-" + (tornBefore + 1));
        if (whole == bytes.length) {
            assertThat(aside).doesNotExist();
            return false;
        }
        assertThat(aside).hasBinaryContent(Arrays.copyOfRange(bytes, whole, bytes.length));
        return true;
    }

    private static int endOfLastLine(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    /** Logs from several threads, rows of many lengths, until it is killed. */
    static final class Logging {
        public static void main(String[] args) {
            MetricsFiles files = MetricsFiles.start(Path.of(args[0]));
            Metrics metrics = files.metrics("train");
            int attempt = Integer.parseInt(args[1]);
            for (int i = 0; i < THREADS; i++) {
                int thread = i;
                new Thread(() -> {
                            for (int n = 0; ; n++) {
                                String text = "x".repeat(n * 7919 % 2_000 + (n % 500 == 499 ? 100_000 : 0));
                                metrics.log(Map.of(
                                        "attempt", attempt, "thread", thread, "n", n, "text", text, "v", n / 3.0));
                            }
                        })
                        .start();
            }
            System.out.println("ready");
        }
    }
}
