package dev.reprise.examples.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reprise.reader.Reader;
import dev.reprise.reader.runs.Aggregate;
import dev.reprise.reader.runs.Goal;
import dev.reprise.reader.runs.Groups;
import dev.reprise.reader.runs.MixedRunsException;
import dev.reprise.reader.runs.RunRow;
import dev.reprise.reader.runs.Runs;
import dev.reprise.reader.statistic.Statistic;
import dev.reprise.reader.table.Table;
import dev.reprise.reader.value.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figures are the same wherever they are computed: the seeds say where each run begins. */
final class SeedsTest {

    private static final String UNITS = "config.model.num_units";
    private static final String LR = "config.optimizer.lr";

    @TempDir
    static Path directory;

    private static Reader reader;

    @BeforeAll
    static void makeRuns() {
        Seeds.train(directory);
        reader = Reader.open(directory);
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    @Test
    void eighteenRunsAreComplete() {
        assertThat(reader.all().size()).isEqualTo(18);
        assertThat(reader.filter("info.status == 'COMPLETE' & train.loss.count == 500")
                        .size())
                .isEqualTo(18);
        assertThat(reader.problems()).isEmpty();
    }

    @Test
    void fieldsAreNamedAsTheyLie() {
        assertThat(reader.fields())
                .extracting(Field::name)
                .contains(UNITS, LR, "config.run.seed", "info.run_id", "train.loss", "train.epoch", "test.loss");
    }

    @Test
    void queriesChooseByConfigAndByMetric() {
        assertThat(reader.filter("config.model.num_units < 4 & config.optimizer.lr == 10")
                        .size())
                .isEqualTo(6);
        assertThat(reader.filter("config.run.seed in [1, 3] | config.model.num_units == 4")
                        .size())
                .isEqualTo(14);
        Runs good = reader.filter("config.model.num_units < 4 & config.optimizer.lr == 1 & train.loss.min < 5e-4");
        assertThat(good.values("config.run.seed")).containsExactly(1L, 3L);
    }

    @Test
    void onlyWhatWasVariedDiffers() {
        assertThat(reader.all().diff()).containsExactlyInAnyOrder(UNITS, LR, "config.run.seed");
        assertThat(reader.filter("config.run.seed == 1 & config.optimizer.lr == 1")
                        .diff())
                .containsExactly(UNITS);
    }

    @Test
    void groupsHoldASeedEach() {
        Groups groups = reader.all().groupBy(UNITS, LR);

        assertThat(groups.size()).isEqualTo(6);
        assertThat(groups)
                .allSatisfy(group ->
                        assertThat(group.runs().values("config.run.seed")).containsExactly(1L, 2L, 3L));
        assertThat(groups.find(3, 10).runs().values("train.loss"))
                .containsExactly(5.096587776884267E-4, 3.091444051164965E-4, 4.6673893126419284E-4);
    }

    @Test
    void aMeanOverOtherThingsThanSeedsIsRefused() {
        assertThatThrownBy(() -> reader.all().meanOverSeeds("train.loss", UNITS))
                .isInstanceOf(MixedRunsException.class)
                .hasMessageContaining(LR);
    }

    @Test
    void theBestLearningRateOfEachNumberOfUnitsIsNeverTheOneThatDiverged() {
        Runs all = reader.all();
        Groups best = Findings.best(all).groups();

        List<List<?>> values = new ArrayList<>();
        best.forEach(group -> values.add(group.values()));
        assertThat(values).containsExactly(List.of(2L, 1.0), List.of(3L, 10.0), List.of(4L, 10.0));
        Table test = all.groupBy(UNITS, LR)
                .select(best)
                .aggregate(Aggregate.spread("test.loss"))
                .table();
        assertThat(test.values("test.loss"))
                .extracting(String::valueOf)
                .containsExactly("0.0012 ± 0.0013", "0.000407 ± 0.000098", "0.0000090 ± 0.0000085");
        assertThat(all.filter(row -> Double.isNaN(row.number("test.loss"))).size())
                .isEqualTo(3);
    }

    @Test
    void theBestRunOfAllHasItsConfigAndItsMetrics() {
        RunRow best = reader.all().bestBy("train.loss", Goal.MIN).get(0);

        assertThat(best.config(SeedsConfigSchema.INSTANCE).model()).isEqualTo(new SeedsConfig.Model(4));
        assertThat(best.metric("train.loss").size()).isEqualTo(500);
        assertThat(best.number("train.loss")).isEqualTo(2.2320366671245254E-6);
    }

    @Test
    void epochsAreAlignedOverTheSeeds() {
        Table steps = reader.filter("config.model.num_units == 3 & config.optimizer.lr == 1")
                .perStep("train.loss")
                .by("epoch")
                .table(Statistic.MEAN);

        assertThat(steps.columns()).containsExactly("epoch", "runs", "mean");
        assertThat(steps.size()).isEqualTo(500);
        assertThat(steps.rows().get(499)).containsExactly(500L, 3L, 6.369465571133552E-4);
    }

    @Test
    void theProgramPrintsMeanAndDeviationOverTheSeeds() {
        assertThat(Findings.of(reader).get("mean ± std over the seeds").toString())
                .isEqualTo("""
                config.model.num_units  config.optimizer.lr              test.loss  runs
                                     2                 10.0              nan ± nan     3
                                     2                  1.0        0.0012 ± 0.0013     3
                                     3                 10.0    0.000407 ± 0.000098     3
                                     3                  1.0      0.00063 ± 0.00034     3
                                     4                 10.0  0.0000090 ± 0.0000085     3
                                     4                  1.0      0.00066 ± 0.00037     3
                """);
    }
}
