package dev.reprise.checkpoint.archive;

import static dev.reprise.checkpoint.archive.Archives.ascii;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other programs read our archives. */
final class ArchiveToolsTest {

    private static final String PYTHON_LISTS = """
            import sys, zipfile
            archive = zipfile.ZipFile(sys.argv[1])
            assert archive.testzip() is None
            for entry in archive.infolist()[:5]:
                print(entry.filename.encode('unicode_escape').decode(), entry.file_size, archive.read(entry)[:10])
            print(len(archive.infolist()))
            """;

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void writeArchive() throws IOException {
        file = directory.resolve("10.ckpt");
        ArchiveWriter.write(file, archive -> {
            archive.put("reprise/checkpoint.yaml", ascii("format: 1\n"));
            archive.put("state/empty", new byte[0]);
            archive.put("state/gr\u00f6\u00dfe \ud83d\ude00", ascii("x".repeat(100_000)));
        });
    }

    @Test
    void javaReadsThem() throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(Collections.list(zip.entries()))
                    .extracting(ZipEntry::getName)
                    .containsExactly("reprise/checkpoint.yaml", "state/empty", "state/gr\u00f6\u00dfe \ud83d\ude00");
            ZipEntry entry = zip.getEntry("state/gr\u00f6\u00dfe \ud83d\ude00");
            assertThat(entry.getMethod()).isEqualTo(ZipEntry.STORED);
            assertThat(zip.getInputStream(entry)).hasContent("x".repeat(100_000));
        }
    }

    @Test
    void pythonReadsThem() throws Exception {
        assertThat(run("python3", "-c", PYTHON_LISTS, file.toString())).isEqualTo("""
                        reprise/checkpoint.yaml 10 b'format: 1\\n'
                        state/empty 0 b''
                        state/gr\\xf6\\xdfe \\U0001f600 100000 b'xxxxxxxxxx'
                        3
                        """);
    }

    @Test
    void unzipReadsThem() throws Exception {
        assertThat(run("unzip", "-t", file.toString())).contains("No errors detected in compressed data");
    }

    @Test
    void moreEntriesThanSixteenBitsCount() throws Exception {
        ArchiveWriter.write(file, archive -> {
            archive.put("reprise/checkpoint.yaml", ascii("format: 1\n"));
            for (int i = 0; i < 70_000; i++) {
                archive.put("state/" + i, ascii("content " + i));
            }
        });

        try (ArchiveReader archive = ArchiveReader.open(file)) {
            assertThat(archive.names()).hasSize(70_001);
            assertThat(archive.bytes("state/69999")).asString().isEqualTo("content 69999");
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.size()).isEqualTo(70_001);
            assertThat(zip.getInputStream(zip.getEntry("state/69999"))).hasContent("content 69999");
        }
        assertThat(run("python3", "-c", PYTHON_LISTS, file.toString())).endsWith("70001\n");
    }

    @Test
    void theLastCountOfSixteenBitsNeedsTheLongForm() throws IOException {
        for (int count : new int[] {65_534, 65_535, 65_536}) {
            ArchiveWriter.write(file, archive -> {
                archive.put("reprise/checkpoint.yaml", ascii("format: 1\n"));
                for (int i = 1; i < count; i++) {
                    archive.put("state/" + i, new byte[0]);
                }
            });

            try (ArchiveReader archive = ArchiveReader.open(file);
                    ZipFile zip = new ZipFile(file.toFile())) {
                assertThat(archive.names()).hasSize(count);
                assertThat(zip.size()).isEqualTo(count);
            }
        }
    }

    private static String run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // In another locale unzip warns of names that it cannot show.
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process;
        try {
            process = builder.start();
        } catch (IOException missing) {
            assumeTrue(false, command[0] + " is not installed");
            throw missing;
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as("%s: %s", Arrays.toString(command), output)
                .isZero();
        return output;
    }
}
