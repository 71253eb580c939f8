package dev.reprise.reader.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.reader.metric.MetricSeries;
import dev.reprise.reader.statistic.Statistic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PerStepTest {

    @TempDir
    private Path root;

    private Runs runs(String... files) throws IOException {
        MemorySource source = new MemorySource(root);
        for (int i = 0; i < files.length; i++) {
            source.run("config.lr", (long) (i / 2), "train.loss", 1.0);
            Path metrics = root.resolve("run-" + i + "/metrics");
            Files.createDirectories(metrics);
            if (!files[i].isEmpty()) {
                Files.writeString(metrics.resolve("train.jsonl"), files[i]);
            }
        }
        return source.runs();
    }

    @Test
    void runsAreAlignedByStepAndTheCountTellsWhoLacksOne() throws IOException {
        Runs runs = runs("""
                {"_step":0,"loss":4}
                {"_step":10,"loss":2}
                {"_step":20,"loss":1}
                """, """
                {"_step":0,"loss":2}
                {"_step":20,"loss":NaN}
                {"_step":20,"loss":3}
                """, "");
        assertThat(runs.perStep("train.loss").table(Statistic.MEAN, Statistic.STD))
                .hasToString("""
                step  runs  mean      std
                   0     2   3.0  1.41421
                  10     1   2.0
                  20     2   2.0  1.41421
                """);
    }

    @Test
    void anotherColumnCanBeTheSteps() throws IOException {
        Runs runs = runs(
                "{\"epoch\":0.5,\"loss\":1}\n{\"loss\":7}\n{\"epoch\":1,\"loss\":2}\n",
                "{\"epoch\":1,\"loss\":4}\n{\"epoch\":2}\n");
        assertThat(runs.perStep("train.loss").by("epoch").table(Statistic.MAX)).hasToString("""
                epoch  runs  max
                  0.5     1  1.0
                    1     2  4.0
                """);
    }

    @Test
    void groupsHaveTheirOwnSteps() throws IOException {
        Runs runs = runs("{\"loss\":1}\n", "{\"loss\":3}\n", "{\"loss\":5}\n{\"loss\":6}\n");
        assertThat(runs.groupBy("config.lr").perStep("train.loss").table(Statistic.MEAN))
                .hasToString("""
                config.lr  step  runs  mean
                        0     0     2   2.0
                        1     0     1   5.0
                        1     1     1   6.0
                """);
    }

    @Test
    void aRunWithoutTheMetricHasAnEmptySeriesAndAFileIsReadOnce() throws IOException {
        Runs runs = runs("{\"loss\":1}\n", "");
        MetricSeries none = runs.get(1).metric("train.loss");
        assertThat(none.size()).isZero();
        assertThat(none.last()).isNull();
        assertThat(runs.get(0).metric("train.loss").values()).containsExactly(1L);
        Files.delete(root.resolve("run-0/metrics/train.jsonl"));
        assertThat(runs.get(0).metric("train.loss").values()).containsExactly(1L);
    }
}
