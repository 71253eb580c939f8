package dev.reprise.text.yaml;

import static dev.reprise.text.Nodes.show;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.reprise.text.Node;
import dev.reprise.text.Origin;
import dev.reprise.text.TextException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class YamlFileTest {

    @TempDir
    Path dir;

    @Test
    void aFileIsNamedAsGiven() throws IOException {
        Path file = dir.resolve("x/../base.yaml");
        Files.createDirectory(dir.resolve("x"));
        Files.writeString(file, "\ufeffname: \u00e9\n");

        Node.Mapping root = YamlReader.read(file);

        assertThat(show(root)).isEqualTo("{|name|: |\u00e9|}");
        assertThat(root.entries().get(0).key().origin()).isEqualTo(new Origin(file.toString(), 1, 1));
    }

    @Test
    void aMissingFileIsAnError() {
        assertError(
                Path.of("no", "such.yaml"),
                Origin.of(Path.of("no", "such.yaml").toString()),
                "does not exist. Relative names count from " + Path.of("").toAbsolutePath());
    }

    @Test
    void aDirectoryIsAnError() {
        assertError(dir, Origin.of(dir.toString()), "is a directory. Name a file");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFileThatCannotBeReadIsAnError() {
        // Its first page is never mapped, so that reading fails for every user, root included.
        assertError(Path.of("/proc/self/mem"), Origin.of("/proc/self/mem"), "cannot be read: Input/output error");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFileWithoutAnEndIsTooLarge() {
        assertError(
                Path.of("/dev/zero"), Origin.of("/dev/zero"), "is larger than 3 MiB. Keep data in files of its own");
    }

    @Test
    void aLargeFileIsRefusedWithoutReadingItAll() throws IOException {
        Path file = dir.resolve("large.yaml");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(50L * 1024 * 1024 * 1024);
        }

        assertError(file, Origin.of(file.toString()), "is larger than 3 MiB. Keep data in files of its own");
    }

    @Test
    void aFileThatIsNotUtf8NamesTheByte() throws IOException {
        Path file = dir.resolve("latin1.yaml");
        Files.write(file, "a: 1\nname: \u00e9t\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));

        assertError(
                file,
                new Origin(file.toString(), 2, 7),
                "is not UTF-8: byte 0xE9 at offset 11. Save the file as UTF-8");
    }

    @Test
    void aFileCutInsideACharacterIsNotUtf8() throws IOException {
        Path file = dir.resolve("cut.yaml");
        Files.write(file, new byte[] {'a', ':', ' ', (byte) 0xE4, (byte) 0xB8});

        assertError(
                file, new Origin(file.toString(), 1, 4), "is not UTF-8: byte 0xE4 at offset 3. Save the file as UTF-8");
    }

    private static void assertError(Path file, Origin origin, String message) {
        assertThatExceptionOfType(TextException.class)
                .isThrownBy(() -> YamlReader.read(file))
                .withMessage(message)
                .satisfies(e -> assertThat(e.origin()).isEqualTo(origin));
    }
}
