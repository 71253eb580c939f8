package dev.reprise.examples.digits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reprise.examples.digits.nn.Draws;
import dev.reprise.examples.digits.nn.Samples;
import dev.reprise.examples.digits.nn.Seeds;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DigitsTest {

    @Test
    void loadsEveryImageWithItsLabel() {
        Samples digits = Digits.load();

        assertThat(digits.size()).isEqualTo(1797);
        assertThat(digits.inputs()).isEqualTo(64);
        int[] each = new int[10];
        for (int row = 0; row < digits.size(); row++) {
            each[digits.label(row)]++;
        }
        assertThat(each).containsExactly(178, 182, 177, 183, 181, 182, 181, 179, 174, 180);
    }

    @Test
    void scalesPixelsToBetweenWhiteAndBlack() {
        Samples digits = Digits.load();

        assertThat(digits.pixel(0, 2)).isEqualTo(5 / 16.0);
        assertThat(digits.pixel(0, 3)).isEqualTo(13 / 16.0);
        assertThat(digits.pixel(1, 20)).isEqualTo(1.0);
        assertThat(digits.pixel(1, 0)).isEqualTo(0.0);
    }

    @Test
    void splitsIntoPartsThatTogetherHoldEveryImageOnce() {
        Samples digits = Digits.load();

        Samples.Split split = digits.split(Draws.permutation(1797, new Seeds(1).random("split", 0)), 0.2);

        assertThat(split.test().size()).isEqualTo(359);
        assertThat(split.train().size()).isEqualTo(1438);
        List<String> parts = images(split.train());
        parts.addAll(images(split.test()));
        assertThat(parts).containsExactlyInAnyOrderElementsOf(images(digits));
    }

    @Test
    void splitsAlikeForTheSameSeedOnly() {
        List<String> first =
                images(Digits.split(0.2, new Seeds(1).random("split", 0)).test());
        List<String> again =
                images(Digits.split(0.2, new Seeds(1).random("split", 0)).test());
        List<String> other =
                images(Digits.split(0.2, new Seeds(2).random("split", 0)).test());

        assertThat(again).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.1, 0.0001, Double.NaN})
    void refusesATestFractionThatLeavesAPartEmpty(double fraction) {
        assertThatThrownBy(() -> Digits.split(fraction, new Seeds(1).random("split", 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A test fraction of " + fraction
                        + " of 1797 images leaves one part empty: choose one between 0 and 1, such as 0.2.");
    }

    @Test
    void namesItsSourceAndLicence() throws Exception {
        try (var text = Digits.class.getResourceAsStream("digits.txt")) {
            assertThat(text).isNotNull();
            assertThat(new String(text.readAllBytes(), StandardCharsets.US_ASCII))
                    .contains(
                            "Optical Recognition of Handwritten Digits",
                            "E. Alpaydin and C. Kaynak, 1998",
                            "CC BY 4.0");
        }
    }

    private static List<String> images(Samples samples) {
        List<String> images = new ArrayList<>();
        for (int row = 0; row < samples.size(); row++) {
            StringBuilder image = new StringBuilder();
            for (int i = 0; i < samples.inputs(); i++) {
                image.append((int) (samples.pixel(row, i) * 16)).append(',');
            }
            images.add(image.append(samples.label(row)).toString());
        }
        return images;
    }
}
