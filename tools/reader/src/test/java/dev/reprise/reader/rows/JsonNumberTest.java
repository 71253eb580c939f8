package dev.reprise.reader.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.reader.value.ValueKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class JsonNumberTest {

    @Test
    void everyDecimalIsReadAsJavaReadsIt() {
        Random random = new Random(7);
        List<String> texts = new ArrayList<>(
                List.of("0.1", "-0.0", "1e5", "9007199254740993.0", "1.7976931348623157e308", "4.9e-324", "1e400"));
        texts.addAll(List.of("0.000000000000000000001234", "123456789012345678e-3", "2.5E+3"));
        for (int i = 0; i < 100_000; i++) {
            double value = random.nextGaussian() * Math.pow(10, random.nextInt(30) - 20);
            texts.add(i % 2 == 0 ? Double.toString(value) : String.format("%.17e", value));
        }
        List<Double> expected = texts.stream().map(Double::valueOf).toList();

        List<Double> found = new ArrayList<>();
        RowScanner scanner = new RowScanner(
                new RowSink() {
                    @Override
                    public void column(String name) {
                        assertThat(name).isEqualTo("a");
                    }

                    @Override
                    public void cell(int column, ValueKind kind, long bits, byte[] text, int from, int to) {
                        found.add((Double) CellValue.of(kind, bits, text, from, to));
                    }
                },
                List.of());
        for (String text : texts) {
            byte[] row = ("{\"a\":" + text + "}\n").getBytes(StandardCharsets.UTF_8);
            assertThat(scanner.row(row, 0)).as(text).isTrue();
        }

        assertThat(found).isEqualTo(expected);
    }
}
