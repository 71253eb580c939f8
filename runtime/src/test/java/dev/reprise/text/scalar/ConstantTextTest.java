package dev.reprise.text.scalar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConstantTextTest {

    @ParameterizedTest
    @CsvSource({
        "Color, GREEN, GREEN",
        "Color, ' GREEN ', GREEN",
        "Color, Color.GREEN, GREEN",
        "Paint.Color, Color.GREEN, GREEN",
        "Paint.Color, Paint.Color.GREEN, GREEN",
        "Paint.Color, Paint.GREEN, Paint.GREEN",
        "MyColor, Color.GREEN, Color.GREEN",
        "Color, color.GREEN, color.GREEN",
        "Color, Color., ''"
    })
    void theNameOfTheEnumMayStandInFront(String type, String text, String name) {
        assertThat(ConstantText.name(type, text)).isEqualTo(name);
    }
}
