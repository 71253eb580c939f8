package dev.reprise.text.scalar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTextTest {

    @ParameterizedTest
    @CsvSource({
        "90s, PT1M30S",
        "1h30m, PT1H30M",
        "1h 30m, PT1H30M",
        "250ms, PT0.25S",
        "1.5h, PT1H30M",
        "2d, PT48H",
        "10us, PT0.00001S",
        "5ns, PT0.000000005S",
        "0, PT0S",
        "0s, PT0S",
        "-0, PT0S",
        "-90s, PT-1M-30S",
        "+1m, PT1M",
        "-1h30m, PT-1H-30M",
        ".5s, PT0.5S",
        "5.s, PT5S",
        "1d2h3m4s5ms6us7ns, PT26H3M4.005006007S",
        "0.000000001s, PT0.000000001S",
        "1.0ns, PT0.000000001S",
        "PT1H30M, PT1H30M",
        "pt90s, PT1M30S",
        "-PT1H, PT-1H",
        "P1DT1H, PT25H",
        "100000d, PT2400000H",
        "9000000000000000000ns, PT2500000H",
    })
    void durationsAreReadInBothSpellings(String text, Duration duration) {
        assertThat(DurationText.parse(text)).isEqualTo(duration);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "s",
                "1x",
                "1H",
                "1h30",
                "h1",
                ".s",
                "1..5s",
                "1h-30m",
                "--1s",
                "P",
                "PT",
                "P1Y",
                "1 s",
                "\u0661s",
                "1\u00b5s",
                "one",
                "1e3s",
                "00"
            })
    void whatIsNoDurationIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DurationText.parse(text))
                .withMessageMatching("(is not a duration|has no unit)\\. Write .*");
    }

    @ParameterizedTest
    @CsvSource({
        "90, 'has no unit. Write a duration such as 90s, 1h30m or 250ms'",
        "30m1h, 'names its units out of order. Write larger units first, each once'",
        "5m5m, 'names its units out of order. Write larger units first, each once'",
        "0.5ns, is finer than a nanosecond",
        "9223372036854775808s, is too large for a duration",
        "9223372036854775807d, is too large for a duration",
        "99999999999999999999.5d, is too large for a duration",
    })
    void aMessageSaysWhatIsWrong(String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DurationText.parse(text))
                .withMessage(message);
    }
}
