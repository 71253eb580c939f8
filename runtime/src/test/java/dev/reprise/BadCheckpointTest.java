package dev.reprise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.checkpoint.Checkpoint;
import dev.reprise.checkpoint.archive.Archives;
import dev.reprise.checkpoint.archive.DamagedArchiveException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that is not bit for bit a checkpoint is refused with its name and what is wrong, and nothing is touched. */
final class BadCheckpointTest {

    private static final String HEADER = "reprise/checkpoint.yaml";

    /** A run whose checkpoint the tests damage; itself it stays as it is. */
    @TempDir
    static Path original;

    private static Path run;
    private static byte[] good;

    @TempDir
    Path cwd;

    private Path file;

    @BeforeAll
    static void aRunSavesACheckpoint() throws IOException {
        run = new TrainRuns(original).complete("epochs=1", "run.seed=7");
        good = Files.readAllBytes(run.resolve("checkpoints/e000001-s000000000000.ckpt"));
    }

    @BeforeEach
    void itsRunIsHereToo() throws IOException {
        Path here = cwd.resolve("logs/runs/run/2026-01-01_00-00-00");
        Files.createDirectories(here.resolve("checkpoints"));
        Files.copy(run.resolve("run.yaml"), here.resolve("run.yaml"));
        file = here.resolve("checkpoints/bad.ckpt");
    }

    private String refused(String... more) throws IOException {
        Map<String, String> before = TrainRuns.snapshot(cwd);
        String[] args = Stream.concat(Stream.of("--resume", file.toString()), Stream.of(more))
                .toArray(String[]::new);
        TrainRuns.Ended ended = new TrainRuns(cwd).run(args);
        assertThat(ended.code()).as(ended::toString).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains(file.toString()).doesNotContain("Exception", "\tat ");
        assertThat(ended.err().lines()).hasSizeLessThan(20);
        assertThat(TrainRuns.snapshot(cwd)).isEqualTo(before);
        return ended.err();
    }

    /** The good checkpoint with entries replaced: a name, its content, and so on. */
    private void rewrite(String... replaced) throws IOException {
        Map<String, byte[]> entries = entries();
        for (int i = 0; i < replaced.length; i += 2) {
            entries.put(replaced[i], replaced[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        Archives.write(file, entries);
    }

    private String header() throws IOException {
        return new String(entries().get(HEADER), StandardCharsets.UTF_8);
    }

    private Map<String, byte[]> entries() throws IOException {
        Path whole = Files.write(cwd.resolve("whole.ckpt"), good);
        try {
            return Archives.entries(whole);
        } finally {
            Files.delete(whole);
        }
    }

    @Test
    void theUndamagedFileIsResumed() throws IOException {
        Files.write(file, good);

        TrainRuns.Ended ended = new TrainRuns(cwd).run("--resume", file.toString());

        assertThat(ended.code()).as(ended::toString).isZero();
        assertThat(file).hasBinaryContent(good);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.001, 0.1, 0.5, 0.9, 0.999})
    void aFileThatWasCutOffIsRefused(double part) throws IOException {
        Files.write(file, Arrays.copyOf(good, (int) (good.length * part)));

        assertThat(refused()).contains("is damaged: ", "Use another checkpoint of the run");
    }

    @Test
    void aFileThatIsNotThereIsRefused() throws IOException {
        assertThat(refused()).contains("there is no such file or directory");
    }

    @Test
    void aFlippedBitIsFound() throws IOException {
        byte[] flipped = good.clone();
        flipped[good.length / 2] ^= 0x10;
        Files.write(file, flipped);

        assertThat(refused()).contains("is damaged: ");
        assertThat(refused("--fork")).contains("is damaged: ");
    }

    @Test
    void whateverTheLengthATruncatedFileIsNotOpened() throws IOException {
        for (int length = 0; length < good.length; length++) {
            Files.write(file, Arrays.copyOf(good, length));
            assertThatIsNotOpened("cut at " + length);
        }
    }

    @Test
    void whateverTheBitAFlippedFileIsNotOpened() throws IOException {
        Random random = new Random(8);
        for (int i = 0; i < good.length; i++) {
            byte[] flipped = good.clone();
            flipped[i] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, flipped);
            assertThatIsNotOpened("flipped at " + i);
        }
    }

    private void assertThatIsNotOpened(String damage) throws IOException {
        try (Checkpoint checkpoint = Checkpoint.open(file)) {
            throw new AssertionError(damage + ", still it has " + checkpoint.names());
        } catch (DamagedArchiveException e) {
            assertThat(e).as(damage).hasMessageContaining(file.toString());
        }
    }

    static Stream<List<String>> harmfulNames() {
        return Stream.of(
                List.of("../../evi", "has the part '..'"),
                List.of("state/../", "has the part '..'"),
                List.of("/etc/evil", "is absolute"),
                List.of("C:/evil12", "is absolute"),
                List.of("..\\evil12", "has a backslash"));
    }

    @ParameterizedTest
    @MethodSource("harmfulNames")
    void anEntryWithANameThatLeavesTheDirectoryIsRefused(List<String> nameAndMessage) throws IOException {
        // Bytes as characters: the name is replaced in both of its places, and no checksum covers it.
        String bytes = new String(good, StandardCharsets.ISO_8859_1);
        String renamed = bytes.replace("state/sum", nameAndMessage.get(0));
        assertThat(renamed).hasSameSizeAs(bytes).isNotEqualTo(bytes);
        Files.write(file, renamed.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(refused()).contains(nameAndMessage.get(1));
    }

    @Test
    void aZipOfSomebodyElseIsRefused() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("x.txt"));
            zip.write('x');
        }
        assertThat(refused()).contains("is not a checkpoint: it is a ZIP file whose first entry is not " + HEADER);
    }

    @Test
    void otherFilesAreRefused() throws IOException {
        Files.writeString(file, "epochs: 3\n");
        assertThat(refused()).contains("is not a checkpoint: it is no ZIP file");
    }

    @Test
    void aNewerFormatIsRefused() throws IOException {
        rewrite(HEADER, header().replace("format: 1", "format: 2"));

        assertThat(refused())
                .contains("it was written in format 2, this version reads up to 1. Use a newer version of Reprise");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "format: 1", "format: x"})
    void aHeaderThatIsNoneIsRefused(String content) throws IOException {
        rewrite(HEADER, content);

        assertThat(refused()).contains("header");
    }

    @Test
    void progressAndMetricsThatMakeNoSenseAreRefused() throws IOException {
        rewrite(HEADER, header().replace("\n  epochs: 1", "\n  epochs: -1"));
        assertThat(refused()).contains("epochs = -1");

        rewrite(HEADER, header().replaceAll("train: \\d+", "train: far"));
        assertThat(refused()).contains("metrics");
    }

    @Test
    void aConfigThatIsNoneIsRefused() throws IOException {
        rewrite("reprise/config.yaml", "epochs: [");
        assertThat(refused()).contains("1 problem in the configuration:", "!/reprise/config.yaml:1", "not YAML");

        rewrite("reprise/overrides.yaml", "a: b");
        assertThat(refused()).contains("reprise/overrides.yaml");
    }

    @Test
    void keysThatTheProgramDoesNotHaveAnyMoreAreADifference() throws IOException {
        rewriteConfig("epochs: 1\nepocs: 2\nrun:\n  seed: 7\n  rooot: x\n");

        assertThat(refused()).contains("the configuration differs", "  - epocs: 2", "  - run.rooot: x");
    }

    @Test
    void valuesThatTheProgramRefusesNowAreNamedAndCanBeReplacedByAFork() throws IOException {
        rewriteConfig("epochs: -1\ndata: {fraction: 0.25}\n");

        assertThat(refused()).contains("epochs = -1", "must be positive", "!/reprise/config.yaml:1");
        assertThat(refused("epochs=1")).contains("the program does not accept its configuration any more", "--fork");
        new TrainRuns(cwd).complete("--resume", file.toString(), "--fork", "epochs=1");
    }

    @Test
    void keysThatTheHashDoesNotCountMayComeAndGo() throws IOException {
        Files.write(file, good);
        String config;
        try (Checkpoint checkpoint = Checkpoint.open(file)) {
            config = checkpoint.configYaml();
        }
        rewrite("reprise/config.yaml", config.replace("  path: data.csv\n", "  old_path: data.csv\n"));

        new TrainRuns(cwd).complete("--resume", file.toString());
    }

    /** With another hash as well: the same one says that nothing that counts has changed. */
    private void rewriteConfig(String config) throws IOException {
        rewrite("reprise/config.yaml", config, HEADER, header().replaceAll("config_hash: .*", "config_hash: other"));
    }
}
