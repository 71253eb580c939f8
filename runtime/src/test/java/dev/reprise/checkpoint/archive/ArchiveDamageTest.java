package dev.reprise.checkpoint.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reprise.run.NamedRandom;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ArchiveDamageTest {

    @TempDir
    Path directory;

    private Path file;
    private byte[] whole;

    @BeforeEach
    void writeArchive() throws IOException {
        file = Archives.small(directory.resolve("10.ckpt"));
        whole = Files.readAllBytes(file);
    }

    @Test
    void everyTruncationIsRefused() throws IOException {
        for (int length = 0; length < whole.length; length++) {
            requireRefused(Arrays.copyOf(whole, length), "is damaged");
        }
    }

    @Test
    void everyFlippedBitIsRefused() throws IOException {
        for (int bit = 0; bit < whole.length * Byte.SIZE; bit++) {
            byte[] flipped = whole.clone();
            flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            requireRefused(flipped, file.toString());
        }
    }

    @Test
    void everyMissingStretchIsRefused() throws IOException {
        for (int start = 0; start < whole.length; start++) {
            for (int length = 1; length <= Math.min(whole.length - start, 16); length += 5) {
                requireRefused(spliced(start, length, new byte[0]), file.toString());
            }
        }
    }

    @Test
    void anAdditionalByteAnywhereIsRefused() throws IOException {
        for (int start = 0; start <= whole.length; start++) {
            requireRefused(spliced(start, 0, new byte[1]), file.toString());
        }
    }

    @Test
    void randomDamageIsRefusedAndNeverFailsOtherwise() throws IOException {
        NamedRandom random = NamedRandom.of(9, "damage", 0);
        for (int round = 0; round < 5000; round++) {
            byte[] damaged = whole.clone();
            int changes = 1 + random.nextInt(8);
            for (int i = 0; i < changes; i++) {
                int[] telling = {0, 1, 0x7F, 0x80, 0xFE, 0xFF, random.nextInt(256)};
                damaged[random.nextInt(damaged.length)] = (byte) telling[random.nextInt(telling.length)];
            }
            if (!Arrays.equals(damaged, whole)) {
                requireRefused(damaged, file.toString());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "format: 1, format: 2, the entry 'reprise/checkpoint.yaml' does not have its checksum",
        "weights, weighty, the entry 'state/aa' does not have its checksum"
    })
    void theDamagedEntryIsNamed(String from, String to, String problem) throws IOException {
        Files.write(file, replaced(from, to));

        assertThatThrownBy(() -> ArchiveReader.open(file))
                .isInstanceOf(DamagedArchiveException.class)
                .hasMessage("The checkpoint " + file + " is damaged: " + problem
                        + ". Use another checkpoint of the run, or copy the file again if it is a copy.");
    }

    @ParameterizedTest
    @CsvSource({
        "../x/y/z, has the part '..'",
        "a/../bcd, has the part '..'",
        "state/.., has the part '..'",
        "a/./bcde, has the part '.'",
        "/state/a, is absolute",
        "C:/state, is absolute",
        "a\\b\\c\\de, has a backslash",
        "a//bcdef, has an empty part",
        "abcdefg/, has an empty part",
        "state\u0000aa, has a control character",
        "state\u001baa, has a control character"
    })
    void hostileNamesAreRefused(String name, String problem) throws IOException {
        // Both headers carry the name and no checksum covers it: apart from the name the archive is whole.
        Files.write(file, replaced("state/aa", name));
        String shown = name.replace('\u0000', '?').replace('\u001b', '?');

        assertThatThrownBy(() -> ArchiveReader.open(file))
                .isInstanceOf(DamagedArchiveException.class)
                .hasMessageContaining("the name of the entry '" + shown + "' " + problem);
        assertThatThrownBy(() -> ArchiveWriter.write(file, archive -> archive.put(name, new byte[0])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The entry name '" + name + "' " + problem + ". Write a relative path such as state/weights.");
    }

    @Test
    void twoEntriesOfOneNameAreRefused() throws IOException {
        Files.write(file, replaced("state/bb", "state/aa"));

        assertThatThrownBy(() -> ArchiveReader.open(file))
                .isInstanceOf(DamagedArchiveException.class)
                .hasMessageContaining("it has two entries 'state/aa'");
        assertThatThrownBy(() -> ArchiveWriter.write(file, archive -> {
                    archive.put("reprise/checkpoint.yaml", new byte[0]);
                    archive.put("reprise/checkpoint.yaml", new byte[0]);
                }))
                .hasMessage("There are two entries 'reprise/checkpoint.yaml'. Give each its own name.");
    }

    @Test
    void namesThatDoNotComeBackAreNotWritten() {
        assertThatThrownBy(() -> ArchiveWriter.write(file, archive -> archive.put("", new byte[0])))
                .hasMessageStartingWith("The entry name '' is empty.");
        assertThatThrownBy(() -> ArchiveWriter.write(file, archive -> archive.put("state/\ud83d", new byte[0])))
                .hasMessageContaining("has half of a surrogate pair");
        assertThatThrownBy(() -> ArchiveWriter.write(file, archive -> archive.put("x".repeat(65_536), new byte[0])))
                .hasMessageContaining("is longer than 65535 bytes");
        assertThatThrownBy(() -> ArchiveWriter.write(file, archive -> archive.put("state/a", new byte[0])))
                .hasMessage("The first entry is 'state/a', it must be 'reprise/checkpoint.yaml'.");
        assertThatThrownBy(() -> ArchiveWriter.write(file, archive -> {}))
                .hasMessage("An archive must begin with the entry reprise/checkpoint.yaml.");
    }

    private void requireRefused(byte[] damaged, String message) throws IOException {
        // In place: some file systems bring a file to the disk whenever it is emptied and written anew.
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(damaged), 0);
            channel.truncate(damaged.length);
        }
        assertThatThrownBy(() -> ArchiveReader.open(file).close())
                .isInstanceOf(DamagedArchiveException.class)
                .hasMessageContaining(message);
    }

    private byte[] spliced(int start, int length, byte[] inserted) {
        byte[] result = new byte[whole.length - length + inserted.length];
        System.arraycopy(whole, 0, result, 0, start);
        System.arraycopy(inserted, 0, result, start, inserted.length);
        System.arraycopy(whole, start + length, result, start + inserted.length, whole.length - start - length);
        return result;
    }

    private byte[] replaced(String from, String to) {
        String latin = new String(whole, StandardCharsets.ISO_8859_1);
        assertThat(latin).contains(from);
        assertThat(to).hasSameSizeAs(from);
        return latin.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }
}
