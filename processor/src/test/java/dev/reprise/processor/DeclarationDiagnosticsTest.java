package dev.reprise.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeclarationDiagnosticsTest {

    @Test
    void aComponentOfATypeParameterLeadsToNoErrorInGeneratedCode() {
        assertThat(Compiled.messages("@ExperimentConfig public record C<X>(X m, List<X> all) {}"))
                .isNotEmpty()
                .allMatch(message -> message.startsWith("[reprise:"))
                .anyMatch(message -> message.startsWith("[reprise:generic] C: has type parameters"));
        assertThat(Compiled.messages(
                        "@ExperimentConfig public record C<X extends Number>(X m) {}",
                        "@ExperimentConfig public record Root(C<Integer> c) {}"))
                .isNotEmpty()
                .allMatch(message -> message.startsWith("[reprise:"));
    }

    @Test
    void aClassIsNoConfig() {
        assertThat(Compiled.of("@ExperimentConfig\npublic final class C {}").errors())
                .containsExactly("5: [reprise:not-a-record] C: is a class. Declare a record, or a sealed interface"
                        + " whose options are records.");
    }

    @Test
    void anEnumIsNoConfig() {
        assertThat(Compiled.messages("@ExperimentConfig public enum C {A}"))
                .containsExactly("[reprise:not-a-record] C: is an enum. Declare a record, or a sealed interface"
                        + " whose options are records.");
    }

    @Test
    void anOpenInterfaceIsNoConfig() {
        assertThat(Compiled.messages("@ExperimentConfig public interface C {}"))
                .containsExactly("[reprise:not-a-record] C: is an interface that is not sealed. Declare a record, or a"
                        + " sealed interface whose options are records.");
    }

    @Test
    void anInnerClassIsNoConfig() {
        assertThat(Compiled.messages("public class Outer { @ExperimentConfig public class C {} }"))
                .containsExactly("[reprise:not-a-record] Outer.C: is a class. Declare a record, or a sealed interface"
                        + " whose options are records.");
    }

    @Test
    void aGenericRecordIsNoConfig() {
        assertThat(Compiled.messages("@ExperimentConfig public record C<T>(int x) {}"))
                .containsExactly("[reprise:generic] C: has type parameters, whose values no text can give. Declare a"
                        + " record for each type that is used.");
    }

    @Test
    void aPrivateRecordIsNoConfig() {
        assertThat(Compiled.messages("public class Outer { @ExperimentConfig private record C(int x) {} }"))
                .containsExactly("[reprise:private] Outer.C: is private or stands in a private type, so that the"
                        + " generated code beside it cannot name it. Make it visible to its package.");
    }

    @Test
    void aRecordInAnInnerClassIsAConfig() {
        assertThat(Compiled.messages("class Outer { class Inner { @ExperimentConfig record C(int x) {} } }"))
                .isEmpty();
    }

    @Test
    void aRecordWithoutComponentsIsAConfig() {
        assertThat(Compiled.eval(
                        "CSchema.INSTANCE.defaults().toString()",
                        "@ExperimentConfig public record C() implements CPatch.With {}"))
                .isEqualTo("C[]");
    }

    @Test
    void ourAnnotationsOnOtherRecordsAreReported() {
        assertThat(Compiled.of("""
                                public record C(
                                        @Default("1") int x) {}
                                """).errors())
                .containsExactly("6: [reprise:misplaced] component 'x' of C: @Default has no effect, since this is no"
                        + " record annotated with @ExperimentConfig. Annotate the record, or drop it.");
    }

    @Test
    void anOptionOnAnotherTypeIsReported() {
        assertThat(Compiled.messages("@Option(\"c\") public record C(int x) {}"))
                .containsExactly("[reprise:misplaced] C: @Option has no effect, since this is no record annotated"
                        + " with @ExperimentConfig. Annotate the record, or drop it.");
    }

    @Test
    void leavingOutADefaultThatIsNotThereIsReported() {
        assertThat(Compiled.messages("@ExperimentConfig public record C(@HashIgnored(whenDefault = true) int x) {}"))
                .containsExactly("[reprise:misplaced] component 'x' of C: @HashIgnored(whenDefault = true) has no"
                        + " effect without a default. Add @Default.");
    }

    @Test
    void leavingOutADefaultThatOtherValuesGiveIsReported() {
        assertThat(Compiled.messages("@ExperimentConfig public record C("
                        + "@Default(\"${y}\") @HashIgnored(whenDefault = true) int x, @Default(\"1\") int y) {}"))
                .containsExactly("[reprise:misplaced] component 'x' of C: @HashIgnored(whenDefault = true) has no fixed"
                        + " default to compare with, since other values give it. Write the default without ${...}, or drop"
                        + " (whenDefault = true).");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Outer x|x.inner.size",
                "@Default(\"{inner: {name: a}}\") Outer x|x.inner.size",
                "@Default(\"{}\") Optional<Inner> x|x.size",
                "@Default(\"[{size: 1}, {name: a}]\") List<Inner> x|x.1.size",
                "@Default(\"{a: {size: 1}, b: {}}\") Map<String, Inner> x|x.b.size",
                "@Default(\"some\") Choice x|x.inner.size",
                "@Default(\"{choice: {type: some, inner: {size: 1}}}\") Holder x|x.size",
                "@Default(\"{choice: some, size: 1}\") Holder x|x.choice.inner.size",
                "Choice x|x"
            })
    void leavingOutADefaultThatIsNotCompleteIsReported(String component, String open) {
        String wayOut = open.equals("x")
                ? "has no effect without a default. Add @Default."
                : "has no default to compare with, since '" + open
                        + "' must be given. Give that a default, or name it in a @Default here.";
        assertThat(whenDefault(component))
                .containsExactly("[reprise:misplaced] component 'x' of C: @HashIgnored(whenDefault = true) " + wayOut);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Complete x",
                "Optional<Outer> x",
                "@Default(\"{inner: {size: 1}}\") Outer x",
                "@Default(\"{inner: {large: 1}}\") Outer x",
                "@Default(\"[]\") List<Inner> x",
                "@Default(\"[[1, 2]]\") List<List<Integer>> x",
                "@Default(\"none\") Choice x",
                "@Default(\"{size: 1, choice: none}\") Holder x",
                "@Default(\"{size: 1, choice: {type: some, inner: {size: 1}}}\") Holder x",
                "@Default(\"[or not\") String x"
            })
    void leavingOutADefaultThatIsCompleteIsAllowed(String component) {
        assertThat(whenDefault(component)).isEmpty();
    }

    private static List<String> whenDefault(String component) {
        return Compiled.messages(
                "@ExperimentConfig public record C(@HashIgnored(whenDefault = true) " + component + ") {}",
                "@ExperimentConfig public record Outer(Inner inner) {}",
                "@ExperimentConfig public record Inner(@Key(aliases = \"large\") int size, @Default(\"a\") String name) {}",
                "@ExperimentConfig public record Complete(@Default(\"{size: 3}\") Inner inner, Optional<Inner> more) {}",
                "@ExperimentConfig public record Holder(@Default(\"{type: some}\") Choice choice, int size) {}",
                """
                @ExperimentConfig
                public sealed interface Choice {
                    @ExperimentConfig @Option("some") record Some(Inner inner) implements Choice {}
                    @ExperimentConfig @Option("none") record None() implements Choice {}
                }
                """);
    }

    @Test
    void aComponentOutsideTheIdentityNeedsNoPermissionToChange() {
        assertThat(Compiled.messages("@ExperimentConfig public record C(@HashIgnored @Resumable int x) {}"))
                .containsExactly("[reprise:resumable-ignored] component 'x' of C: @HashIgnored already lets a resume"
                        + " change it. Drop @Resumable, or drop @HashIgnored to make it count for the run_id.");
    }

    @Test
    void allErrorsOfARecordAreReportedAtOnce() {
        assertThat(Compiled.of("""
                                @ExperimentConfig
                                public record C(
                                        @Default("x") int a,
                                        byte[] b,
                                        @Positive String c,
                                        @Key("a") int d) {}
                                """).errors())
                .hasSize(4)
                .anySatisfy(error -> assertThat(error).startsWith("7: [reprise:default-type] component 'a' of C"))
                .anySatisfy(error -> assertThat(error).startsWith("8: [reprise:unsupported-type] component 'b' of C"))
                .anySatisfy(error -> assertThat(error).startsWith("9: [reprise:constraint-type] component 'c' of C"))
                .anySatisfy(error -> assertThat(error).startsWith("10: [reprise:duplicate-key] component 'd' of C"));
    }
}
