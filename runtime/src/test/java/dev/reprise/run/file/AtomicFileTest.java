package dev.reprise.run.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.reprise.run.NamedRandom;
import dev.reprise.run.SmallDisk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AtomicFileTest {

    @TempDir
    Path directory;

    @Test
    void createsAFile() throws IOException {
        Path target = directory.resolve("run.yaml");

        AtomicFile.write(target, bytes("a: 1\n"));

        assertThat(target).hasContent("a: 1\n");
        assertThat(files(directory)).containsExactly("run.yaml");
    }

    @Test
    void replacesAFile() throws IOException {
        Path target = Files.writeString(directory.resolve("run.yaml"), "something longer than what comes");

        AtomicFile.write(target, bytes("new"));

        assertThat(target).hasContent("new");
        assertThat(files(directory)).containsExactly("run.yaml");
    }

    @Test
    void writesARelativePath() throws IOException {
        Path target = Path.of("").toAbsolutePath().relativize(directory.resolve("relative.txt"));

        AtomicFile.write(target, bytes("here"));

        assertThat(directory.resolve("relative.txt")).hasContent("here");
    }

    @Test
    void streamsContentThatIsLongerThanTheBuffer() throws IOException {
        Path target = directory.resolve("stream.bin");
        byte[] expected = new byte[5 << 20];
        NamedRandom.of(1, "content", 0).nextBytes(expected);

        AtomicFile.write(target, out -> {
            for (int start = 0; start < expected.length; start += 100_000) {
                out.write(expected, start, Math.min(100_000, expected.length - start));
            }
            assertThat(out.position()).isEqualTo(5 << 20);
        });

        assertThat(target).hasBinaryContent(expected);
    }

    @Test
    void theTargetIsOldUntilTheWriterHasReturned() throws IOException {
        Path target = Files.writeString(directory.resolve("run.yaml"), "old");

        AtomicFile.write(target, out -> {
            out.write(bytes("new"));
            out.flush();
            assertThat(target).hasContent("old");
            assertThat(files(directory))
                    .containsExactly(".run.yaml.tmp-" + ProcessHandle.current().pid() + "-0", "run.yaml");
        });

        assertThat(target).hasContent("new");
    }

    @Test
    void aFailingWriterLeavesTheOldFile() throws IOException {
        Path target = Files.writeString(directory.resolve("run.yaml"), "old");
        IOException cause = new IOException("The model has no weights");

        assertThatIOException()
                .isThrownBy(() -> AtomicFile.write(target, out -> {
                    out.write(new byte[3 << 20]);
                    throw cause;
                }))
                .withMessage(
                        "Cannot write " + target + ": The model has no weights. The file that was there is unchanged.")
                .withCause(cause);

        assertThat(target).hasContent("old");
        assertThat(files(directory)).containsExactly("run.yaml");
    }

    @Test
    void whatElseAWriterThrowsIsThrownAsItIs() throws IOException {
        Path target = Files.writeString(directory.resolve("run.yaml"), "old");
        IllegalStateException bug = new IllegalStateException("bug");
        OutOfMemoryError error = new OutOfMemoryError("test");

        assertThatThrownBy(() -> AtomicFile.write(target, out -> {
                    throw bug;
                }))
                .isSameAs(bug);
        assertThatThrownBy(() -> AtomicFile.write(target, out -> {
                    throw error;
                }))
                .isSameAs(error);

        assertThat(target).hasContent("old");
        assertThat(files(directory)).containsExactly("run.yaml");
    }

    @Test
    void aMissingDirectoryIsNamed() {
        Path target = directory.resolve("missing/run.yaml");

        assertThatIOException()
                .isThrownBy(() -> AtomicFile.write(target, bytes("x")))
                .withMessage("Cannot write " + target + ": there is no directory " + directory.resolve("missing")
                        + ", create it first.");
    }

    @Test
    void aDirectoryIsNotReplaced() throws IOException {
        Path target = directory.resolve("run.yaml");
        Files.createDirectories(target.resolve("inner"));

        assertThatIOException()
                .isThrownBy(() -> AtomicFile.write(target, bytes("x")))
                .withMessageStartingWith("Cannot write " + target + ": ");

        assertThat(files(directory)).containsExactly("run.yaml");
        assertThat(target.resolve("inner")).isDirectory();
    }

    @Test
    void aFullDiskLeavesTheOldFile() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(directory.resolve("disk"), 256)) {
            Path target = Files.writeString(disk.root().resolve("metrics.bin"), "old");

            assertThatIOException()
                    .isThrownBy(() -> AtomicFile.write(target, new byte[512 << 10]))
                    .withMessage("Cannot write " + target + ": No space left on device,"
                            + " free some space there or choose another place."
                            + " The file that was there is unchanged.");
            assertThatIOException()
                    .isThrownBy(() -> AtomicFile.write(target, out -> {
                        for (int i = 0; i < 512 << 10; i++) {
                            out.write(i);
                        }
                    }))
                    .withMessageContaining("No space left on device");

            assertThat(target).hasContent("old");
            assertThat(files(disk.root())).containsExactly("metrics.bin");
        }
    }

    @Test
    void aReadOnlyDiskLeavesTheOldFile() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(directory.resolve("disk"), 256)) {
            Path target = Files.writeString(disk.root().resolve("run.yaml"), "old");
            disk.makeReadOnly();

            assertThatIOException()
                    .isThrownBy(() -> AtomicFile.write(target, bytes("new")))
                    .withMessage("Cannot write " + target + ": Read-only file system,"
                            + " choose a place that can be written to. The file that was there is unchanged.");

            assertThat(target).hasContent("old");
        }
    }

    @Test
    void aDirectoryWithoutPermissionLeavesTheOldFile() throws IOException {
        Path closed = Files.createDirectory(directory.resolve("closed"));
        Path target = Files.writeString(closed.resolve("run.yaml"), "old");
        assumeFalse(!closed.toFile().setWritable(false) || Files.isWritable(closed), "permissions do not bind here");

        assertThatIOException()
                .isThrownBy(() -> AtomicFile.write(target, bytes("new")))
                .withMessage("Cannot write " + target + ": permission denied in " + closed
                        + ", choose a directory that you may write to. The file that was there is unchanged.");

        assertThat(target).hasContent("old");
    }

    @Test
    void anInterruptedThreadWritesItsFileAndStaysInterrupted() throws IOException {
        Path target = directory.resolve("last.txt");
        Thread.currentThread().interrupt();

        AtomicFile.write(target, bytes("bytes"));
        AtomicFile.write(target, out -> out.write(bytes("stream")));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(target).hasContent("stream");
    }

    @Test
    void readersSeeWholeFilesWhileManyThreadsWrite() throws Exception {
        Path target = directory.resolve("run.yaml");
        AtomicFile.write(target, content(0));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        AtomicBoolean done = new AtomicBoolean();
        try {
            List<Future<?>> writers = new ArrayList<>();
            for (int thread = 1; thread <= 3; thread++) {
                int value = thread;
                writers.add(threads.submit(() -> {
                    for (int i = 0; i < 50; i++) {
                        AtomicFile.write(target, content(value));
                    }
                    return null;
                }));
            }
            Future<Integer> reader = threads.submit(() -> {
                int reads = 0;
                while (!done.get() || reads == 0) {
                    byte[] read = Files.readAllBytes(target);
                    assertThat(read).isEqualTo(content(read[0]));
                    reads++;
                }
                return reads;
            });
            for (Future<?> writer : writers) {
                writer.get();
            }
            done.set(true);

            assertThat(reader.get()).isPositive();
            assertThat(files(directory)).containsExactly("run.yaml");
        } finally {
            threads.shutdownNow();
        }
    }

    private static byte[] content(int value) {
        byte[] bytes = new byte[10_000 + value * 1000];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
