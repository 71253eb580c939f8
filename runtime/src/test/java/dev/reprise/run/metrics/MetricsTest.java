package dev.reprise.run.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.reprise.testing.ChildJvm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MetricsTest {

    @TempDir
    Path directory;

    private Path file(String name) {
        return directory.resolve(name);
    }

    @Test
    void aRowIsALineInTheOrderOfItsMap() {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("epoch", 1);
        row.put("loss", 0.5);
        row.put("split", "a\nb");
        row.put("ok", true);
        row.put("lrs", List.of(1, 2));
        row.put("none", null);
        try (MetricsFiles files = MetricsFiles.start(directory)) {
            files.metrics("train").log(row);
            files.metrics("train").log(Map.of());
            files.metrics("val/fold-1").log(Map.of("acc", 1L));
        }

        assertThat(file("train.jsonl"))
                .content()
                .matches("\\{\"epoch\":1,\"loss\":0.5,\"split\":\"a\\\\(n|u000a)b\",\"ok\":true,"
                        + "\"lrs\":\\[1, ?2],\"none\":null}\n\\{}\n");
        assertThat(file("val/fold-1.jsonl")).content().isEqualTo("{\"acc\":1}\n");
    }

    @Test
    void nothingIsCreatedBeforeATableIsAskedFor() {
        MetricsFiles.start(file("metrics")).close();

        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void aRowThatCannotBeWrittenLeavesNoTrace() {
        Map<String, Object> nullKey = new HashMap<>();
        nullKey.put(null, 1);
        @SuppressWarnings("unchecked")
        Map<String, Object> numberKey = (Map<String, Object>) (Map<?, ?>) Map.of(1, 1);
        Map<String, Object> lateFailure = new LinkedHashMap<>();
        lateFailure.put("a", 1);
        lateFailure.put("b", new Object());
        try (MetricsFiles files = MetricsFiles.start(directory)) {
            Metrics metrics = files.metrics("train");
            metrics.log(Map.of("n", 1));
            assertThatThrownBy(() -> metrics.log(nullKey))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("A row of metrics 'train' has the name 'null'."
                            + " A name must be a string of at least one character.");
            assertThatThrownBy(() -> metrics.log(Map.of("", 1))).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> metrics.log(numberKey)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> metrics.log(lateFailure))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("'b' in a row of metrics 'train' cannot be written: ");
            metrics.log(Map.of("n", 2));
        }

        assertThat(file("train.jsonl")).content().isEqualTo("{\"n\":1}\n{\"n\":2}\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../a", "/a", "a b"})
    void aNameThatIsNoSafePathIsRefused(String name) {
        try (MetricsFiles files = MetricsFiles.start(directory)) {
            assertThatThrownBy(() -> files.metrics(name))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("The metrics name '" + name + "' ");
        }
        assertThat(directory).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cut-2", "train.cut-2", "12", "a.jsonl"})
    void aNameThatResemblesCutRowsIsTaken(String name) {
        try (MetricsFiles files = MetricsFiles.start(directory)) {
            files.metrics(name).log(Map.of("n", 1));
        }
        assertThat(file(name + ".jsonl")).isNotEmptyFile();
    }

    @Test
    void theOrderOfARowDependsOnlyOnItsNamesUnlessItsMapHasOne() {
        Map<String, Object> ordered = new LinkedHashMap<>();
        ordered.put("z", 1);
        ordered.put("a", 2);
        try (MetricsFiles files = MetricsFiles.start(directory)) {
            files.metrics("train").log(Map.of("loss", 1, "epoch", 2, "acc", 3, "lr", 4));
            files.metrics("train").log(ordered);
        }

        assertThat(file("train.jsonl"))
                .content()
                .isEqualTo("{\"acc\":3,\"epoch\":2,\"loss\":1,\"lr\":4}\n{\"z\":1,\"a\":2}\n");
    }

    @Test
    void aRowReachesTheFileByItself() {
        try (MetricsFiles files = MetricsFiles.start(directory)) {
            files.metrics("train").log(Map.of("n", 1));

            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(
                            () -> assertThat(file("train.jsonl")).content().isEqualTo("{\"n\":1}\n"));
        }
    }

    @Test
    void aRowLongerThanTheBufferIsWhole() {
        String text = "x".repeat(200_000);
        try (MetricsFiles files = MetricsFiles.start(directory)) {
            files.metrics("train").log(Map.of("n", 1));
            files.metrics("train").log(Map.of("t", text));
            files.metrics("train").log(Map.of("n", 2));
        }

        assertThat(file("train.jsonl")).content().isEqualTo("{\"n\":1}\n{\"t\":\"" + text + "\"}\n{\"n\":2}\n");
    }

    @Test
    void rowsOfManyThreadsAreAllThereAndWhole() throws Exception {
        try (MetricsFiles files = MetricsFiles.start(directory)) {
            Thread[] threads = new Thread[4];
            for (int i = 0; i < threads.length; i++) {
                int thread = i;
                threads[i] = new Thread(() -> {
                    for (int n = 0; n < 5_000; n++) {
                        files.metrics("train").log(Map.of("n", thread * 5_000 + n));
                    }
                });
                threads[i].start();
            }
            for (Thread thread : threads) {
                thread.join();
            }
        }

        List<String> expected = new ArrayList<>();
        for (int n = 0; n < 20_000; n++) {
            expected.add("{\"n\":" + n + "}");
        }
        assertThat(Files.readAllLines(file("train.jsonl"))).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void anInterruptedThreadLogsOn() {
        try (MetricsFiles files = MetricsFiles.start(directory)) {
            Thread.currentThread().interrupt();
            files.metrics("train").log(Map.of("n", 1));
            files.metrics("train").position();
            assertThat(Thread.interrupted()).isTrue();
            files.metrics("train").log(Map.of("n", 2));
        }

        assertThat(file("train.jsonl")).content().isEqualTo("{\"n\":1}\n{\"n\":2}\n");
    }

    @Test
    void nothingIsTakenAfterTheEnd() {
        MetricsFiles files = MetricsFiles.start(directory);
        Metrics metrics = files.metrics("train");
        files.close();
        files.close();

        assertThatThrownBy(() -> metrics.log(Map.of("n", 1))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> files.metrics("other")).isInstanceOf(IllegalStateException.class);
        assertThat(file("train.jsonl")).isEmptyFile();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsToldAtTheNextCallAndTheRowsAreKept() throws IOException {
        Files.createSymbolicLink(file("train.jsonl"), Path.of("/dev/full"));
        MetricsFiles files = MetricsFiles.start(directory);
        Metrics metrics = files.metrics("train");
        metrics.log(Map.of("n", 1));

        assertThatThrownBy(metrics::position)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("Cannot write '" + file("train.jsonl") + "': ");
        assertThatThrownBy(() -> metrics.log(Map.of("n", 2))).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(files::close).isInstanceOf(UncheckedIOException.class);
        Files.delete(file("train.jsonl"));
    }

    @Test
    void aKilledProcessLosesNoRowOlderThanASecond() throws IOException {
        try (ChildJvm child =
                ChildJvm.of(Training.class).args(directory.toString()).start()) {
            child.awaitOutput("a second later");
            child.signal("KILL");
            assertThat(child.awaitExit()).isEqualTo(137);
        }

        assertThat(Files.readString(file("train.jsonl"))).startsWith("{\"n\":0}\n{\"n\":1}\n{\"n\":2}\n");
    }

    /** Logs three rows, says so a second later, and goes on. */
    static final class Training {
        public static void main(String[] args) {
            MetricsFiles files = MetricsFiles.start(Path.of(args[0]));
            Metrics metrics = files.metrics("train");
            for (int n = 0; n < 3; n++) {
                metrics.log(Map.of("n", n));
            }
            long second = System.nanoTime() + Duration.ofSeconds(1).toNanos();
            await().pollInterval(Duration.ofMillis(10)).until(() -> System.nanoTime() - second > 0);
            System.out.println("a second later");
            for (int n = 3; ; n++) {
                metrics.log(Map.of("n", n));
            }
        }
    }
}
