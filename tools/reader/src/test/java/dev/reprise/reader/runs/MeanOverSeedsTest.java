package dev.reprise.reader.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class MeanOverSeedsTest {

    private static MemorySource source() {
        MemorySource source = new MemorySource();
        for (double lr : new double[] {10, 1}) {
            for (long seed : new long[] {1, 2, 3}) {
                source.run(
                        "config.lr",
                        lr,
                        "config.seed",
                        seed,
                        "config.run.name",
                        "run-" + lr + "-" + seed,
                        "config.run.checkpoint_dir_name",
                        "checkpoints",
                        "config.run.seed",
                        null,
                        "config.run.tags",
                        "t" + seed,
                        "info.experiment_id",
                        "0123",
                        "info.host",
                        "host-" + seed,
                        "test.acc",
                        lr / 20 + seed / 100.0);
            }
        }
        return source;
    }

    @Test
    void meansOfSeedsAloneAreMade() {
        assertThat(source().runs().meanOverSeeds("test.acc", "config.lr")).hasToString("""
                config.lr       test.acc  runs
                     10.0  0.520 ± 0.010     3
                      1.0  0.070 ± 0.010     3
                """);
        assertThat(source().runs()
                        .meanOverSeeds(OverSeeds.of("test.acc").perDifference())
                        .table()
                        .columns())
                .containsExactly("config.lr", "test.acc", "runs");
    }

    @Test
    void otherDifferencesAreRefusedWithTheirNamesAndValues() {
        assertThatThrownBy(() -> source().runs().meanOverSeeds("test.acc"))
                .isInstanceOf(MixedRunsException.class)
                .hasMessage("""
                        A mean of 'test.acc' over seeds would mix runs that differ in more than the seed:
                          config.lr: 10.0 (3 runs), 1.0 (3 runs)
                        Make groups of them with per("config.lr"), leave some out with a filter, or allow it with \
                        mixing(...).""");
    }

    @Test
    void seedsThatRepeatAreRefused() {
        MemorySource source = source().run(
                        "config.lr",
                        1.0,
                        "config.seed",
                        3L,
                        "config.run.name",
                        "again",
                        "config.run.checkpoint_dir_name",
                        "checkpoints",
                        "config.run.seed",
                        null,
                        "config.run.tags",
                        "t",
                        "info.experiment_id",
                        "0123",
                        "test.acc",
                        0.5);
        assertThatThrownBy(() -> source.runs().meanOverSeeds("test.acc", "config.lr"))
                .isInstanceOf(MixedRunsException.class)
                .hasMessage("""
                        A mean of 'test.acc' over seeds would count seeds more than once (config.lr = 1.0):
                          config.seed: 1 (1 run), 2 (1 run), 3 (2 runs)
                        Leave the repeated runs out with a filter, say where the seed is with seed("config...."), or \
                        allow it with allowingRepeats().""");
        assertThat(source.runs()
                        .meanOverSeeds(OverSeeds.of("test.acc").per("config.lr").allowingRepeats())
                        .get(1)
                        .get("runs"))
                .isEqualTo(4L);
    }

    @Test
    void whoSaysWhatMayBeMixedGetsIt() {
        Aggregates all = source().runs()
                .meanOverSeeds(OverSeeds.of("test.acc").mixing("config.lr").allowingRepeats());
        assertThat(all.get(0).get("runs")).isEqualTo(6L);
        assertThatThrownBy(() ->
                        source().runs().meanOverSeeds(OverSeeds.of("test.acc").mixing("config.lr")))
                .hasMessageContaining("config.seed: 1 (2 runs), 2 (2 runs), 3 (2 runs)");
        assertThatThrownBy(() ->
                        source().runs().meanOverSeeds(OverSeeds.of("test.acc").mixing("config.rl")))
                .hasMessage("No run has a field 'config.rl'. Did you mean 'config.lr'?");
    }

    @Test
    void aSeedOfSomethingElseIsADifferenceAndAnotherCommitIsOne() {
        Runs runs = new MemorySource()
                .run("config.seed", 1L, "config.data.seed", 1L, "info.experiment_id", "a", "test.acc", 1.0)
                .run("config.seed", 2L, "config.data.seed", 2L, "info.experiment_id", "b", "test.acc", 2.0)
                .runs();
        assertThatThrownBy(() -> runs.meanOverSeeds("test.acc"))
                .hasMessageContaining("\n  config.data.seed: 1 (1 run), 2 (1 run)\n")
                .hasMessageContaining("\n  info.experiment_id: 'a' (1 run), 'b' (1 run)\n");
    }

    @Test
    void missingIsADifference() {
        Runs runs = new MemorySource()
                .run("config.seed", 1L, "config.decay", null, "test.acc", 1.0)
                .run("config.seed", 2L, "test.acc", 2.0)
                .runs();
        assertThatThrownBy(() -> runs.meanOverSeeds("test.acc"))
                .hasMessageContaining("config.decay: null (1 run), missing (1 run)");
    }

    @Test
    void seedsThatWereDrawnAreThoseOfTheRecord() {
        Runs runs = new MemorySource()
                .run("config.lr", 1.0, "info.seed", 71L, "test.acc", 0.25)
                .run("config.lr", 1.0, "info.seed", 72L, "test.acc", 0.75)
                .run("config.lr", 1.0, "info.seed", 73L)
                .runs();
        assertThat(runs.meanOverSeeds("test.acc")).hasToString("""
                   test.acc  runs
                0.50 ± 0.35     3
                """);
    }

    @Test
    void withoutAnySeedNothingTellsRunsApart() {
        Runs runs = new MemorySource().run("test.acc", 1.0).run("test.acc", 2.0).runs();
        assertThatThrownBy(() -> runs.meanOverSeeds("test.acc")).hasMessageStartingWith("No run has a seed under");
        assertThat(runs.limit(1).meanOverSeeds("test.acc").size()).isEqualTo(1);
    }

    @Test
    void anotherFieldCanBeTheSeed() {
        Runs runs = new MemorySource()
                .run("config.fold", 1L, "test.acc", 1.0)
                .run("config.fold", 2L, "test.acc", 2.0)
                .runs();
        assertThat(runs.meanOverSeeds(OverSeeds.of("test.acc").seed("config.fold"))
                        .get(0)
                        .get("test.acc"))
                .hasToString("1.50 ± 0.71");
    }
}
