package dev.reprise.text.scalar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.reprise.schema.ScalarKind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource({
        "BYTE, -128, -128",
        "BYTE, 127, 127",
        "SHORT, -32768, -32768",
        "SHORT, 32767, 32767",
        "INT, 5, 5",
        "INT, -5, -5",
        "INT, +5, 5",
        "INT, ' 7 ', 7",
        "INT, 010, 10",
        "INT, -0, 0",
        "INT, 1_000_000, 1000000",
        "INT, -2147483648, -2147483648",
        "INT, 2147483647, 2147483647",
        "LONG, -9223372036854775808, -9223372036854775808",
        "LONG, 9223372036854775807, 9223372036854775807",
    })
    void wholeNumbersAreReadAsWritten(ScalarKind kind, String text, String value) {
        Object read = ScalarText.parse(kind, text);

        assertThat(read).hasToString(value);
        assertThat(read.getClass().getSimpleName().toUpperCase(Locale.ROOT)).startsWith(kind.name());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1.5",
                "1e3",
                "5.0",
                "0x10",
                "0b1",
                "0o7",
                "abc",
                "true",
                "null",
                "inf",
                "--1",
                "+",
                "1_",
                "_1",
                "1__0",
                "1 000",
                "2147483648",
                "-2147483649",
                "99999999999999999999",
                "1L",
                "\u0661\u0662",
                "\uff11"
            })
    void whatIsNoIntIsRefusedAndNeverTruncated(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScalarText.parse(ScalarKind.INT, text))
                .withMessage("is not a whole number between -2147483648 and 2147483647");
    }

    @ParameterizedTest
    @CsvSource({
        "1e-3, 0.001",
        "1E3, 1000",
        ".5, 0.5",
        "5., 5",
        "-5.e1, -50",
        "1_000, 1000",
        "1_0.5, 10.5",
        "1e1_0, 1e10",
        "' 3 ', 3",
        "+2.5, 2.5",
        "-0.0, -0.0",
        "007, 7",
        "0e-400, 0",
        "inf, Infinity",
        "-inf, -Infinity",
        "+inf, Infinity",
        "INFINITY, Infinity",
        "Infinity, Infinity",
        "-Infinity, -Infinity",
        ".inf, Infinity",
        "-.INF, -Infinity",
        "nan, NaN",
        ".nan, NaN",
        "NaN, NaN",
        "1.7976931348623157e308, 1.7976931348623157e308",
    })
    void doublesAreReadInEveryUsualSpelling(String text, double value) {
        assertThat(ScalarText.parse(ScalarKind.DOUBLE, text)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "-",
                "e5",
                ".e5",
                "1e",
                "1e+",
                "1d",
                "1f",
                "1.5F",
                "0x1p3",
                "0x10",
                "1_",
                "1_.5",
                "1._5",
                "1,5",
                "in",
                "infi",
                "..inf",
                ".infinity",
                "-nan",
                "1 e5",
                "1e5.0",
                "\u0661",
                "true",
                "null"
            })
    void whatIsNoDoubleIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScalarText.parse(ScalarKind.DOUBLE, text))
                .withMessage("is not a double. Write a number such as 3e-4");
    }

    @Test
    void whatIsNoZeroDoesNotBecomeOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScalarText.parse(ScalarKind.DOUBLE, "1e-400"))
                .withMessage("is too small for a double. Write 0 if that will do");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScalarText.parse(ScalarKind.FLOAT, "-1e-50"))
                .withMessage("is too small for a float. Write 0 if that will do");
        assertThat(ScalarText.parse(ScalarKind.FLOAT, "0.00e-5")).isEqualTo(0f);
        assertThat(ScalarText.parse(ScalarKind.DOUBLE, "5e-324")).isEqualTo(Double.MIN_VALUE);
    }

    @Test
    void spacesThatNobodySeesAreIgnored() {
        assertThat(ScalarText.parse(ScalarKind.INT, "3\u00a0")).isEqualTo(3);
        assertThat(ScalarText.parse(ScalarKind.DOUBLE, "\ufeff\u202f2.5")).isEqualTo(2.5);
        assertThat(ScalarText.parse(ScalarKind.STRING, "3\u00a0")).isEqualTo("3\u00a0");
    }

    @Test
    void aSignThatOnlyLooksLikeAMinusIsPointedOut() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScalarText.parse(ScalarKind.BYTE, "\u22123"))
                .withMessage("is not a whole number between -128 and 127."
                        + " The sign before it only looks like a minus; write -3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScalarText.parse(ScalarKind.DOUBLE, "\u20130.5"))
                .withMessageEndingWith("write -0.5");
    }

    @Test
    void aFloatIsRoundedOnce() {
        // Halfway between two floats but for the last digits, which a double would drop first.
        String text = "1.00000017881393432617187499";

        assertThat(ScalarText.parse(ScalarKind.FLOAT, text)).isEqualTo(1.0000001f);
        assertThat((float) Double.parseDouble(text)).isEqualTo(1.0000002f);
    }

    @Test
    void bigNumbersKeepEveryDigit() {
        assertThat(ScalarText.parse(ScalarKind.BIG_INTEGER, "-123_456_789_012_345_678_901"))
                .isEqualTo(new BigInteger("-123456789012345678901"));
        assertThat(ScalarText.parse(ScalarKind.BIG_DECIMAL, "1.10")).isEqualTo(new BigDecimal("1.10"));
        assertThat(ScalarText.parse(ScalarKind.BIG_DECIMAL, "5.")).isEqualTo(new BigDecimal("5"));
        assertThat(ScalarText.parse(ScalarKind.BIG_DECIMAL, "+.5e1_0")).isEqualTo(new BigDecimal("0.5e10"));
    }

    @Test
    void aNumberOfMoreDigitsThanAnybodyMeansIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScalarText.parse(ScalarKind.BIG_INTEGER, "1".repeat(3_000_000)))
                .withMessage("has more than 10000 characters, too many for a number");
    }
}
