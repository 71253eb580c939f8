package dev.reprise.reader.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.reprise.reader.value.Field;
import dev.reprise.reader.value.FieldKind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FieldNamesTest {

    private static final FieldNames NAMES = FieldNames.of(List.of(
            new Field("config.optimizer.lr", FieldKind.CONFIG, Set.of()),
            new Field("config.optimizer.momentum", FieldKind.CONFIG, Set.of()),
            new Field("config.my-key", FieldKind.CONFIG, Set.of()),
            new Field("config.steps.max", FieldKind.CONFIG, Set.of()),
            new Field("info.status", FieldKind.INFO, Set.of()),
            new Field("train.loss", FieldKind.METRIC, Set.of()),
            new Field("train.loss.max", FieldKind.METRIC, Set.of()),
            new Field("artifact.numpy.w", FieldKind.ARTIFACT, Set.of())));

    @Test
    void aMetricHasStatsAndItsBareNameIsTheLastValue() {
        assertThat(NAMES.find("train.loss")).isEqualTo(new Reference("train.loss", FieldKind.METRIC, Stat.LAST));
        assertThat(NAMES.find("train.loss.last")).isEqualTo(new Reference("train.loss", FieldKind.METRIC, Stat.LAST));
        assertThat(NAMES.find("train.loss.min")).isEqualTo(new Reference("train.loss", FieldKind.METRIC, Stat.MIN));
        assertThat(NAMES.find("train.loss.mean")).isEqualTo(new Reference("train.loss", FieldKind.METRIC, Stat.MEAN));
        assertThat(NAMES.find("train.loss.count")).isEqualTo(new Reference("train.loss", FieldKind.METRIC, Stat.COUNT));
        assertThat(NAMES.find("train.loss.sum")).isNull();
    }

    @Test
    void aNameThatARunHasIsNoStat() {
        assertThat(NAMES.find("train.loss.max"))
                .isEqualTo(new Reference("train.loss.max", FieldKind.METRIC, Stat.LAST));
        assertThat(NAMES.find("train.loss.max.max"))
                .isEqualTo(new Reference("train.loss.max", FieldKind.METRIC, Stat.MAX));
        assertThat(NAMES.find("config.steps.max")).isEqualTo(new Reference("config.steps.max", FieldKind.CONFIG, null));
    }

    @Test
    void onlyMetricsHaveStats() {
        assertThat(NAMES.find("config.optimizer.lr.max")).isNull();
        assertThat(NAMES.find("artifact.numpy.w.max")).isNull();
        assertThat(NAMES.find("max")).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '§', textBlock = """
            config.optimizer.lrr == 1 -> config.optimizer.lrr -> did you mean 'config.optimizer.lr'?
            config.my_key == 1 -> config.my_key -> did you mean 'config.`my-key`'?
            optimizer.lr == 1 -> optimizer.lr -> did you mean 'config.optimizer.lr'?
            config.optimizer == 1 -> config.optimizer -> there is config.optimizer.lr, config.optimizer.momentum
            train.lss.min < 1 -> train.lss.min -> did you mean 'train.loss.min'?
            train.loss.mni < 1 -> train.loss.mni -> did you mean 'train.loss.min'?
            `status` == 'x' -> status -> did you mean 'info.status'?
            config.quite.another == 1 -> config.quite.another -> no run has it; compare with null or use exists(..) if that is meant
            config.optimizer.lr == config.nothing.at.all -> config.nothing.at.all -> no run has it; compare with null or use exists(..) if that is meant
            config.x in [1, null] -> config.x -> no run has it; compare with null or use exists(..) if that is meant
            config.info.state =~ 'x' -> config.info.state -> no run has it; compare with null or use exists(..) if that is meant
            info.stauts startswith 'x' -> info.stauts -> did you mean 'info.status'?
            'x' in info.tagss -> info.tagss -> did you mean 'info.status'?
            ~(info.status == 'x' & info.statu == 'y') -> info.statu -> did you mean 'info.status'?
            """)
    void aNameThatNoRunHasIsRefused(String query, String name, String remedy) {
        QueryException e = catchThrowableOfType(
                QueryException.class, () -> Query.parse(query).check(NAMES));

        assertThat(e)
                .hasMessageStartingWith("No run has the name '" + name + "'\n")
                .hasMessageEndingWith("^ " + remedy);
        assertThat(query.substring(e.position()).replace("`", "")).startsWith(name);
    }

    @Test
    void aNameThatIsAskedForMayBeMissing() {
        CheckedQuery query = Query.parse("exists(config.x) | config.y == null | null != config.z")
                .check(NAMES);

        assertThat(query.reference(new Operand.Name("config.x", 0))).isNull();
        assertThat(query.reference(new Operand.Name("config.y", 0))).isNull();
    }

    @Test
    void aNameWithNamesBelowIsNotNull() {
        assertThat(catchThrowableOfType(
                        QueryException.class,
                        () -> Query.parse("~(config.optimizer == null)").check(NAMES)))
                .hasMessage("""
                        'config.optimizer' has no value of its own, only names below it
                        ~(config.optimizer == null)
                          ^ write exists(config.optimizer) or ~exists(config.optimizer)""");
        assertThat(Query.parse("exists(config.optimizer)")
                        .check(NAMES)
                        .reference(new Operand.Name("config.optimizer", 0)))
                .isNull();
    }

    @Test
    void withoutRunsEveryNameMayBeRight() {
        CheckedQuery query = Query.parse("config.x == 1 & train.loss.min < 1").check(FieldNames.of(List.of()));

        assertThat(query.reference(new Operand.Name("config.x", 0))).isNull();
    }
}
