package dev.reprise.reader.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.reader.testing.RealRuns;
import dev.reprise.reader.testing.RunGenerator;
import dev.reprise.reader.value.Field;
import dev.reprise.reader.value.FieldKind;
import dev.reprise.reader.value.ValueKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IndexTest {

    @TempDir
    Path directory;

    private Index open() {
        Index index = Index.open(List.of(directory.resolve("logs")));
        index.refresh();
        return index;
    }

    private static Object value(Index index, String name) {
        return index.column(name, index.ids()).values().get(0);
    }

    @Test
    void aRunIsServedWithAllThatItHolds() {
        Path run = RealRuns.complete(directory.resolve("logs"), "optimizer.lr=3e-4", "layers=[64, 32]");

        try (Index index = open()) {
            assertThat(index.problems()).isEmpty();
            assertThat(index.ids()).hasSize(1);
            assertThat(value(index, "config.optimizer.lr")).isEqualTo(3e-4);
            assertThat(value(index, "config.epochs")).isEqualTo(20L);
            assertThat(value(index, "config.layers")).isEqualTo(List.of("64", "32"));
            assertThat(value(index, "config.shuffle")).isEqualTo(true);
            assertThat(value(index, "config.run.note")).isNull();
            assertThat(value(index, "config.run.hooks")).isEqualTo(Map.of());
            assertThat(value(index, "info.status")).isEqualTo("COMPLETE");
            assertThat(value(index, "info.attempts")).isEqualTo(1L);
            assertThat(value(index, "info.start")).isInstanceOf(Instant.class);
            assertThat(value(index, "info.process_start")).isInstanceOf(Instant.class);
            assertThat(value(index, "info.duration")).isInstanceOf(Duration.class);
            assertThat(value(index, "info.path")).isEqualTo("runs/run/" + run.getFileName());
            assertThat(value(index, "train.loss")).isEqualTo(1 / 3.0);
            assertThat(value(index, "train.loss.last")).isEqualTo(1 / 3.0);
            assertThat(value(index, "train.loss.min")).isEqualTo(1 / 3.0);
            assertThat(value(index, "train.loss.max")).isEqualTo(1.0);
            assertThat(value(index, "train.epoch.mean")).isEqualTo(2.0);
            assertThat(value(index, "train.epoch.count")).isEqualTo(3L);
            assertThat(value(index, "artifact.text.notes")).isEqualTo(4L);
            assertThat(value(index, "artifact.csv.tables/scores")).isEqualTo(8L);
            assertThat(value(index, "info.libraries")).isNull();
            assertThat(value(index, "config.no_such")).isNull();
            assertThat(index.metricSummary("train.epoch", index.ids()))
                    .containsExactly(new MetricSummary(3, 3L, 1.0, 3.0, 2.0));
            assertThat(index.places(index.ids()))
                    .containsExactly(new RunPlace(run, "runs/run/" + run.getFileName(), "reprise"));
        }
    }

    @Test
    void fieldsHaveTheKindsOfTheirValues() {
        RealRuns.complete(directory.resolve("logs"), "run.note=a note");
        RealRuns.failed(directory.resolve("logs"));

        try (Index index = open()) {
            assertThat(index.fields())
                    .contains(
                            new Field("config.optimizer.lr", FieldKind.CONFIG, Set.of(ValueKind.FLOAT)),
                            new Field("config.run.note", FieldKind.CONFIG, Set.of(ValueKind.NULL, ValueKind.TEXT)),
                            new Field("info.exception", FieldKind.INFO, Set.of(ValueKind.NULL, ValueKind.TEXT)),
                            new Field("info.start", FieldKind.INFO, Set.of(ValueKind.TIME)),
                            new Field("train.loss", FieldKind.METRIC, Set.of()),
                            new Field("artifact.text.notes", FieldKind.ARTIFACT, Set.of()));
        }
    }

    @Test
    void runsComeInTheOrderOfTheirStart() throws Exception {
        Path root = directory.resolve("logs");
        RunGenerator generator = RunGenerator.like(RealRuns.complete(directory.resolve("other")));
        generator.write(root.resolve("a"), 3);
        generator.write(root.resolve("b/deep/down"), 1);
        generator.write(root.resolve("c"), 2);
        Path unknown = Files.createDirectories(root.resolve("0"));
        Files.writeString(unknown.resolve("run.yaml"), "");

        try (Index index = open()) {
            assertThat(index.column("info.path", index.ids()).values()).containsExactly("b/deep/down", "c", "a", "0");
        }
    }

    @Test
    void severalRootsAreOneIndex() throws Exception {
        RunGenerator generator = RunGenerator.like(RealRuns.complete(directory.resolve("other")));
        Path a = directory.resolve("a");
        Path b = directory.resolve("b");
        generator.write(a.resolve("run"), 1);
        generator.write(b.resolve("run"), 2);

        try (Index index = Index.open(List.of(a, b), directory.resolve("index.sqlite"))) {
            index.refresh();
            assertThat(index.places(index.ids()))
                    .extracting(RunPlace::directory)
                    .containsExactly(a.resolve("run"), b.resolve("run"));
        }
    }

    @Test
    void aRootThatIsARunIsServed() throws Exception {
        RunGenerator.like(RealRuns.complete(directory.resolve("other"))).write(directory.resolve("logs"), 1);

        try (Index index = open()) {
            index.refresh();
            assertThat(index.column("info.path", index.ids()).values()).containsExactly("");
        }
    }

    @Test
    void columnsOfManyRunsAreInTheOrderOfTheRuns() throws Exception {
        RunGenerator.like(RealRuns.complete(directory.resolve("other")))
                .steps(2)
                .write(directory.resolve("logs"), 0, 500);

        try (Index index = open()) {
            int[] ids = index.ids();
            int[] backwards = new int[ids.length];
            for (int i = 0; i < ids.length; i++) {
                backwards[i] = ids[ids.length - 1 - i];
            }
            List<Object> seeds = index.column("config.run.seed", backwards).values();
            assertThat(seeds.get(0)).isEqualTo(499L);
            assertThat(seeds.get(499)).isEqualTo(0L);
            assertThat(index.column("train.step.count", ids).values())
                    .containsOnly(2L)
                    .hasSize(500);
        }
    }

    @Test
    void metricsInAFileCalledConfigAreNoPartOfTheConfig() {
        RealRuns.run(directory.resolve("logs"), 0, run -> {
            run.metrics("config").log(Map.of("epochs", 7));
            run.metrics("eval/test.set").log(Map.of("acc", 0.5));
        });

        try (Index index = open()) {
            assertThat(value(index, "config.epochs")).isEqualTo(20L);
            assertThat(value(index, "metrics.config.epochs")).isEqualTo(7L);
            assertThat(value(index, "eval/test.set.acc.max")).isEqualTo(0.5);
        }
    }
}
