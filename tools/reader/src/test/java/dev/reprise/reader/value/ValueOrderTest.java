package dev.reprise.reader.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ValueOrderTest {

    @Test
    void allKindsHaveTheirPlace() {
        List<@Nullable Object> ordered = Arrays.asList(
                false,
                true,
                Double.NEGATIVE_INFINITY,
                Long.MIN_VALUE,
                -1.5,
                0L,
                0.5,
                1L,
                (1L << 53),
                (1L << 53) + 1,
                Long.MAX_VALUE,
                0x1p63,
                Double.NaN,
                Instant.EPOCH,
                Duration.ofSeconds(2),
                "10",
                "9",
                "\uffff",
                "\ud83d\ude00",
                List.of(1L),
                List.of(1L, 2L),
                List.of(2L),
                Map.of(),
                null);
        List<@Nullable Object> shuffled = new ArrayList<>(ordered);
        Collections.shuffle(shuffled, new Random(1));
        shuffled.sort(ValueOrder.INSTANCE);
        assertThat(shuffled).isEqualTo(ordered);
    }

    @Test
    void numbersThatAreEqualAreSoInBothKinds() {
        assertThat(ValueOrder.INSTANCE.compare(1L, 1.0)).isZero();
        assertThat(ValueOrder.INSTANCE.compare(0.0, -0.0)).isZero();
        assertThat(ValueKey.of(1L)).isEqualTo(ValueKey.of(1.0));
        assertThat(ValueKey.of(0.0)).isEqualTo(ValueKey.of(-0.0));
        assertThat(ValueKey.of(Double.NaN)).isEqualTo(ValueKey.of(Double.NaN));
        assertThat(ValueKey.of(List.of(1L, "a"))).isEqualTo(ValueKey.of(List.of(1.0, "a")));
    }

    @Test
    void whatOnlyLooksAlikeIsNotTheSame() {
        assertThat(ValueKey.of(1L)).isNotEqualTo(ValueKey.of("1"));
        assertThat(ValueKey.of(1L)).isNotEqualTo(ValueKey.of(true));
        assertThat(ValueKey.of(null)).isNotEqualTo(ValueKey.of("null"));
        assertThat(ValueKey.of(null)).isNotEqualTo(ValueKey.MISSING);
        assertThat(ValueKey.of((1L << 53) + 1)).isNotEqualTo(ValueKey.of(0x1p53));
    }
}
