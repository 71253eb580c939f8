package dev.reprise.reader.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.run.metrics.Metrics;
import dev.reprise.run.metrics.MetricsFiles;
import dev.reprise.run.metrics.Stamp;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MetricTableTest {

    @Test
    void columnsStaySideBySideWhereRowsLackSome() {
        MetricTable table = MetricTable.parse("""
                {"epoch":0,"loss":0.5}
                {"epoch":1}
                {"epoch":2,"loss":0.25,"acc":0.75}
                """, "train");
        assertThat(table.columns()).containsExactly("epoch", "loss", "acc");
        assertThat(table.series("loss").values()).containsExactly(0.5, null, 0.25);
        assertThat(table.series("epoch").values()).containsExactly(0L, 1L, 2L);
        assertThat(table.series("acc").values()).containsExactly(null, null, 0.75);
        assertThat(table.series("loss").count()).isEqualTo(2);
        assertThat(table.series("none").count()).isZero();
    }

    @Test
    void everyKindOfValueIsReadAsItIs() {
        MetricTable table = MetricTable.parse("""
                {"a":NaN,"b":Infinity,"c":-Infinity,"d":null,"e":true,"f":"METRIC","g":[1,{"x":2.5}]}
                {"a":1e-7,"b":-12,"c":9007199254740993,"d":18446744073709551616,"e":"a\\"b"}
                 { "a" : -0.1 , "b" : 12345678901234.5e-9 } \r
                """, "train");
        assertThat(table.series("a").values()).containsExactly(Double.NaN, 1e-7, -0.1);
        assertThat(table.series("b").values()).containsExactly(Double.POSITIVE_INFINITY, -12L, 12345.6789012345);
        assertThat(table.series("c").values()).containsExactly(Double.NEGATIVE_INFINITY, 9007199254740993L, null);
        assertThat(table.series("d").values()).containsExactly(null, 0x1p64, null);
        assertThat(table.series("d").has(0)).isTrue();
        assertThat(table.series("d").has(2)).isFalse();
        assertThat(table.series("e").values()).containsExactly(true, "a\"b", null);
        assertThat(table.series("f").values()).containsExactly("METRIC", null, null);
        assertThat(table.series("g").values()).containsExactly(List.of(1L, Map.of("x", 2.5)), null, null);
        assertThat(table.problems()).isEmpty();
    }

    @Test
    void aBrokenLineCostsNoOther() {
        MetricTable table = MetricTable.parse("""
                {"loss":3}
                {"loss": {"loss":2}

                {"loss":01}
                {"loss":1,"loss":2}
                [1]
                {"loss":1}
                """, "train.jsonl");
        assertThat(table.series("loss").values()).containsExactly(3L, 2L, 1L);
        assertThat(table.problems()).hasSize(3);
        assertThat(table.problems().get(0)).startsWith("Line 2 of 'train.jsonl' is passed over: ");
        assertThat(table.problems().get(1)).startsWith("Line 4 of 'train.jsonl' is passed over: ");
    }

    @Test
    void aColumnThatFirstStandsInAnUnusualRowIsOneColumn() {
        MetricTable table = MetricTable.parse("""
                {"a":1,"list":[1]}
                {"a":2}
                """, "train");
        assertThat(table.series("a").values()).containsExactly(1L, 2L);
    }

    @Test
    void allNumbersOfJsonAreReadAndNothingElse() {
        Random random = new Random(11);
        String[] pieces = {
            "0", "1", "9", "12", "-", ".", "e", "E", "+", "00", "5", "e-7", ".25", "123456789012345678", "null"
        };
        int good = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder number = new StringBuilder();
            for (int n = random.nextInt(6); n >= 0; n--) {
                number.append(pieces[random.nextInt(pieces.length)]);
            }
            Object expected = expected(number.toString());
            MetricTable table = MetricTable.parse("{\"a\":" + number + "}\n", "random");
            Object found = table.size() == 0 ? "broken" : table.series("a").get(0);
            assertThat(found).as(number.toString()).isEqualTo(expected);
            good += "broken".equals(expected) ? 0 : 1;
        }
        assertThat(good).isGreaterThan(3_000);
    }

    /** By the grammar of RFC 8259, section 6. */
    private static @Nullable Object expected(String text) {
        if (text.matches("-?(0|[1-9][0-9]*)")) {
            BigInteger whole = new BigInteger(text);
            return whole.bitLength() < Long.SIZE ? (Object) whole.longValue() : (Object) whole.doubleValue();
        } else if (text.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?")) {
            return Double.parseDouble(text);
        }
        return text.equals("null") ? null : "broken";
    }

    @Test
    void aLineThatIsBeingWrittenIsNoProblem() {
        MetricTable torn = MetricTable.parse("{\"loss\":3}\n{\"loss\":2", "train");
        assertThat(torn.series("loss").values()).containsExactly(3L);
        assertThat(torn.problems()).isEmpty();
        assertThat(MetricTable.parse("{\"loss\":3}\n{\"loss\":2}", "train").size())
                .as("what a line feed does not end may go on")
                .isEqualTo(1);
        assertThat(MetricTable.parse("", "train").size()).isZero();
    }

    @Test
    void noiseIsToldAndCostsNoRowAfterIt(@TempDir Path directory) throws IOException {
        byte[] noise = new byte[50_000];
        new Random(3).nextBytes(noise);
        Path file = directory.resolve("train.jsonl");
        Files.write(file, noise);
        Files.writeString(file, "\n{\"loss\":1}\n", StandardOpenOption.APPEND);
        MetricTable table = MetricTable.read(file);
        assertThat(table.series("loss").values()).containsExactly(1L);
        assertThat(table.problems()).hasSize(11);
        assertThat(table.problems().get(10)).endsWith(" more lines of '" + file + "' are passed over.");
    }

    @Test
    void linesLongerThanAnyBufferAreRead() {
        String text = "x".repeat(200_000);
        MetricTable table = MetricTable.parse("{\"t\":\"" + text + "\"}\n{\"t\":\"é\"}\n", "train");
        assertThat(table.series("t").values()).containsExactly(text, "é");
    }

    @Test
    void stepsAreThoseOfTheTableElseTheNumbersOfTheRows() {
        MetricTable stamped = MetricTable.parse("{\"_step\":10,\"l\":1}\n{\"l\":2}\n{\"_step\":30,\"l\":3}\n", "train");
        MetricSeries series = stamped.series("l");
        assertThat(series.step(0)).isEqualTo(10.0);
        assertThat(series.step(1)).isNaN();
        assertThat(series.by("l").step(1)).isEqualTo(2.0);
        assertThat(MetricTable.parse("{\"l\":1}\n{\"l\":2}\n", "train")
                        .series("l")
                        .step(1))
                .isEqualTo(1.0);
    }

    @Test
    void theStatisticsOfASeriesPassNaNOver() {
        MetricSeries series = MetricTable.parse("{\"l\":4}\n{\"l\":NaN}\n{\"l\":1.0}\n{\"l\":\"x\"}\n", "train")
                .series("l");
        assertThat(series.min()).isEqualTo(1.0);
        assertThat(series.max()).isEqualTo(4.0);
        assertThat(series.mean()).isEqualTo(2.5);
        assertThat(series.last()).isEqualTo("x");
        assertThat(series.numbers()).containsExactly(4, Double.NaN, 1);
    }

    @Test
    void whatARunLogsIsReadBackToTheLastBit(@TempDir Path directory) throws IOException {
        Random random = new Random(5);
        double[] numbers = new double[5000];
        try (MetricsFiles files = MetricsFiles.start(directory).steps(() -> 7)) {
            Metrics train = files.metrics("deep/val.top").with(Stamp.TIME, Stamp.STEP);
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = i % 3 == 0 ? random.nextInt(2000) / 1000.0 : Double.longBitsToDouble(random.nextLong());
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("acc", numbers[i]);
                row.put("n", i);
                train.log(row);
            }
        }
        MetricTable table = MetricTable.read(directory.resolve("deep/val.top.jsonl"));
        assertThat(table.series("acc").numbers()).containsExactly(numbers);
        assertThat(table.series("acc").step(4999)).isEqualTo(7.0);
        assertThat(table.series("n").get(4999)).isEqualTo(4999L);
        assertThat(table.problems()).isEmpty();
    }
}
