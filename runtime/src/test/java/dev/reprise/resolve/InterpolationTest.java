package dev.reprise.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.reprise.problem.ConfigException;
import dev.reprise.testing.Train;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InterpolationTest {

    private static Resolver<Train> with(Layer... layers) {
        Resolver<Train> resolver =
                Resolver.of(Train.Schema.INSTANCE).withEnvironment(Map.of("WIDTH", "8", "TEXT", "${epochs}"));
        for (Layer layer : layers) {
            resolver = resolver.with(layer);
        }
        return resolver;
    }

    private static Train args(String... args) {
        return with(Layer.args(args)).resolve().config();
    }

    private static String report(String... args) {
        return report(with(Layer.args(args)));
    }

    private static String report(Resolver<Train> resolver) {
        String report =
                catchThrowableOfType(ConfigException.class, resolver::resolve).getMessage();
        return report.replaceAll(" +\\(", " (").replaceAll("  +", "  ");
    }

    @Test
    void aReferenceGivesTheValueOfTheOtherComponent() {
        assertThat(args("optimizer.lr=1e-3", "optimizer.momentum=${optimizer.lr}")
                        .optimizer())
                .isEqualTo(new Train.Sgd(0.001, 0.001));
        assertThat(args("epochs=${hidden.0}").epochs()).isEqualTo(64);
        assertThat(args("epochs=${hidden[-1]}").epochs()).isEqualTo(32);
        assertThat(args("epochs=${tags.k}", "tags.k=3").epochs()).isEqualTo(3);
    }

    @Test
    void theTextOfANumberIsTheCanonicalOne() {
        assertThat(args("note=${optimizer.lr}", "optimizer.lr=1_0e-4").note()).contains("0.001");
        assertThat(args("note=lr ${optimizer.lr}", "optimizer.lr=1e-5").note()).contains("lr 1.0e-05");
        assertThat(args("data.path=${data.split}/${epochs}/${note}").data().path())
                .isEqualTo("train/20/null");
    }

    @Test
    void laterLayersDecideWhatAReferenceSees() {
        Train train = with(Layer.yaml("epochs: ${hidden.0}\n", "a.yaml"), Layer.args("hidden=[5]"))
                .resolve()
                .config();
        assertThat(train.epochs()).isEqualTo(5);
    }

    @Test
    void structuresAreTakenWholeAndCheckedAgainstTheTarget() {
        assertThat(args("hidden=${extra.sizes}", "extra.sizes=[1,2]").hidden()).containsExactly(1, 2);
        assertThat(args("hidden=[1, ${epochs}]").hidden()).containsExactly(1, 20);
        assertThat(args("tags=${extra}", "extra={a: 1}").tags()).containsEntry("a", 1);
        assertThat(args("extra.copy=${optimizer}", "optimizer=adam").extra())
                .isEqualTo(Map.of("copy", Map.of("type", "adam", "lr", 0.001, "beta1", 0.9, "beta2", 0.999)));
        assertThat(args("optimizer=${extra.o}", "extra.o={type: adam, lr: 0.5}").optimizer())
                .isEqualTo(new Train.Adam(0.5, 0.9, 0.999));
        assertThat(args("optimizer=${extra.o}", "extra.o=adam").optimizer())
                .isEqualTo(new Train.Adam(0.001, 0.9, 0.999));
    }

    @Test
    void aValueOfTheWrongTypeIsReportedAsIfItWereWrittenThere() {
        assertThat(report("optimizer=${epochs}", "hidden=${note}", "note=x", "tags={a: ${note}}"))
                .isEqualTo("""
                        3 problems in the configuration:
                          optimizer = ${epochs} -> 20  not one of: sgd, adam. (arg 1)
                          hidden_sizes = ${note} -> x  is a single value; expected list of int. Write [x] (arg 2)
                          tags.a = ${note} -> x  is not a whole number between -2147483648 and 2147483647 (arg 4)""");
        assertThat(report("epochs=${extra.e}", "extra.e=-1", "data.split=${note}", "note=x"))
                .contains("epochs = ${extra.e} -> -1  must be positive (arg 1)")
                .contains("data.split = ${note} -> x  not one of: train, test. (arg 3)");
        assertThat(report("data=${extra.d}", "extra.d={splt: test}"))
                .contains("data.splt = test  unknown key. Did you mean 'split'?")
                .contains("(arg 1)");
    }

    @Test
    void whatDoesNotExistIsReportedWithTheNearestName() {
        assertThat(report("note=${epochz}"))
                .contains("note = ${epochz}  ${epochz} refers to 'epochz', which does not exist."
                        + " Did you mean 'epochs'? Keys of Train: data, optimizer,");
        assertThat(report("note=${..epochs}"))
                .contains("${..epochs} leads out of the configuration: 'note' lies 1 deep");
        assertThat(report("note=${epochs.x}")).contains("${epochs.x} leads nowhere: 'epochs' is a single value");
        assertThat(report("epochs=${hidden.7}"))
                .contains("refers to 'hidden_sizes.7', but the list 'hidden_sizes' has 2 elements, counted from 0");
        assertThat(report("extra={a: ???, b: '${.a}'}"))
                .contains("${.a} refers to 'extra.a', which must be given first");
    }

    @Test
    void aCycleIsReportedOnceWithItsChain() {
        assertThat(report("epochs=${hidden.0}", "hidden=[${tags.k}]", "tags.k=${epochs}"))
                .isEqualTo("""
                        1 problem in the configuration:
                          epochs = ${hidden.0}  refers to itself: hidden_sizes.0 -> tags.k -> epochs -> hidden_sizes.0 (arg 1)""");
        assertThat(report("extra={a: '${extra}'}")).contains("refers to itself: extra.a -> extra.a");
    }

    @Test
    void aReferenceToAWrongValueAddsNothingToTheReport() {
        assertThat(report("epochs=many", "note=${epochs}", "data.path=${note}"))
                .startsWith("1 problem in the configuration:\n  epochs = many  is not a whole number");
    }

    @Test
    void aBrokenInterpolationIsShownWithItsPlace() {
        assertThat(report("note=a ${b")).contains("a ${b\n").contains("  ^ the ${ is not closed; add }");
        assertThat(report("note=${a b}")).contains("^ expected }");
        assertThat(report("note=${env:a;b}")).contains("^ this needs quotes");
    }

    @Test
    void aPartOfAnInterpolatedValueCannotBeSet() {
        assertThat(report("optimizer=${extra.o}", "extra.o=adam", "optimizer.lr=0.5"))
                .contains("optimizer.lr = 0.5  cannot be set alone: all of it is ${extra.o} (arg 1)."
                        + " Change what that refers to, or set all of it (arg 3)");
        assertThat(report("hidden=${extra.h}", "hidden+=3", "extra.h=[1]")).contains("cannot be set alone");
        assertThat(report("tags=${extra.t}", "extra.t={}", "tags={a: 1}")).contains("cannot be set alone");
        assertThat(report("optimizer.lr=0.5", "optimizer=${extra.o}", "extra.o=adam"))
                .contains("was set before all of it was set to '${extra.o}'; leave one of them out");
        assertThat(args("optimizer=${extra.o}", "optimizer=adam").optimizer()).isInstanceOf(Train.Adam.class);
        assertThat(args("optimizer=adam", "optimizer=${extra.o}", "extra.o=sgd").optimizer())
                .isInstanceOf(Train.Sgd.class);
    }

    @Test
    void environmentVariablesAreTextThatIsNeverInterpolatedAgain() {
        assertThat(args("epochs=${env:WIDTH}").epochs()).isEqualTo(8);
        assertThat(args("extra.w=${env:WIDTH}").extra()).containsEntry("w", "8");
        assertThat(args("note=${env:TEXT}").note()).contains("${epochs}");
        assertThat(args("note=${extra.t}", "extra.t=${env:TEXT}").note()).contains("${epochs}");
        assertThat(args("epochs=${env:NONE,3}").epochs()).isEqualTo(3);
        assertThat(args("note=${env:NONE,null}").note()).isEmpty();
        assertThat(report("note=${env:NONE}"))
                .contains("the environment variable 'NONE' is not set. Set it, or give a default: ${env:NONE,default}");
    }

    @Test
    void aBackslashMakesAnInterpolationText() {
        assertThat(args("note=\\${epochs}").note()).contains("${epochs}");
        assertThat(args("note=\\\\${epochs}").note()).contains("\\20");
        assertThat(args("note=C:\\dir\\$x").note()).contains("C:\\dir\\$x");
        assertThat(args("note='${epochs}'").note()).contains("20");
    }

    @Test
    void plainTreesMeanWhatTheySay() {
        Train train = with(Layer.tree(Map.of("note", "${epochs}", "extra", Map.of("a", List.of("\\${"))), "tree"))
                .resolve()
                .config();
        assertThat(train.note()).contains("${epochs}");
        assertThat(train.extra()).isEqualTo(Map.of("a", List.of("\\${")));
    }

    @Test
    void ownFunctionsTakeAndGivePlainValues() {
        Resolver<Train> resolver = with(Layer.args("epochs=${half:${hidden.0}}", "extra.all=${my.all:1,x,[null,2.5]}"))
                .with("half", arguments -> (Integer) arguments.get(0) / 2)
                .with("my.all", arguments -> arguments);
        assertThat(resolver.resolve().config().epochs()).isEqualTo(32);
        assertThat(resolver.resolve().config().extra())
                .isEqualTo(Map.of("all", Arrays.asList(1L, "x", Arrays.asList(null, 2.5))));
    }

    @Test
    void aFunctionThatFailsIsALineOfTheReport() {
        Resolver<Train> resolver = with(Layer.args("epochs=${bad:}", "note=${odd:}", "data.path=${hlaf:1}"))
                .with("half", arguments -> 1)
                .with("odd", arguments -> new Object())
                .with("bad", arguments -> {
                    throw new IllegalStateException("no idea");
                });
        assertThat(report(resolver))
                .contains("epochs = ${bad:}  bad failed: no idea (arg 1)")
                .contains("note = ${odd:}  a java.lang.Object cannot stand in an open map")
                .contains("there is no function 'hlaf'. Did you mean 'half'?");
        assertThatIllegalArgumentException().isThrownBy(() -> with().with("env", arguments -> 1));
        assertThatIllegalArgumentException().isThrownBy(() -> with().with("a b", arguments -> 1));
    }

    @Test
    void factsOfTheRunAreForWhatDoesNotCountForItsIdentity() {
        Resolver<Train> starting = with().startingRun(List.of("run"));
        assertThat(starting.with(Layer.args("run.name=${run:id}"))
                        .resolve()
                        .config()
                        .run()
                        .name())
                .isEqualTo("0".repeat(32));
        assertThat(report(starting.with(Layer.args("data.path=${run:id}", "note=x ${data.path}"))))
                .startsWith("1 problem in the configuration:\n  note = x ${data.path}  depends on a fact of the run");
        assertThat(report(starting.with(Layer.args("data.path=${run:idd}")))).contains("Did you mean 'id'?");
        assertThat(args("data.path=${run:id}/${run:experiment_id}/${run:config_hash}/${run:name}/${run:seed}")
                        .data()
                        .path())
                .isEqualTo("run-id/experiment-id/config-hash/run/0");
        assertThat(report("note=${run:id}")).contains("note = ${run:id}  depends on a fact of the run");
        assertThat(starting.with(Layer.args("note=${run:name}"))
                        .resolve()
                        .config()
                        .note())
                .contains("run");
    }

    @Test
    void theConfigBeforeInterpolationIsKept() {
        Resolved<Train> resolved = with(Layer.args("epochs=${tags.k}", "tags.k=5", "note=\\${", "hidden=[1,${epochs}]"))
                .startingRun(List.of("run"))
                .resolve();
        Map<String, Object> unresolved = resolved.interpolated().unresolved();
        assertThat(unresolved)
                .containsEntry("epochs", "${tags.k}")
                .containsEntry("tags", Map.of("k", 5))
                .containsEntry("note", "\\${")
                .containsEntry("hidden_sizes", List.of(1, "${epochs}"));
        assertThat(with(Layer.args("epochs=3")).resolve().interpolated()).isNull();
    }

    @Test
    void repeatedDoublingIsAnErrorAndNotAnEndlessWait() {
        StringBuilder yaml = new StringBuilder("extra:\n  a0: [x, x]\n");
        for (int i = 1; i < 40; i++) {
            yaml.append("  a" + i + ": ['${.." + "a" + (i - 1) + "}', '${..a" + (i - 1) + "}']\n");
        }
        assertThat(report(with(Layer.yaml(yaml.toString(), "bomb.yaml"))))
                .contains("is too large: interpolations repeat");
    }

    @Test
    void absentValuesAreNull() {
        assertThat(args("note=${extra.n}", "extra.n=null").note()).isEqualTo(Optional.empty());
        assertThat(args("extra.n=${note}").extra()).containsEntry("n", null);
    }

    @Test
    void aConfigMayHoldMoreThanInterpolationsMayRepeat() {
        Map<String, Object> tags = new HashMap<>();
        for (int i = 0; i < 150_000; i++) {
            tags.put("k" + i, i);
        }
        Resolver<Train> resolver = with(Layer.tree(Map.of("tags", tags), "tree"), Layer.args("note=${epochs}"));
        assertThat(resolver.resolve().config().tags()).hasSize(150_000);
        assertThat(resolver.startingRun(List.of()).resolve().config().note()).contains("20");
    }

    @Test
    void whatIsReplacedIsNotInterpolated() {
        assertThat(with(Layer.args("note=${epochs}", "note=x")).resolve().interpolated())
                .isNull();
    }

    @Test
    void aLongChainIsAnErrorAndNotTheEndOfTheStack() {
        StringBuilder yaml = new StringBuilder("extra:\n  a0: 1\n");
        for (int i = 1; i <= 150; i++) {
            yaml.append("  a" + i + ": '${.a" + (i - 1) + "}'\n");
        }
        assertThat(with(Layer.yaml(backwards(yaml), "chain.yaml"))
                        .resolve()
                        .config()
                        .extra())
                .containsEntry("a150", 1L);
        for (int i = 151; i <= 5_000; i++) {
            yaml.append("  a" + i + ": '${.a" + (i - 1) + "}'\n");
        }
        assertThat(report(with(Layer.yaml(backwards(yaml), "chain.yaml"))))
                .contains("is reached over some 200 references, each to the next. Refer to where the value stands");
    }

    /** The same keys, each before the one that it refers to. */
    private static String backwards(StringBuilder yaml) {
        List<String> lines = new ArrayList<>(yaml.toString().lines().skip(1).toList());
        Collections.reverse(lines);
        return "extra:\n" + String.join("\n", lines) + "\n";
    }

    @Test
    void allThatInterpolationsRepeatIsBoundedTogetherAndToldOnce() {
        StringBuilder yaml = new StringBuilder("extra:\n  big: " + "x".repeat(1 << 20) + "\n");
        for (int i = 0; i < 3_000; i++) {
            yaml.append("  a" + i + ": '").append(i % 2 == 0 ? "" : "y").append("${.big}'\n");
        }
        assertThat(report(with(Layer.yaml(yaml.toString(), "bomb.yaml"))))
                .startsWith("1 problem in the configuration:")
                .contains("is too large: interpolations repeat more than 25165824 characters");
    }

    @Test
    void whatAMapOfReferencesRepeatsIsToldOnce() {
        StringBuilder yaml = new StringBuilder("extra:\n  big:\n");
        for (int i = 0; i < 10_000; i++) {
            yaml.append("    b" + i + ": 1\n");
        }
        for (int i = 0; i < 10_000; i++) {
            yaml.append("  a" + i + ": '${.big}'\n");
        }
        assertThat(report(with(Layer.yaml(yaml.toString(), "bomb.yaml"))))
                .startsWith("1 problem in the configuration:")
                .contains("is too large: interpolations repeat more than 100000 values");
    }

    @Test
    void aFunctionThatEndsInAnErrorIsALineOfTheReport() {
        Resolver<Train> resolver = with(Layer.args("epochs=${deep:}", "note=${sure:}"))
                .with("deep", arguments -> endless(1))
                .with("sure", arguments -> {
                    throw new AssertionError("never");
                });
        assertThat(report(resolver))
                .contains("epochs = ${deep:}  deep failed: StackOverflowError")
                .contains("note = ${sure:}  sure failed: never");
    }

    @SuppressWarnings("InfiniteRecursion")
    private static long endless(long n) {
        return n + endless(n + 1);
    }
}
