package dev.reprise.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefaultDiagnosticsTest {

    private static final String OPTIMIZER = """
            @ExperimentConfig
            public sealed interface Optimizer {
                @ExperimentConfig @Option("sgd") record Sgd(@Default("0.1") @Positive double lr) implements Optimizer {}
                @ExperimentConfig @Option("adam") record Adam(@Default("1") int beta) implements Optimizer {}
            }
            """;

    @Test
    void anInterpolationIsReadAndItsValueIsNot() {
        assertThat(Compiled.messages("""
                        @ExperimentConfig public record C(
                                @Default("${y}") int x,
                                @Default("[1, ${x}]") List<Integer> y,
                                @Default("${o}") Optional<C> z,
                                @Default("\\\\${x}") String o) {}
                        """)).isEmpty();
        assertThat(Compiled.messages("@ExperimentConfig public record C(@Default(\"${y\") int x) {}"))
                .containsExactly(
                        "[reprise:default-type] component 'x' of C: the interpolation cannot be read:\n  ${y\n  ^ the ${ is not closed; add }.");
        assertThat(Compiled.messages("@ExperimentConfig public record C(@Default(\"\\\\${y}\") int x) {}"))
                .containsExactly("[reprise:default-type] component 'x' of C: \"${y}\" is not a whole number between"
                        + " -2147483648 and 2147483647. Change the default or the type.");
    }

    @Test
    void aScalarOfAnotherTypeIsReportedWithTheWayOut() {
        assertThat(Compiled.of("""
                                @ExperimentConfig
                                public record Sgd(
                                        @Default("abc") double lr) {}
                                """).errors())
                .containsExactly("7: [reprise:default-type] component 'lr' of Sgd: \"abc\" is not a double."
                        + " Write a number such as @Default(\"3e-4\").");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "int|1.5|\"1.5\" is not a whole number between -2147483648 and 2147483647. Change the default or the type.",
                "byte|128|\"128\" is not a whole number between -128 and 127. Change the default or the type.",
                "boolean|maybe|\"maybe\" is not a boolean. Write true or false.",
                "char|ab|\"ab\" is not a single character. Change the default or the type.",
                "java.time.LocalDate|today|\"today\" is not a date. Write a date such as @Default(\"2024-01-31\").",
                "java.util.regex.Pattern|(|\"(\" is not a regular expression: Unclosed group at character 2."
                        + " Change the default or the type.",
                "Thread.State|GONE|\"GONE\" is not a State. Write one of: NEW, RUNNABLE, BLOCKED, WAITING, TIMED_WAITING, TERMINATED.",
                "List<Integer>|64|\"64\" is not a list. Write @Default(\"[64]\").",
                "Set<String>|{a: b}|a map is not a set. Write @Default(\"[a, b]\").",
                "Map<String, Integer>|[1]|a list is not a map. Write @Default(\"{key: value}\").",
                "List<Integer>|[1, x]|[1]: \"x\" is not a whole number between -2147483648 and 2147483647. Change the default or the type.",
                "List<List<Double>>|[[1], [a]]|[1][0]: \"a\" is not a double. Write a number such as @Default(\"3e-4\").",
                "Map<String, Integer>|{a: b}|a: \"b\" is not a whole number between -2147483648 and 2147483647. Change the default or the type.",
                "Map<Thread.State, Integer>|{x: 1}|\"x\" is not a State. Write one of: NEW, RUNNABLE, BLOCKED, WAITING,"
                        + " TIMED_WAITING, TERMINATED.",
                "List<Integer>|[1, null]|[1]: null is not an int. Make the type an Optional, or give a value.",
                "int|null|null is not an int. Make the type an Optional, or give a value.",
                "Map<String, Object>|1|\"1\" is not a map. Write @Default(\"{key: value}\").",
                "String|???|??? means that a value must be given. Drop the default, or quote it.",
                "List<Integer>|[1, ???]|[1]: ??? means that a value must be given. Drop the default, or quote it.",
                "Thread.State|thread.NEW|\"thread.NEW\" is not a State. Write one of: NEW, RUNNABLE, BLOCKED, WAITING,"
                        + " TIMED_WAITING, TERMINATED.",
                "Optional<Integer>|x|\"x\" is not a whole number between -2147483648 and 2147483647. Change the default or the type."
            })
    void whatATypeCannotReadIsReported(String type, String text, String message) {
        assertThat(Compiled.messages("@ExperimentConfig public record C(@Default(\"" + text + "\") " + type + " x) {}"))
                .containsExactly("[reprise:default-type] component 'x' of C: " + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "int|1_000",
                "double|inf",
                "String|epoch=3.ckpt, [or not",
                "String|'quoted'",
                "Optional<Integer>|null",
                "OptionalInt|~",
                "OptionalDouble|0.5",
                "List<String>|[]",
                "Map<Integer, List<Double>>|{1: [0.5]}",
                "Map<String, Object>|{a: [1, {b: null}]}",
                "java.time.Duration|1h30m",
                "Thread.State|State.NEW",
                "Map<Thread.State, Integer>|{Thread.State.NEW: 1}",
                "String|'???'",
            })
    void whatATypeReadsPasses(String type, String text) {
        assertThat(Compiled.messages("@ExperimentConfig public record C(@Default(\"" + text + "\") " + type + " x) {}"))
                .isEmpty();
    }

    @Test
    void aBrokenStructureIsReported() {
        assertThat(Compiled.messages("@ExperimentConfig public record C(@Default(\"[1\") List<Integer> x) {}"))
                .singleElement()
                .asString()
                .startsWith("[reprise:default-type] component 'x' of C: ")
                .contains("the list is not closed; add ]");
    }

    @Test
    void aMissedConstraintIsReported() {
        assertThat(Compiled.messages("@ExperimentConfig public record C(@Default(\"-1\") @Positive int x) {}"))
                .containsExactly("[reprise:default-constraint] component 'x' of C: \"-1\" must be positive."
                        + " Change the default or @Positive.");
    }

    @Test
    void aMissedConstraintOnASizeIsReported() {
        assertThat(Compiled.messages(
                        "@ExperimentConfig public record C(@Default(\"[]\") @NotEmpty List<Integer> x) {}"))
                .containsExactly("[reprise:default-constraint] component 'x' of C: a list must not be empty."
                        + " Change the default or @NotEmpty.");
    }

    @Test
    void anUnknownOptionIsReported() {
        assertThat(Compiled.messages(OPTIMIZER, "@ExperimentConfig public record C(@Default(\"rms\") Optimizer x) {}"))
                .containsExactly("[reprise:default-option] component 'x' of C: \"rms\" is no option of Optimizer."
                        + " Write one of: sgd, adam.");
    }

    @Test
    void aMapWithoutAnOptionIsReported() {
        assertThat(Compiled.messages(
                        OPTIMIZER, "@ExperimentConfig public record C(@Default(\"{lr: 1}\") Optimizer x) {}"))
                .containsExactly("[reprise:default-option] component 'x' of C: a map chooses no option of Optimizer."
                        + " Write one of: sgd, adam, or a map with \"type: ...\" in it.");
    }

    @Test
    void anUnknownKeyOfTheChosenOptionIsReported() {
        assertThat(Compiled.messages(
                        OPTIMIZER,
                        "@ExperimentConfig public record C(@Default(\"{type: adam, lr: 1}\") Optimizer x) {}"))
                .containsExactly("[reprise:default-key] component 'x' of C: lr: unknown key. Write one of the keys of"
                        + " Optimizer.Adam: beta.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Map<Integer, String>|{1: a, 01: b}|01: is the same key as 1. Drop one of them.",
                "Map<Long, Integer>|{+7: 1, 7: 2}|7: is the same key as +7. Drop one of them.",
                "List<Map<Byte, Integer>>|[{1: 1}, {1: 1, 001: 1}]|[1].001: is the same key as 1. Drop one of them."
            })
    void keysThatAreTheSameWhenReadAreReported(String type, String text, String message) {
        assertThat(Compiled.messages("@ExperimentConfig public record C(@Default(\"" + text + "\") " + type + " x) {}"))
                .containsExactly("[reprise:default-key] component 'x' of C: " + message);
    }

    @Test
    void aKeyThatIsGivenAgainUnderItsOlderNameIsReported() {
        assertThat(Compiled.messages(
                        "@ExperimentConfig public record Sgd(@Key(aliases = \"rate\") double lr) {}",
                        "@ExperimentConfig public record C(@Default(\"{lr: 1, rate: 2}\") Sgd x) {}"))
                .containsExactly("[reprise:default-key] component 'x' of C: rate: is the same key as lr."
                        + " Drop one of them.");
    }

    @Test
    void valuesInsideANestedConfigAreChecked() {
        assertThat(Compiled.messages(OPTIMIZER, """
                        @ExperimentConfig
                        public record C(
                                @Default("{inner: {lr: -1}}") Middle a,
                                @Default("{type: sgd, lr: x}") Optimizer b,
                                @Default("5") Middle c) {

                            @ExperimentConfig
                            public record Middle(Optimizer.Sgd inner) {}
                        }
                        """))
                .containsExactly(
                        "[reprise:default-constraint] component 'a' of C: inner.lr: \"-1\" must be positive."
                                + " Change the default or @Positive.",
                        "[reprise:default-type] component 'b' of C: lr: \"x\" is not a double."
                                + " Write a number such as @Default(\"3e-4\").",
                        "[reprise:default-type] component 'c' of C: \"5\" is not a map of keys of C.Middle."
                                + " Write @Default(\"{inner: ...}\").");
    }
}
