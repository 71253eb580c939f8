package dev.reprise.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reprise.problem.ConfigException;
import dev.reprise.testing.Train;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every value tells who set it, the last one first. */
final class ExplainTest {

    private static Resolver<Train> train() {
        return Resolver.of(Train.Schema.INSTANCE);
    }

    /** The steps of one value, each as {@code text, origin, fate}. */
    private static List<String> steps(Resolver<Train> resolver, String key) {
        List<String> steps = new ArrayList<>();
        Explanation one = resolver.explain(key).get(0);
        for (Explanation.Step step : one.steps()) {
            String fate = step.fate().isEmpty() ? "" : ", " + step.fate();
            steps.add(step.text() + ", " + step.origin() + fate);
        }
        return steps;
    }

    @Test
    void aValueNamesFilesArgumentsAndDefaultsThatSetIt() {
        Resolver<Train> resolver = train().with(Layer.yaml("epochs: 3\n", "a.yaml"))
                .with(Layer.yaml("# more\nepochs: 4\n", "b.yaml"))
                .with(Layer.args("epochs=5", "epochs=6"));

        assertThat(steps(resolver, "epochs"))
                .containsExactly(
                        "6, arg 2", "5, arg 1", "4, b.yaml:2:9", "3, a.yaml:1:9", "20, default of Train.epochs");
    }

    @Test
    void theDefaultOfAUseStandsOverTheDefaultOfTheRecord() {
        Explanation fraction = train().explain("data.fraction").get(0);

        assertThat(fraction.value()).isEqualTo("0.25");
        assertThat(fraction.defaultText()).isEqualTo("0.25");
        assertThat(steps(train(), "data.fraction"))
                .containsExactly("0.25, default of Train.data", "0.5, default of Data.fraction");
    }

    @Test
    void choosingAnotherOptionTellsWhatIsDropped() {
        Resolver<Train> resolver = train().with(Layer.yaml("optimizer:\n  lr: 0.3\n  momentum: 0.5\n", "a.yaml"))
                .with(Layer.args("optimizer.lr=0.01", "optimizer=adam"));

        assertThat(steps(resolver, "optimizer")).containsExactly("adam, arg 2", "sgd, default of Train.optimizer");
        assertThat(steps(resolver, "optimizer.lr"))
                .containsExactly(
                        "0.01, arg 1",
                        "0.001, default of Adam.lr",
                        "0.3, a.yaml:2:7, dropped: adam was chosen (arg 2)");
        assertThat(steps(resolver, "optimizer.momentum"))
                .containsExactly("0.5, a.yaml:3:13, dropped: adam was chosen (arg 2)");
        assertThat(resolver.explain("optimizer.momentum").get(0).value()).isNull();
    }

    @Test
    void whatWasSetForAnOptionStaysDroppedWhenItIsChosenOnceMore() {
        Resolver<Train> resolver = train().with(Layer.args("optimizer.lr=0.3"))
                .with(Layer.yaml("optimizer: adam\n", "a.yaml"))
                .with(Layer.yaml("optimizer: sgd\n", "b.yaml"));

        assertThat(steps(resolver, "optimizer.lr"))
                .containsExactly("0.1, default of Sgd.lr", "0.3, arg 1, dropped: adam was chosen (a.yaml:1:12)");
    }

    @Test
    void anOptionThatIsChosenOnceMoreIsAStep() {
        Resolver<Train> resolver = train().with(Layer.yaml("optimizer: {type: sgd, lr: 1}\n", "a.yaml"));

        assertThat(steps(resolver, "optimizer")).containsExactly("sgd, a.yaml:1:19", "sgd, default of Train.optimizer");
    }

    @Test
    void aListThatGrowsOrChangesAtOnePlaceTellsWhatItWas() {
        Resolver<Train> resolver = train().with(Layer.args("hidden+=16", "hidden.0=128", "~hidden.1"));

        assertThat(steps(resolver, "hidden"))
                .containsExactly(
                        "[128, 16], arg 3",
                        "[128, 32, 16], arg 2",
                        "[64, 32, 16], arg 1",
                        "[64, 32], default of Train.hiddenSizes");
    }

    @Test
    void anElementOfAListTellsWhoSetIt() {
        Resolver<Train> resolver = train().with(Layer.args("hidden.1=9"));

        assertThat(steps(resolver, "hidden.1")).containsExactly("9, arg 1", "32, default of Train.hiddenSizes");
        assertThat(steps(resolver, "hidden_sizes.0")).containsExactly("64, default of Train.hiddenSizes");
    }

    @Test
    void anElementOfAReplacedListTellsWhatStoodThere() {
        Resolver<Train> resolver =
                train().with(Layer.args("hidden.1=9")).with(Layer.yaml("hidden: [1, 2]\n", "a.yaml"));

        assertThat(steps(resolver, "hidden.1"))
                .containsExactly("2, a.yaml:1:13", "9, arg 1, dropped: the whole was replaced (a.yaml:1:9)");
    }

    @Test
    void entriesOfMapsTellWhoSetAndWhoDeletedThem() {
        Resolver<Train> resolver =
                train().with(Layer.yaml("tags: {a: 1, b: 2}\n", "a.yaml")).with(Layer.args("tags.b=3", "~tags.a"));

        assertThat(steps(resolver, "tags.b")).containsExactly("3, arg 1", "2, a.yaml:1:17");
        assertThat(steps(resolver, "tags.a")).containsExactly("1, a.yaml:1:11, deleted (arg 2)");
    }

    @Test
    void theOpenPlaceTellsWhoSetWhat() {
        Resolver<Train> resolver = train().with(Layer.yaml("extra: {a: {b: 1}}\n", "a.yaml"))
                .with(Layer.args("extra.a.b=2", "extra.a.c=x"));

        assertThat(steps(resolver, "extra.a.b")).containsExactly("2, arg 1", "1, a.yaml:1:16");
        assertThat(steps(resolver, "extra.a.c")).containsExactly("x, arg 2");
    }

    @Test
    void aValueThatStandsInForNullTellsWhatItStandsInFor() {
        Resolver<Train> resolver =
                train().with(Layer.args("run.seed=null")).whereAbsent(List.of("run", "seed"), "7", "drawn");

        assertThat(steps(resolver, "run.seed")).containsExactly("7, drawn", "null, arg 1");
        assertThat(train().explain("note").get(0).value()).isEqualTo("null");
        assertThat(train().explain("note").get(0).steps()).isEmpty();
    }

    @Test
    void aWrongValueIsExplainedAsItWasWritten() {
        Resolver<Train> resolver =
                train().with(Layer.yaml("epochs: [1]\n", "a.yaml")).with(Layer.args("epochs=x"));

        assertThat(resolver.explain("epochs").get(0).value()).isEqualTo("x");
        assertThat(steps(resolver, "epochs"))
                .containsExactly("x, arg 1", "?, a.yaml:1:9, cannot be used", "20, default of Train.epochs");
    }

    @Test
    void valuesAreShownAsTheyWillBeRead() {
        Resolver<Train> resolver = train().with(Layer.args("data.fraction=.5", "epochs=1_000", "note=\"a b\""));

        assertThat(resolver.explain("data.fraction").get(0).value()).isEqualTo("0.5");
        assertThat(resolver.explain("epochs").get(0).value()).isEqualTo("1000");
        assertThat(resolver.explain("note").get(0).value()).isEqualTo("a b");
    }

    @Test
    void aNestedConfigIsExplainedWithAllInside() {
        assertThat(train().explain("data"))
                .extracting(Explanation::path)
                .containsExactly("data.split", "data.fraction", "data.path");
        assertThat(train().explain("optimizer.type"))
                .extracting(Explanation::path)
                .containsExactly("optimizer", "optimizer.lr", "optimizer.momentum");
    }

    @Test
    void anUnknownKeyNamesTheNearest() {
        assertThatThrownBy(() -> train().explain("optimizer.lrr"))
                .isInstanceOf(ConfigException.class)
                .hasMessage(
                        "1 problem in the configuration:\n  optimizer.lrr  unknown key. Did you mean 'optimizer.lr'?");
        assertThatThrownBy(() -> train().explain("momentum"))
                .hasMessageContaining("unknown key. Did you mean 'optimizer.momentum'?");
        assertThatThrownBy(() -> train().explain("optimizer.beta1"))
                .hasMessageContaining("is a key of adam; chosen is sgd (default of Train.optimizer)");
        assertThatThrownBy(() -> train().explain("epochs=5")).hasMessageContaining("is not a key. Write the key alone");
        assertThatThrownBy(() -> train().explain("")).hasMessageContaining("unknown key");
    }
}
