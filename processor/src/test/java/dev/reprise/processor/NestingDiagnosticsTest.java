package dev.reprise.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NestingDiagnosticsTest {

    @Test
    void aConfigThatContainsItselfIsReported() {
        assertThat(Compiled.messages("@ExperimentConfig public record Node(int x, Node next) {}"))
                .containsExactly(
                        "[reprise:recursive] component 'next' of Node: Node contains itself without end (next)."
                                + " Put an Optional, List or Map between, or another default.");
    }

    @Test
    void aConfigThatContainsItselfThroughAnotherIsReported() {
        assertThat(Compiled.messages(
                        "@ExperimentConfig public record A(B theB) {}", "@ExperimentConfig public record B(A theA) {}"))
                .containsExactlyInAnyOrder(
                        "[reprise:recursive] component 'theB' of A: A contains itself without end (the_b.the_a)."
                                + " Put an Optional, List or Map between, or another default.",
                        "[reprise:recursive] component 'theA' of B: B contains itself without end (the_a.the_b)."
                                + " Put an Optional, List or Map between, or another default.");
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
                        + " end (inner). Put an Optional, List or Map between, or another default.");
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

    @Test
    void eachOptionMayHoldRunSettings() {
        assertThat(Compiled.messages("""
                        @ExperimentConfig
                        public sealed interface Job {
                            @ExperimentConfig @Option("a") record A(RunSettings run) implements Job {}
                            @ExperimentConfig @Option("b") record B(RunSettings run) implements Job {}
                        }
                        """, "@ExperimentConfig public record Train(@Default(\"a\") Job job) {}"))
                .isEmpty();
    }
}
