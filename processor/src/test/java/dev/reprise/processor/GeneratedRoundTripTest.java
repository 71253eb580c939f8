package dev.reprise.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is generated for a config with components of many types loses nothing on the ways out and back. */
class GeneratedRoundTripTest {

    private static final String INNER = """
            @ExperimentConfig
            public record Inner(@Default("plain") String type, @Default("[3, 1]") Set<Integer> steps) {}
            """;
    private static final String OPTION = """
            @ExperimentConfig @Option("fast-one")
            public record Fast(@Default("0.1") double rate, Optional<Inner> inner) implements Choice {}
            """;
    private static final String CHOICE = "@ExperimentConfig public sealed interface Choice permits Fast {}";
    private static final String EVERYTHING = """
            @ExperimentConfig
            public record Everything(
                    @Default("true") boolean truth, @Default("-128") byte small, @Default("7") short medium,
                    @Default("007") int number, @Default("1") long large, @Default("'~'") char letter,
                    @Default("0.1") float single, @Default("nan") double real, @Default("'null'") String text,
                    @Default("1.10") java.math.BigDecimal decimal, @Default("99999999999999999999") java.math.BigInteger huge,
                    @Default("a b/c") java.nio.file.Path path, @Default("http://a.b/c#d") java.net.URI uri,
                    @Default("123e4567-e89b-12d3-a456-426614174000") UUID id, @Default("1h30m") java.time.Duration span,
                    @Default("2024-01-31T12:00:00Z") java.time.Instant instant, @Default("2024-01-31") java.time.LocalDate day,
                    @Default("latin1") java.nio.charset.Charset charset,
                    OptionalInt maybeInt, @Default("5") OptionalLong maybeLong, OptionalDouble maybeDouble,
                    @Default("'~'") Optional<String> maybeText,
                    @Default("[[1], []]") List<List<Double>> matrix, @Default("{a.b: [x, y]}") Map<String, Set<String>> sets,
                    @Default("{1: {type: odd}}") Map<Integer, Inner> inners, Inner inner,
                    @Default("{type: fast-one, inner: {type: t}}") Choice choice,
                    @Default("{a: [1, {b: null}], '0': 1e3}") Map<String, Object> open) {}
            """;

    @Test
    void everyWayOutLeadsBack() {
        assertThat(holds("s.parse(s.yaml(c)).equals(c)")).isEqualTo(true);
        assertThat(holds("s.parseJson(s.json(c)).equals(c)")).isEqualTo(true);
        assertThat(holds("s.ofTree(s.toTree(c)).equals(c)")).isEqualTo(true);
        assertThat(holds("s.unflatten(s.flatten(c)).equals(c)")).isEqualTo(true);
        assertThat(holds("s.merge(s.defaults(), s.patch(c)).equals(c)")).isEqualTo(true);
        assertThat(holds("s.patch(c).equals(s.parsePatch(s.patch(c).yaml()))")).isEqualTo(true);
        assertThat(holds("s.patch(s.defaults()).isEmpty()")).isEqualTo(true);
    }

    @Test
    void aWrittenPatchGoesOverOneThatWasFound() {
        assertThat(Compiled.eval("""
                        EverythingSchema.INSTANCE.patch(EverythingSchema.INSTANCE.parse("{number: 1, choice: {rate: 2}}"))
                            .without("number").over(new EverythingPatch().truth(false)).tree().toString()""", INNER, OPTION, CHOICE, EVERYTHING))
                .isEqualTo("{truth=false, choice={type=fast-one, rate=2.0}}");
    }

    private static Object holds(String law) {
        return Compiled.eval("""
                new Object() {
                    boolean holds() {
                        EverythingSchema s = EverythingSchema.INSTANCE;
                        Everything c = s.parse("{truth: no, letter: ' ', real: -.inf, text: ' a: b ', maybe_int: 0,"
                            + " maybe_text: null, matrix: [[1e-5], [.nan]], sets: {'': [b, a]}, inner: {steps: [1]},"
                            + " choice: {inner: null, rate: 1e23}, open: {x.y: ['1', 1, 1.0, true, null]}}");
                        return %s;
                    }
                }.holds()""".formatted(law), INNER, OPTION, CHOICE, EVERYTHING);
    }
}
