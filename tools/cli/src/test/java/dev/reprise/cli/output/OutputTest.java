package dev.reprise.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.run.process.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class OutputTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Console console() {
        return new Console(OutputStream.nullOutputStream(), err, Map.of(), new Terminal(true, 80, true));
    }

    @Test
    void idsAreCutToTheShortestBeginningsThatTellThemApart() {
        ShortIds ids = ShortIds.of(List.of("abcdef00", "abcdef00", "abcdef11", "ffffffff", "short"));

        assertThat(ids.of("abcdef11")).isEqualTo("abcdef1");
        assertThat(ids.of("short")).isEqualTo("short");
        assertThat(ShortIds.of(List.of("12345678")).of("12345678")).isEqualTo("123456");
    }

    @Test
    void sizesAreSaidByThousands() {
        assertThat(ByteText.of(999)).isEqualTo("999 B");
        assertThat(ByteText.of(1500)).isEqualTo("1.5 kB");
        assertThat(ByteText.of(12_345_678)).isEqualTo("12 MB");
    }

    @Test
    void progressIsABarOfWhatIsDone() {
        try (Progress progress = new Progress(console(), "removing", 4, false)) {
            progress.step();
            assertThat(progress.line()).isEqualTo("removing [######------------------] 1/4");
        }
        assertThat(err.size()).isZero();
    }

    @Test
    void statusesHaveColoursAndOtherTextsNone() {
        assertThat(StatusColour.paint("FAILED")).isEqualTo("\u001b[31mFAILED\u001b[0m");
        assertThat(StatusColour.paint("FAILED!")).isEqualTo("FAILED!");
    }

    @Test
    void messagesAreUtf8() {
        console().say("±");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("±" + System.lineSeparator());
    }
}
