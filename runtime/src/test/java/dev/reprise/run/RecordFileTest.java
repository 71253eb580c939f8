package dev.reprise.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.reprise.run.process.RecordLock;
import dev.reprise.testing.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RecordFileTest {

    @TempDir
    Path directory;

    private RecordFile begun() throws IOException {
        RunRecord record = Records.begun();
        record.write(directory);
        return new RecordFile(directory, record);
    }

    private Map<String, Object> onDisk() {
        return RunRecord.read(directory.resolve("run.yaml")).toTree();
    }

    @Test
    void changesFromManyThreadsAreAllThere() throws Exception {
        RecordFile file = begun();
        Thread[] threads = new Thread[8];
        for (int i = 0; i < threads.length; i++) {
            String name = "thread " + i;
            threads[i] = new Thread(() -> updateFiveTimes(file, name));
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(file.end(Records.complete(Records.START.plusMillis(1_500)), now -> now))
                .isTrue();

        for (int i = 0; i < threads.length; i++) {
            assertThat(onDisk()).containsEntry("thread " + i, 4L);
        }
        assertThat(onDisk())
                .contains(
                        entry("status", "COMPLETE"),
                        entry("start", "2026-11-21T10:00:00.250Z"),
                        entry("end", "2026-11-21T10:00:01.750Z"),
                        entry("duration", 1.5),
                        entry("exit_code", 0L));
    }

    private static void updateFiveTimes(RecordFile file, String name) {
        try {
            for (int i = 0; i < 5; i++) {
                int value = i;
                file.update(now -> now.with(name, value));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatOthersSayOfARunThatGoesOnIsKept() throws IOException {
        RecordFile file = begun();
        file.update(now -> now.with("results", Map.of("acc", 1L)));

        RecordFile.edit(directory, now -> now.with("note", "the good one").with("results", Map.of("acc", 2L)));
        RecordFile.edit(directory, now -> now.with("tags", List.of("a", "b")));
        file.update(now -> now.with("mine", 1L));
        RecordFile.edit(directory, now -> now.with("tags", List.of("b")));
        file.end(Records.complete(Records.START), now -> now);
        RecordFile.edit(directory, now -> now.with("rerun", Map.of("repeated_in", List.of("x"))));

        assertThat(onDisk())
                .contains(
                        entry("note", "the good one"),
                        entry("tags", List.of("b")),
                        entry("rerun", Map.of("repeated_in", List.of("x"))),
                        entry("results", Map.of("acc", 1L)),
                        entry("mine", 1L),
                        entry("status", "COMPLETE"));
    }

    @Test
    @SuppressWarnings("try") // a lock is had, not asked
    void anEditorGivesUpWhereAnotherHoldsTheRecordAndTheRunDoesNot() throws IOException {
        RecordFile file = begun();
        try (RecordLock held = RecordLock.take(directory)) {
            assertThatThrownBy(() -> RecordFile.edit(directory, now -> now.with("note", "lost")))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("is being written by another process");
            file.end(Records.complete(Records.START), now -> now);
        }
        assertThat(onDisk()).containsEntry("status", "COMPLETE").doesNotContainEntry("note", "lost");
    }

    @Test
    void editsOfManyProcessesAndOfTheRunItselfAreAllThere() throws Exception {
        RecordFile file = begun();
        RecordFile.edit(directory, now -> now.with("tags", List.of()));
        List<ChildJvm> editors = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            editors.add(ChildJvm.of(TagEditor.class)
                    .args(directory.toString(), "p" + i)
                    .start());
        }
        int updates = 0;
        while (!editors.stream().allMatch(editor -> editor.hasEndedAfter(Duration.ZERO))) {
            long count = ++updates;
            file.update(now -> now.with("count", count));
        }
        for (ChildJvm editor : editors) {
            try (editor) {
                assertThat(editor.awaitExit()).as(editor::toString).isZero();
            }
        }
        file.end(Records.complete(Records.START), now -> now);

        assertThat((List<?>) onDisk().get("tags")).hasSize(3 * TagEditor.COUNT).doesNotHaveDuplicates();
        assertThat(onDisk()).containsEntry("count", (long) updates);
    }

    /** Adds tags, one after the other. */
    static final class TagEditor {

        static final int COUNT = 25;

        private TagEditor() {}

        public static void main(String[] args) throws IOException {
            for (int i = 0; i < COUNT; i++) {
                String tag = args[1] + "-" + i;
                RecordFile.edit(Path.of(args[0]), now -> now.with("tags", with((List<?>) now.value("tags"), tag)));
            }
        }

        private static List<Object> with(List<?> tags, String tag) {
            List<Object> more = new ArrayList<>(tags);
            more.add(tag);
            return more;
        }
    }

    @Test
    void afterTheEndNothingIsWritten() throws IOException {
        RecordFile file = begun();
        file.end(Records.complete(Records.START), now -> now);
        String ended = Files.readString(directory.resolve("run.yaml"));

        assertThat(file.update(now -> now.with("results", Map.of("acc", 1)))).isFalse();
        assertThat(file.end(Records.killed(Instant.now()), now -> now)).isFalse();

        assertThat(directory.resolve("run.yaml")).hasContent(ended);
    }

    @Test
    void whatCannotBeWrittenGoesWithTheNextChange() throws IOException {
        Path gone = directory.resolve("gone");
        RecordFile file = new RecordFile(gone, Records.begun());
        assertThatThrownBy(() -> file.update(now -> now.with("note", "kept")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("there is no directory");
        assertThatThrownBy(() -> file.end(Records.complete(Records.START), now -> now))
                .isInstanceOf(IOException.class);
        Files.createDirectory(gone);

        assertThat(file.end(Records.complete(Records.START), now -> now)).isTrue();

        assertThat(RunRecord.read(gone.resolve("run.yaml")).toTree())
                .contains(entry("note", "kept"), entry("status", "COMPLETE"));
    }

    @Test
    void theStateOfARunIsNoValueToBeSet() {
        assertThatThrownBy(() -> Records.begun().with("status", "COMPLETE"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'status' of a run's record follows from its attempts");
    }

    @Test
    void aLaterAttemptHasItsOwnTimesAndTheRunTheirSum() {
        RunRecord twice = Records.begun()
                .withGit(Map.of("commit", "c1"))
                .with("libraries", Map.of("a:b", "1"))
                .ended(Records.failed(Records.START.plusMillis(2_000)))
                .resumed(Records.attempt(2, Records.START.plusSeconds(60)));

        assertThat(twice.toTree())
                .contains(
                        entry("status", "RUNNING"),
                        entry("end", null),
                        entry("exception", null),
                        entry("git", null),
                        entry("libraries", null),
                        entry("duration", 2.0));
        RunRecord done = twice.ended(Records.complete(Records.START.plusMillis(60_125)));

        assertThat(done.toTree()).contains(entry("duration", 2.125), entry("start", "2026-11-21T10:00:00.250Z"));
        assertThat(done.newestAttempt()).contains(entry("number", 2), entry("duration", 0.125));
        assertThat(String.valueOf(done.toTree().get("attempts")))
                .contains("duration=2.0", "git={commit=c1}")
                .doesNotContain("status=RUNNING");
    }
}
