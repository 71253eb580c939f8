package dev.reprise.text.interpolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class TimeTextTest {

    private static final ZonedDateTime TIME =
            ZonedDateTime.of(2024, 3, 5, 14, 7, 9, 12_345_000, ZoneId.of("Asia/Kolkata"));

    /** The expected values are what Python's {@code strftime} prints. */
    @Test
    void theLettersAreThoseOfC() {
        assertThat(TimeText.format("%Y-%m-%d_%H-%M-%S", TIME)).isEqualTo("2024-03-05_14-07-09");
        assertThat(TimeText.format("%y %I %p %j %f", TIME)).isEqualTo("24 02 PM 065 012345");
        assertThat(TimeText.format("%a %A %b %B", TIME)).isEqualTo("Tue Tuesday Mar March");
        assertThat(TimeText.format("%F %T %z %s %%", TIME)).isEqualTo("2024-03-05 14:07:09 +0530 1709627829 %");
        assertThat(TimeText.format("no letters", TIME)).isEqualTo("no letters");
    }

    @Test
    void anotherLetterIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimeText.format("%Q", TIME))
                .withMessage(
                        "%Q means nothing here. Write letters such as %Y-%m-%d_%H-%M-%S, and %% for a percent sign");
        assertThatIllegalArgumentException().isThrownBy(() -> TimeText.format("50%", TIME));
    }
}
