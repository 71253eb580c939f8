package dev.reprise.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.reprise.run.facts.ProcessFacts;
import dev.reprise.testing.ChildJvm;
import dev.reprise.text.TextException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class RecordedRunTest {

    private static final ProcessFacts HERE = ProcessFacts.current();
    private static final Instant HERE_SINCE =
            ProcessHandle.current().info().startInstant().orElseThrow();

    @TempDir
    Path directory;

    private String before = "";

    /** What a reader must leave as it is. */
    private void recorded(RunRecord record) throws IOException {
        record.write(directory);
        before = Files.readString(directory.resolve("run.yaml"));
    }

    private RecordedRun read() {
        return RecordedRun.read(directory);
    }

    @AfterEach
    void readingHasChangedNothing() throws IOException {
        if (!before.isEmpty()) {
            assertThat(directory.resolve("run.yaml")).hasContent(before);
        }
    }

    private static ProcessFacts process(String host, @Nullable String boot, long pid, @Nullable Instant start) {
        return new ProcessFacts(
                "Main", host, boot, HERE.pidNamespace(), HERE.user(), pid, start, HERE.jdk(), HERE.os(), HERE.cwd());
    }

    private static ProcessFacts here(long pid, @Nullable Instant start) {
        return process(HERE.host(), HERE.bootId(), pid, start);
    }

    @Test
    void aRunWhoseProcessLivesIsRunning() throws IOException {
        recorded(Records.begun());

        assertThat(read().status()).isEqualTo(RunStatus.RUNNING);
        assertThat(read().isCertain()).isTrue();
        assertThat(read().record().text("run_id")).matches("[0-9a-f]{32}");
    }

    @Test
    void aRunWhoseProcessWasKilledIsDead() throws IOException {
        try (ChildJvm child = ChildJvm.of(RecordingProgram.class)
                .args(directory.toString(), "hang")
                .start()) {
            child.awaitOutput("running");
            before = Files.readString(directory.resolve("run.yaml"));
            assertThat(read().status()).isEqualTo(RunStatus.RUNNING);
            assertThat(child.killAfter(Duration.ZERO)).isTrue();
        }

        assertThat(read().status()).isEqualTo(RunStatus.DEAD);
        assertThat(read().isCertain()).isTrue();
        assertThat(read().record().status()).isEqualTo(RunStatus.RUNNING);
    }

    @Test
    void aPidThatBelongsToAnotherProcessByNowIsNoSignOfLife() throws IOException {
        recorded(Records.begun(here(HERE.pid(), HERE_SINCE.minusSeconds(3))));
        assertThat(read().status()).isEqualTo(RunStatus.DEAD);

        recorded(Records.begun(here(HERE.pid(), HERE_SINCE.plusSeconds(3))));
        assertThat(read().status()).isEqualTo(RunStatus.DEAD);
    }

    @Test
    void aStartTimeThatTheSystemRoundsOtherwiseIsTheSame() throws IOException {
        recorded(Records.begun(here(HERE.pid(), HERE_SINCE.plusMillis(1_900))));

        assertThat(read().status()).isEqualTo(RunStatus.RUNNING);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aProcessWhoseEndItsParentHasNotSeenIsDead() throws IOException, InterruptedException {
        Process parent = new ProcessBuilder("sh", "-c", "sleep 100 & echo $!; exec sleep 100").start();
        try (BufferedReader output = parent.inputReader()) {
            long child = Long.parseLong(output.readLine());
            // From here on the parent is a program that asks for no child.
            await().until(() -> stat(parent.pid()).contains("(sleep)"));
            ProcessHandle.of(child).orElseThrow().destroyForcibly();
            await().until(() -> stat(child).contains(") Z"));
            recorded(Records.begun(here(child, null)));

            assertThat(read().status()).isEqualTo(RunStatus.DEAD);
        } finally {
            parent.destroyForcibly().waitFor();
        }
    }

    private static String stat(long pid) throws IOException {
        return Files.readString(Path.of("/proc/" + pid + "/stat"));
    }

    @Test
    void anEndedRunIsWhatItsRecordSaysWhateverBecameOfItsProcess() throws IOException {
        RunRecord begun = Records.begun(here(HERE.pid(), HERE_SINCE.minusSeconds(100)));
        recorded(begun.ended(Records.killed(Instant.now())));
        assertThat(read().status()).isEqualTo(RunStatus.KILLED);

        recorded(begun.ended(Records.complete(Instant.now())));
        assertThat(read().status()).isEqualTo(RunStatus.COMPLETE);
    }

    @Test
    void aRunElsewhereIsRunningAsLongAsItsHeartbeatComes() throws IOException {
        recorded(Records.begun(process("elsewhere", null, 1, null)));
        new Heartbeat(Instant.now(), 30, 1, "elsewhere").write(directory);

        assertThat(read().status()).isEqualTo(RunStatus.RUNNING);
        assertThat(read().isCertain()).isTrue();
    }

    @Test
    void aRunElsewhereWhoseHeartbeatIsOverdueIsDead() throws IOException {
        recorded(Records.begun(process("elsewhere", null, 1, null)));
        new Heartbeat(Instant.now().minusSeconds(151), 30, 1, "elsewhere").write(directory);

        assertThat(read().status()).isEqualTo(RunStatus.DEAD);
    }

    @Test
    void aRunElsewhereThatLeavesNoSignIsTakenAtItsWord() throws IOException {
        recorded(Records.begun(process("elsewhere", null, 1, null)));
        assertThat(read().status()).isEqualTo(RunStatus.RUNNING);
        assertThat(read().isCertain()).isFalse();

        // Of an earlier attempt.
        new Heartbeat(Instant.EPOCH, 30, 2, "elsewhere").write(directory);
        assertThat(read().isCertain()).isFalse();

        // Torn by something that is not this library.
        Files.writeString(directory.resolve("heartbeat.json"), "{\"time\":");
        assertThat(read().isCertain()).isFalse();
    }

    @Test
    void anotherBootOfAMachineOfThisNameMayBeAnotherMachine() throws IOException {
        recorded(Records.begun(process(HERE.host(), "another boot", HERE.pid(), HERE_SINCE)));

        assertThat(read().status()).isEqualTo(RunStatus.RUNNING);
        assertThat(read().isCertain()).isFalse();
    }

    @Test
    void aHeartbeatIsOverdueAfterThreeIntervalsAndAMinute() {
        Instant time = Instant.parse("2026-11-21T10:00:00Z");
        Heartbeat heartbeat = new Heartbeat(time, 10, 1, "host");

        assertThat(heartbeat.isOverdue(time.plusSeconds(90))).isFalse();
        assertThat(heartbeat.isOverdue(time.plusSeconds(91))).isTrue();
        assertThat(heartbeat.isOverdue(time.minusSeconds(1_000))).isFalse();
    }

    @Test
    void aHeartbeatReadsBackAndIsPlainJson() throws IOException {
        Heartbeat heartbeat = new Heartbeat(Instant.parse("2026-11-21T10:00:00.250Z"), 30, 4711, "gpu7");
        heartbeat.write(directory);

        assertThat(directory.resolve("heartbeat.json")).hasContent("""
                        {"time":"2026-11-21T10:00:00.250Z","interval_seconds":30,"pid":4711,"host":"gpu7"}
                        """);
        assertThat(Heartbeat.read(directory)).isEqualTo(heartbeat);
    }

    @Test
    void aDirectoryWithoutARecordIsNoRun() {
        assertThatThrownBy(this::read).isInstanceOf(TextException.class);
    }

    /** {@code kill -9} at any moment of a replacement leaves the old record or the new one. */
    @Test
    void aRecordIsWholeWheneverTheProcessThatReplacesItIsKilled() throws IOException {
        for (int i = 0; i < 12; i++) {
            Path run = Files.createDirectory(directory.resolve("run" + i));
            try (ChildJvm child = ChildJvm.of(RecordingProgram.class)
                    .args(run.toString(), "loop")
                    .start()) {
                child.awaitOutput("running");
                assertThat(child.killAfter(Duration.ofMillis(7L * i))).isTrue();
            }

            RecordedRun dead = RecordedRun.read(run);
            assertThat(dead.status()).isEqualTo(RunStatus.DEAD);
            assertThat(dead.record().toTree().get("results").toString()).matches("\\{round=\\d+, text=x{20000}}");
        }
    }
}
