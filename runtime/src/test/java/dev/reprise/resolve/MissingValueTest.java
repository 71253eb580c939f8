package dev.reprise.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reprise.problem.ConfigException;
import dev.reprise.schema.Component;
import dev.reprise.schema.Types;
import dev.reprise.testing.Train;
import dev.reprise.text.yaml.YamlWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ???} is Hydra's mark for a value that is still to be given. */
class MissingValueTest {

    private static final Row.Schema SCHEMA = Row.of(
            "C",
            Component.of("given", Types.INT),
            Component.of("n", Types.INT).defaultsTo("1"),
            Component.of("text", Types.STRING).defaultsTo("x"),
            Component.of("list", Types.list(Types.INT)).defaultsTo("[1]"),
            Component.of("counts", Types.map(Types.STRING, Types.INT)).defaultsTo("{a: 1}"),
            Component.of("note", Types.optional(Types.STRING)),
            Component.of("train", Types.config(Train.Schema.INSTANCE)),
            Component.of("open", Types.OPEN).defaultsTo("{a: 1}"));

    private static Row resolve(String yaml, String... args) {
        return Resolver.of(SCHEMA)
                .with(Layer.yaml(yaml, "base.yaml"))
                .with(Layer.args(args))
                .resolve()
                .config();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "n: ???|n|1",
                "text: ' ??? '|text|' ??? '",
                "text: \"???\"|text|???",
                "list: ???|list|[1]",
                "'counts:\n  a: ???\n  b: 2'|counts|{a=1, b=2}",
                "counts: ???|counts|{a=1}",
                "'open:\n  a: ???'|open|{a=1}"
            })
    void inAFileItLeavesWhatLowerLayersHave(String yaml, String key, String value) {
        Object bound = resolve("given: 1\n" + yaml).values().get(key);

        assertThat(String.valueOf(bound)).isEqualTo(value);
    }

    @Test
    void inAFileItLeavesAChosenOptionAndANestedRecord() {
        Row row = resolve("given: 1\ntrain: {optimizer: adam, data: {fraction: 0.75}}\n", "train.epochs=2");
        Row again = Resolver.of(SCHEMA)
                .with(Layer.yaml("given: 1\ntrain: {optimizer: adam, data: {fraction: 0.75}}\n", "base.yaml"))
                .with(Layer.yaml("train:\n  optimizer: ???\n  data: ???\n  epochs: 2\n", "over.yaml"))
                .resolve()
                .config();

        assertThat(again).isEqualTo(row);
    }

    @Test
    void theNameOfAnOptionMayBeLeftWhileItsKeysAreSet() {
        Row row = Resolver.of(SCHEMA)
                .with(Layer.yaml("given: 1\ntrain: {optimizer: adam}\n", "base.yaml"))
                .with(Layer.yaml("train:\n  optimizer:\n    type: ???\n    lr: 0.5\n", "over.yaml"))
                .resolve()
                .config();

        assertThat(((Train) row.values().get("train")).optimizer()).isEqualTo(new Train.Adam(0.5, 0.9, 0.999));
    }

    @Test
    void whereNobodyGivesTheValueItIsReportedAtItsLine() {
        String yaml = """
                given: ???
                note: ???
                counts:
                  z: ???
                open:
                  z: ???
                list:
                  - 1
                  - ???
                """;

        assertThatThrownBy(() -> resolve(yaml))
                .isInstanceOf(ConfigException.class)
                .hasMessage("""
                        5 problems in the configuration:
                          given = ???     must be given (int)             (base.yaml:1:8)
                          list.1 = ???    must be given (int)             (base.yaml:9:5)
                          counts.z = ???  must be given (int)             (base.yaml:4:6)
                          note = ???      must be given (string or null)  (base.yaml:2:7)
                          open.z = ???    must be given                   (base.yaml:6:6)""");
    }

    @Test
    void aLaterLayerGivesTheValue() {
        Row row = resolve("given: ???\nnote: ???\n", "given=3", "note=n");

        assertThat(row.values().get("given")).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"n", "text", "list", "counts.a", "counts.z", "note", "train.optimizer", "train.data", "open.a", "list.0"
    })
    void asAnArgumentItIsNoValue(String key) {
        assertThatThrownBy(() -> resolve("given: 1\n", key + "=???"))
                .hasMessageContaining(key + " = ???  must be given")
                .hasMessageContaining("(arg 1)");
    }

    @Test
    void quotedItIsText() {
        assertThat(resolve("given: 1", "text='???'").values().get("text")).isEqualTo("???");
    }

    @Test
    void aTextOfThreeQuestionMarksIsWrittenSoThatItReadsBack() {
        Map<String, Object> written = Map.of("given", 1, "text", "???");
        String yaml = YamlWriter.readable(written);

        assertThat(yaml).contains("text: '???'");
        assertThat(resolve(yaml).values().get("text")).isEqualTo("???");
    }
}
