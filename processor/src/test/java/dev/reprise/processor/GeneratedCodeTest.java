package dev.reprise.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GeneratedCodeTest {

    private static final String SGD = """
            @ExperimentConfig @Option("sgd")
            public record Sgd(@Default("0.1") @Positive double lr, @Default("0.9") double momentum)
                    implements Optimizer, SgdPatch.With {}
            """;
    private static final String ADAM = """
            @ExperimentConfig @Option("adam-w")
            public record Adam(@Default("0.001") double lr) implements Optimizer {}
            """;
    private static final String OPTIMIZER = """
            @ExperimentConfig
            public sealed interface Optimizer permits Sgd, Adam {}
            """;
    private static final String TRAIN = """
            @ExperimentConfig
            public record Train(@Default("sgd") Optimizer optimizer, @Default("20") int numEpochs, RunSettings run)
                    implements TrainPatch.With {}
            """;

    @Test
    void defaultsAreBound() {
        assertThat(train("TrainSchema.INSTANCE.defaults().toString()"))
                .asString()
                .startsWith("Train[optimizer=Sgd[lr=0.1, momentum=0.9], numEpochs=20, run=RunSettings[name=run, ");
    }

    @Test
    void argsAreBound() {
        assertThat(train("Resolver.of(TrainSchema.INSTANCE)"
                        + ".with(Layer.args(\"optimizer=adam-w\", \"optimizer.lr=3e-4\", \"num_epochs=5\"))"
                        + ".resolve().config().toString()"))
                .asString()
                .startsWith("Train[optimizer=Adam[lr=3.0E-4], numEpochs=5, run=RunSettings[name=run, ");
    }

    @Test
    void defaultsMayComeFromOtherValues() {
        String config = """
                @ExperimentConfig
                public record Paths(
                        @Default("out") String root,
                        @Default("${root}/data") String data,
                        Cache cache) {}
                """;
        String cache = """
                @ExperimentConfig
                public record Cache(@Default("${..data}/cache") String dir, @Default("${.dir}.lock") String lock) {}
                """;
        assertThat(Compiled.eval(
                        "Resolver.of(PathsSchema.INSTANCE).with(Layer.args(\"root=/tmp\"))"
                                + ".resolve().config().toString()",
                        config,
                        cache))
                .isEqualTo("Paths[root=/tmp, data=/tmp/data,"
                        + " cache=Cache[dir=/tmp/data/cache, lock=/tmp/data/cache.lock]]");
    }

    @Test
    void aConfigIsWritten() {
        assertThat(train("TrainSchema.INSTANCE.yaml(TrainSchema.INSTANCE.defaults())"))
                .asString()
                .startsWith("""
                        optimizer:
                          type: sgd
                          lr: 0.1
                          momentum: 0.9
                        num_epochs: 20
                        run:
                          name: run
                        """);
    }

    @Test
    void aComponentIsChanged() {
        assertThat(train("SgdSchema.INSTANCE.defaults().withLr(0.2).toString()"))
                .isEqualTo("Sgd[lr=0.2, momentum=0.9]");
    }

    @Test
    void severalComponentsAreChangedAtOnce() {
        assertThat(train("TrainSchema.INSTANCE.defaults()"
                        + ".with(t -> t.numEpochs(7).optimizer(o -> o.adamW(a -> a.lr(0.5))).run(r -> r.name(\"x\")))"
                        + ".toString()"))
                .asString()
                .startsWith("Train[optimizer=Adam[lr=0.5], numEpochs=7, run=RunSettings[name=x, ");
    }

    @Test
    void aNestedConfigIsChangedInACopy() {
        assertThat(train("TrainSchema.INSTANCE.defaults().withOptimizer(o -> o.sgd(s -> s.momentum(0)))"
                        + ".optimizer().toString()"))
                .isEqualTo("Sgd[lr=0.1, momentum=0.0]");
    }

    @Test
    void aNestedConfigIsReplacedInACopy() {
        assertThat(train("TrainSchema.INSTANCE.defaults().withOptimizer(new Adam(2)).optimizer().toString()"))
                .isEqualTo("Adam[lr=2.0]");
    }

    @Test
    void aPatchIsAppliedToAConfig() {
        assertThat(train("SgdSchema.INSTANCE.defaults().with(new SgdPatch().lr(0.3)).toString()"))
                .isEqualTo("Sgd[lr=0.3, momentum=0.9]");
    }

    @Test
    void aConfigThatDoesNotImplementWithHasNoneOfItsMethods() {
        assertThat(Compiled.eval(
                        "CSchema.INSTANCE.merge(new C(1), new CPatch().x(2)).toString()",
                        "@ExperimentConfig public record C(int x) {}"))
                .isEqualTo("C[x=2]");
    }

    @Test
    void aPatchedValueThatBreaksAConstraintIsReported() {
        assertThatThrownBy(() -> train("SgdSchema.INSTANCE.defaults().withLr(-1)"))
                .hasMessageContaining("must be positive");
    }

    @Test
    void aPatchHoldsOnlyWhatWasSet() {
        assertThat(train("new TrainPatch().numEpochs(3).optimizer(o -> o.sgd()).tree().toString()"))
                .isEqualTo("{num_epochs=3, optimizer={type=sgd}}");
    }

    @Test
    void documentationIsKept() {
        assertThat(Compiled.eval(
                        "NetSchema.INSTANCE.doc() + \"|\" + NetSchema.INSTANCE.components().get(0).doc()", """
                        /**
                         * A net of {@code n} layers,
                         * see {@link Net the net}.
                         *
                         * @param depth how
                         *     {@code deep}
                         */
                        @ExperimentConfig
                        public record Net(int depth) {}
                        """))
                .isEqualTo("A net of n layers, see the net.|how deep");
    }

    private static Object train(String expression) {
        return Compiled.eval(expression, SGD, ADAM, OPTIMIZER, TRAIN);
    }
}
