package dev.reprise.checkpoint.archive;

import static dev.reprise.checkpoint.archive.Archives.ascii;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.reprise.run.NamedRandom;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that people give instead of a checkpoint. */
final class ForeignFileTest {

    @TempDir
    Path directory;

    @Test
    void aMissingFile() {
        Path file = directory.resolve("missing.ckpt");

        assertRefused(file, "Cannot read the checkpoint " + file + ": there is no such file, check the path.");
    }

    @Test
    void aDirectory() {
        assertRefused(directory, "Cannot read the checkpoint " + directory + ": it is a directory, name a file in it.");
    }

    @Test
    void aDevice() {
        Path device = Path.of("/dev/zero");
        assumeTrue(Files.exists(device), "no such device here");

        assertRefused(device, "Cannot read the checkpoint /dev/zero: it is not a regular file.");
    }

    @Test
    void anUnreadableFile() throws IOException {
        Path file = Archives.small(directory.resolve("10.ckpt"));
        assumeFalse(!file.toFile().setReadable(false) || Files.isReadable(file), "permissions do not bind here");

        assertRefused(file, "Cannot read the checkpoint " + file + ": permission denied, make it readable for you.");
    }

    @Test
    void anEmptyFile() throws IOException {
        Path file = Files.createFile(directory.resolve("empty.ckpt"));

        assertThatThrownBy(() -> ArchiveReader.open(file)).hasMessageContaining("is damaged: it is empty.");
    }

    @Test
    void aTextFile() throws IOException {
        Path file = Files.writeString(directory.resolve("config.yaml"), "epochs: 5\n");

        assertRefused(
                file, file + " is not a checkpoint: it is no ZIP file. Name a file that a run saved as a checkpoint.");
    }

    @Test
    void anyOtherBytes() throws IOException {
        for (int i = 0; i < 100; i++) {
            NamedRandom random = NamedRandom.of(1, "bytes", i);
            byte[] bytes = new byte[1 + random.nextInt(2000)];
            random.nextBytes(bytes);
            Path file = Files.write(directory.resolve("random"), bytes);

            assertThatThrownBy(() -> ArchiveReader.open(file)).isInstanceOf(DamagedArchiveException.class);
        }
    }

    @Test
    void aZipFileOfSomethingElse() throws IOException {
        Path file = zip("../../etc/passwd", ZipEntry.DEFLATED);

        assertRefused(
                file,
                file + " is not a checkpoint: it is a ZIP file whose first entry is not reprise/checkpoint.yaml."
                        + " Name a file that a run saved as a checkpoint.");
    }

    @Test
    void aCheckpointThatWasPackedAnewWithCompression() throws IOException {
        Path file = zip("reprise/checkpoint.yaml", ZipEntry.DEFLATED);

        assertRefused(
                file,
                file + " is not a checkpoint: it is a ZIP file with compressed entries,"
                        + " and checkpoints store theirs uncompressed."
                        + " Name a file that a run saved as a checkpoint.");
    }

    @Test
    void aCheckpointThatWasPackedAnewWithoutCompression() throws IOException {
        Path file = zip("reprise/checkpoint.yaml", ZipEntry.STORED);

        assertThatThrownBy(() -> ArchiveReader.open(file))
                .isInstanceOf(DamagedArchiveException.class)
                .hasMessageContaining("the entry 'reprise/checkpoint.yaml' has a wrong directory record,"
                        + " or another program has packed the file anew");
    }

    private Path zip(String firstName, int method) throws IOException {
        Path file = directory.resolve("other.zip");
        byte[] content = ascii("root:x:0:0:root:/root:/bin/bash\n".repeat(5));
        CRC32 crc = new CRC32();
        crc.update(content);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            ZipEntry entry = new ZipEntry(firstName);
            entry.setMethod(method);
            entry.setSize(content.length);
            entry.setCrc(crc.getValue());
            zip.putNextEntry(entry);
            zip.write(content);
        }
        return file;
    }

    private static void assertRefused(Path file, String message) {
        ThrowableAssert.ThrowingCallable open = () -> ArchiveReader.open(file);
        assertThatThrownBy(open)
                .isInstanceOfSatisfying(
                        DamagedArchiveException.class,
                        refusal -> assertThat(refusal.file()).isEqualTo(file))
                .hasMessage(message);
    }
}
