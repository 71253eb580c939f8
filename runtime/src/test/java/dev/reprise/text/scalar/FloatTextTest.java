package dev.reprise.text.scalar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.text.RandomTrees;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FloatTextTest {

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1, 0.1",
        "-0.0, -0.0, -0.0",
        "1, 1.0, 1.0",
        "3e-4, 0.0003, 0.0003",
        "1e-4, 0.0001, 0.0001",
        "1e-5, 1.0e-05, 1e-05",
        "1.5e-7, 1.5e-07, 1.5e-07",
        "123456.789, 123456.789, 123456.789",
        "0.30000000000000004, 0.30000000000000004, 0.30000000000000004",
        "1e15, 1000000000000000.0, 1000000000000000.0",
        "9007199254740993, 9007199254740992.0, 9007199254740992.0",
        "9999999999999998, 9999999999999998.0, 9999999999999998.0",
        "1e16, 1.0e+16, 1e+16",
        "18014398509481984, 1.8014398509481984e+16, 1.8014398509481984e+16",
        "1e100, 1.0e+100, 1e+100",
        "-1.7976931348623157e308, -1.7976931348623157e+308, -1.7976931348623157e+308",
        "NaN, .nan, NaN",
        "Infinity, .inf, Infinity",
        "-Infinity, -.inf, -Infinity"
    })
    void doublesPrintAsPyYamlAndPythonJsonPrintThem(double value, String yaml, String json) {
        assertThat(FloatText.of(value)).isEqualTo(yaml);
        assertThat(FloatText.json(value)).isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource({
        "2e-3, 0.002",
        "2e23, 2.0e+23",
        "1e23, 1.0e+23",
        "8.41e21, 8.41e+21",
        "4.9e-324, 5.0e-324",
        "9.9e-324, 1.0e-323",
        "2.2250738585072014e-308, 2.2250738585072014e-308",
        "5.684341886080802e-14, 5.684341886080802e-14",
        "1125899906842624.25, 1125899906842624.2",
        "1125899906842624.75, 1125899906842624.8"
    })
    void digitsAreTheShortestWhereOldOrNewJdksPrintOthers(double value, String yaml) {
        assertThat(FloatText.of(value)).isEqualTo(yaml);
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "3.4028235e38, 3.4028235e+38",
        "1.4e-45, 1.0e-45",
        "16777216, 16777216.0",
        "8388609, 8388609.0",
        "1e10, 10000000000.0",
        "1e16, 1.0e+16",
        "1e-5, 1.0e-05",
        "-0.0, -0.0",
        "NaN, .nan",
        "-Infinity, -.inf"
    })
    void floatsHaveTheirOwnShortestDigits(float value, String yaml) {
        assertThat(FloatText.of(value)).isEqualTo(yaml);
    }

    @Test
    void everyDoubleReadsBackAndNoShorterOrNearerDecimalDoes() {
        Random random = new Random(20261121);
        RandomTrees trees = new RandomTrees(7);
        for (int i = 0; i < 100_000; i++) {
            double value = Math.abs(i % 2 == 0 ? Double.longBitsToDouble(random.nextLong()) : trees.floating());
            if (!Double.isFinite(value) || value == 0) {
                continue;
            }
            String text = FloatText.of(value);
            assertThat(Double.parseDouble(text)).as(text).isEqualTo(value);

            BigDecimal decimal = new BigDecimal(text).stripTrailingZeros();
            BigDecimal exact = new BigDecimal(value);
            // Beside a power of two the nearest decimal may already belong to the smaller neighbour.
            BigDecimal nearest = exact.round(new MathContext(decimal.precision(), RoundingMode.HALF_EVEN));
            if (nearest.doubleValue() == value) {
                assertThat(decimal).as(text).isEqualByComparingTo(nearest);
            }
            if (decimal.precision() > 1) {
                MathContext down = new MathContext(decimal.precision() - 1, RoundingMode.DOWN);
                MathContext up = new MathContext(decimal.precision() - 1, RoundingMode.UP);
                assertThat(exact.round(down).doubleValue()).as(text).isNotEqualTo(value);
                assertThat(exact.round(up).doubleValue()).as(text).isNotEqualTo(value);
            }
        }
    }

    @Test
    void everyTwentiethThousandFloatReadsBack() {
        for (int bits = 1; bits > 0 && bits < 0x7f800000; bits += 19_997) {
            float value = Float.intBitsToFloat(bits);
            assertThat(Float.parseFloat(FloatText.of(value))).isEqualTo(value);
        }
    }

    @Test
    void scalesAreExactForEveryBinaryExponent() {
        for (int q = -1074; q <= 1023; q++) {
            BigDecimal power = q < 0
                    ? BigDecimal.ONE.divide(new BigDecimal(BigInteger.TWO.pow(-q)))
                    : new BigDecimal(BigInteger.TWO.pow(q));
            assertThat(ShortestDecimal.unit(q, false)).isEqualTo(floorLog10(power));
            assertThat(ShortestDecimal.unit(q, true)).isEqualTo(floorLog10(power.multiply(new BigDecimal("0.75"))));
        }
        for (int n = 0; n <= 324; n++) {
            int bits = BigInteger.TEN.pow(n).bitLength();
            assertThat(ShortestDecimal.binaryExponent(n)).isEqualTo(bits - 1);
            assertThat(ShortestDecimal.binaryExponent(-n)).isEqualTo(n == 0 ? 0 : -bits);
        }
    }

    private static int floorLog10(BigDecimal value) {
        return value.precision() - value.scale() - 1;
    }
}
