package dev.reprise.run.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reprise.text.json.JsonReader;
import dev.reprise.text.value.OpenValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MetricsStampTest {

    @TempDir
    Path directory;

    @Test
    void aRowBeginsWithTheTimeAndTheStep() throws IOException {
        AtomicLong steps = new AtomicLong();
        Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        try (MetricsFiles files = MetricsFiles.start(directory).steps(steps::get)) {
            Metrics train = files.metrics("train").with(Stamp.STEP, Stamp.TIME);
            for (int n = 0; n < 3; n++) {
                train.log(Map.of("n", n));
                steps.addAndGet(100);
            }
        }
        Instant after = Instant.now();

        List<String> lines = Files.readAllLines(directory.resolve("train.jsonl"));
        assertThat(lines).hasSize(3);
        for (int n = 0; n < 3; n++) {
            Map<String, Object> row = OpenValue.open(JsonReader.parse(lines.get(n), "row"));
            assertThat(row.keySet()).containsExactly("_time", "_step", "n");
            assertThat(row).containsEntry("_step", n * 100L).containsEntry("n", (long) n);
            assertThat((String) row.get("_time")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
            assertThat(Instant.parse((String) row.get("_time"))).isBetween(before, after);
        }
    }

    @Test
    void aStampedRowMayBeEmptyAndTheTableItselfStaysPlain() {
        try (MetricsFiles files = MetricsFiles.start(directory).steps(() -> 7)) {
            Metrics train = files.metrics("train");
            train.with(Stamp.STEP).log(Map.of());
            train.log(Map.of("_step", 1, "_time", 2));
            train.with(Stamp.STEP).with().log(Map.of("n", 3));
        }

        assertThat(directory.resolve("train.jsonl"))
                .content()
                .isEqualTo("{\"_step\":7}\n{\"_step\":1,\"_time\":2}\n{\"n\":3}\n");
    }

    @Test
    void aValueWithTheNameOfAStampIsRefused() {
        try (MetricsFiles files = MetricsFiles.start(directory).steps(() -> 7)) {
            Metrics train = files.metrics("train").with(Stamp.TIME);
            assertThatThrownBy(() -> train.log(Map.of("_time", 1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("A row of metrics 'train' has the name '_time', which Stamp.TIME writes itself."
                            + " Give the value another name, or log it without that stamp.");
        }

        assertThat(directory.resolve("train.jsonl")).isEmptyFile();
    }

    @Test
    void theStepNeedsSomebodyWhoCounts() {
        try (MetricsFiles files = MetricsFiles.start(directory)) {
            assertThatThrownBy(() -> files.metrics("train").with(Stamp.STEP))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("Metrics 'train' cannot be stamped with the step: nobody counts steps here."
                            + " Log the step as a value of the row.");
        }
    }
}
