package dev.reprise.checkpoint.archive;

import static dev.reprise.checkpoint.archive.Archives.ascii;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reprise.run.NamedRandom;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ArchiveRoundTripTest {

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = directory.resolve("10.ckpt");
    }

    @Test
    void whatIsPutComesBackInOrder() throws IOException {
        Archives.small(file);

        try (ArchiveReader archive = ArchiveReader.open(file)) {
            assertThat(archive.names())
                    .containsExactly("reprise/checkpoint.yaml", "reprise/config.yaml", "state/aa", "state/bb");
            assertThat(archive.bytes("reprise/checkpoint.yaml")).asString().isEqualTo("format: 1\n");
            assertThat(archive.bytes("state/aa")).asString().isEqualTo("weights");
            assertThat(archive.bytes("state/bb")).isEmpty();
            assertThat(archive.size("state/aa")).isEqualTo(7);
            assertThat(archive.size("state/bb")).isZero();
            assertThat(archive.contains("state/aa")).isTrue();
            assertThat(archive.contains("state/cc")).isFalse();
        }
    }

    @Test
    void theSameContentGivesTheseBytes() throws IOException {
        ArchiveWriter.write(file, archive -> archive.put("reprise/checkpoint.yaml", ascii("a: 1\n")));

        assertThat(HexFormat.of().formatHex(Files.readAllBytes(file)))
                .isEqualTo("504b03042d000008000000002100691923e3ffffffffffffffff17001400"
                        + "726570726973652f636865636b706f696e742e79616d6c"
                        + "0100100005000000000000000500000000000000"
                        + "613a20310a"
                        + "504b01022d032d000008000000002100691923e30500000005000000170000000000000000000000a48100000000"
                        + "726570726973652f636865636b706f696e742e79616d6c"
                        + "504b05060000000001000100450000004e0000000000");
    }

    @Test
    void entriesOfAllSizesComeBack() throws IOException {
        int[] sizes = {0, 1, 2, 65_535, 65_536, 65_537, (1 << 20) - 100, 1 << 20, (1 << 20) + 1, 3_000_000};
        ArchiveWriter.write(file, archive -> {
            archive.put("reprise/checkpoint.yaml", ascii("x"));
            for (int size : sizes) {
                archive.put("state/" + size, out -> {
                    byte[] content = content(size);
                    int half = size / 2;
                    for (int i = 0; i < Math.min(half, 1000); i++) {
                        out.write(content[i]);
                    }
                    int rest = Math.min(half, 1000);
                    out.write(content, rest, size - rest);
                });
            }
        });

        try (ArchiveReader archive = ArchiveReader.open(file)) {
            for (int size : sizes) {
                assertThat(archive.size("state/" + size)).isEqualTo(size);
                assertThat(archive.bytes("state/" + size)).isEqualTo(content(size));
            }
        }
    }

    @Test
    void manyEntriesOfRandomSizesComeBack() throws IOException {
        NamedRandom random = NamedRandom.of(5, "sizes", 0);
        List<Integer> sizes = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            sizes.add(random.nextInt(1 << random.nextInt(16)));
        }
        ArchiveWriter.write(file, archive -> {
            archive.put("reprise/checkpoint.yaml", ascii("x"));
            for (int i = 0; i < sizes.size(); i++) {
                archive.put("state/" + i, content(sizes.get(i)));
            }
        });

        try (ArchiveReader archive = ArchiveReader.open(file)) {
            assertThat(archive.names()).hasSize(301);
            for (int i = 0; i < sizes.size(); i++) {
                assertThat(archive.bytes("state/" + i)).isEqualTo(content(sizes.get(i)));
            }
        }
    }

    @Test
    void streamsAreIndependent() throws IOException {
        byte[] content = content(200_000);
        ArchiveWriter.write(file, archive -> {
            archive.put("reprise/checkpoint.yaml", ascii("x"));
            archive.put("state/a", content);
        });

        try (ArchiveReader archive = ArchiveReader.open(file);
                InputStream one = archive.open("state/a");
                InputStream two = archive.open("state/a")) {
            assertThat(one.skip(100_000)).isEqualTo(100_000);
            assertThat(one.available()).isEqualTo(100_000);
            for (int i = 0; i < 70_000; i++) {
                assertThat(one.read()).isEqualTo(content[100_000 + i] & 0xFF);
                assertThat(two.read()).isEqualTo(content[i] & 0xFF);
            }
            assertThat(one.skip(10)).isEqualTo(10);
            assertThat(one.readNBytes(100_000)).hasSize(29_990);
            assertThat(one.read()).isEqualTo(-1);
            assertThat(one.read(new byte[100_000])).isEqualTo(-1);
            assertThat(one.skip(1)).isZero();
            assertThat(two.readAllBytes()).hasSize(130_000);
        }
    }

    @Test
    void aClosedReaderEndsItsStreams() throws IOException {
        Archives.small(file);
        ArchiveReader archive = ArchiveReader.open(file);
        InputStream stream = archive.open("state/aa");
        archive.close();

        assertThatThrownBy(stream::read).isInstanceOf(ClosedChannelException.class);
    }

    @Test
    void anUnknownEntryIsRefusedWithTheNamesThatAreThere() throws IOException {
        Archives.small(file);

        try (ArchiveReader archive = ArchiveReader.open(file)) {
            assertThatThrownBy(() -> archive.open("state/weights"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("There is no entry 'state/weights' in " + file
                            + ". It has: reprise/checkpoint.yaml, reprise/config.yaml, state/aa, state/bb.");
        }
    }

    @Test
    void onlyShortEntriesAreReadWhole() throws IOException {
        ArchiveWriter.write(file, archive -> {
            archive.put("reprise/checkpoint.yaml", new byte[ArchiveReader.MAX_BYTES]);
            archive.put("reprise/config.yaml", new byte[ArchiveReader.MAX_BYTES + 1]);
        });

        try (ArchiveReader archive = ArchiveReader.open(file)) {
            assertThat(archive.bytes("reprise/checkpoint.yaml")).hasSize(16_777_216);
            assertThatThrownBy(() -> archive.bytes("reprise/config.yaml"))
                    .isInstanceOf(DamagedArchiveException.class)
                    .hasMessageContaining("has 16777217 bytes, allowed are 16777216");
        }
    }

    @Test
    void aFailingEntryLeavesTheOldArchive() throws IOException {
        Archives.small(file);

        assertThatIOException()
                .isThrownBy(() -> ArchiveWriter.write(file, archive -> {
                    archive.put("reprise/checkpoint.yaml", ascii("new"));
                    archive.put("state/a", out -> {
                        out.write(new byte[2 << 20]);
                        throw new IOException("The GPU is gone");
                    });
                }))
                .withMessage("Cannot write " + file + ": The GPU is gone. The file that was there is unchanged.");

        assertThat(Archives.read(file)).containsEntry("reprise/checkpoint.yaml", "format: 1\n");
    }

    @Test
    void anArchiveDoesNotGoOnAfterAFailedEntry() {
        assertThatThrownBy(() -> ArchiveWriter.write(file, archive -> {
                    archive.put("reprise/checkpoint.yaml", ascii("new"));
                    assertThatIOException()
                            .isThrownBy(() -> archive.put("state/a", out -> {
                                throw new IOException("no");
                            }));
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The entry 'state/a' is not finished:"
                        + " put one entry after the other, and none after one that failed.");

        assertThat(file).doesNotExist();
    }

    @Test
    void anEntryWithinAnEntryIsRefused() {
        assertThatThrownBy(() -> ArchiveWriter.write(
                        file,
                        archive -> archive.put("reprise/checkpoint.yaml", out -> archive.put("state/a", new byte[0]))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("The entry 'reprise/checkpoint.yaml' is not finished");
    }

    @Test
    void anEntryEndsWhenItsWriterReturns() throws IOException {
        List<OutputStream> kept = new ArrayList<>();
        ArchiveWriter.write(file, archive -> {
            archive.put("reprise/checkpoint.yaml", out -> {
                out.write('x');
                kept.add(out);
            });
            assertThatIOException()
                    .isThrownBy(() -> kept.get(0).write('y'))
                    .withMessage("The entry 'reprise/checkpoint.yaml' has ended."
                            + " Write all of it before its writer returns.");
        });

        assertThat(Archives.read(file)).containsEntry("reprise/checkpoint.yaml", "x");
    }

    private static byte[] content(int size) {
        byte[] bytes = new byte[size];
        NamedRandom.of(1, "content", size).nextBytes(bytes);
        return bytes;
    }
}
