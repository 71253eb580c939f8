package dev.reprise.checkpoint.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.reprise.run.NamedRandom;
import dev.reprise.run.SmallDisk;
import dev.reprise.run.file.AtomicFile;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to the writer, the archive that was there is whole. */
final class KilledWriterTest {

    private static final int KILLS = 20;

    @TempDir
    Path directory;

    @Test
    void afterAKillAtAnyMomentTheArchiveIsWhole() throws Exception {
        Path file = directory.resolve("latest.ckpt");
        NamedRandom random = NamedRandom.of(11, "kill", 0);
        for (int kill = 0; kill < KILLS; kill++) {
            Process writer = startWriter(file);
            assertThat(writer.getInputStream().read()).isEqualTo('1');
            boolean ended = writer.waitFor(random.nextInt(100), TimeUnit.MILLISECONDS);
            assertThat(ended).isFalse();
            writer.destroyForcibly().waitFor();

            assertWhole(file);
            AtomicFile.removeLeftovers(directory);
            try (Stream<Path> files = Files.list(directory)) {
                assertThat(files).containsExactly(file);
            }
        }
    }

    @Test
    void aFullDiskLeavesTheOldArchive() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(directory.resolve("disk"), 1024)) {
            Path file = disk.root().resolve("latest.ckpt");
            ArchiveLoop.write(file, 7, 100_000);

            for (int size = 700_000; size < 1_100_000; size += 100_000) {
                int tooMuch = size;
                assertThatIOException()
                        .isThrownBy(() -> ArchiveLoop.write(file, 8, tooMuch))
                        .withMessageStartingWith("Cannot write " + file + ": No space left on device");
                assertWhole(file);
            }

            try (Stream<Path> files = Files.list(disk.root())) {
                assertThat(files).containsExactly(file);
            }
        }
    }

    private static void assertWhole(Path file) throws IOException {
        try (ArchiveReader archive = ArchiveReader.open(file)) {
            assertThat(archive.names()).containsExactly("reprise/checkpoint.yaml", "state/a", "state/b");
            byte generation = archive.bytes("reprise/checkpoint.yaml")[0];
            byte[] expected = new byte[(int) archive.size("state/a")];
            Arrays.fill(expected, generation);
            assertThat(Arrays.equals(archive.bytes("state/a"), expected)).isTrue();
            assertThat(Arrays.equals(archive.bytes("state/b"), expected)).isTrue();
        }
    }

    private static Process startWriter(Path file) throws IOException, URISyntaxException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = location(ArchiveLoop.class) + File.pathSeparator + location(ArchiveWriter.class);
        List<String> command = List.of(
                java,
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                ArchiveLoop.class.getName(),
                file.toString());
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static Path location(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
