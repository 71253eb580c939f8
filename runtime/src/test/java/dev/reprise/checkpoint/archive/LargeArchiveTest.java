package dev.reprise.checkpoint.archive;

import static dev.reprise.checkpoint.archive.Archives.ascii;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Needs 9 GiB of disk and minutes: run it with {@code -Dreprise.test.large=true}. */
@EnabledIfSystemProperty(named = "reprise.test.large", matches = "true")
final class LargeArchiveTest {

    private static final long FOUR_GIB = 1L << 32;
    private static final int MISSING = -1;

    @TempDir
    Path directory;

    @Test
    void sizesAndOffsetsBeyondFourGibibytesComeBack() throws Exception {
        Path file = directory.resolve("large.ckpt");
        ArchiveWriter.write(file, archive -> {
            archive.put("reprise/checkpoint.yaml", ascii("format: 1\n"));
            archive.put("state/most-of-32-bits", out -> writeZeros(out, FOUR_GIB - 2));
            archive.put("state/all-of-32-bits", out -> writeZeros(out, FOUR_GIB - 1));
            archive.put("state/after", ascii("behind"));
        });

        try (ArchiveReader archive = ArchiveReader.open(file);
                ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(archive.size("state/most-of-32-bits")).isEqualTo(4_294_967_294L);
            assertThat(archive.size("state/all-of-32-bits")).isEqualTo(4_294_967_295L);
            assertThat(archive.bytes("state/after")).asString().isEqualTo("behind");
            assertThat(zip.getEntry("state/all-of-32-bits").getSize()).isEqualTo(4_294_967_295L);
            assertThat(zip.getInputStream(zip.getEntry("state/after"))).hasContent("behind");
            try (InputStream in = archive.open("state/all-of-32-bits")) {
                assertThat(in.skip(FOUR_GIB)).isEqualTo(4_294_967_295L);
                assertThat(in.read()).isEqualTo(-1);
            }
        }
        assertThat(exitCode("unzip", "-tqq", file.toString())).isIn(0, MISSING);
        assertThat(exitCode("python3", "-m", "zipfile", "-t", file.toString())).isIn(0, MISSING);
    }

    private static int exitCode(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException missing) {
            return MISSING;
        }
    }

    private static void writeZeros(OutputStream out, long count) throws IOException {
        byte[] zeros = new byte[1 << 20];
        for (long left = count; left > 0; left -= zeros.length) {
            out.write(zeros, 0, (int) Math.min(left, zeros.length));
        }
    }
}
