package dev.reprise.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.reprise.problem.ConfigException;
import dev.reprise.resolve.Layer;
import dev.reprise.resolve.Resolver;
import dev.reprise.schema.Component;
import dev.reprise.schema.Types;
import dev.reprise.testing.AnyConfig;
import dev.reprise.testing.Everything;
import dev.reprise.testing.Train;
import dev.reprise.tree.Change;
import dev.reprise.tree.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigAlgebraTest {

    private static final Train.Schema SCHEMA = Train.Schema.INSTANCE;

    private static Train config(String... overrides) {
        return Resolver.of(SCHEMA).with(Layer.args(overrides)).resolve().config();
    }

    @Test
    void thePatchOfAConfigIsWhatDiffersFromTheDefaults() {
        assertThat(SCHEMA.patch(config()).isEmpty()).isTrue();
        assertThat(SCHEMA.patch(config("epochs=5", "data.split=test", "data.fraction=0.25"))
                        .yaml())
                .isEqualTo("data:\n  split: test\nepochs: 5\n");
    }

    @Test
    void anotherOptionIsNamedAndOnlyWhatDiffersFromItsOwnDefaultsIsSet() {
        assertThat(SCHEMA.patch(config("optimizer=adam", "optimizer.beta1=0.5")).tree())
                .hasToString("{optimizer={type=adam, beta1=0.5}}");
        assertThat(SCHEMA.patch(config("optimizer.lr=0.5")).tree()).hasToString("{optimizer={type=sgd, lr=0.5}}");
    }

    @Test
    void whatHasNoDefaultIsAlwaysInThePatch() {
        AnyConfig.Schema schema = new AnyConfig.Schema(
                "Required",
                List.of(
                        Component.of("must", Types.INT),
                        Component.of("may", Types.INT).defaultsTo("2")));

        assertThat(schema.patch(schema.parse("must: 1")).tree()).hasToString("{must=1}");
    }

    @Test
    void thePatchBetweenConfigsSetsListsAndMapsWhole() {
        Train from = config("tags={a: 1, b: 2}", "note=x", "hidden=[1, 2]");
        Train to = config("tags={b: 2, a: 1}", "hidden=[1, 3]");

        assertThat(SCHEMA.patch(from, to).tree()).hasToString("{hidden_sizes=[1, 3], note=null}");
        assertThat(SCHEMA.patch(to, config("hidden=[1, 3]", "tags={b: 2}")).tree())
                .hasToString("{tags={b=2}}");
    }

    @Test
    void fillingKeepsWhatIsSet() {
        ConfigPatch<Train> preset =
                SCHEMA.parsePatch("{epochs: 3, data: {split: test}, optimizer: {type: adam, lr: 1}}");

        assertThat(SCHEMA.fill(config(), preset)).isEqualTo(SCHEMA.merge(config(), preset));
        assertThat(SCHEMA.fill(config("epochs=9", "optimizer=adam", "optimizer.beta1=0.5"), preset))
                .isEqualTo(config(
                        "epochs=9", "data.split=test", "optimizer=adam", "optimizer.beta1=0.5", "optimizer.lr=1"));
        assertThat(SCHEMA.fill(config("optimizer.momentum=0"), preset))
                .as("nothing of an option that was not chosen")
                .isEqualTo(config("optimizer.momentum=0", "epochs=3", "data.split=test"));
    }

    @Test
    void theIntersectionIsWhatIsTheSame() {
        Train a = config("epochs=5", "optimizer.lr=1", "tags={a: 1}");
        Train b = config("epochs=6", "optimizer.lr=1", "optimizer.momentum=0", "tags={a: 1}");

        assertThat(SCHEMA.intersect(a, b).without("data").without("run").tree())
                .hasToString("{optimizer={type=sgd, lr=1.0}, hidden_sizes=[64, 32], tags={a=1}, note=null, extra={}}");
        assertThat(SCHEMA.intersect(a, config("optimizer=adam")).tree()).doesNotContainKey("optimizer");
    }

    @Test
    void aPatchOverAnotherWinsAndChoosingAnotherOptionDropsWhatWasSetForTheFirst() {
        ConfigPatch<Train> lower = SCHEMA.parsePatch("{epochs: 3, tags: {a: 1}, optimizer: {type: sgd, lr: 1}}");

        assertThat(SCHEMA.parsePatch("{tags: {b: 2}, optimizer: {type: adam}}")
                        .over(lower)
                        .tree())
                .hasToString("{optimizer={type=adam}, tags={b=2}, epochs=3}");
        assertThat(SCHEMA.parsePatch("optimizer: {type: sgd, momentum: 0}")
                        .over(lower)
                        .tree())
                .hasToString("{optimizer={type=sgd, lr=1.0, momentum=0.0}, tags={a=1}, epochs=3}");
    }

    @Test
    void choosingAnewAfterAnotherChoiceKeepsTheValuesOfAConfigThatHadItFromTheBeginning() {
        Train config = config("optimizer.momentum=0");
        ConfigPatch<Train> adam = SCHEMA.parsePatch("optimizer: adam");
        ConfigPatch<Train> sgd = SCHEMA.parsePatch("optimizer: sgd");

        assertThat(SCHEMA.merge(SCHEMA.merge(config, adam), sgd)).isEqualTo(config());
        assertThat(SCHEMA.merge(config, sgd.over(adam))).isEqualTo(config);
    }

    @Test
    void partsOfAPatchAreTakenOut() {
        ConfigPatch<Train> patch = SCHEMA.parsePatch("{epochs: 3, data: {split: test}, tags: {a.b: 1, c: 2}}");

        assertThat(patch.without("data.split").without("tags.a\\.b").tree()).hasToString("{tags={c=2}, epochs=3}");
        assertThat(patch.without("tags").without("run.name").without("epochs.x").tree())
                .hasToString("{data={split=test}, epochs=3}");
        assertThat(patch.without(SCHEMA.parsePatch("{epochs: 4, tags: {}}")).tree())
                .hasToString("{data={split=test}}");
        assertThat(patch.flatten()).hasToString("{data.split=test, tags.a\\.b=1, tags.c=2, epochs=3}");
    }

    @Test
    void aPatchIsReadByNamesAndTypesAndHoldsWhatWasWritten() {
        ConfigPatch<Train> patch = SCHEMA.parsePatch("{hidden: [8], optimizer: {lr: 3e-4}, extra: {a: 1}}");

        assertThat(patch.tree()).hasToString("{optimizer={lr=3.0E-4}, hidden_sizes=[8], extra={a=1}}");
        assertThat(SCHEMA.merge(config("optimizer=adam"), patch).optimizer())
                .isEqualTo(new Train.Adam(3e-4, 0.9, 0.999));
        assertThat(SCHEMA.parsePatch("").isEmpty()).isTrue();
        assertThat(SCHEMA.parsePatch("optimizer: adam").tree()).hasToString("{optimizer={type=adam}}");
    }

    @Test
    void everythingThatIsWrongWithAPatchIsReportedAtOnce() {
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> SCHEMA.parsePatch("epoch: 1\nepochs: -1\ndata:\n  split: tset\noptimizer: rms"))
                .withMessageContaining("4 problems")
                .withMessageContaining("unknown key. Did you mean 'epochs'?")
                .withMessageContaining("must be positive")
                .withMessageContaining("(yaml:4:10)")
                .withMessageContaining("not one of: sgd, adam");
    }

    @Test
    void patchesThatSetTheSameAreEqualHoweverTheyWereMade() {
        ConfigPatch<RunSettings> written = new RunSettingsPatch().name("a");

        assertThat(RunSettingsSchema.INSTANCE.parsePatch("name: a"))
                .isEqualTo(written)
                .hasSameHashCodeAs(written);
        assertThat(written).isNotEqualTo(new RunSettingsPatch().name("b"));
    }

    @Test
    void patchesAreComparedAndFlattened() {
        ConfigPatch<Train> base = SCHEMA.parsePatch("{optimizer: {lr: 0.1}, tags: {a: 1}, note: x}");
        ConfigPatch<Train> mine = SCHEMA.parsePatch("{optimizer: {lr: 0.2}, tags: {a: 1, b: 2}, epochs: 5}");

        assertThat(base.diff(mine))
                .extracting(Change::toString)
                .containsExactlyInAnyOrder("optimizer.lr: 0.1 -> 0.2", "+ tags.b: 2", "+ epochs: 5", "- note: x");
        assertThat(base.diff(base)).isEmpty();
        assertThat(SCHEMA.unflattenPatch(mine.flatten())).isEqualTo(mine);
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> SCHEMA.unflattenPatch(Map.of("optimizer.lrr", 1)))
                .withMessageContaining("optimizer.lrr = 1  unknown key. Did you mean 'lr'?");
    }

    @Test
    void configsAreComparedByValueAndSetsInAnyOrder() {
        assertThat(SCHEMA.diff(config("optimizer.lr=1", "tags={a: 1}"), config("optimizer.lr=2", "tags={b: 1}")))
                .extracting(Change::toString)
                .containsExactly("optimizer.lr: 1.0 -> 2.0", "+ tags.b: 1", "- tags.a: 1");
        AnyConfig.Schema schema = Everything.SCHEMA;
        assertThat(schema.diff(schema.parse("words: [yes, NULL]"), schema.parse("words: [NULL, yes]")))
                .isEmpty();
        assertThat(schema.patch(schema.parse("words: [yes, NULL]")).isEmpty()).isTrue();
    }

    @Test
    void jsonIsReadAsYamlIsAndErrorsHaveTheirPlace(@TempDir Path directory) throws IOException {
        assertThat(SCHEMA.parseJson("{\"epochs\": 5, \"optimizer\": {\"type\": \"adam\"}}"))
                .isEqualTo(config("epochs=5", "optimizer=adam"));
        Path file = directory.resolve("base.JSON");
        Files.writeString(file, "{\"epochs\": 5,\n \"note\": \"null\",\n \"data\": {\"split\": \"tset\"}}");
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> Resolver.of(SCHEMA).with(Layer.file(file)).resolve())
                .withMessageContaining("base.JSON:3:20)");
        Files.writeString(file, "{\"epochs\": 5, \"note\": \"null\",}");
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> Resolver.of(SCHEMA).with(Layer.file(file)).resolve())
                .withMessageContaining("nothing follows it. Remove the comma")
                .withMessageContaining("base.JSON:1:30)");
        Files.writeString(file, "{\"epochs\": 5, \"note\": \"null\"}");
        assertThat(Resolver.of(SCHEMA).with(Layer.file(file)).resolve().config())
                .isEqualTo(config("epochs=5", "note='null'"));
    }

    @Test
    void flatConfigsHaveAValueForEachPath() {
        Map<String, Object> flat = SCHEMA.flatten(config("tags={1: 2}", "extra={a.b: [x]}"));

        assertThat(flat)
                .containsEntry("optimizer.type", "sgd")
                .containsEntry("hidden_sizes.1", 32)
                .containsEntry("tags.\\1", 2)
                .containsEntry("extra.a\\.b.0", "x");
        assertThat(SCHEMA.unflatten(Map.of("optimizer.type", "adam", "optimizer.lr", 1)))
                .isEqualTo(config("optimizer=adam", "optimizer.lr=1"));
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> SCHEMA.ofTree(Tree.parse("epochz: 1")))
                .withMessageContaining("Did you mean 'epochs'?");
    }

    @Test
    void aPatchHoldsTextsAsTheyAreAndNoInterpolations() {
        ConfigPatch<Train> patch = SCHEMA.patch(config("note=\\${x} C:\\", "extra={a: ['\\${y}']}"));
        assertThat(patch.tree()).hasToString("{note=${x} C:\\, extra={a=[${y}]}}");
        assertThat(SCHEMA.parsePatch(patch.yaml())).isEqualTo(patch);

        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> SCHEMA.parsePatch("note: '${label}'\nhidden: [1, \"${epochs\"]\nepochs: x"))
                .withMessage("""
                        3 problems in the configuration:
                          note        holds an interpolation, and a patch holds values. Put it into a file or an override, or write \\${ to mean the text  (yaml:1:7)
                          hidden.1    holds an interpolation, and a patch holds values. Put it into a file or an override, or write \\${ to mean the text  (yaml:2:13)
                          epochs = x  is not a whole number between -2147483648 and 2147483647                                    (yaml:3:9)""");
    }

    @Test
    void anInterpolatedDefaultIsNoChangeUnlessItsValueIsAnother() {
        AnyConfig.Schema schema = new AnyConfig.Schema(
                "Labelled",
                List.of(
                        Component.of("width", Types.INT).defaultsTo("8"),
                        Component.of("label", Types.STRING).defaultsTo("w${width}"),
                        Component.of("file", Types.STRING).defaultsTo("${label}.txt"),
                        Component.of("home", Types.STRING).defaultsTo("${env:REPRISE_NO_SUCH_VARIABLE,none}")));

        assertThat(schema.patch(schema.parse("width: 9")).tree()).hasToString("{width=9}");
        assertThat(schema.patch(schema.parse("{width: 9, label: mine}")).tree()).hasToString("{width=9, label=mine}");
        assertThat(schema.patch(schema.parse("{label: mine, file: w8.txt, home: x}"))
                        .tree())
                .hasToString("{label=mine, file=w8.txt, home=x}");
        assertThat(schema.flatten(schema.fill(schema.defaults(), schema.parsePatch("label: mine"))))
                .containsEntry("label", "mine");
    }
}
