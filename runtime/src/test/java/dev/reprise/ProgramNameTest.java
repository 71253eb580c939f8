package dev.reprise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgramNameTest {

    @ParameterizedTest
    @CsvSource({
        "com.example.Main epochs=5 --config a.jar, java com.example.Main, Main",
        "com.example.Main data=a/b.jar, java com.example.Main, Main",
        "com.example.Outer$Main, java com.example.Outer$Main, Outer$Main",
        "app/com.example.Main x=1, java -m app/com.example.Main, Main",
        "Main, java Main, Main",
        "/opt/my tools/digits.jar epochs=5, java -jar digits.jar, digits",
        "target/digits.jar, java -jar digits.jar, digits",
        "digits-1.0.jar x.y=1, java -jar digits-1.0.jar, digits-1.0",
        "'', java ..., program"
    })
    void theProgramIsCalledLikeItsJarOrMainClass(String started, String command, String word) {
        assertThat(ProgramName.command(started)).isEqualTo(command);
        assertThat(ProgramName.word(started)).isEqualTo(word);
    }
}
