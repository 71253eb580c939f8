package dev.reprise.reader.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.dflib.DataFrame;
import org.junit.jupiter.api.Test;

final class RunsTest {

    private static List<String> ids(Runs runs) {
        return runs.stream().map(RunRow::id).toList();
    }

    @Test
    void aTextThatIsCalledMetricIsAText() {
        Runs runs = new MemorySource()
                .run("config.name", "METRIC", "config.kind", "ARTIFACT", "train.loss", 0.5)
                .runs();
        assertThat(runs.get(0).text("config.name")).isEqualTo("METRIC");
        assertThat(runs.get(0).get("config.kind")).isEqualTo("ARTIFACT");
        assertThat(runs.groupBy("config.name").get(0)).hasToString("config.name = 'METRIC'");
    }

    @Test
    void typedGettersGiveWhatIsThereAndRefuseWhatIsNot() {
        Runs runs = new MemorySource()
                .run("info.run_id", "a", "config.lr", 10L, "config.t", "1", "config.b", true, "config.l", List.of(1L))
                .run(
                        "info.run_id",
                        "b",
                        "config.lr",
                        null,
                        "info.start",
                        Instant.EPOCH,
                        "info.d",
                        Duration.ofSeconds(1))
                .runs();
        RunRow a = runs.get(0);
        RunRow b = runs.get(1);
        assertThat(a.number("config.lr")).isEqualTo(10.0);
        assertThat(a.whole("config.lr")).isEqualTo(10L);
        assertThat(a.isTrue("config.b")).isTrue();
        assertThat(b.isTrue("config.b")).isFalse();
        assertThat((Object) a.list("config.l")).isEqualTo(List.of(1L));
        assertThat(b.number("config.lr")).isNaN();
        assertThat(b.has("config.lr")).isTrue();
        assertThat(b.has("config.t")).isFalse();
        assertThat(b.text("config.t")).isNull();
        assertThat(b.time("info.start")).isEqualTo(Instant.EPOCH);
        assertThat(b.duration("info.d")).isEqualTo(Duration.ofSeconds(1));
        assertThatThrownBy(() -> a.number("config.t"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("'config.t' of the run a is '1' (TEXT), not a number. Ask for it with get().");
        assertThatThrownBy(() -> b.whole("config.t"))
                .hasMessage("'config.t' of the run b is not there, not a whole number. Ask for it with get().");
    }

    @Test
    void aNameThatNoRunHasIsToldWithTheNearest() {
        Runs runs = new MemorySource().run("config.lr", 1L, "train.loss", 0.5).runs();
        assertThatThrownBy(() -> runs.get(0).get("config.lrr"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("No run has a field 'config.lrr'. Did you mean 'config.lr'?");
        assertThatThrownBy(() -> runs.sort("xyz"))
                .hasMessage("No run has a field 'xyz'. There are: config.lr, train.loss");
        assertThatThrownBy(() -> runs.get(0).metric("config.lr"))
                .hasMessage("No run has a metric 'config.lr'. There are: train.loss");
        assertThatThrownBy(() -> runs.perStep("train.los"))
                .hasMessage("No run has a metric 'train.los'. Did you mean 'train.loss'?");
    }

    @Test
    void whatIsMadeOfAMetricIsAColumnWithoutBeingAField() {
        MemorySource source = new MemorySource().run("train.loss", 0.5);
        assertThat(source.runs().values("train.loss.min")).hasSize(1);
        assertThatThrownBy(() -> source.runs().values("train.loss.median")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void keysThatDifferComeOnceAlsoWhereTheyAreMissing() {
        Runs runs = new MemorySource()
                .run("config.a", 1L, "config.layers", List.of(1L), "config.same", 1L, "config.gone", 5L, "info.x", 1L)
                .run("config.a", 1.0, "config.layers", List.of(2L), "config.same", 1L, "info.x", 2L)
                .run("config.a", 1L, "config.layers", List.of(3L), "config.same", 1L, "config.late", null)
                .runs();
        assertThat(runs.diff()).containsExactly("config.layers", "config.gone", "config.late");
        assertThat(runs.diff("info")).containsExactly("info.x");
        assertThat(runs.limit(1).diff()).isEmpty();
        assertThatThrownBy(() -> runs.diff("config.layer")).hasMessageContaining("Did you mean 'config.layers'?");
        assertThat(runs.limit(2).diff()).containsExactly("config.layers", "config.gone");
    }

    @Test
    void theDifferenceOfMetricsReadsNoFile() {
        Runs runs = new MemorySource()
                .run("train.loss", 1.0, "train.acc", 1.0)
                .run("train.loss", 2.0, "train.acc", 1.0)
                .runs();
        assertThat(runs.diff("train")).containsExactly("train.loss");
    }

    @Test
    void sortingIsStableAndPutsWhatHasNoOrderLast() {
        MemorySource source = new MemorySource();
        Object[] values = {2L, null, 1.5, Double.NaN, 2.0, "x"};
        for (int i = 0; i < values.length; i++) {
            source.run("info.run_id", "r" + i, "config.v", values[i]);
        }
        source.run("info.run_id", "r6");
        assertThat(ids(source.runs().sort("config.v"))).containsExactly("r2", "r0", "r4", "r3", "r5", "r1", "r6");
        assertThat(ids(source.runs().filter(row -> !"r5".equals(row.id())).sortDescending("config.v")))
                .containsExactly("r0", "r4", "r2", "r3", "r1", "r6");
    }

    @Test
    void aColumnIsLoadedOnceForAllPartsOfTheRunsAndAllThreads() {
        MemorySource source = new MemorySource();
        for (int i = 0; i < 50; i++) {
            source.run("config.a", (long) i % 5, "config.b", (long) i);
        }
        Runs runs = source.runs();
        IntStream.range(0, 200)
                .parallel()
                .forEach(i -> runs.groupBy("config.a")
                        .forEach(group -> group.runs().sort("config.b").values("config.b")));
        assertThat(source.loads).containsEntry("config.a", 1).containsEntry("config.b", 1);
    }

    @Test
    void theBestOfEachGroupIsNeverOneWithoutAValue() {
        Runs runs = new MemorySource()
                .run("info.run_id", "a", "config.n", 2L, "test.acc", 0.5)
                .run("info.run_id", "b", "config.n", 2L, "test.acc", Double.NaN)
                .run("info.run_id", "c", "config.n", 4L, "test.acc", 0.7)
                .run("info.run_id", "d", "config.n", 4L, "test.acc", 0.9)
                .run("info.run_id", "e", "config.n", 4L, "test.acc", 0.9)
                .run("info.run_id", "f", "config.n", 8L)
                .runs();
        assertThat(ids(runs.bestBy("test.acc", Goal.MAX, "config.n"))).containsExactly("a", "d");
        assertThat(ids(runs.bestBy("test.acc", Goal.MIN))).containsExactly("a");
        assertThat(runs.filter(row -> false).bestBy("test.acc", Goal.MIN)).isEmpty();
    }

    @Test
    void tablesHaveTheValuesOfTheRuns() {
        Runs runs = new MemorySource()
                .run("config.lr", 0.5, "info.status", "COMPLETE", "test.acc", 0.9)
                .run("config.lr", 1L, "artifact.csv.t", 12L)
                .runs();
        assertThat(runs.table("config.lr", "test.acc")).hasToString("""
                config.lr  test.acc
                      0.5       0.9
                        1
                """);
        DataFrame frame = runs.toDataFrame();
        assertThat(frame.getColumnsIndex().toArray()).containsExactly("config.lr", "info.status", "test.acc");
        assertThat(runs.filter(row -> !row.has("test.acc")).table().columns()).containsExactly("config.lr");
        assertThat(runs).hasToString("2 runs");
    }
}
