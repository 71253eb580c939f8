package dev.reprise.run.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TypedMetricsTest {

    @TempDir
    Path directory;

    private static TrainRow row(int epoch, double loss, Optional<Double> accuracy) {
        return new TrainRow(
                epoch,
                loss,
                accuracy,
                TrainRow.Split.TEST,
                List.of(0.1, Double.NaN),
                new BigDecimal("2.50"),
                Duration.ofSeconds(90),
                "secret-1",
                new TrainRow.Gpu(3, "secret-2"),
                Map.of("b", 1, "a", 2));
    }

    @Test
    void aRecordIsARowByItsSchemaWithoutItsSecrets() {
        try (MetricsFiles files = MetricsFiles.start(directory)) {
            TypedMetrics<TrainRow> train = files.metrics("train", TrainRow.Schema.INSTANCE);
            train.log(row(1, Double.POSITIVE_INFINITY, Optional.empty()));
            train.log(row(2, 0.5, Optional.of(0.75)));
            assertThat(train.name()).isEqualTo("train");
        }

        String rest = "\"split\":\"TEST\",\"learning_rates\":[0.1,NaN],\"cost\":2.5,\"took\":\"PT1M30S\","
                + "\"device\":{\"type\":\"gpu\",\"number\":3},\"counts\":{\"a\":2,\"b\":1}}\n";
        assertThat(directory.resolve("train.jsonl"))
                .content()
                .isEqualTo("{\"epoch\":1,\"loss\":Infinity,\"accuracy\":null," + rest
                        + "{\"epoch\":2,\"loss\":0.5,\"accuracy\":0.75," + rest);
    }

    @Test
    void mapsAndRecordsOfOneNameGoToOneFile() {
        try (MetricsFiles files = MetricsFiles.start(directory)) {
            files.metrics("train").log(Map.of("n", 1));
            files.metrics("train", TrainRow.GpuSchema.INSTANCE).log(new TrainRow.Gpu(2, ""));
            files.metrics("train").log(Map.of("n", 3));
        }

        assertThat(directory.resolve("train.jsonl")).content().isEqualTo("{\"n\":1}\n{\"number\":2}\n{\"n\":3}\n");
    }

    @Test
    void aValueThatIsMissingIsNamed() {
        TrainRow broken = new TrainRow(
                1,
                1,
                Optional.empty(),
                null,
                List.of(),
                BigDecimal.ONE,
                Duration.ZERO,
                "",
                new TrainRow.Gpu(1, ""),
                Map.of());
        try (MetricsFiles files = MetricsFiles.start(directory)) {
            assertThatThrownBy(() ->
                            files.metrics("train", TrainRow.Schema.INSTANCE).log(broken))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("'split' in a row of metrics 'train' cannot be written: It is null, and its type has no"
                            + " null. Declare it Optional or @Nullable.");
        }

        assertThat(directory.resolve("train.jsonl")).isEmptyFile();
    }

    @Test
    void stampsComeBeforeTheComponents() {
        try (MetricsFiles files = MetricsFiles.start(directory).steps(() -> 12)) {
            files.metrics("train", TrainRow.GpuSchema.INSTANCE).with(Stamp.STEP).log(new TrainRow.Gpu(2, ""));
        }

        assertThat(directory.resolve("train.jsonl")).content().isEqualTo("{\"_step\":12,\"number\":2}\n");
    }
}
