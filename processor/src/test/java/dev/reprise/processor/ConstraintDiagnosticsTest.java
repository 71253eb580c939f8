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
                "@Email int|type|@Email is for strings. Drop it.",
                "@AssertTrue String|type|@AssertTrue is for booleans. Drop it.",
                "@Past java.time.Duration|type|@Past is for instants and dates. Drop it.",
                "@Digits(integer = 1, fraction = 1) String|type|@Digits is for numbers. Drop it.",
                "List<@Positive String>|type|@Positive is for numbers. Drop it.",
                "Map<@Min(1) String, Integer>|type|@Min is for numbers. Drop it.",
                "Map<String, @NotBlank Object>|type|@NotBlank is for strings. Drop it.",
                "List<List<@NotBlank Integer>>|type|@NotBlank is for strings. Drop it.",
                "@Positive(groups = Runnable.class) int|unsupported|@Positive with 'groups' is not supported."
                        + " Leave 'groups' out.",
                "@Positive(message = \"{no}\") int|unsupported|@Positive with an expression in 'message' is not"
                        + " supported. Write plain text.",
                "@Pattern(regexp = \"a\", flags = Pattern.Flag.CANON_EQ) String|unsupported|@Pattern with the flag"
                        + " CANON_EQ is not supported. Leave it out.",
                "@Email(regexp = \"a\") String|unsupported|@Email with 'regexp' or 'flags' is not supported."
                        + " Use @Pattern beside it.",
                "Set<@Positive(payload = {}) Integer>|unsupported|@Positive with 'payload' is not supported."
                        + " Leave 'payload' out.",
                "@Digits(integer = -1, fraction = 1) int|value|@Digits has a number of digits below zero. Change it.",
                "List<@DecimalMin(\"one\") Double>|value|@DecimalMin(\"one\") is not a number. Write one such as 0.5.",
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
                "@Pattern(regexp = \"[a-z]+\") Optional<String>|A|must match [a-z]+",
                "@Digits(integer = 2, fraction = 0) int|100|must have at most 2 digits and no fraction",
                "@Email String|a@|must be an e-mail address",
                "@AssertTrue boolean|false|must be true",
                "@AssertFalse Boolean|true|must be false",
                "@Past java.time.Instant|9999-01-01T00:00:00Z|must be in the past",
                "@PastOrPresent java.time.LocalDate|9999-01-01|must not be in the future",
                "@Future java.time.LocalDate|1970-01-01|must be in the future",
                "@FutureOrPresent java.time.Instant|1970-01-01T00:00:00Z|must not be in the past",
                "@Pattern(regexp = \"[a-z]+\", flags = Pattern.Flag.CASE_INSENSITIVE) String|a1|must match (?i)[a-z]+",
                "@Min(value = 2, message = \"two at least, for a pair\") int|1|two at least, for a pair"
            })
    void aConstraintIsCheckedWhenAValueIsResolved(String component, String value, String violation) {
        assertThat(Compiled.eval(
                        "Violations.of(\"x=" + value + "\")",
                        "@ExperimentConfig public record C(" + component + " x) {}",
                        """
                        import dev.reprise.problem.ConfigException;
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
