package dev.reprise.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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
