package dev.reprise.run.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MetricsResumeTest {

    @TempDir
    Path directory;

    private Path file(String name) {
        return directory.resolve(name);
    }

    @Test
    void rowsAfterTheCheckpointAreKeptAsideAndTheFileGoesOnFromIt() {
        Map<String, Long> positions;
        try (MetricsFiles files = MetricsFiles.start(directory)) {
            files.metrics("train").log(Map.of("n", 1));
            files.metrics("val/a").log(Map.of("n", 1));
            positions = files.positions();
            files.metrics("train").log(Map.of("n", 2));
            files.metrics("train").log(Map.of("n", 3));
        }
        assertThat(positions).containsOnly(entry("train", 8L), entry("val/a", 8L));

        try (MetricsFiles files = MetricsFiles.resume(directory, 2, positions).cut()) {
            files.metrics("train").log(Map.of("n", 20));
        }

        assertThat(file("train.jsonl")).content().isEqualTo("{\"n\":1}\n{\"n\":20}\n");
        assertThat(file("train.jsonl.cut-2")).content().isEqualTo("{\"n\":2}\n{\"n\":3}\n");
        assertThat(file("val/a.jsonl")).content().isEqualTo("{\"n\":1}\n");
        assertThat(file("val/a.jsonl.cut-2")).doesNotExist();
    }

    @Test
    void filesThatTheCheckpointDoesNotKnowAreCutToNothing() throws IOException {
        Files.createDirectories(file("b"));
        Files.writeString(file("a.jsonl"), "1\n");
        Files.writeString(file("b/c.jsonl"), "2\n");
        Files.writeString(file("a.jsonl.cut-2"), "0\n");
        Files.writeString(file("notes.txt"), "mine\n");
        Files.writeString(file("my rows.jsonl"), "mine\n");

        MetricsFiles.resume(directory, 3, Map.of()).cut().close();

        assertThat(file("a.jsonl")).isEmptyFile();
        assertThat(file("a.jsonl.cut-3")).content().isEqualTo("1\n");
        assertThat(file("b/c.jsonl")).isEmptyFile();
        assertThat(file("b/c.jsonl.cut-3")).content().isEqualTo("2\n");
        assertThat(file("a.jsonl.cut-2")).content().isEqualTo("0\n");
        assertThat(file("notes.txt")).content().isEqualTo("mine\n");
        assertThat(file("my rows.jsonl")).content().isEqualTo("mine\n");
    }

    @Test
    void tablesThatTheResumedAttemptNeverTouchesKeepTheirRowsAtTheNextOne() throws IOException {
        Files.writeString(file("eval.jsonl"), "1\n2\n");

        Map<String, Long> positions;
        try (MetricsFiles files =
                MetricsFiles.resume(directory, 2, Map.of("eval", 4L)).cut()) {
            positions = files.positions();
        }
        MetricsFiles.resume(directory, 3, positions).cut().close();

        assertThat(file("eval.jsonl")).content().isEqualTo("1\n2\n");
    }

    @Test
    void whatWasCutInAnAttemptThatFailedIsNotOverwritten() throws IOException {
        Files.writeString(file("a.jsonl"), "1\n2\n");
        MetricsFiles.resume(directory, 2, Map.of("a", 2L)).cut().close();
        Files.writeString(file("a.jsonl"), "1\n3\n");
        MetricsFiles.resume(directory, 2, Map.of("a", 2L)).cut().close();

        assertThat(file("a.jsonl")).content().isEqualTo("1\n");
        assertThat(file("a.jsonl.cut-2")).content().isEqualTo("2\n");
        assertThat(file("a.jsonl.cut-2-1")).content().isEqualTo("3\n");
    }

    @Test
    void aTornLastLineIsKeptAsideEachTime() throws IOException {
        Files.writeString(file("a.jsonl"), "{\"n\":1}\n{\"n\":");
        try (MetricsFiles files = MetricsFiles.start(directory)) {
            files.metrics("a").log(Map.of("n", 2));
        }
        Files.writeString(file("b.jsonl"), "x".repeat(10_000));
        Files.writeString(file("b.jsonl.torn-1"), "earlier");
        MetricsFiles.resume(directory, 2, Map.of("b", 9_000L)).cut().close();

        assertThat(file("a.jsonl.torn-1")).content().isEqualTo("{\"n\":");
        assertThat(file("b.jsonl")).isEmptyFile();
        assertThat(file("b.jsonl.torn-1")).content().isEqualTo("earlier");
        assertThat(file("b.jsonl.torn-2")).content().isEqualTo("x".repeat(10_000));
    }

    @Test
    void wholeLinesLongerThanABlockAreNotTorn() throws IOException {
        String text = "x".repeat(10_000) + "\n" + "y".repeat(9_000);
        Files.writeString(file("a.jsonl"), text);
        MetricsFiles.resume(directory, 2, Map.of("a", 19_001L)).cut().close();

        assertThat(file("a.jsonl")).content().isEqualTo("x".repeat(10_000) + "\n");
        assertThat(file("a.jsonl.torn-1")).content().isEqualTo("y".repeat(9_000));
    }

    @Test
    void aPositionInsideALineCutsTheWholeLine() throws IOException {
        Files.writeString(file("a.jsonl"), "11\n22\n33\n");
        MetricsFiles.resume(directory, 2, Map.of("a", 4L)).cut().close();

        assertThat(file("a.jsonl")).content().isEqualTo("11\n");
        assertThat(file("a.jsonl.cut-2")).content().isEqualTo("22\n33\n");
    }

    @Test
    void aFileThatIsShorterOrGoneGoesOnFromItsEnd() throws IOException {
        Files.writeString(file("a.jsonl"), "1\n");
        try (MetricsFiles files =
                MetricsFiles.resume(directory, 2, Map.of("a", 100L, "gone", 5L)).cut()) {
            files.metrics("a").log(Map.of("n", 2));
        }

        assertThat(file("a.jsonl")).content().isEqualTo("1\n{\"n\":2}\n");
        assertThat(file("gone.jsonl")).isEmptyFile();
    }

    @Test
    void aFileThatCannotBeOpenedIsNamed() throws IOException {
        Files.createDirectories(file("a.jsonl"));

        try (MetricsFiles files = MetricsFiles.start(directory)) {
            assertThatThrownBy(() -> files.metrics("a"))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageStartingWith("Cannot open '" + file("a.jsonl") + "': ");
        }
    }
}
