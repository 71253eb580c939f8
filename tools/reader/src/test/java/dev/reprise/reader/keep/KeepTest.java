package dev.reprise.reader.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reprise.reader.testing.Trials;
import dev.reprise.run.RecordedRun;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeepTest {

    /** The SHA-256 of nothing. */
    private static final String EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    @TempDir
    Path directory;

    private Path root;
    private Path run;

    @BeforeEach
    void aRun() {
        root = directory.resolve("logs");
        run = new Trials(root).complete("run.name=mine", "run.tags=[a,b]", "run.seed=7");
    }

    private Map<String, Object> record() {
        return RecordedRun.read(run).record().toTree();
    }

    private static Map<String, String> content(Path of) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(of)) {
            for (Path path : all.toList()) {
                String name = of.relativize(path).toString();
                if (!name.equals(".lock") && !name.equals(".run.yaml.lock")) {
                    files.put(
                            name,
                            Files.isDirectory(path)
                                    ? "directory"
                                    : HexFormat.of().formatHex(Files.readAllBytes(path)));
                }
            }
        }
        return files;
    }

    @Test
    void notesAndTagsAreEdited() {
        RunEdit.note(run, "the one in the paper");
        RunEdit.tags(run, List.of("paper", "b"), List.of("a"));
        assertThat(record()).containsEntry("note", "the one in the paper").containsEntry("tags", List.of("b", "paper"));

        RunEdit.note(run, " ");
        assertThat(record()).containsEntry("note", null);
        assertThatThrownBy(() -> RunEdit.tags(run, List.of(""), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatExceptionOfType(KeepException.class)
                .isThrownBy(() -> RunEdit.note(root, "x"))
                .withMessageStartingWith("Cannot edit the run '" + root + "': ");
    }

    @Test
    void anExportedRunIsTheSameElsewhere() throws IOException {
        Files.createDirectory(run.resolve("data"));
        Files.createSymbolicLink(run.resolve("link"), Path.of("/etc/passwd"));
        Path file = directory.resolve("run.zip");

        assertThat(RunArchive.export(root, run, file)).containsExactly("link");
        Path other = directory.resolve("elsewhere/logs");
        Path imported = RunArchive.read(file, other);

        assertThat(imported).isEqualTo(other.resolve(root.relativize(run)));
        Files.delete(run.resolve("link"));
        assertThat(content(imported)).isEqualTo(content(run));
        assertThat(Files.getLastModifiedTime(imported.resolve("run.yaml")).toMillis() / 2000)
                .isEqualTo(Files.getLastModifiedTime(run.resolve("run.yaml")).toMillis() / 2000);
        assertThatExceptionOfType(KeepException.class)
                .isThrownBy(() -> RunArchive.read(file, other))
                .withMessageContaining("' already. Import it below another root");
        assertThatExceptionOfType(KeepException.class)
                .isThrownBy(() -> RunArchive.export(root, run, file))
                .withMessage("Cannot export into '" + file + "': it exists. Give another name, or remove it.");
    }

    @Test
    void anArchiveWithAnyDamageIsRefusedAndLeavesNothing() throws IOException {
        Path file = directory.resolve("run.zip");
        RunArchive.export(root, run, file);
        byte[] whole = Files.readAllBytes(file);
        Path other = directory.resolve("other");
        Random random = new Random(7);
        int refused = 0;
        for (int i = 0; i < 200; i++) {
            byte[] damaged = i % 4 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            if (damaged.length == whole.length) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
            }
            Files.write(file, damaged);
            try {
                Path imported = RunArchive.read(file, other);
                assertThat(content(imported).equals(content(run)))
                        .as("damage " + i)
                        .isTrue();
                RunFiles.delete(imported);
            } catch (KeepException e) {
                refused++;
                assertThat(e).hasMessageContaining(file.toString());
            }
            Files.createDirectories(other);
            try (Stream<Path> left = Files.walk(other)) {
                assertThat(left.filter(Files::isRegularFile)).isEmpty();
            }
        }
        assertThat(refused).isGreaterThan(150);
    }

    @Test
    void anArchiveThatLeadsOutOfItsDirectoryIsRefused() throws IOException {
        for (String path : List.of("../../evil", "/tmp/evil", "a/../../../evil", "")) {
            Path file = directory.resolve("evil.zip");
            Files.deleteIfExists(file);
            try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("run/" + path));
                zip.write("x".getBytes(StandardCharsets.UTF_8));
                zip.putNextEntry(new ZipEntry("run/run.yaml"));
                zip.putNextEntry(new ZipEntry(RunArchive.MANIFEST));
                List<Manifest.Entry> files =
                        List.of(new Manifest.Entry(path, 1, "00"), new Manifest.Entry("run.yaml", 0, EMPTY));
                zip.write(new Manifest("0123", "runs/x/1", files, List.of())
                        .text()
                        .getBytes(StandardCharsets.UTF_8));
            }
            assertThatExceptionOfType(KeepException.class)
                    .isThrownBy(() -> RunArchive.read(file, directory.resolve("other")))
                    .withMessageContaining("leads out of the directory of the run");
        }
        assertThat(directory.resolve("evil")).doesNotExist();
    }

    @Test
    void runsAreRemovedButForThoseThatGoOn() throws IOException {
        Trials trials = new Trials(root);
        Path second = trials.complete("run.name=mine", "run.seed=8");
        trials.run(
                0,
                going -> {
                    Removal removal = Removal.of(List.of(run, going.directory(), second));
                    assertThat(removal.size()).isGreaterThan(3000);
                    assertThat(run).isDirectory();

                    Removal.Outcome outcome = removal.delete(gone -> {});
                    assertThat(outcome.removed()).containsExactly(run, second);
                    assertThat(outcome.problems())
                            .containsExactly("Cannot remove the run '" + going.directory()
                                    + "': it is going on. Wait for its end, or stop it.");
                },
                "run.name=mine",
                "run.seed=9");
        try (Stream<Path> left = Files.list(root.resolve("runs/mine"))) {
            assertThat(left).hasSize(1);
        }
    }

    @Test
    void anArchivedRunIsGoneAndCanComeBack() throws IOException {
        Map<String, String> before = content(run);
        Path archive = directory.resolve("archive");

        Removal.Outcome outcome = Removal.of(List.of(run)).archive(root, archive, gone -> {});

        assertThat(outcome.problems()).isEmpty();
        assertThat(run).doesNotExist();
        Path back = RunArchive.read(archive.resolve(root.relativize(run) + ".zip"), root);
        assertThat(back).isEqualTo(run);
        assertThat(content(back)).isEqualTo(before);
    }

    @Test
    void anArchiveThatIsThereIsNotWrittenOverAndTheRunStays() throws IOException {
        Path archive = directory.resolve("archive");
        Path file = archive.resolve(root.relativize(run) + ".zip");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "an earlier one");

        Removal.Outcome outcome = Removal.of(List.of(run)).archive(root, archive, gone -> {});

        assertThat(outcome.removed()).isEmpty();
        assertThat(outcome.problems()).hasSize(1);
        assertThat(outcome.problems().get(0)).contains("its archive '" + file + "' exists");
        assertThat(file).hasContent("an earlier one");
        assertThat(run.resolve("run.yaml")).exists();
    }

    @Test
    void aRunWithLinksIsNotRemovedIntoAnArchiveThatWouldLackThem() throws IOException {
        Files.createSymbolicLink(run.resolve("weights"), Path.of("/etc/hostname"));
        Path archive = directory.resolve("archive");

        Removal.Outcome outcome = Removal.of(List.of(run)).archive(root, archive, gone -> {});

        assertThat(outcome.problems().get(0)).contains("an archive has no symbolic links, and it has weights");
        assertThat(run.resolve("run.yaml")).exists();
        assertThat(archive.resolve(root.relativize(run) + ".zip")).doesNotExist();
    }

    @Test
    void aRunThatIsReachedThroughALinkIsExportedWhole() throws IOException {
        Path link = Files.createDirectory(directory.resolve("other")).resolve("linked");
        Files.createSymbolicLink(link, run);
        Path file = directory.resolve("run.zip");

        RunArchive.export(directory.resolve("other"), link, file);

        assertThat(content(RunArchive.read(file, directory.resolve("back")))).isEqualTo(content(run));
    }

    @Test
    void anArchiveIsNotImportedWhereItWouldBeHiddenOrInAnotherRun() throws IOException {
        String inside = root.relativize(run) + "/metrics/sub";
        for (String path : List.of(".hidden/1", "runs/.1", inside)) {
            Path file = directory.resolve("odd.zip");
            Files.deleteIfExists(file);
            try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("run/run.yaml"));
                zip.putNextEntry(new ZipEntry(RunArchive.MANIFEST));
                zip.write(new Manifest("0123", path, List.of(new Manifest.Entry("run.yaml", 0, EMPTY)), List.of())
                        .text()
                        .getBytes(StandardCharsets.UTF_8));
            }
            assertThatExceptionOfType(KeepException.class)
                    .isThrownBy(() -> RunArchive.read(file, root))
                    .withMessageMatching("(?s).*(is hidden|leads into the run).*");
        }
        assertThat(root.resolve(".hidden")).doesNotExist();
    }
}
