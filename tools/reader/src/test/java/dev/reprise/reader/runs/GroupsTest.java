package dev.reprise.reader.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reprise.reader.statistic.Statistic;
import dev.reprise.reader.table.Spread;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class GroupsTest {

    /** The runs of MLXP's tutorial: 3 numbers of units, 2 learning rates, 3 seeds. */
    private static Runs tutorial() {
        MemorySource source = new MemorySource();
        int run = 0;
        for (long units : new long[] {2, 3, 4}) {
            for (double lr : new double[] {10, 1}) {
                for (long seed : new long[] {1, 2, 3}) {
                    double loss = units == 3 ? lr / 100 : 1 / lr;
                    source.run(
                            "info.run_id",
                            "r" + run++,
                            "config.model.num_units",
                            units,
                            "config.optimizer.lr",
                            lr,
                            "config.seed",
                            seed,
                            "train.loss",
                            loss + seed / 1000.0,
                            "test.loss",
                            2 * loss + seed / 100.0);
                }
            }
        }
        return source.runs();
    }

    @Test
    void nullMissingListsAndNumbersAreGroupsInTheOrderOfTheRuns() {
        Groups groups = new MemorySource()
                .run("config.v", List.of(1L, 2L))
                .run("config.v", null)
                .run("config.w", 1L)
                .run("config.v", 1L)
                .run("config.v", List.of(1.0, 2.0))
                .run("config.v", 1.0)
                .run("config.v", Double.NaN)
                .run("config.v", null)
                .run("config.v", Double.NaN)
                .runs()
                .groupBy("config.v");
        List<String> shown = new ArrayList<>();
        groups.forEach(group -> shown.add(group + ": " + group.runs()));
        assertThat(shown)
                .containsExactly(
                        "config.v = [1,2]: 2 runs",
                        "config.v = null: 2 runs",
                        "config.v missing: 1 run",
                        "config.v = 1: 2 runs",
                        "config.v = nan: 2 runs");
        assertThat(groups.get(1).has("config.v")).isTrue();
        assertThat(groups.get(2).has("config.v")).isFalse();
        assertThat(groups).hasToString("5 groups by config.v");
    }

    @Test
    void aKeyOfSeveralNamesIsNeverShorter() {
        Groups groups = new MemorySource()
                .run("config.a", 1L, "config.b", null)
                .run("config.a", 1L, "config.b", 2L)
                .runs()
                .groupBy("config.a", "config.b");
        assertThat(groups.get(0).values()).containsExactly(1L, null);
        assertThat(Objects.requireNonNull(groups.find(1L, null)).runs().size()).isEqualTo(1);
        assertThat(groups.find(2L, null)).isNull();
    }

    @Test
    void groupsAreFilteredChangedAndUndone() {
        Groups groups = tutorial().groupBy("config.model.num_units");
        assertThat(groups.filter(group -> !group.get("config.model.num_units").equals(3L))
                        .ungroup()
                        .size())
                .isEqualTo(12);
        Groups firsts = groups.map(runs -> runs.sort("train.loss").limit(1));
        assertThat(firsts.ungroup().stream().map(RunRow::id)).containsExactly("r0", "r9", "r12");
        assertThat(groups.map(runs -> runs.limit(0)).size()).isZero();
        assertThat(groups.sort("config.model.num_units").get(0).get("config.model.num_units"))
                .isEqualTo(2L);
        assertThatThrownBy(() -> groups.get(0).get("config.seed"))
                .hasMessage("The runs are not grouped by 'config.seed', but by config.model.num_units.");
    }

    @Test
    void theBestLearningRateForEachNumberOfUnits() {
        Groups groups = tutorial().groupBy("config.model.num_units", "config.optimizer.lr");
        Aggregates losses = groups.aggregate(Aggregate.mean("train.loss"));
        Aggregates best = losses.best("mean(train.loss)", Goal.MIN, "config.model.num_units");
        assertThat(best).hasToString("""
                config.model.num_units  config.optimizer.lr  mean(train.loss)
                                     2                 10.0             0.102
                                     3                  1.0             0.012
                                     4                 10.0             0.102
                """);
        assertThat(groups.select(best.groups()).aggregate(Aggregate.spread("test.loss")))
                .hasToString("""
                config.model.num_units  config.optimizer.lr      test.loss
                                     2                 10.0  0.220 ± 0.010
                                     3                  1.0  0.040 ± 0.010
                                     4                 10.0  0.220 ± 0.010
                """);
        assertThat(losses.filter(row -> (double) Objects.requireNonNull(row.get("mean(train.loss)")) > 1)
                        .size())
                .isEqualTo(2);
    }

    @Test
    void groupsOfOthersWithFewerNamesSelectToo() {
        Groups fine = tutorial().groupBy("config.model.num_units", "config.optimizer.lr");
        Groups coarse = tutorial()
                .groupBy("config.optimizer.lr")
                .filter(group -> group.values().contains(1.0));
        assertThat(fine.select(coarse).size()).isEqualTo(3);
    }

    @Test
    void aggregatesAreThoseComputedByHand() {
        Runs runs = new MemorySource()
                .run("info.run_id", "a", "t.x", 4L, "config.n", "x")
                .run("info.run_id", "b", "t.x", 1.0)
                .run("info.run_id", "c", "t.x", null)
                .run("info.run_id", "d", "t.x", 4L, "config.n", "y")
                .run("info.run_id", "e")
                .runs();
        Aggregates.Row row = runs.aggregate(
                        Aggregate.mean("t.x"),
                        Aggregate.std("t.x"),
                        Aggregate.median("t.x"),
                        Aggregate.quantile("t.x", 0.25),
                        Aggregate.min("t.x"),
                        Aggregate.max("t.x"),
                        Aggregate.argmin("t.x"),
                        Aggregate.argmax("t.x").as("best"),
                        Aggregate.count("t.x"),
                        Aggregate.count("config.n"),
                        Aggregate.runs(),
                        Aggregate.last("config.n"),
                        Aggregate.spread("t.x"),
                        Aggregate.of(Statistic.of("range", x -> 3.0), "t.x"),
                        Aggregate.of("ids", all -> all.get(0).id()))
                .get(0);
        assertThat(row.get("mean(t.x)")).isEqualTo(3.0);
        assertThat(row.get("std(t.x)")).isEqualTo(Math.sqrt(3));
        assertThat(row.get("median(t.x)")).isEqualTo(4.0);
        assertThat(row.get("q0.25(t.x)")).isEqualTo(2.5);
        assertThat(row.get("min(t.x)")).isEqualTo(1.0);
        assertThat(row.get("max(t.x)")).isEqualTo(4L);
        assertThat(row.get("argmin(t.x)")).hasToString("b");
        assertThat(row.get("best")).hasToString("a");
        assertThat(row.get("count(t.x)")).isEqualTo(3L);
        assertThat(row.get("count(config.n)")).isEqualTo(2L);
        assertThat(row.get("runs")).isEqualTo(5L);
        assertThat(row.get("last(config.n)")).isEqualTo("y");
        assertThat(row.get("t.x")).isEqualTo(new Spread(3.0, Math.sqrt(3), 3));
        assertThat(row.get("range(t.x)")).isEqualTo(3.0);
        assertThat(row.get("ids")).isEqualTo("a");
        assertThatThrownBy(() -> row.get("mean(tx)")).hasMessageContaining("Did you mean 'mean(t.x)'?");
    }

    @Test
    void textsAreNotSilentlyLeftOutOfAMean() {
        Runs runs = new MemorySource()
                .run("info.run_id", "a", "config.x", 1L)
                .run("info.run_id", "b", "config.x", "auto")
                .runs();
        assertThatThrownBy(() -> runs.aggregate(Aggregate.mean("config.x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'config.x' of the run b is 'auto', not a number. Leave such runs out with a filter.");
        assertThatThrownBy(() -> runs.aggregate(Aggregate.max("config.x"))).hasMessageContaining("of the run b");
    }

    @Test
    void durationsHaveMeansThatAreDurations() {
        Runs runs = new MemorySource()
                .run("info.duration", Duration.ofSeconds(10))
                .run("info.duration", Duration.ofSeconds(15))
                .runs();
        Aggregates.Row row = runs.aggregate(Aggregate.mean("info.duration"), Aggregate.max("info.duration"))
                .get(0);
        assertThat(row.get("mean(info.duration)")).isEqualTo(Duration.ofMillis(12_500));
        assertThat(row.get("max(info.duration)")).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void aColumnOfDurationsAndNumbersIsRefused() {
        Runs runs = new MemorySource()
                .run("info.run_id", "a", "info.x", Duration.ofSeconds(10))
                .run("info.run_id", "b", "info.x", 10L)
                .runs();
        assertThatThrownBy(() -> runs.aggregate(Aggregate.mean("info.x"))).hasMessageContaining("not a duration");
        assertThatThrownBy(() -> runs.bestBy("info.x", Goal.MIN))
                .hasMessageContaining("is 10, not of the same kind as 10.0 s of another run");
        assertThat(runs.limit(1).aggregate(Aggregate.spread("info.x")).get(0).get("info.x"))
                .isEqualTo(new Spread(10.0, null, 1));
    }

    @Test
    void twoColumnsOfOneNameAreRefused() {
        Groups groups = tutorial().groupBy("config.seed");
        assertThatThrownBy(() -> groups.aggregate(
                        Aggregate.runs(), Aggregate.mean("train.loss").as("runs")))
                .hasMessage("Two columns are called 'runs'. Give one another name with as(...).");
    }

    @Test
    void aGroupOfNullIsFound() {
        Groups groups = new MemorySource().run("config.a", null).run().runs().groupBy("config.a");
        assertThat(Objects.requireNonNull(groups.find((Object) null)).has("config.a"))
                .isTrue();
        assertThat(Objects.requireNonNull(groups.find((Object[]) null)).has("config.a"))
                .isTrue();
    }

    @Test
    void ofNoRunsThereIsNoRow() {
        assertThat(tutorial()
                        .filter(row -> false)
                        .aggregate(Aggregate.mean("train.loss"))
                        .size())
                .isZero();
    }
}
