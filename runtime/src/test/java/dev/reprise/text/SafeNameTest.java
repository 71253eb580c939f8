package dev.reprise.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SafeNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"digits", "a/b/c", "v1.2_x-y", "...", ".hidden", "0"})
    void aNameOfSafePartsIsItself(String name) {
        assertThat(SafeName.check("The run name", name)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''       | The run name '' is empty
                    /etc     | The run name '/etc' has an empty part
                    a/       | The run name 'a/' has an empty part
                    a//b     | The run name 'a//b' has an empty part
                    ..       | The run name '..' contains the part '..'
                    a/../b   | The run name 'a/../b' contains the part '..'
                    ./a      | The run name './a' contains the part '.'
                    a b      | The run name 'a b' contains ' '
                    a\\b     | The run name 'a\\b' contains '\\'
                    C:       | The run name 'C:' contains ':'
                    é        | The run name '?' contains 'U+00e9'
                    """)
    void anyOtherNameIsRefusedWithTheReason(String name, String message) {
        assertThatThrownBy(() -> SafeName.check("The run name", name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message + ". Allowed are letters, digits, '.', '_' and '-', with '/' between parts.");
    }

    @Test
    void controlCharactersAreNotPrinted() {
        assertThatThrownBy(() -> SafeName.check("The run name", "a\u0000\n"))
                .hasMessageStartingWith("The run name 'a??' contains 'U+0000'.");
    }
}
