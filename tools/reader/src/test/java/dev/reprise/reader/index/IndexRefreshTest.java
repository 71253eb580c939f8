package dev.reprise.reader.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.reader.testing.ChildJvm;
import dev.reprise.reader.testing.ManyRuns;
import dev.reprise.reader.testing.RealRuns;
import dev.reprise.reader.testing.RunForever;
import dev.reprise.reader.testing.RunGenerator;
import dev.reprise.run.RecordFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IndexRefreshTest {

    @TempDir
    Path directory;

    private Path root;
    private RunGenerator generator;
    private Index index;

    @BeforeEach
    void makeRuns() throws IOException {
        root = directory.resolve("logs");
        generator =
                RunGenerator.like(RealRuns.complete(directory.resolve("other"))).steps(3);
        generator.write(root, 0, 3);
        makeOld(root);
        index = Index.open(List.of(root), directory.resolve("index.sqlite"));
        index.refresh();
    }

    @AfterEach
    void close() {
        index.close();
    }

    /** What was changed just now is always read again; what tests want to see kept must be older. */
    private static void makeOld(Path top) throws IOException {
        try (Stream<Path> all = Files.walk(top)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.setLastModifiedTime(each, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
            }
        }
    }

    private static void delete(Path top) throws IOException {
        try (Stream<Path> all = Files.walk(top)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private List<Object> refreshed(String name) {
        index.refresh();
        return index.column(name, index.ids()).values();
    }

    private Path run(int number) {
        return root.resolve("runs/sweep0/run-" + number);
    }

    @Test
    void aNewRunComesInAndTheOthersKeepTheirNumbers() throws Exception {
        int[] before = index.ids();

        generator.write(run(7), 7);

        assertThat(refreshed("config.run.seed")).containsExactly(0L, 1L, 2L, 7L);
        assertThat(index.ids()).startsWith(before);
    }

    @Test
    void aRunThatIsGoneLeavesWithItsFields() throws Exception {
        Path extra = run(3);
        generator.write(extra, 3);
        Files.writeString(extra.resolve("config_resolved.yaml"), "only_here: 1\n");
        assertThat(refreshed("config.only_here")).containsExactly(null, null, null, 1L);

        delete(extra);

        assertThat(refreshed("config.only_here")).containsExactly(null, null, null);
        assertThat(index.fields()).extracting(f -> f.name()).doesNotContain("config.only_here");
    }

    @Test
    void manyRunsThatAreGoneLeave() throws Exception {
        generator.write(root, 1_000, 1_700);
        assertThat(refreshed("info.path")).hasSize(703);

        delete(root.resolve("runs/sweep1"));

        assertThat(refreshed("info.path")).hasSize(3);
        assertThat(index.fields()).extracting(f -> f.name()).contains("config.epochs", "train.loss");
    }

    @Test
    void numbersOfRunsAreNeverGivenToOthers() throws Exception {
        int[] before = index.ids();
        delete(run(2));
        index.refresh();
        generator.write(run(9), 9);
        index.refresh();

        assertThat(index.column("config.run.seed", before).values()).containsExactly(0L, 1L, null);
        assertThat(index.places(before).get(2)).isNull();
    }

    @Test
    void aNoteOfARunThatHasEndedIsSeen() throws Exception {
        RecordFile.edit(run(1), record -> record.with("note", "the good one"));

        assertThat(refreshed("info.note")).containsExactly(null, "the good one", null);
    }

    @Test
    void ofARunThatHasEndedOnlyTheRecordIsLookedAt() throws Exception {
        Path config = run(1).resolve("config_resolved.yaml");
        Files.writeString(config, Files.readString(config).replace("epochs: 20", "epochs: 21"));

        assertThat(refreshed("config.epochs")).containsExactly(20L, 20L, 20L);
        index.rebuild();
        assertThat(index.column("config.epochs", index.ids()).values()).containsExactly(20L, 21L, 20L);
    }

    @Test
    void aChangeInTheSameMomentAsTheLookIsNotMissed() throws Exception {
        Path record = run(1).resolve("run.yaml");
        String text = Files.readString(record);
        Files.writeString(record, text.replace("note: null", "note: aaaa"));
        FileTime time = Files.getLastModifiedTime(record);
        assertThat(refreshed("info.note")).containsExactly(null, "aaaa", null);

        Files.writeString(record, text.replace("note: null", "note: bbbb"));
        Files.setLastModifiedTime(record, time);

        assertThat(refreshed("info.note")).containsExactly(null, "bbbb", null);
    }

    @Test
    void aDirectoryBecomesARunAndARunADirectory() throws Exception {
        Path later = Files.createDirectories(root.resolve("later"));
        index.refresh();
        generator.write(later, 4);
        generator.write(run(0).resolve("inner"), 5);
        Files.delete(run(0).resolve("run.yaml"));

        assertThat(refreshed("info.path"))
                .containsExactly("runs/sweep0/run-1", "runs/sweep0/run-2", "later", "runs/sweep0/run-0/inner");
    }

    @Test
    void aRunningRunShowsWhatItsMetricsHaveGrownByAndIsDeadOnceItIsKilled() throws Exception {
        try (ChildJvm child = ChildJvm.start(RunForever.class, root)) {
            Path live = Path.of(child.line("DIRECTORY "));
            assertThat(refreshed("info.status")).contains("RUNNING");

            Path metrics = live.resolve("metrics/train.jsonl");
            Files.createDirectories(metrics.getParent());
            for (int step = 2; step <= 5; step++) {
                Files.writeString(
                        metrics, "{\"own\":" + step + "}\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                assertThat(refreshed("train.own.last")).contains((long) step);
            }
            assertThat(refreshed("train.own.mean")).contains(3.5);

            child.kill();
            assertThat(refreshed("info.status")).containsExactlyInAnyOrder("COMPLETE", "COMPLETE", "COMPLETE", "DEAD");
        }
    }

    @Test
    void aRootThatWasMovedIsKnownAndOneThatWasCopiedIsRead() throws Exception {
        index.close();
        Path moved = directory.resolve("moved");
        Files.move(root, moved);
        // A change that only a closer look would see tells that nothing was read.
        Path config = moved.resolve("runs/sweep0/run-1/config_resolved.yaml");
        Files.writeString(config, Files.readString(config).replace("epochs: 20", "epochs: 21"));
        index = Index.open(List.of(moved), directory.resolve("index.sqlite"));
        assertThat(refreshed("config.epochs")).containsExactly(20L, 20L, 20L);
        index.close();

        Path copy = directory.resolve("copy");
        try (Stream<Path> all = Files.walk(moved)) {
            for (Path each : all.toList()) {
                Files.copy(each, copy.resolve(moved.relativize(each)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        index = Index.open(List.of(copy), directory.resolve("index.sqlite"));
        assertThat(refreshed("config.epochs")).containsExactly(20L, 21L, 20L);
        assertThat(index.places(index.ids()).get(0).directory()).isEqualTo(copy.resolve("runs/sweep0/run-0"));
    }

    @Test
    void aRootThatDisappearsIsToldOfAndServedOnceItIsBack() throws Exception {
        Path away = directory.resolve("away");
        Files.move(root, away);
        assertThat(refreshed("info.path")).isEmpty();
        assertThat(index.problems())
                .containsExactly(
                        new Problem(root, "There is no such directory. Name the directory of all runs, such as logs."));

        Files.move(away, root);
        assertThat(refreshed("info.path")).hasSize(3);
        assertThat(index.problems()).isEmpty();
    }

    @Test
    void runsThatAreBeingMadeAreSeenWholeOrNotAtAll() throws Exception {
        try (ChildJvm child = ChildJvm.start(ManyRuns.class, root, 20)) {
            int runs = 0;
            while (runs < 23) {
                assertThat(refreshed("config.epochs")).doesNotContainNull();
                assertThat(index.column("info.run_id", index.ids()).values()).doesNotContainNull();
                runs = index.ids().length;
                assertThat(index.problems()).isEmpty();
            }
            assertThat(child.exitCode()).isZero();
        }
        assertThat(refreshed("info.status")).containsOnly("COMPLETE").hasSize(23);
    }

    @Test
    void processesThatRefreshAtOnceAllHaveAllRuns() throws Exception {
        generator.write(root, 1_000, 2_500);
        Path file = directory.resolve("common.sqlite");

        try (ChildJvm first = ChildJvm.start(RefreshProgram.class, root, file, 5);
                ChildJvm second = ChildJvm.start(RefreshProgram.class, root, file, 5);
                Index third = Index.open(List.of(root), file)) {
            third.refresh();
            assertThat(third.ids()).hasSize(1_503);
            for (int i = 0; i < 5; i++) {
                assertThat(first.line("RUNS ")).isEqualTo("1503");
                assertThat(second.line("RUNS ")).isEqualTo("1503");
            }
            assertThat(first.exitCode()).isZero();
            assertThat(second.exitCode()).isZero();
        }
    }
}
