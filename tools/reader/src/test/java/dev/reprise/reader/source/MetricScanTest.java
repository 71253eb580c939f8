package dev.reprise.reader.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MetricScanTest {

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = directory.resolve("train.jsonl");
    }

    private MetricScan scan(String text) throws IOException {
        Files.writeString(file, text);
        return MetricScan.of(file, MetricScan.EMPTY);
    }

    private static MetricColumn column(MetricScan scan, String name) {
        return scan.columns().stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> lasts(MetricScan scan) {
        return scan.columns().stream().collect(Collectors.toMap(MetricColumn::name, MetricColumn::last));
    }

    @Test
    void aColumnHasItsCountLastMinMaxAndMean() throws Exception {
        MetricScan scan =
                scan("{\"epoch\":1,\"loss\":0.5}\n{\"epoch\":2,\"loss\":0.25}\n{\"epoch\":3,\"loss\":0.75}\n");

        MetricColumn loss = column(scan, "loss");
        assertThat(loss.count()).isEqualTo(3);
        assertThat(loss.last()).isEqualTo(0.75);
        assertThat(loss.min()).isEqualTo(0.25);
        assertThat(loss.max()).isEqualTo(0.75);
        assertThat(loss.mean()).isEqualTo(0.5);
        assertThat(column(scan, "epoch").last()).isEqualTo(3L);
        assertThat(scan.problem()).isNull();
    }

    @Test
    void allKindsOfValuesAreTheLastOnes() throws Exception {
        MetricScan scan = scan("{\"t\":\"a\\\"\\u00e9\",\"b\":true,\"f\":false,\"l\":[1, {\"a\":[]}],\"m\":{},\"i\":-7,"
                + "\"big\":9223372036854775807,\"bigger\":9223372036854775808, \"e\" : 1E2 }\r\n");

        assertThat(lasts(scan))
                .isEqualTo(Map.of(
                        "t",
                        "a\"é",
                        "b",
                        true,
                        "f",
                        false,
                        "l",
                        List.of(1L, Map.of("a", List.of())),
                        "m",
                        Map.of(),
                        "i",
                        -7L,
                        "big",
                        Long.MAX_VALUE,
                        "bigger",
                        0x1p63,
                        "e",
                        100.0));
    }

    @Test
    void objectsInRowsAreColumnsWithDots() throws Exception {
        MetricScan scan = scan("{\"loss\":{\"train\":1.5,\"deep\":{\"x\":2}},\"n\":1}\n");

        assertThat(lasts(scan)).isEqualTo(Map.of("loss.train", 1.5, "loss.deep.x", 2L, "n", 1L));
    }

    @Test
    void notANumberCountsAsARowButInNoMean() throws Exception {
        MetricScan scan =
                scan("{\"a\":NaN,\"b\":1.0}\n{\"a\":2.0,\"b\":Infinity}\n{\"a\":4.0,\"b\":-Infinity}\n{\"a\":NaN}\n");

        MetricColumn a = column(scan, "a");
        assertThat(a.count()).isEqualTo(4);
        assertThat(a.last()).isEqualTo(Double.NaN);
        assertThat(a.mean()).isEqualTo(3.0);
        assertThat(column(scan, "b").min()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(column(scan, "b").max()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(column(scan, "b").mean()).isNaN();
    }

    @Test
    void aColumnOfTextsAndNullsHasNoMean() throws Exception {
        MetricScan scan = scan("{\"a\":\"x\"}\n{\"a\":null}\n");

        assertThat(column(scan, "a").count()).isEqualTo(2);
        assertThat(column(scan, "a").last()).isNull();
        assertThat(column(scan, "a").min()).isNull();
        assertThat(column(scan, "a").mean()).isNull();
    }

    @Test
    void theMeanOfManyNumbersLosesNothing() throws Exception {
        MetricScan scan = scan("{\"a\":1e16}\n" + "{\"a\":1.0}\n".repeat(999) + "{\"a\":-1e16}\n");

        assertThat(column(scan, "a").mean()).isEqualTo(999.0 / 1001);
    }

    @Test
    void whatFollowsTheLastLineFeedIsNoRowYet() throws Exception {
        MetricScan scan = scan("{\"a\":1}\n{\"a\":2}");

        assertThat(column(scan, "a").last()).isEqualTo(1L);
        assertThat(scan.problem()).isNull();
        Files.writeString(file, "{\"a\":1}\n{\"a\":25}\n");
        assertThat(column(MetricScan.of(file, scan), "a").last()).isEqualTo(25L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1",
                "{\"a\":}",
                "[1]",
                "{\"a\":1}x",
                "{\"a\" 1}",
                "{a:1}",
                "{\"a\":1,}",
                "nonsense",
                "{\"a\":tru}",
                "{\"a\":1.}",
                "{\"a\":1e}",
                "{\"a\":-}",
                "{\"a\":\"x}",
                "{\"a\":\"x\\",
                "{",
                "{\"a\":[1,2}",
                "\u0000\u0001",
                "{\"a\":1}{\"a\":2}",
                "{\"a\":{\"b\":1}",
                "{\"a\":[[[}"
            })
    void aBrokenLineIsPassedOverAndTheOthersCount(String broken) throws Exception {
        MetricScan scan = scan("{\"a\":7}\n" + broken + "\n{\"a\":9}\n");

        assertThat(column(scan, "a").count()).isEqualTo(2);
        assertThat(column(scan, "a").mean()).isEqualTo(8);
        assertThat(scan.problem())
                .isEqualTo(
                        "has 1 line that is no row, the first is line 2. The others count; remove it to be rid of this"
                                + " message.");
    }

    @Test
    void nestingWithoutEndIsABrokenLine() throws Exception {
        MetricScan scan =
                scan("{\"a\":" + "[".repeat(100_000) + "\n{\"a\":" + "{\"b\":".repeat(100_000) + "\n{\"a\":1}\n");

        assertThat(scan.broken()).isEqualTo(2);
        assertThat(column(scan, "a").count()).isEqualTo(1);
    }

    @Test
    void noiseIsNothingButBrokenLines() throws Exception {
        byte[] noise = new byte[1 << 20];
        new Random(3).nextBytes(noise);
        Files.write(file, noise);

        MetricScan scan = MetricScan.of(file, MetricScan.EMPTY);

        assertThat(scan.columns()).isEmpty();
        assertThat(scan.problem()).contains("lines that are no rows, the first is line 1");
    }

    @Test
    void rowsLongerThanTheBufferAreRead() throws Exception {
        String text = "x".repeat(700_000);
        MetricScan scan = scan("{\"a\":1,\"t\":\"" + text + "\"}\n{\"a\":2}\n{\"t\":\"" + text + "y\"}\n{\"a\":3}\n");

        assertThat(column(scan, "a").mean()).isEqualTo(2);
        assertThat(column(scan, "t").last()).isEqualTo(text + "y");
    }

    @Test
    void whatHasGrownIsReadOnWithTheSameResultAsAllAtOnce() throws Exception {
        Random random = new Random(11);
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            all.append(random.nextInt(50) == 0 ? "broken\n" : "{\"step\":" + i + ",\"loss\":" + random.nextGaussian());
            all.append(random.nextInt(10) == 0 ? ",\"note\":\"é" + i + "\"" : "")
                    .append("}\n");
        }
        byte[] bytes = all.toString().getBytes(StandardCharsets.UTF_8);
        MetricScan grown = MetricScan.EMPTY;
        for (int end = 0; end < bytes.length; end += random.nextInt(500)) {
            Files.write(file, Arrays.copyOf(bytes, end));
            grown = MetricScan.of(file, grown);
        }
        Files.write(file, bytes);

        assertThat(MetricScan.of(file, grown)).isEqualTo(MetricScan.of(file, MetricScan.EMPTY));
    }

    @Test
    void aFileThatWasCutAndHasGrownAnewIsReadFromTheStart() throws Exception {
        MetricScan before = scan("{\"a\":1}\n{\"a\":2}\n");
        Files.writeString(file, "{\"a\":5}\n{\"a\":6}\n{\"a\":7}\n");

        assertThat(column(MetricScan.of(file, before), "a").mean()).isEqualTo(6);
    }

    @Test
    void namesWithoutEndFillNoMemory() throws Exception {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 10_010; i++) {
            rows.append("{\"c").append(i).append("\":1}\n");
        }

        MetricScan scan = scan(rows.toString());

        assertThat(scan.columns()).hasSize(10_000);
        assertThat(scan.problem())
                .isEqualTo("has more than 10000 columns. The first ones count; log the others as rows.");
    }
}
