package dev.reprise.reader.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reprise.reader.testing.RealRuns;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class IndexDamageTest {

    @TempDir
    Path directory;

    private Path root;
    private Path broken;
    private Path whole;

    /** What may become of a file. */
    private enum Damage {
        TRUNCATED,
        EMPTIED,
        NOISE,
        GONE,
        DIRECTORY,
        UNREADABLE;

        void to(Path file) throws IOException {
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            switch (this) {
                case TRUNCATED -> Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
                case EMPTIED -> Files.createFile(file);
                case NOISE -> {
                    new Random(bytes.length).nextBytes(bytes);
                    Files.write(file, bytes);
                }
                case GONE -> assertThat(file).doesNotExist();
                case DIRECTORY -> Files.createDirectories(file.resolve("inside"));
                // Whoever runs the tests, nobody can follow it.
                case UNREADABLE -> Files.createSymbolicLink(file, file);
            }
        }
    }

    @BeforeEach
    void makeRuns() {
        root = directory.resolve("logs");
        broken = RealRuns.complete(root);
        whole = RealRuns.complete(root);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(broken)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whateverBecomesOfAFileOfARunTheOtherRunIsServed(Damage damage) throws Exception {
        try (Index index = Index.open(List.of(root))) {
            for (Path file : files()) {
                byte[] bytes = Files.readAllBytes(file);
                damage.to(file);

                index.refresh();

                assertThat(index.column("info.path", index.ids()).values()).contains("runs/run/" + whole.getFileName());
                assertThat(index.problems())
                        .allSatisfy(p -> assertThat(p.path()).isEqualTo(broken));
                restore(file, bytes);
            }
            index.refresh();
            assertThat(index.problems()).isEmpty();
            assertThat(index.column("info.status", index.ids()).values()).containsExactly("COMPLETE", "COMPLETE");
            assertThat(index.column("train.loss.count", index.ids()).values()).containsExactly(3L, 3L);
        }
    }

    private static void restore(Path file, byte[] bytes) throws IOException {
        if (Files.isDirectory(file)) {
            Files.delete(file.resolve("inside"));
        }
        Files.deleteIfExists(file);
        Files.write(file, bytes);
    }

    @Test
    void aRunWithoutAReadableRecordIsServedAsFarAsItGoes() throws Exception {
        Damage.TRUNCATED.to(broken.resolve("run.yaml"));

        try (Index index = Index.open(List.of(root))) {
            index.refresh();
            int[] ids = index.ids();
            assertThat(index.column("config.epochs", ids).values()).containsExactly(20L, 20L);
            assertThat(index.column("train.epoch.max", ids).values()).containsExactly(3.0, 3.0);
            assertThat(index.column("info.status", ids).values()).containsExactly("COMPLETE", null);
            assertThat(index.column("info.problem", ids).values().get(1).toString())
                    .startsWith("run.yaml");
            assertThat(index.problems())
                    .singleElement()
                    .satisfies(p -> assertThat(p.message()).endsWith("."));
        }
    }

    @Test
    void problemsSayWhatIsWrongAndTheWayOut() throws Exception {
        Files.delete(broken.resolve("config_resolved.yaml"));
        Files.writeString(broken.resolve("metrics/train.jsonl"), "{\"loss\":1}\nnonsense\n");

        try (Index index = Index.open(List.of(root))) {
            index.refresh();
            assertThat(index.problems())
                    .containsExactly(
                            new Problem(broken, "config_resolved.yaml does not exist."),
                            new Problem(
                                    broken,
                                    "metrics/train.jsonl has 1 line that is no row, the first is line 2. The others"
                                            + " count; remove it to be rid of this message."));
        }
    }

    @Test
    void anIndexThatIsDeletedUnderAnOpenReaderIsMadeAnew() throws Exception {
        try (Index index = Index.open(List.of(root))) {
            index.refresh();
            deleteIndex();
            assertThat(index.ids()).hasSize(2);

            index.refresh();

            assertThat(index.ids()).hasSize(2);
            assertThat(root.resolve(".reprise/index.sqlite")).exists();
        }
    }

    private void deleteIndex() throws IOException {
        try (Stream<Path> all = Files.list(root.resolve(".reprise"))) {
            for (Path each : all.toList()) {
                Files.delete(each);
            }
        }
    }

    @Test
    void anIndexThatIsDamagedUnderAnOpenReaderIsMadeAnew() throws Exception {
        Path file = root.resolve(".reprise/index.sqlite");
        try (Index index = Index.open(List.of(root))) {
            index.refresh();
        }
        try (Index index = Index.open(List.of(root))) {
            byte[] noise = new byte[(int) Files.size(file)];
            new Random(5).nextBytes(noise);
            Files.write(file, noise);

            index.refresh();

            assertThat(index.ids()).hasSize(2);
            assertThat(index.column("config.epochs", index.ids()).values()).containsExactly(20L, 20L);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TRUNCATED", "EMPTIED", "NOISE", "GONE"})
    void anIndexThatIsDamagedIsMadeAnew(Damage damage) throws Exception {
        try (Index index = Index.open(List.of(root))) {
            index.refresh();
        }
        damage.to(root.resolve(".reprise/index.sqlite"));

        try (Index index = Index.open(List.of(root))) {
            index.refresh();
            assertThat(index.column("config.epochs", index.ids()).values()).containsExactly(20L, 20L);
        }
    }

    @Test
    void anIndexOfAnotherFormatIsMadeAnew() throws Exception {
        Path file = directory.resolve("index.sqlite");
        try (Index index = Index.open(List.of(root), file)) {
            index.refresh();
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE value");
            statement.execute("PRAGMA user_version = 77");
        }

        try (Index index = Index.open(List.of(root), file)) {
            index.refresh();
            assertThat(index.column("config.epochs", index.ids()).values()).containsExactly(20L, 20L);
        }
    }

    @Test
    void theDatabaseOfSomebodyElseIsLeftAlone() throws Exception {
        Path file = directory.resolve("mine.sqlite");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE letters (text TEXT)");
        }
        byte[] before = Files.readAllBytes(file);

        assertThatThrownBy(() -> Index.open(List.of(root), file))
                .isInstanceOf(IndexException.class)
                .hasMessage("'" + file + "' is no index of runs, and is left as it is. Name another file for the index,"
                        + " or remove this one.");
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void aFileOfAnotherKindIsLeftAlone() throws Exception {
        Path file = Files.writeString(directory.resolve("notes.txt"), "my notes\n", StandardCharsets.UTF_8);

        assertThatThrownBy(() -> Index.open(List.of(root), file)).isInstanceOf(IndexException.class);
        assertThat(file).hasContent("my notes\n");
    }

    @Test
    void anIndexThatCannotBeWrittenIsInMemory() throws Exception {
        Path taken = Files.createFile(directory.resolve("taken"));

        try (Index index = Index.open(List.of(root), taken.resolve("index.sqlite"))) {
            index.refresh();
            index.refresh();
            assertThat(index.file()).isNull();
            assertThat(index.ids()).hasSize(2);
            assertThat(index.problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.message())
                            .startsWith("The index cannot be kept here")
                            .endsWith("Name another file for it."));
        }
    }

    @Test
    void anIndexInMemoryWritesNothing() throws Exception {
        try (Index index = Index.inMemory(List.of(root))) {
            index.refresh();
            assertThat(index.column("config.epochs", index.ids()).values()).containsExactly(20L, 20L);
            assertThat(index.problems()).isEmpty();
        }
        assertThat(root.resolve(".reprise")).doesNotExist();
        assertThat(Objects.requireNonNull(broken.getParent())).isDirectoryNotContaining("glob:**.sqlite*");
    }
}
