package dev.reprise.run.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MetricsFeedTest {

    @TempDir
    Path directory;

    private final ConcurrentLinkedQueue<String> heard = new ConcurrentLinkedQueue<>();

    private void hear(String table, List<String> lines) {
        lines.forEach(line -> heard.add(table + " " + line));
    }

    @Test
    void aListenerHearsTheRowsOfEveryTableInTheOrderOfTheFile() throws Exception {
        MetricsFeed feed;
        try (MetricsFiles files = MetricsFiles.start(directory)) {
            files.metrics("early").log(Map.of("n", 1));
            feed = files.listen(this::hear);
            Thread[] threads = new Thread[4];
            for (int i = 0; i < threads.length; i++) {
                int thread = i;
                threads[i] = new Thread(() -> IntStream.range(0, 1_000)
                        .forEach(n -> files.metrics("train").log(Map.of("n", n, "thread", thread))));
                threads[i].start();
            }
            for (Thread thread : threads) {
                thread.join();
            }
            files.metrics("early").log(Map.of("n", 2));
        }

        assertThat(heard)
                .contains("early {\"n\":2}")
                .doesNotContain("early {\"n\":1}")
                .filteredOn(line -> line.startsWith("train "))
                .containsExactlyElementsOf(Files.readAllLines(directory.resolve("train.jsonl")).stream()
                        .map(line -> "train " + line)
                        .toList());
        assertThat(feed.dropped()).isZero();
        assertThat(feed.failure()).isNull();
    }

    @Test
    void rowsAreHeardBeforeTheEnd() {
        try (MetricsFiles files = MetricsFiles.start(directory)) {
            files.listen(this::hear);
            files.metrics("train").log(Map.of("n", 1));

            await().untilAsserted(() -> assertThat(heard).containsExactly("train {\"n\":1}"));
        }
    }

    @Test
    void aListenerThatThrowsIsReportedAndOthersHearAllTheSame() {
        Exception reason = new Exception("no network");
        MetricsFeed broken;
        try (MetricsFiles files = MetricsFiles.start(directory)) {
            broken = files.listen((table, lines) -> {
                throw reason;
            });
            files.listen(this::hear);
            files.metrics("train").log(Map.of("n", 1));
            files.metrics("train").log(Map.of("n", 2));
        }

        assertThat(broken.failure()).isSameAs(reason);
        assertThat(broken.dropped()).isEqualTo(2);
        assertThat(heard).containsExactly("train {\"n\":1}", "train {\"n\":2}");
    }

    @Test
    void aListenerThatHangsLosesRowsButNoFileDoes() {
        CountDownLatch hanging = new CountDownLatch(1);
        String text = "x".repeat(1 << 20);
        MetricsFeed feed;
        try (MetricsFiles files = MetricsFiles.start(directory)) {
            feed = files.listen((table, lines) -> hanging.await());
            for (int n = 0; n < 40; n++) {
                files.metrics("train").log(Map.of("n", n, "text", text));
            }
        }

        assertThat(feed.dropped()).isEqualTo(40);
        assertThat(directory.resolve("train.jsonl"))
                .hasSize(IntStream.range(0, 40)
                        .mapToLong(n -> ("{\"n\":" + n + ",\"text\":\"" + text + "\"}\n").length())
                        .sum());
        hanging.countDown();
    }

    @Test
    void aListenerMayUseTheMetricsItself() {
        try (MetricsFiles files = MetricsFiles.start(directory)) {
            Metrics heardRows = files.metrics("heard");
            files.listen((table, lines) -> {
                if (table.equals("train")) {
                    files.metrics("heard").name();
                    heardRows.position();
                    heard.add(table);
                }
            });
            files.metrics("train").log(Map.of("n", 1));
        }

        assertThat(heard).containsExactly("train");
    }

    @Test
    void nobodyListensAfterTheEnd() {
        MetricsFiles files = MetricsFiles.start(directory);
        files.close();

        assertThatThrownBy(() -> files.listen(this::hear)).isInstanceOf(IllegalStateException.class);
    }
}
