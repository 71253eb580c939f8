package dev.reprise.run.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.reprise.run.NamedRandom;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FileOutputTest {

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void createFile() throws IOException {
        file = Files.createFile(directory.resolve("file"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 7, 64})
    void writesOfAnyLengthArriveInOrder(int bufferSize) throws IOException {
        NamedRandom random = NamedRandom.of(3, "lengths", bufferSize);
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        FileOutput out = new FileOutput(file, bufferSize);
        for (int i = 0; i < 500; i++) {
            byte[] bytes = new byte[random.nextInt(20)];
            random.nextBytes(bytes);
            out.write(bytes);
            expected.write(bytes);
            out.write(i);
            expected.write(i);
            assertThat(out.position()).isEqualTo(expected.size());
        }
        out.close();
        out.release();

        assertThat(file).hasBinaryContent(expected.toByteArray());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 8, 16, 100})
    void patchesWhatIsWrittenWhatIsBufferedAndWhatIsBoth(int bufferSize) throws IOException {
        for (int start = 0; start <= 7; start++) {
            Files.write(file, new byte[0]);
            FileOutput out = new FileOutput(file, bufferSize);
            out.write(ascii("012345"));
            out.write(ascii("6789"));
            out.patch(start, ascii("abc"));
            out.write('!');
            assertThat(out.position()).isEqualTo(11);
            out.force();
            out.release();

            String expected = "0123456789!".substring(0, start) + "abc" + "0123456789!".substring(start + 3);
            assertThat(file).hasContent(expected);
        }
    }

    @Test
    void whatIsNotWrittenCannotBePatched() throws IOException {
        FileOutput out = new FileOutput(file, 8);
        out.write(new byte[4]);

        assertThatThrownBy(() -> out.patch(2, new byte[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot patch 3 bytes at 2: written are 4.");
        assertThatThrownBy(() -> out.patch(-1, new byte[3])).isInstanceOf(IllegalArgumentException.class);
        out.release();
    }

    @Test
    void aFullDeviceFailsTheWrite() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "no /dev/full here");
        FileOutput out = new FileOutput(full, 1024);
        out.write(new byte[1000]);

        assertThatIOException().isThrownBy(() -> out.write(new byte[25])).withMessage("No space left on device");
        out.release();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
