package dev.reprise.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MetricsTailTest {

    @TempDir
    Path directory;

    private Path file() {
        return directory.resolve("train.jsonl");
    }

    private void append(String text) throws IOException {
        Files.writeString(file(), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    @Test
    void rowsStandBelowThoseBeforeAndHalfALineWaits() throws IOException {
        append("{\"epoch\":1,\"loss\":0.5}\n{\"epoch\":2,\"loss\":0.25}\n{\"epoch\":3,");
        MetricsTail tail = new MetricsTail(file(), 80);

        assertThat(tail.first(1)).isEqualTo("epoch       loss\n    2       0.25\n");
        assertThat(tail.more()).isEmpty();
        append("\"loss\":0.125}\n");
        assertThat(tail.more()).isEqualTo("    3      0.125\n");
    }

    @Test
    void aNewColumnGetsANewHeading() throws IOException {
        append("{\"epoch\":1}\n");
        MetricsTail tail = new MetricsTail(file(), 80);

        assertThat(tail.first(5)).isEqualTo("epoch\n    1\n");
        append("{\"epoch\":2,\"name\":\"b\"}\n");
        assertThat(tail.more()).isEqualTo("epoch  name\n    2  b\n");
    }

    @Test
    void aFileThatIsWrittenAnewIsReadAnew() throws IOException {
        append("{\"epoch\":1}\n{\"epoch\":2}\n");
        MetricsTail tail = new MetricsTail(file(), 80);

        assertThat(tail.first(1)).isEqualTo("epoch\n    2\n");
        Files.writeString(file(), "{\"epoch\":7}\n");
        assertThat(tail.more()).isEqualTo("epoch\n    7\n");
    }
}
