package dev.reprise.run.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

final class TimestampTest {

    @Test
    void aDirectoryTimeIsPaddedAndCutToTheSecond() {
        assertThat(Timestamp.forDirectory(LocalDateTime.of(2026, 3, 4, 5, 6, 7, 999_999_999)))
                .isEqualTo("2026-03-04_05-06-07");
    }

    @Test
    void anInstantIsIsoTextInUtc() {
        assertThat(Timestamp.utc(Instant.parse("2026-11-21T10:00:00.123Z"))).isEqualTo("2026-11-21T10:00:00Z");
        assertThat(Timestamp.utc(Instant.EPOCH)).isEqualTo("1970-01-01T00:00:00Z");
    }

    @Test
    void aPreciseTimeIsCutToTheMillisecondAndHasAllItsDigits() {
        assertThat(Timestamp.precise(Instant.parse("2026-11-21T10:00:00.0079Z")))
                .isEqualTo("2026-11-21T10:00:00.007Z");
        assertThat(Timestamp.precise(Instant.parse("2026-11-21T10:00:00Z"))).isEqualTo("2026-11-21T10:00:00.000Z");
    }
}
