package dev.reprise.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import dev.reprise.problem.ConfigException;
import dev.reprise.problem.Problem;
import dev.reprise.testing.Train;
import dev.reprise.testing.Zoo;
import dev.reprise.tree.ConfigTree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResolverTest {

    private static Train resolve(Layer... layers) {
        Resolver<Train> resolver = Resolver.of(Train.Schema.INSTANCE);
        for (Layer layer : layers) {
            resolver = resolver.with(layer);
        }
        return resolver.resolve().config();
    }

    private static Train args(String... args) {
        return resolve(Layer.args(args));
    }

    private static String report(Layer... layers) {
        return catchThrowableOfType(ConfigException.class, () -> resolve(layers))
                .getMessage();
    }

    private static String problem(String... args) {
        List<Problem> problems =
                catchThrowableOfType(ConfigException.class, () -> args(args)).problems();
        assertThat(problems).hasSize(1);
        return problems.get(0).subject() + ": " + problems.get(0).message();
    }

    @Test
    void defaultsOfNestedConfigsGiveWayToDefaultsOfTheirUse() {
        assertThat(args().data()).isEqualTo(new Train.Data(Train.Split.train, 0.25, "data.csv"));
    }

    @Test
    void everyFormOfOverrideSetsAValue() {
        assertThat(args("epochs=5").epochs()).isEqualTo(5);
        assertThat(args("--epochs=5").epochs()).isEqualTo(5);
        assertThat(args("--epochs", "5").epochs()).isEqualTo(5);
        assertThat(args("--", "epochs=5").epochs()).isEqualTo(5);
        assertThat(args("epochs=5", "epochs=6").epochs()).isEqualTo(6);
    }

    @Test
    void theJavaSpellingWorksOnTheCommandLineOnly() {
        assertThat(args("hiddenSizes=[1]").hidden()).containsExactly(1);
        assertThat(report(Layer.yaml("hiddenSizes: [1]", "a.yaml"))).contains("unknown key");
    }

    @Test
    void anAliasIsReadAndWrittenUnderThePresentKey() {
        Train config = resolve(Layer.yaml("hidden: [7]\n", "old.yaml"));
        assertThat(config.hidden()).containsExactly(7);
        assertThat(Train.Schema.INSTANCE.yaml(config)).contains("hidden_sizes:\n- 7\n");
    }

    @Test
    void textNeedsNoQuotes() {
        assertThat(args("data.path=epoch=3.ckpt").data().path()).isEqualTo("epoch=3.ckpt");
        assertThat(args("data.path=#fff").data().path()).isEqualTo("#fff");
        assertThat(args("data.path=é ü").data().path()).isEqualTo("é ü");
        assertThat(args("data.path=[not, a, list").data().path()).isEqualTo("[not, a, list");
        assertThat(args("data.path=007").data().path()).isEqualTo("007");
        assertThat(args("data.path='null'").data().path()).isEqualTo("null");
        assertThat(args("data.path=").data().path()).isEmpty();
    }

    @Test
    void listsReplaceAndTheirElementsCanBeSetAddedAndDeleted() {
        assertThat(args("hidden=[1, 2, 3]").hidden()).containsExactly(1, 2, 3);
        assertThat(args("hidden=[]").hidden()).isEmpty();
        assertThat(args("hidden.0=8").hidden()).containsExactly(8, 32);
        assertThat(args("hidden+=16").hidden()).containsExactly(64, 32, 16);
        assertThat(args("hidden+=[16, 8]").hidden()).containsExactly(64, 32, 16, 8);
        assertThat(args("~hidden.0").hidden()).containsExactly(32);
    }

    @Test
    void mapsMergeAndTheirEntriesCanBeDeleted() {
        Layer file = Layer.yaml("tags: {a: 1, b: 2}", "base.yaml");
        assertThat(resolve(file, Layer.args("tags.c=3")).tags())
                .containsExactly(Map.entry("a", 1), Map.entry("b", 2), Map.entry("c", 3));
        assertThat(resolve(file, Layer.args("tags={b: 5}")).tags())
                .containsExactly(Map.entry("a", 1), Map.entry("b", 5));
        assertThat(resolve(file, Layer.args("~tags.a")).tags()).containsExactly(Map.entry("b", 2));
    }

    @Test
    void nullEmptiesWhatIsOptional() {
        assertThat(args("note=hi").note()).contains("hi");
        assertThat(args("note=hi", "note=null").note()).isEmpty();
        assertThat(args("note='null'").note()).contains("null");
        assertThat(args().note()).isEqualTo(Optional.empty());
    }

    @Test
    void anOptionIsChosenByNameOrByTypeInAMap() {
        Train.Adam adam = new Train.Adam(1e-3, 0.9, 0.999);
        assertThat(args("optimizer=adam").optimizer()).isEqualTo(adam);
        assertThat(args("optimizer.type=adam").optimizer()).isEqualTo(adam);
        assertThat(args("optimizer={type: adam, lr: 1}").optimizer()).isEqualTo(new Train.Adam(1, 0.9, 0.999));
        assertThat(resolve(Layer.yaml("optimizer: adam", "a.yaml")).optimizer()).isEqualTo(adam);
        assertThat(resolve(Layer.yaml("optimizer:\n  type: adam\n  beta1: 0.5", "a.yaml"))
                        .optimizer())
                .isEqualTo(new Train.Adam(1e-3, 0.5, 0.999));
    }

    @Test
    void choosingAnOptionDropsWhatLowerLayersSetForAnother() {
        Layer file = Layer.yaml("optimizer: {lr: 0.5}", "base.yaml");
        assertThat(resolve(file).optimizer()).isEqualTo(new Train.Sgd(0.5, 0.9));
        assertThat(resolve(file, Layer.args("optimizer=adam")).optimizer()).isEqualTo(new Train.Adam(1e-3, 0.9, 0.999));
        assertThat(resolve(file, Layer.args("optimizer=sgd")).optimizer()).isEqualTo(new Train.Sgd(0.5, 0.9));
    }

    @Test
    void theOrderOfAChoiceAndItsValuesOnTheCommandLineDoesNotMatter() {
        Train.Adam expected = new Train.Adam(0.5, 0.9, 0.999);
        assertThat(args("optimizer=adam", "optimizer.lr=0.5").optimizer()).isEqualTo(expected);
        assertThat(args("optimizer.lr=0.5", "optimizer=adam").optimizer()).isEqualTo(expected);
        assertThat(args("optimizer={type: sgd, momentum: 0}", "optimizer.lr=0.5", "optimizer=adam")
                        .optimizer())
                .isEqualTo(expected);
    }

    @Test
    void theOpenPlaceTakesAnythingTypedByHowItIsWritten() {
        Map<String, Object> extra =
                args("extra={a: 1, b: x, c: '1', d: [1.5, null], e: {f: true}}").extra();
        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("a", 1L);
        expected.put("b", "x");
        expected.put("c", "1");
        expected.put("d", java.util.Arrays.asList(1.5, null));
        expected.put("e", Map.of("f", true));
        assertThat(extra).isEqualTo(expected);
        assertThat(args("extra.a.b=2").extra()).isEqualTo(Map.of("a", Map.of("b", 2L)));
        assertThat(args("extra={a: [1]}", "extra.a+=2", "extra.a.0=[3]").extra())
                .isEqualTo(Map.of("a", List.of(List.of(3L), 2L)));
    }

    @Test
    void everythingWrongIsReportedAtOnceWithItsOriginAndTheNearestName() {
        Layer file = Layer.yaml("epochs: -3\ndata:\n  split: tset\n", "conf/base.yaml");
        assertThat(report(file, Layer.args("hidden.0=1", "optimizer.lrr=0.1"))).isEqualTo("""
                        3 problems in the configuration:
                          optimizer.lrr = 0.1  unknown key. Did you mean 'lr'? Keys of sgd: lr, momentum  (arg 2)
                          data.split = tset    not one of: train, test. Did you mean 'test'?              (conf/base.yaml:3:10)
                          epochs = -3          must be positive                                           (conf/base.yaml:1:9)""");
    }

    @Test
    void aWrongShapeIsExplained() {
        assertThat(problem("hidden=64")).isEqualTo("hidden_sizes: is a single value; expected list of int. Write [64]");
        assertThat(problem("data=5")).isEqualTo("data: is a single value; it must be a map of the keys of Data");
        assertThat(problem("data=null"))
                .isEqualTo(
                        "data: is null; it must be a map of the keys of Data. Leave the key out to keep the defaults");
        assertThat(problem("epochs.x=1")).isEqualTo("epochs: has no parts (int); 'epochs.x' goes too deep");
        assertThat(problem("hidden.2=1"))
                .isEqualTo(
                        "hidden_sizes.2: no such element: indexes go from 0 to 1. To add an element, write hidden_sizes+=VALUE");
        assertThat(problem("~epochs"))
                .isEqualTo("epochs: cannot be deleted: it is a part of Train. Only entries of maps can be");
        assertThat(problem("~tags.x")).isEqualTo("tags.x: cannot be deleted: there is no such key.");
        assertThat(problem("epochs+=1")).isEqualTo("epochs: is not a list: '+=' adds to lists and maps only");
        assertThat(problem("optimizer=adm")).isEqualTo("optimizer: not one of: sgd, adam. Did you mean 'adam'?");
        assertThat(problem("epochs=null")).isEqualTo("epochs: must not be null (int)");
    }

    @Test
    void anUnknownKeyIsShownWholeAndADottedOneInAFileIsExplained() {
        assertThat(problem("DATA.path=x")).startsWith("DATA.path: unknown key. Did you mean 'data'?");
        assertThat(report(Layer.yaml("data.path: x", "a.yaml")))
                .contains("data.path = x  unknown key. In a file, nest it: data: {path: ...}.");
        assertThat(report(Layer.args("epochs="))).contains("epochs = ''  is not a whole number");
        assertThat(report(Layer.args("7}"))).contains("Put quotes around what holds spaces");
    }

    @Test
    void aCommandLineThatCannotBeTakenApartIsExplained() {
        assertThat(problem("")).isEqualTo("\"\": an empty argument. Write key=value");
        assertThat(problem("=x")).isEqualTo("=x: has no key before '='. Write key=value");
        assertThat(problem("epochs")).isEqualTo("epochs: is not key=value. Write epochs=VALUE");
        assertThat(problem("base.yaml"))
                .isEqualTo("base.yaml: is not key=value. To read a file, write --config base.yaml");
        assertThat(problem("a..b=1")).isEqualTo("a..b=1: has an empty part in its key. Write it as a.b.c=value");
        assertThat(problem("--epochs")).isEqualTo("--epochs: is no flag. A key needs a value, as --epochs=VALUE.");
        assertThat(problem("-x"))
                .isEqualTo("-x: is not a flag: --help lists them. A key is set by --key=value or key=value");
    }

    @Test
    void whatARecordRefusesIsReportedAtItsPathBesideTheOtherLayersProblems() {
        assertThatThrownBy(() -> args("epochs=13"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("Train  thirteen epochs bring bad luck");
        assertThatThrownBy(() -> args("epochs=1313"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("Train  nobody asks for so many");
    }

    @Test
    void aTolerantLayerTellsWhatItPassedOver() {
        Resolved<Train> resolved = Resolver.of(Train.Schema.INSTANCE)
                .with(Layer.yaml("epochs: 3\ngone: 1\ndata: {old: 2}", "checkpoint")
                        .tolerant())
                .resolve();
        assertThat(resolved.config().epochs()).isEqualTo(3);
        assertThat(resolved.passedOver()).containsExactly(entry("gone", "1"), entry("data.old", "2"));
        assertThat(resolved.given()).containsExactlyInAnyOrder("epochs", "data");
    }

    @Test
    void aConfigComesBackFromItsYaml() {
        Train config =
                args("optimizer=adam", "tags={a: 1}", "note='null'", "extra={x: [1, '1', 1.0, null]}", "run.seed=3");
        assertThat(Train.Schema.INSTANCE.parse(Train.Schema.INSTANCE.yaml(config)))
                .isEqualTo(config);
    }

    @Test
    void theIdentityLeavesOutWhatIsMarked() {
        String base = Train.Schema.INSTANCE.canonicalText(args());
        assertThat(base).doesNotContain("data.csv").doesNotContain("extra");
        assertThat(Train.Schema.INSTANCE.canonicalText(args("data.path=other.csv")))
                .isEqualTo(base);
        assertThat(Train.Schema.INSTANCE.canonicalText(args("extra.a=1"))).contains("extra:\n  a: 1\n");
    }

    @Test
    void aConfigComesBackWithoutTheEntriesThatWereDeletedFromADefaultMap() {
        Train config = resolve(Layer.yaml("tags: {a: 1, b: 2}", "base.yaml"), Layer.args("~tags.a", "extra.x=1"));
        Layer written = Layer.yaml(Train.Schema.INSTANCE.yaml(config), "config_resolved.yaml");
        Layer lower = Layer.yaml("tags: {a: 1, c: 3}", "lower.yaml");
        assertThat(resolve(lower, written.replacing())).isEqualTo(config);
        assertThat(resolve(lower, written).tags()).containsOnlyKeys("a", "c", "b");
    }

    @Test
    void anUnknownOptionIsAnErrorAlsoAfterAKnownOne() {
        assertThat(problem("optimizer=adam", "optimizer=sgdx"))
                .isEqualTo("optimizer: not one of: sgd, adam. Did you mean 'sgd'?");
    }

    @Test
    void aWrongValueThatAHigherLayerReplacesIsForgiven() {
        Layer file = Layer.yaml("optimizer: nope\nepochs: many\nhidden_sizes: 3", "base.yaml");
        Train config = resolve(file, Layer.args("optimizer=adam", "epochs=2", "hidden=[1]"));
        assertThat(config.optimizer()).isInstanceOf(Train.Adam.class);
        assertThat(config.epochs()).isEqualTo(2);
    }

    @Test
    void theTypeOfAnOptionMustBeAName() {
        assertThat(problem("optimizer={type: [adam], lr: 1}"))
                .isEqualTo("optimizer.type: is a list; it must be one of: sgd, adam");
        assertThat(problem("optimizer={type: null}"))
                .isEqualTo("optimizer.type: is null; it must be one of: sgd, adam");
    }

    @Test
    void aValueForWhatStaysAbsentGivesWayToEveryLayer() {
        Resolver<Train> resolver = Resolver.of(Train.Schema.INSTANCE).whereAbsent(List.of("run", "seed"), "7", "drawn");
        assertThat(resolver.resolve().config().run().seed()).hasValue(7);
        assertThat(resolver.with(Layer.args("run.seed=null"))
                        .resolve()
                        .config()
                        .run()
                        .seed())
                .hasValue(7);
        assertThat(resolver.with(Layer.args("run.seed=8"))
                        .resolve()
                        .config()
                        .run()
                        .seed())
                .hasValue(8);
    }

    @Test
    void whatIsNestedTooDeepIsRefusedBeforeItOverflowsAnything() {
        assertThat(problem("extra" + ".a".repeat(20_000) + "=1")).contains("more than 45 parts in its key");
        assertThat(problem("extra.k=" + "[".repeat(48) + "]".repeat(48))).contains("nested too deep");
    }

    @Test
    void keysThatReadAsTheSameAreGivenTwice() {
        assertThatThrownBy(() -> Resolver.of(Zoo.ROOT)
                        .with(Layer.yaml("milestones: {1: 0.5, 01: 0.25}", "a.yaml"))
                        .resolve())
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("milestones.1  is given twice, as '1' and as '01'");
    }

    @Test
    void whatTheReasonNamesIsShownBeforeAllThatWasSet() {
        assertThatThrownBy(() -> Resolver.of(Train.Schema.INSTANCE)
                        .with(Layer.yaml("run: {step_end: 5}", "a.yaml"))
                        .with(Layer.args("run.name=a", "run.tags=[x]", "run.epoch_end=3", "run.seed=1"))
                        .resolve())
                .hasMessageContaining("only one of iter_end, step_end and epoch_end can end the run")
                .hasMessageContaining(
                        "given: epoch_end = 3 (arg 3), step_end = 5 (a.yaml:1:17), name = a (arg 1) and 2 more");
    }

    @Test
    void whatARecordRefusesIsShownWithWhatWasSetLastFirst() {
        Train config = Train.Schema.INSTANCE.defaults();
        Layer patch = Layer.tree(Map.of("epochs", 13), "patch");
        assertThatThrownBy(() -> Resolver.of(Train.Schema.INSTANCE)
                        .with(Layer.tree(ConfigTree.of(Train.Schema.INSTANCE, config), "config"))
                        .with(Layer.yaml("note: x", "a.yaml"))
                        .with(Layer.args("hidden=[1]"))
                        .with(patch)
                        .resolve())
                .hasMessageContaining(
                        "given: epochs = 13 (patch), hidden_sizes = [1] (arg 1), note = x (a.yaml:1:7) and");
    }
}
