package dev.reprise.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.run.process.CommandLine;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ShellWordsTest {

    @Test
    void whatACommandLineWritesIsReadBack() {
        List<String> words = List.of("java", "-Dx=it's", "", "a b", "\\", "$HOME", "-cp", "a:b", "é");

        assertThat(ShellWords.of(new CommandLine(words).shellText())).isEqualTo(words);
    }
}
