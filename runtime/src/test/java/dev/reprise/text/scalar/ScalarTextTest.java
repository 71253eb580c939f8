package dev.reprise.text.scalar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.reprise.schema.ScalarKind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarTextTest {

    @ParameterizedTest
    @CsvSource({
        "BYTE, 128, is not a whole number between -128 and 127",
        "SHORT, 40000, is not a whole number between -32768 and 32767",
        "LONG, 9223372036854775808, is not a whole number between -9223372036854775808 and 9223372036854775807",
        "FLOAT, x, is not a float. Write a number such as 3e-4",
        "FLOAT, 1e39, is too large for a float. Write inf for infinity",
        "DOUBLE, 1e400, is too large for a double. Write inf for infinity",
        "DOUBLE, -1e400, is too large for a double. Write inf for infinity",
        "BIG_DECIMAL, inf, is not a decimal number. Write a number such as 0.25 or 3e-4",
        "BIG_DECIMAL, 1e99999999999, has an exponent that is too large for a decimal number",
        "BIG_INTEGER, 1.0, is not a whole number. Write a number such as 1000",
        "BOOLEAN, 2, is not a boolean. Write true or false",
        "BOOLEAN, t, is not a boolean. Write true or false",
        "CHAR, ab, is not a single character",
        "CHAR, '', is not a single character",
        "URI, a b, is not a URI: Illegal character in path at character 2",
        "UUID, 1-1-1-1-1, is not a UUID. Write 36 characters such as 123e4567-e89b-12d3-a456-426614174000",
        "INSTANT, 2024-01-01, 'is not an instant. Write date, time and offset such as 2024-01-31T12:00:00Z'",
        "LOCAL_DATE, 2024-02-30, is not a date. Write a date such as 2024-01-31",
        "CHARSET, UTF-9, is not a charset that this JVM knows. Write a name such as UTF-8",
        "CHARSET, 'a b', is not a charset that this JVM knows. Write a name such as UTF-8",
        "PATTERN, a(b, is not a regular expression: Unclosed group at character 4",
    })
    void aMessageSaysWhatWasExpected(ScalarKind kind, String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScalarText.parse(kind, text))
                .withMessage(message);
    }

    @ParameterizedTest
    @CsvSource({
        "true, true",
        "True, true",
        "YES, true",
        "on, true",
        "y, true",
        "1, true",
        "' true ', true",
        "false, false",
        "FALSE, false",
        "no, false",
        "Off, false",
        "N, false",
        "0, false",
    })
    void booleansHaveManySpellings(String text, boolean value) {
        assertThat(ScalarText.parse(ScalarKind.BOOLEAN, text)).isEqualTo(value);
    }

    @Test
    void aStringIsTheTextAsItStands() {
        assertThat(ScalarText.parse(ScalarKind.STRING, " 007 ")).isEqualTo(" 007 ");
        assertThat(ScalarText.parse(ScalarKind.STRING, "null")).isEqualTo("null");
        assertThat(ScalarText.parse(ScalarKind.STRING, "")).isEqualTo("");
    }

    @Test
    void whiteSpaceCountsWhereItMayBeMeant() {
        assertThat(ScalarText.parse(ScalarKind.CHAR, " ")).isEqualTo(' ');
        assertThat(ScalarText.parse(ScalarKind.PATH, " a ")).isEqualTo(Path.of(" a "));
        assertThat(ScalarText.parse(ScalarKind.PATTERN, " a ")).hasToString(" a ");
        assertThat(ScalarText.parse(ScalarKind.LOCAL_DATE, " 2024-01-31 ")).isEqualTo(LocalDate.of(2024, 1, 31));
    }

    @Test
    void namesOfThingsAreReadByTheirTypes() {
        assertThat(ScalarText.parse(ScalarKind.URI, "https://a.example/b?c#d"))
                .isEqualTo(URI.create("https://a.example/b?c#d"));
        assertThat(ScalarText.parse(ScalarKind.UUID, "123E4567-e89b-12d3-a456-426614174000"))
                .isEqualTo(UUID.fromString("123e4567-e89b-12d3-a456-426614174000"));
        assertThat(ScalarText.parse(ScalarKind.CHARSET, "latin1")).isEqualTo(StandardCharsets.ISO_8859_1);
        assertThat(ScalarText.parse(ScalarKind.PATH, "/tmp/x")).isEqualTo(Path.of("/tmp/x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-01-01T00:00:00Z",
                "2024-01-01T02:00:00+02:00",
                "2023-12-31T19:00-05:00",
                "2024-01-01T00:00Z"
            })
    void anInstantMayNameItsOffset(String text) {
        assertThat(ScalarText.parse(ScalarKind.INSTANT, text)).isEqualTo(Instant.ofEpochSecond(1_704_067_200));
    }

    @Test
    void aUuidHasItsFullForm() {
        for (String text : new String[] {
            "123e4567e89b12d3a456426614174000",
            "123e4567-e89b-12d3-a456-42661417400g",
            "123e4567-e89b-12d3-a456_426614174000",
            "123e4567-e89b-12d3-a456-42661417400\u0661"
        }) {
            assertThatIllegalArgumentException().isThrownBy(() -> ScalarText.parse(ScalarKind.UUID, text));
        }
    }

    @Test
    void aPathThatTheSystemRefusesSaysWhy() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScalarText.parse(ScalarKind.PATH, "a\0b"))
                .withMessageStartingWith("is not a path: ");
    }

    @Test
    void aRegularExpressionNestedBeyondReasonIsAnErrorAndNotAnOverflow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScalarText.parse(ScalarKind.PATTERN, "(".repeat(200_000)))
                .withMessageStartingWith("is not a regular expression: ");
    }

    @Test
    void plainValuesReadBackAsEqualValues() {
        roundTrip(ScalarKind.BOOLEAN, true, true);
        roundTrip(ScalarKind.BYTE, (byte) -7, (byte) -7);
        roundTrip(ScalarKind.SHORT, (short) 300, (short) 300);
        roundTrip(ScalarKind.INT, Integer.MIN_VALUE, Integer.MIN_VALUE);
        roundTrip(ScalarKind.LONG, Long.MIN_VALUE, Long.MIN_VALUE);
        roundTrip(ScalarKind.CHAR, ' ', " ");
        roundTrip(ScalarKind.FLOAT, 0.1f, 0.1f);
        roundTrip(ScalarKind.DOUBLE, Double.MIN_VALUE, Double.MIN_VALUE);
        roundTrip(ScalarKind.DOUBLE, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY);
        roundTrip(ScalarKind.DOUBLE, Double.NaN, Double.NaN);
        roundTrip(ScalarKind.STRING, " a\n", " a\n");
        roundTrip(ScalarKind.BIG_DECIMAL, new BigDecimal("1.0E+5"), "1.0E+5");
        roundTrip(ScalarKind.BIG_INTEGER, BigInteger.TEN.pow(30), BigInteger.TEN.pow(30));
        roundTrip(ScalarKind.PATH, Path.of("a", "..", "b"), "a/../b");
        roundTrip(ScalarKind.PATH, Path.of(""), "");
        roundTrip(ScalarKind.URI, URI.create("a:b"), "a:b");
        roundTrip(ScalarKind.UUID, new UUID(1, 2), "00000000-0000-0001-0000-000000000002");
        roundTrip(ScalarKind.DURATION, Duration.ofMinutes(90), "PT1H30M");
        roundTrip(ScalarKind.DURATION, Duration.ofMillis(-1500), "PT-1.5S");
        roundTrip(ScalarKind.DURATION, Duration.ofSeconds(Long.MIN_VALUE), "PT-2562047788015215H-30M-8S");
        roundTrip(ScalarKind.INSTANT, Instant.ofEpochSecond(0, 1), "1970-01-01T00:00:00.000000001Z");
        roundTrip(ScalarKind.INSTANT, Instant.MIN, "-1000000000-01-01T00:00:00Z");
        roundTrip(ScalarKind.LOCAL_DATE, LocalDate.MAX, "+999999999-12-31");
        roundTrip(ScalarKind.CHARSET, StandardCharsets.UTF_16BE, "UTF-16BE");
    }

    @Test
    void aPatternIsWrittenAsItsExpression() {
        assertThat(ScalarText.plain(ScalarKind.PATTERN, Pattern.compile("a|b"))).isEqualTo("a|b");
    }

    private static void roundTrip(ScalarKind kind, Object value, Object plain) {
        assertThat(ScalarText.plain(kind, value)).isEqualTo(plain);
        assertThat(ScalarText.parse(kind, plain.toString())).isEqualTo(value);
    }
}
