package dev.reprise.run.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reprise.text.json.JsonReader;
import dev.reprise.text.value.OpenValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class RowValuesTest {

    @TempDir
    Path directory;

    private Path file() {
        return directory.resolve("a.jsonl");
    }

    static List<Arguments> values() {
        return List.of(
                Arguments.of(1.0f / 3, "0.33333334"),
                Arguments.of((byte) -1, "-1"),
                Arguments.of(Long.MAX_VALUE, "9223372036854775807"),
                Arguments.of(BigInteger.valueOf(Long.MIN_VALUE), "-9223372036854775808"),
                Arguments.of(new BigDecimal("0.10"), "0.1"),
                Arguments.of(new BigDecimal("1E+3"), "1000.0"),
                Arguments.of(Float.NEGATIVE_INFINITY, "-Infinity"),
                Arguments.of('x', "\"x\""),
                Arguments.of(TimeUnit.DAYS, "\"DAYS\""),
                Arguments.of(Instant.EPOCH, "\"1970-01-01T00:00:00Z\""),
                Arguments.of(LocalDate.of(2026, 11, 21), "\"2026-11-21\""),
                Arguments.of(Duration.ofMillis(1500), "\"PT1.5S\""),
                Arguments.of(new UUID(0, 1), "\"00000000-0000-0000-0000-000000000001\""),
                Arguments.of(URI.create("a:b"), "\"a:b\""),
                Arguments.of(Path.of("a", "b"), "\"a/b\""),
                Arguments.of(Optional.of(List.of(1)), "[1]"),
                Arguments.of(Optional.empty(), "null"),
                Arguments.of(OptionalInt.of(2), "2"),
                Arguments.of(OptionalLong.empty(), "null"),
                Arguments.of(OptionalDouble.of(Double.NaN), "NaN"),
                Arguments.of(new double[] {1, Double.NaN}, "[1.0,NaN]"),
                Arguments.of(new float[] {0.1f}, "[0.1]"),
                Arguments.of(new int[0], "[]"),
                Arguments.of(new boolean[] {true, false}, "[true,false]"),
                Arguments.of(new String[] {"a", null}, "[\"a\",null]"),
                Arguments.of(new int[][] {{1}, {2, 3}}, "[[1],[2,3]]"),
                Arguments.of(Set.of("e", "d", "c", "b", "a"), "[\"a\",\"b\",\"c\",\"d\",\"e\"]"),
                Arguments.of(new LinkedHashSet<>(List.of("b", "a")), "[\"b\",\"a\"]"),
                Arguments.of(Map.of("d", 1, "c", Map.of(), "b", 2, "a", 3), "{\"a\":3,\"b\":2,\"c\":{},\"d\":1}"),
                Arguments.of("\ud83d\ude00\u2028\0", "\"\ud83d\ude00\\u2028\\u0000\""));
    }

    @ParameterizedTest
    @MethodSource("values")
    void aValueIsWrittenAsReadersOfTablesExpectIt(Object value, String json) {
        try (MetricsFiles files = MetricsFiles.start(directory)) {
            files.metrics("a").log(Map.of("v", value));
        }

        assertThat(file()).content().isEqualTo("{\"v\":" + json + "}\n");
    }

    static Stream<Arguments> refused() {
        List<Object> endless = new ArrayList<>();
        endless.add(endless);
        return Stream.of(
                Arguments.of(new AtomicLong(), "It is a java.util.concurrent.atomic.AtomicLong. Allowed are numbers, "),
                Arguments.of(List.of(new Object()), "It is a java.lang.Object. "),
                Arguments.of(BigInteger.ONE.shiftLeft(63), "9223372036854775808 has more than 64 bits"),
                Arguments.of(new BigDecimal("1e400"), "1E+400 is too large for a double. Log it as a string."),
                Arguments.of("a\ud800", "A text holds half a character (U+d800), which no file can hold."),
                Arguments.of('\udc00', "A text holds half a character (U+dc00), which no file can hold."),
                Arguments.of(Map.of(1, 2), "A map has the name '1'. A name must be a string"),
                Arguments.of(endless, "Lists and maps are nested more than 50 deep, or contain themselves."));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatReadersOfTablesCannotReadIsRefusedAndLeavesTheFileUntouched(Object value, String why) {
        try (MetricsFiles files = MetricsFiles.start(directory)) {
            Metrics metrics = files.metrics("a");
            metrics.log(Map.of("n", 1));
            assertThatThrownBy(() -> metrics.log(Map.of("v", value)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("'v' in a row of metrics 'a' cannot be written: " + why);
            metrics.log(Map.of("n", 2));
        }

        assertThat(file()).content().isEqualTo("{\"n\":1}\n{\"n\":2}\n");
    }

    @Test
    void everyDoubleReadsBackWithTheSameBits() throws IOException {
        double[] numbers = {
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            -0.0,
            0.1,
            1e-5,
            1e16,
            Double.MIN_VALUE,
            Double.MIN_NORMAL,
            Double.MAX_VALUE,
            1.0 / 3,
            123456789.12345679
        };
        try (MetricsFiles files = MetricsFiles.start(directory)) {
            for (double number : numbers) {
                files.metrics("a").log(Map.of("v", number, "list", List.of(number)));
            }
        }

        List<String> lines = Files.readAllLines(file());
        for (int i = 0; i < numbers.length; i++) {
            Map<String, Object> row = OpenValue.open(JsonReader.parse(lines.get(i), "row"));
            assertThat(row).isEqualTo(Map.of("v", numbers[i], "list", List.of(numbers[i])));
        }
        assertThat(lines).hasSize(numbers.length);
    }
}
