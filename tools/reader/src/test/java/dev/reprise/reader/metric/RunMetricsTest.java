package dev.reprise.reader.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunMetricsTest {

    @TempDir
    private Path run;

    private void write(String file, String text) throws IOException {
        Path path = run.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private MetricSeries series(String field) {
        return Objects.requireNonNull(RunMetrics.of(run).series(field));
    }

    @Test
    void dotsAndSlashesInNamesLeadToTheRightFile() throws IOException {
        write("metrics/val.top.jsonl", "{\"acc\":1}\n");
        write("metrics/val.jsonl", "{\"top.loss\":2}\n");
        write("metrics/deep/val.jsonl", "{\"acc\":3}\n");
        assertThat(series("val.top.acc").last()).isEqualTo(1L);
        assertThat(series("val.top.loss").last()).isEqualTo(2L);
        assertThat(series("deep/val.acc").last()).isEqualTo(3L);
        assertThat(RunMetrics.of(run).series("val.acc")).isNull();
        assertThat(RunMetrics.of(run).series("test.acc")).isNull();
    }

    @Test
    void aFileCalledArtifactIsOneOfMetrics() throws IOException {
        write("metrics/artifact.jsonl", "{\"csv\":1}\n");
        assertThat(series("artifact.csv").last()).isEqualTo(1L);
    }

    @Test
    void theFilesOfMlxpAreRead() throws IOException {
        write("metrics/train.json", "{\"loss\": 0.5}\n{\"loss\": NaN}\n");
        assertThat(series("train.loss").values()).containsExactly(0.5, Double.NaN);
    }

    @Test
    void allColumnsOfAFileAreReadAtOnceAndOnce() throws IOException {
        write("metrics/train.jsonl", "{\"loss\":1,\"acc\":2}\n");
        RunMetrics metrics = RunMetrics.of(run);
        MetricTable table = metrics.table("train");
        write("metrics/train.jsonl", "broken");
        assertThat(metrics.table("train")).isSameAs(table);
        assertThat(Objects.requireNonNull(metrics.series("train.acc")).last()).isEqualTo(2L);
    }

    @Test
    void noNameLeadsOutOfTheRun() throws IOException {
        write("secret.jsonl", "{\"a\":1}\n");
        Files.createDirectories(run.resolve("metrics"));
        assertThat(RunMetrics.of(run).series("../secret.a")).isNull();
        assertThat(RunMetrics.of(run).series("\0.a")).isNull();
    }
}
