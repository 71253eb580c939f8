package dev.reprise.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a record's own constructor throws is one problem beside the others, with the values that somebody gave. */
class RefusedRecordTest {

    private static final String SPAN = """
            @ExperimentConfig
            public record Span(
                    @Default("0") int low, @Default("10") @Positive int high, @Default("[]") List<Integer> marks,
                    @Default("a") String name, @Default("b") String unit) {
                public Span {
                    if (low > high) {
                        throw new IllegalArgumentException("low must not be above high");
                    }
                    if (name.isEmpty()) {
                        throw new IllegalStateException();
                    }
                }
            }
            """;
    private static final String C = """
            @ExperimentConfig
            public record C(Span span, @Default("1") int n) {
                public C {
                    if (n == 13) {
                        throw new IllegalArgumentException("n brings bad luck.");
                    }
                }
            }
            """;
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

    private static Object report(String call) {
        return Compiled.eval("Report.of(" + call + ")", SPAN, C, REPORT);
    }

    @Test
    void theMessageStandsAtTheRecordsPathWithWhatWasGivenAndBesideOtherProblems() {
        assertThat(report("\"n: x\\nspan:\\n  high: 3\\n\", \"span.low=5\"")).isEqualTo("""
                2 problems in the configuration:
                  span   low must not be above high
                         given: low = 5 (arg 1), high = 3 (base.yaml:3:9)
                  n = x  is not a whole number between -2147483648 and 2147483647  (base.yaml:1:4)""");
    }

    @Test
    void atMostThreeValuesAreListedFirstThoseThatTheMessageNamesThenArguments() {
        assertThat(report("\"span: {high: 3, marks: [1, 2], name: x}\", \"span.low=5\", \"span.unit=m\""))
                .isEqualTo("""
                        1 problem in the configuration:
                          span  low must not be above high
                                given: low = 5 (arg 1), high = 3 (base.yaml:1:14), unit = m (arg 2) and 2 more""");
    }

    @Test
    void valuesInsideAreListedByTheirWayFromTheRecord() {
        assertThat(report("\"span: {high: 3}\", \"n=13\"")).isEqualTo("""
                1 problem in the configuration:
                  C  n brings bad luck.
                     given: n = 13 (arg 1), span.high = 3 (base.yaml:1:14)""");
    }

    @Test
    void aRecordThatSaysNothingIsNamed() {
        assertThat(report("\"\", \"span.name=\"")).isEqualTo("""
                1 problem in the configuration:
                  span  refused by Span: IllegalStateException
                        given: name = '' (arg 1)""");
    }

    @Test
    void aRecordIsNotAskedWhileItsComponentsAreWrong() {
        assertThat(report("\"\", \"span.low=5\", \"span.high=-1\", \"n=13\"")).isEqualTo("""
                1 problem in the configuration:
                  span.high = -1  must be positive  (arg 2)""");
    }
}
