package dev.reprise.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.processor.diag.ProblemId;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** One mistake for each id: whatever the complaint is, its last sentence says what to do. */
class WayOutTest {

    private static final String WAY_OUT =
            "(?s)\\[reprise:[a-z-]+] .*[.;] (add|Add|Annotate|Change|Check|Declare|Drop|Give"
                    + "|Implement|Keep|Leave|Make|Put|Rename|Swap|Use|Write) (?!.*[.] [A-Z]).*[.]";

    private static final List<String> MISTAKES = List.of(
            "@ExperimentConfig public enum Enumerated {A}",
            "@ExperimentConfig public record Generic<T>(int x) {}",
            "public class Outer { @ExperimentConfig private record Hidden(int x) {} }",
            "@ExperimentConfig public record Unsupported(Thread x) {}",
            "@ExperimentConfig public record DefaultType(@Default(\"1.5\") int x) {}",
            "@ExperimentConfig public record DefaultShape(@Default(\"[[1]]\") List<Integer> x) {}",
            "@ExperimentConfig public record DefaultText(@Default(\"[1\") List<Integer> x) {}",
            "@ExperimentConfig public record DefaultConstant(@Default(\"x\") Thread.State x) {}",
            "@ExperimentConfig public record DefaultConstraint(@Default(\"0\") @Positive int x) {}",
            "@ExperimentConfig public record DefaultOption(@Default(\"x\") Good x) {}",
            "@ExperimentConfig public record DefaultKey(@Default(\"{z: 1}\") Good.A x) {}",
            "@ExperimentConfig public record DefaultTwice(@Default(\"{1: 1, 01: 1}\") Map<Integer, Integer> x) {}",
            "@ExperimentConfig public record Twins(int aB, int a_b) {}",
            "@ExperimentConfig public record Reserved(RunSettings run, String include) {}",
            "@ExperimentConfig @Removed(\"x\") @Removed(\"y\") @Removed(\"y\") public record Back(int x) {}",
            "@ExperimentConfig @Removed(\"a b\") public record BadlyRemoved(int x) {}",
            """
            @ExperimentConfig public record Presets(int x) {
                @Preset("a b") static PresetsPatch bad() { return new PresetsPatch(); }
                @Preset("a") int wrong(int y) { return y; }
                @Preset("a") static PresetsPatch twice() { return new PresetsPatch(); }
            }
            """,
            "@ExperimentConfig public record BadKey(@Key(\"a b\") int x) {}",
            "@ExperimentConfig public sealed interface Unnamed { @ExperimentConfig record A() implements Unnamed {} }",
            """
            @ExperimentConfig
            public sealed interface Named {
                @ExperimentConfig @Option(value = "a", aliases = {"d", "x y"}) record A() implements Named {}
                @ExperimentConfig @Option("a") record B() implements Named {}
                @ExperimentConfig @Option("a b") record C() implements Named {}
                @ExperimentConfig @Option("d") record D(RunSettings run, @Key("type") int x) implements Named {}
                record E() implements Named {}
            }
            """,
            "@ExperimentConfig @Option(\"x\") public record Orphan(int x) {}",
            "@ExperimentConfig public record Endless(Endless x, @Default(\"{}\") Optional<Endless> y) {}",
            "@ExperimentConfig public record TwoRuns(RunSettings a, RunSettings b) {}",
            "public record Stray(@Default(\"1\") int x) {}",
            "@ExperimentConfig public record NoDefault(@HashIgnored(whenDefault = true) int x) {}",
            "@ExperimentConfig public record Ignored(@HashIgnored @Resumable int x) {}",
            "@ExperimentConfig public record Told(@Secret @Default(\"hunter2\") String x, @Secret @Resumable int y) {}",
            "@ExperimentConfig public record Hidden(@Secret Told x) {}",
            "@ExperimentConfig public record Unchecked(@Positive(groups = Runnable.class) int x) {}",
            "@ExperimentConfig public record ConstraintType(@Positive String x) {}",
            "@ExperimentConfig public record ConstraintValue(@DecimalMin(\"x\") int x) {}",
            """
            @ExperimentConfig
            public sealed interface Good {
                @ExperimentConfig @Option("a") record A(@Default("1") int a) implements Good {}
            }
            """);

    @Test
    void everyComplaintEndsWithAWayOut() {
        List<String> messages = Compiled.messages(MISTAKES.toArray(String[]::new));

        assertThat(messages).allSatisfy(message -> assertThat(message).matches(WAY_OUT));
        assertThat(messages.stream().map(WayOutTest::id))
                .containsAll(new TreeSet<>(Arrays.stream(ProblemId.values())
                        .filter(id -> id != ProblemId.INTERNAL)
                        .map(ProblemId::text)
                        .toList()));
    }

    private static String id(String message) {
        return message.substring("[reprise:".length(), message.indexOf(']'));
    }
}
