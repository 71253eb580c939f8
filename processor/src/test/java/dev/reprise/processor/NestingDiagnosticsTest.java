package dev.reprise.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NestingDiagnosticsTest {

    private static final String RUN_SETTINGS_WAY_OUT = ", where a run does not find it. Put it into the root config or"
            + " into configs nested directly in it, never absent, repeated or part of an option.";

    @Test
    void aConfigThatContainsItselfIsReported() {
        assertThat(Compiled.messages("@ExperimentConfig public record Node(int x, Node next) {}"))
                .containsExactly(
                        "[reprise:recursive] component 'next' of Node: Node contains itself without end (next)."
                                + " Put an Optional, List or Map between.");
    }

    @Test
    void aConfigThatContainsItselfThroughAnotherIsReported() {
        assertThat(Compiled.messages(
                        "@ExperimentConfig public record A(B theB) {}", "@ExperimentConfig public record B(A theA) {}"))
                .containsExactlyInAnyOrder(
                        "[reprise:recursive] component 'theB' of A: A contains itself without end (the_b.the_a)."
                                + " Put an Optional, List or Map between.",
                        "[reprise:recursive] component 'theA' of B: B contains itself without end (the_a.the_b)."
                                + " Put an Optional, List or Map between.");
    }

    @Test
    void aDefaultThatLeadsBackIsReported() {
        assertThat(Compiled.messages("""
                        @ExperimentConfig
                        public sealed interface Shape {
                            @ExperimentConfig @Option("dot") record Dot() implements Shape {}
                            @ExperimentConfig @Option("box") record Box(@Default("box") Shape inner) implements Shape {}
                        }
                        """))
                .containsExactly("[reprise:recursive] component 'inner' of Shape.Box: Shape.Box contains itself without"
                        + " end (inner). Write another default, that ends.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@Default(\"[{}]\") List<A> kids|kids.0",
                "@Default(\"[[], [{}]]\") Set<List<A>> kids|kids.1.0",
                "@Default(\"{x: {}}\") Map<String, A> kids|kids.x",
                "@Default(\"{}\") Optional<A> kids|kids",
                "@Default(\"{b: {}}\") Optional<D> kids|kids.b",
                "@Default(\"{d: {b: {}}}\") E kids|kids.d.b",
                "@Default(\"{f: {}}\") Optional<D> kids|kids.f.a.0"
            })
    void aDefaultThatLeadsBackThroughWhatCouldEndIsReported(String component, String way) {
        assertThat(Compiled.messages(
                        "@ExperimentConfig public record A(" + component + ") {}",
                        "@ExperimentConfig public record D(Optional<A> b, Optional<F> f) {}",
                        "@ExperimentConfig public record E(Optional<D> d) {}",
                        "@ExperimentConfig public record F(Optional<String> s, @Default(\"[{}]\") List<A> a) {}"))
                .contains("[reprise:recursive] component 'kids' of A: A contains itself without end (" + way
                        + "). Write another default, that ends.");
    }

    @Test
    void aDefaultThatHoldsAnotherConfigOfItsKindMayEnd() {
        assertThat(Compiled.eval(
                        "CSchema.INSTANCE.defaults().toString()",
                        "@ExperimentConfig public record C(@Default(\"{next: {next: {}}}\") Node root) {}",
                        "@ExperimentConfig public record Node(@Default(\"null\") Optional<Node> next) {}"))
                .isEqualTo("C[root=Node[next=Optional[Node[next=Optional[Node[next=Optional.empty]]]]]]");
    }

    @Test
    void aConfigMayContainItselfWhereThatCanEnd() {
        assertThat(Compiled.eval(
                        "Resolver.of(NodeSchema.INSTANCE).with(Layer.args(\"next={x: 2, next: {x: 3}}\","
                                + " \"shape=box\", \"shape.inner=dot\")).resolve().config().toString()",
                        """
                        @ExperimentConfig
                        public record Node(
                                @Default("1") int x, Optional<Node> next, List<Node> list, Map<String, Node> map,
                                @Default("dot") Shape shape) {}
                        """.replace("List<Node>", "@Default(\"[]\") List<Node>")
                                .replace("Map<String, Node>", "@Default(\"{}\") Map<String, Node>"),
                        """
                        @ExperimentConfig
                        public sealed interface Shape {
                            @ExperimentConfig @Option("dot") record Dot() implements Shape {}
                            @ExperimentConfig @Option("box") record Box(Shape inner) implements Shape {}
                        }
                        """))
                .isEqualTo("Node[x=1, next=Optional[Node[x=2, next=Optional[Node[x=3, next=Optional.empty, list=[],"
                        + " map={}, shape=Dot[]]], list=[], map={}, shape=Dot[]]], list=[], map={},"
                        + " shape=Box[inner=Dot[]]]");
    }

    @Test
    void twoRunSettingsAreReportedWithBothPaths() {
        assertThat(Compiled.messages(
                        "@ExperimentConfig public record Data(RunSettings theRun) {}",
                        "@ExperimentConfig public record Train(Data data, RunSettings run) {}",
                        "@ExperimentConfig public record Sweep(Train train) {}"))
                .containsExactly("[reprise:two-run-settings] Train: RunSettings stands at 'data.the_run' and at 'run',"
                        + " but a run has one. Keep one.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Optional<RunSettings>|x|may be absent",
                "@org.jspecify.annotations.Nullable RunSettings|x|may be absent",
                "@Default(\"[]\") List<RunSettings>|x|may be repeated",
                "@Default(\"{}\") Map<String, RunSettings>|x|may be repeated",
                "Optional<Outer>|x.inner.run|may be absent",
                "@Default(\"[]\") List<Outer>|x.inner.run|may be repeated"
            })
    void runSettingsWhereARunDoesNotFindThemAreReported(String type, String path, String how) {
        assertThat(Compiled.messages(
                        "@ExperimentConfig public record C(" + type + " x) {}",
                        "@ExperimentConfig public record Outer(Inner inner) {}",
                        "@ExperimentConfig public record Inner(RunSettings run) {}"))
                .containsExactly("[reprise:run-settings-place] component 'x' of C: RunSettings at '" + path + "' " + how
                        + RUN_SETTINGS_WAY_OUT);
    }

    @Test
    void runSettingsInAnOptionAreReportedOnceForEach() {
        assertThat(Compiled.of(
                                """
                                @ExperimentConfig
                                public sealed interface Job {
                                    @ExperimentConfig @Option("a") record A(RunSettings run) implements Job {}
                                    @ExperimentConfig @Option("b") record B(Inner inner) implements Job {}
                                    @ExperimentConfig record Inner(RunSettings run) {}
                                }
                                """,
                                "@ExperimentConfig public record Train(@Default(\"a\") Job job, RunSettings run) {}")
                        .errors())
                .containsExactly(
                        "6: [reprise:run-settings-place] Job: RunSettings at 'run' of Job.A is part of an option"
                                + RUN_SETTINGS_WAY_OUT,
                        "6: [reprise:run-settings-place] Job: RunSettings at 'inner.run' of Job.B is part of an option"
                                + RUN_SETTINGS_WAY_OUT);
    }

    @Test
    void runSettingsInAConfigThatMayContainItselfAreReportedOnlyWhereItDoes() {
        assertThat(Compiled.messages(
                        "@ExperimentConfig public record C(Outer outer, Optional<C> next) {}",
                        "@ExperimentConfig public record Outer(Inner inner) {}",
                        "@ExperimentConfig public record Inner(RunSettings run) {}"))
                .containsExactly("[reprise:run-settings-place] component 'next' of C: RunSettings at"
                        + " 'next.outer.inner.run' may be absent" + RUN_SETTINGS_WAY_OUT);
    }
}
