package dev.reprise.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Constraints on type arguments are about elements, keys and values, and are reported where those stand. */
class ElementConstraintTest {

    private static final String REPORT = """
            import dev.reprise.problem.ConfigException;
            import dev.reprise.resolve.*;
            public class Report {
                public static String of(String yaml, String... args) {
                    try {
                        Layer file = Layer.yaml(yaml, "base.yaml");
                        return Resolver.of(CSchema.INSTANCE).with(file).with(Layer.args(args)).resolve().config().toString();
                    } catch (ConfigException e) {
                        return e.getMessage();
                    }
                }
            }
            """;

    private static Object report(String components, String call) {
        return Compiled.eval(
                "Report.of(" + call + ")", "@ExperimentConfig public record C(" + components + ") {}", REPORT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "List<@Positive Integer>|[1, -3]|x.1 = -3  must be positive  (arg 1)",
                "Set<@NotBlank String>|[a, ' ', b, ' ']|x.1 = ' '  must not be blank  (arg 1)",
                "Map<String, @Min(1) Integer>|{a: 0}|x.a = 0  must be at least 1  (arg 1)",
                "Map<@Pattern(regexp = \"[a-z]+\") String, Integer>|{a: 0, B: 1}|x.B  key must match [a-z]+  (arg 1)",
                "Map<@Min(5) Integer, String>|{4: a}|x.4  key must be at least 5  (arg 1)",
                "Map<@NotBlank String, Object>|{' ': 1}|x.   key must not be blank  (arg 1)",
                "List<List<@Positive Integer>>|[[1], [2, 0]]|x.1.1 = 0  must be positive  (arg 1)",
                "List<@Size(max = 1) List<Integer>>|[[1], [2, 0]]|x.1 = [2, 0]  must have at most 1 element, has 2",
                "Optional<@Positive Integer>|0|x = 0  must be positive  (arg 1)",
                "Optional<List<@Positive Integer>>|[0]|x.0 = 0  must be positive  (arg 1)",
                "List<Optional<@Positive Integer>>|[null, 0]|x.1 = 0  must be positive  (arg 1)",
                "Map<String, List<@Positive Integer>>|{a: [0]}|x.a.0 = 0  must be positive  (arg 1)"
            })
    void aPartThatBreaksAConstraintIsReportedAtItsPath(String type, String value, String violation) {
        assertThat(report(type + " x", "\"\", \"x=" + value + "\"")).asString().contains(violation);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "List<@Positive Integer>|[1, 3]|C[x=[1, 3]]",
                "List<@NotNull Integer>|[0]|C[x=[0]]",
                "Optional<@Positive Integer>|null|C[x=Optional.empty]",
                "List<Optional<@Positive Integer>>|[null, 1]|C[x=[Optional.empty, Optional[1]]]"
            })
    void partsThatKeepTheirConstraintsAreBound(String type, String value, String config) {
        assertThat(report(type + " x", "\"\", \"x=" + value + "\"")).isEqualTo(config);
    }

    @Test
    void everyPartIsReportedWithItsOwnOriginBesideTheWhole() {
        assertThat(report(
                        "@Size(max = 2) List<@Positive Integer> hidden, Map<String, @Max(1) Double> shares",
                        "\"hidden:\\n  - 1\\n  - -3\\n  - 0\\nshares:\\n  a: 2\\n\", \"hidden.0=-7\", \"shares.b=3\""))
                .isEqualTo("""
                        6 problems in the configuration:
                          hidden.0 = -7         must be positive                     (arg 1)
                          hidden.1 = -3         must be positive                     (base.yaml:3:5)
                          hidden.2 = 0          must be positive                     (base.yaml:4:5)
                          hidden = [-7, -3, 0]  must have at most 2 elements, has 3  (arg 1)
                          shares.a = 2          must be at most 1                    (base.yaml:6:6)
                          shares.b = 3          must be at most 1                    (arg 2)""");
    }

    @Test
    void aPartThatCannotBeReadDoesNotHideTheOthers() {
        assertThat(report("List<@Positive Integer> hidden", "\"\", \"hidden=[a, -3]\""))
                .isEqualTo("""
                2 problems in the configuration:
                  hidden.0 = a   is not a whole number between -2147483648 and 2147483647  (arg 1)
                  hidden.1 = -3  must be positive                                          (arg 1)""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@Default(\"[1, -3]\") List<@Positive Integer>|[1]: \"-3\" must be positive. Change the default or"
                        + " @Positive.",
                "@Default(\"{a: 0}\") Map<String, @Min(1) Integer>|a: \"0\" must be at least 1. Change the default or"
                        + " @Min.",
                "@Default(\"{A: 0}\") Map<@Pattern(regexp = \"a\") String, Integer>|\"A\" must match a. Change the"
                        + " default or @Pattern.",
                "@Default(\"{' ': 0}\") Map<@NotBlank String, Object>|\" \" must not be blank. Change the default or"
                        + " @NotBlank.",
                "@Default(\"0\") Optional<@Positive Integer>|\"0\" must be positive. Change the default or @Positive.",
                "@Default(\"[[], [0]]\") List<List<@Positive Integer>>|[1][0]: \"0\" must be positive. Change the"
                        + " default or @Positive."
            })
    void aDefaultWithAPartThatBreaksAConstraintDoesNotCompile(String component, String message) {
        assertThat(Compiled.messages("@ExperimentConfig public record C(" + component + " x) {}"))
                .containsExactly("[reprise:default-constraint] component 'x' of C: " + message);
    }

    @Test
    void aDefaultIsNotComparedWithTheTimeOfTheCompilation() {
        assertThat(Compiled.messages(
                        "@ExperimentConfig public record C(@Default(\"9999-01-01\") @Past java.time.LocalDate x) {}"))
                .isEmpty();
    }
}
