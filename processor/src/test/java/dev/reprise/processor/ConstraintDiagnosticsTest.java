package dev.reprise.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConstraintDiagnosticsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@Positive String|type|@Positive is for numbers. Drop it.",
                "@Min(1) boolean|type|@Min is for numbers. Drop it.",
                "@NotBlank int|type|@NotBlank is for strings. Drop it.",
                "@Size(min = 1) int|type|@Size is for strings, lists, sets and maps. Drop it.",
                "@NotNull Optional<String>|type|@NotNull is for components that cannot be absent. Drop it.",
                "@Email String|unsupported|@Email is not supported. Check it in the record's constructor.",
                "@Positive(message = \"no\") int|unsupported|@Positive with 'message' is not supported."
                        + " Leave 'message' out.",
                "@Pattern(regexp = \"a\", flags = Pattern.Flag.DOTALL) String|unsupported|@Pattern with 'flags' is not"
                        + " supported. Leave 'flags' out.",
                "List<@Positive Integer>|unsupported|@Positive on a type argument is not checked yet."
                        + " Put it on the component.",
                "@DecimalMin(\"one\") double|value|@DecimalMin(\"one\") is not a number. Write one such as 0.5.",
                "@Size(min = 2, max = 1) String|value|@Size has a min that is more than its max. Swap them.",
                "@Pattern(regexp = \"(\") String|value|@Pattern(regexp = \"(\") is not a regular expression:"
                        + " Unclosed group. Change it."
            })
    void aConstraintThatCannotBeCheckedIsReported(String component, String id, String message) {
        assertThat(Compiled.messages("@ExperimentConfig public record C(" + component + " x) {}"))
                .containsExactly("[reprise:constraint-" + id + "] component 'x' of C: " + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@Positive int|0|must be positive",
                "@PositiveOrZero long|-1|must be positive or zero",
                "@Negative float|0|must be negative",
                "@NegativeOrZero short|1|must be negative or zero",
                "@Min(3) Integer|2|must be at least 3",
                "@Max(3) OptionalInt|4|must be at most 3",
                "@DecimalMin(value = \"0.5\", inclusive = false) double|0.5|must be more than 0.5",
                "@DecimalMax(\"0.5\") java.math.BigDecimal|0.6|must be at most 0.5",
                "@NotBlank String|' '|must not be blank",
                "@NotEmpty Map<String, Integer>|{}|must not be empty",
                "@Size(min = 2, max = 3) List<Integer>|[1]|must have 2 to 3 elements, has 1",
                "@Pattern(regexp = \"[a-z]+\") Optional<String>|A|must match [a-z]+"
            })
    void aConstraintIsCheckedWhenAValueIsResolved(String component, String value, String violation) {
        assertThat(Compiled.eval(
                        "Violations.of(\"x=" + value + "\")",
                        "@ExperimentConfig public record C(" + component + " x) {}",
                        """
                        import dev.reprise.problem.*;
                        import dev.reprise.resolve.*;
                        public class Violations {
                            public static String of(String arg) {
                                try {
                                    return "none: " + Resolver.of(CSchema.INSTANCE).with(Layer.args(arg)).resolve().config();
                                } catch (ConfigException e) {
                                    return e.getMessage();
                                }
                            }
                        }
                        """))
                .asString()
                .contains(violation);
    }

    @Test
    void repeatedConstraintsAreAllChecked() {
        assertThat(Compiled.of("""
                                @ExperimentConfig
                                public record C(@Pattern(regexp = "a.*") @Pattern(regexp = ".*b") String x) {}
                                """).source("CSchema"))
                .contains(".checked(Check.matches(\"a.*\"))")
                .contains(".checked(Check.matches(\".*b\"))");
    }

    @Test
    void aConstraintOnAnAccessorIsChecked() {
        assertThat(Compiled.of("""
                                @ExperimentConfig
                                public record C(int x) {
                                    @Positive
                                    @Override
                                    public int x() {
                                        return x;
                                    }
                                }
                                """).source("CSchema"))
                .contains("Component.of(\"x\", Types.INT).checked(Check.positive());");
    }
}
