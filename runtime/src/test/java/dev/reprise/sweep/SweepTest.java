package dev.reprise.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.reprise.problem.ConfigException;
import dev.reprise.problem.Problem;
import dev.reprise.resolve.Layer;
import dev.reprise.resolve.Resolver;
import dev.reprise.testing.Train;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SweepTest {

    private static final Resolver<Train> TRAIN = Resolver.of(Train.Schema.INSTANCE);

    private static List<String> values(String override) {
        List<String> values = new ArrayList<>();
        for (List<String> overrides : Sweep.of(TRAIN, 7, override).overrides()) {
            values.add(overrides.get(0));
        }
        return values;
    }

    private static String problem(String... overrides) {
        List<Problem> problems = catchThrowableOfType(ConfigException.class, () -> Sweep.of(TRAIN, overrides))
                .problems();
        assertThat(problems).hasSize(1);
        return problems.get(0).subject() + ": " + problems.get(0).message();
    }

    @Test
    void theFirstKeyChangesSlowestAndOverridesKeepTheirPlaces() {
        Sweep<Train> sweep = Sweep.of(TRAIN, "optimizer=adam,sgd", "epochs=5", "run.seed=range(2)", "~tags.x");

        assertThat(sweep.size()).isEqualTo(4);
        assertThat(sweep.overrides())
                .containsExactly(
                        List.of("optimizer=adam", "epochs=5", "run.seed=0", "~tags.x"),
                        List.of("optimizer=adam", "epochs=5", "run.seed=1", "~tags.x"),
                        List.of("optimizer=sgd", "epochs=5", "run.seed=0", "~tags.x"),
                        List.of("optimizer=sgd", "epochs=5", "run.seed=1", "~tags.x"));
    }

    @Test
    void configsStandOnTheLayersBelow() {
        Resolver<Train> below = TRAIN.with(Layer.yaml("epochs: 3", "base.yaml"));
        List<Train> configs = Sweep.of(below, "optimizer.lr=1e-3,1e-4", "note=choice(a b,'c, d')")
                .configs();

        assertThat(configs)
                .extracting(
                        Train::epochs, Train::optimizer, config -> config.note().orElseThrow())
                .containsExactly(
                        tuple(3, new Train.Sgd(1e-3, 0.9), "a b"),
                        tuple(3, new Train.Sgd(1e-3, 0.9), "c, d"),
                        tuple(3, new Train.Sgd(1e-4, 0.9), "a b"),
                        tuple(3, new Train.Sgd(1e-4, 0.9), "c, d"));
    }

    @Test
    void withoutASweepThereIsOneConfig() {
        assertThat(Sweep.of(TRAIN).configs()).containsExactly(TRAIN.resolve().config());
        assertThat(Sweep.of(TRAIN, "data.path=f(x").overrides()).containsExactly(List.of("data.path=f(x"));
    }

    @Test
    void valuesAreWrittenSoThatTheyReadBackTheSame() {
        assertThat(values("extra.a=choice('1', 1, a b, 'a,b', [x, '1'], {k: 'v'}, true, null)"))
                .containsExactly(
                        "extra.a='1'",
                        "extra.a=1",
                        "extra.a=a b",
                        "extra.a='a,b'",
                        "extra.a=[x,'1']",
                        "extra.a={k:'v'}",
                        "extra.a=true",
                        "extra.a=null");
        assertThat(values("data.fraction=range(0, 0.4, 0.1)"))
                .containsExactly("data.fraction=0.0", "data.fraction=0.1", "data.fraction=0.2", "data.fraction=0.3");
        assertThat(values("+extra.a=007,1_0")).containsExactly("+extra.a=007", "+extra.a=1_0");
    }

    @Test
    void valuesThatStandTwiceCountTwiceAndChoicesInsideChoicesOneByOne() {
        assertThat(values("epochs=1,1")).containsExactly("epochs=1", "epochs=1");
        assertThat(values("epochs=range(2),5,choice(7,8)"))
                .containsExactly("epochs=0", "epochs=1", "epochs=5", "epochs=7", "epochs=8");
        assertThat(values("epochs=tag(log, sort(3,1,2))")).containsExactly("epochs=1", "epochs=2", "epochs=3");
    }

    @Test
    void aPatternFindsOptionsAndConstantsInAlphabeticalOrder() {
        assertThat(values("optimizer=glob(*)")).containsExactly("optimizer=adam", "optimizer=sgd");
        assertThat(values("optimizer.type=glob('[!s]*')")).containsExactly("optimizer.type=adam");
        assertThat(values("data.split=glob([te*, t?ain], test)")).containsExactly("data.split=train");
        assertThat(problem("optimizer=glob(x*)")).isEqualTo("optimizer: matches none of: sgd, adam");
        assertThat(problem("epochs=glob(*)"))
                .isEqualTo("epochs: has no names to choose from:"
                        + " glob(...) is for options and for constants of an enum");
        assertThat(problem("nope.x=glob(*)")).startsWith("nope.x: has no names");
    }

    @Test
    void aShuffledSweepHasTheOrderOfItsSeed() {
        List<String> once = values("epochs=shuffle(range(100))");
        assertThat(values("epochs=shuffle(range(100))")).isEqualTo(once);
        assertThat(once)
                .isNotEqualTo(values("epochs=range(100)"))
                .containsExactlyInAnyOrderElementsOf(values("epochs=range(100)"));
        assertThat(Sweep.of(TRAIN, 8, "epochs=shuffle(range(100))").overrides(0))
                .isNotEqualTo(Sweep.of(TRAIN, 9, "epochs=shuffle(range(100))").overrides(0));
        assertThat(problem("epochs=shuffle(1,2)"))
                .isEqualTo("epochs: is to be shuffled, and the sweep has no seed."
                        + " Give Sweep.of a seed, so that the order can be repeated");
    }

    @Test
    void nearSeedsAndNeighbouringKeysAreShuffledEachInItsOwnWay() {
        Set<String> orders = new HashSet<>();
        Set<String> pairs = new HashSet<>();
        for (long seed = 0; seed < 400; seed++) {
            Sweep<Train> sweep = Sweep.of(TRAIN, seed, "epochs=shuffle(range(1, 5))", "run.seed=shuffle(range(1, 5))");
            StringBuilder first = new StringBuilder();
            StringBuilder second = new StringBuilder();
            for (int i = 0; i < 4; i++) {
                first.append(sweep.overrides(4 * i).get(0).charAt(7));
                second.append(sweep.overrides(i).get(1).charAt(9));
            }
            orders.add(first.toString());
            pairs.add(first + " " + second);
        }
        assertThat(orders).hasSize(24); // all there are
        assertThat(pairs).hasSizeGreaterThan(250); // of 576; independent orders give about 288
    }

    @Test
    void whatCannotBeExpandedIsReportedAtOnce() {
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> Sweep.of(TRAIN, "optimizer.lr=interval(0,1)", "x", "hidden=[1,choice(2,3)]"))
                .withMessage("""
                        3 problems in the configuration:
                          optimizer.lr = interval(0,1)  needs an optimizer to choose from an interval. To try some values of it, write choice(...) or range(...)  (arg 1)
                          x                             is not key=value. Write x=VALUE                                                             (arg 2)
                          hidden = [1,choice(2,3)]      has a sweep inside a list or a map. Sweep over whole values, as choice([1, 2], [3])         (arg 3)""");
        assertThat(problem("epochs=range(3,3)")).isEqualTo("epochs: is a sweep over no values");
    }

    @Test
    void aKeyMayHaveTheDashesOfACommandLine() {
        assertThat(values("--epochs=1,2")).containsExactly("epochs=1", "epochs=2");
        assertThat(values("--data.path=x")).containsExactly("data.path=x");
    }

    @Test
    void flagsHaveNoPlaceAmongTheOverrides() {
        String layers = " is no override. Write key=value here, and give the layers below to the resolver,"
                + " as Resolver.of(...).with(Layer.file(...))";
        assertThat(problem("--config=base.yaml")).isEqualTo("--config=base.yaml:" + layers);
        assertThat(problem("--config")).isEqualTo("--config:" + layers);
    }

    @Test
    void aCommaInATextIsTextAsItIsInARun() {
        assertThat(values("data.path=a,b")).containsExactly("data.path=a,b");
        assertThat(values("note=1,[2,range(3)]")).containsExactly("note=1,[2,range(3)]");
        assertThat(values("data.path=choice(a,b)")).containsExactly("data.path=a", "data.path=b");
        assertThat(values("data.path=sort(b,a)")).containsExactly("data.path=a", "data.path=b");
        assertThat(values("extra.path=a,b")).containsExactly("extra.path=a", "extra.path=b");
    }

    @Test
    void aProblemNamesTheArgumentOfTheSweep() {
        List<Train> configs = Sweep.of(TRAIN, "run.seed=1,2", "epochs=0,1").configs();
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> configs.get(2))
                .withMessageEndingWith("epochs = 0  must be positive  (arg 2)");
    }

    @Test
    void whatIsTooMuchIsNoticedBeforeItFillsTheMemory() {
        String[] overrides = new String[60];
        for (int i = 0; i < overrides.length; i++) {
            overrides[i] = "extra.w" + i + "=range(1000000)";
        }
        assertThat(problem(overrides)).startsWith("sweep: has more than 1000000 configs");
        assertThat(problem("epochs=" + "range(1000000),".repeat(60) + "1"))
                .startsWith("epochs: has 2000000 values. Sweep over 1000000 at most");
    }

    @Test
    void moreThanAMillionConfigsAreASlip() {
        assertThat(Sweep.of(TRAIN, "run.seed=range(1000)", "epochs=range(1000)").size())
                .isEqualTo(1_000_000);
        assertThat(problem("run.seed=range(1001)", "epochs=range(1000)"))
                .isEqualTo("sweep: has more than 1000000 configs. Sweep over fewer values");
        assertThat(problem("run.seed=range(1e300)")).contains("Sweep over 1000000 at most");
        assertThat(problem("a=range(1e5)", "b=range(1e5)", "c=range(1e5)", "d=range(1e5)", "e=range(1e5)"))
                .startsWith("sweep: has more than 1000000 configs");
    }

    @Test
    void tenThousandConfigsHaveTenThousandIdentities() {
        Sweep<Train> sweep = Sweep.of(TRAIN, "optimizer.lr=range(0.001, 0.101, 0.001)", "run.seed=range(100)");
        Set<String> texts = new HashSet<>();
        for (Train config : sweep.configs()) {
            texts.add(Train.Schema.INSTANCE.canonicalText(config));
        }
        assertThat(sweep.size()).isEqualTo(10_000);
        assertThat(texts).hasSize(10_000);
    }

    @Test
    void aConfigThatIsWrongIsReportedWhenItIsResolved() {
        List<Train> configs = Sweep.of(TRAIN, "epochs=1,0").configs();
        assertThat(configs.get(0).epochs()).isEqualTo(1);
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> configs.get(1))
                .withMessageContaining("epochs = 0  must be positive");
    }

    @Test
    void aPatternWithManyStarsIsReadInBoundedTime() {
        assertThat(NamePattern.matches("*a".repeat(1000) + "b", "a".repeat(1000)))
                .isFalse();
        assertThat(NamePattern.matches("[]a]?[a-c]*[!x-z][", "]xbay[")).isFalse();
        assertThat(NamePattern.matches("[]a]?[a-c]*[!x-z]", "]xbaw")).isTrue();
        assertThat(NamePattern.matches("", "")).isTrue();
    }
}
