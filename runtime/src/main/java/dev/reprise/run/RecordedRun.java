package dev.reprise.run;

import dev.reprise.run.facts.ProcessFacts;
import dev.reprise.run.facts.ProcessLife;
import dev.reprise.run.process.RecordedTime;
import dev.reprise.text.TextException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A run as those see it who come across its directory, now or years later, here or on another machine. Reading changes
 * nothing there.
 *
 * <pre>{@code
 * RecordedRun run = RecordedRun.read(Path.of("logs/runs/digits/2026-11-21_10-00-00"));
 * run.status();                 // DEAD: its process is gone, and nobody recorded how it ended
 * run.record().text("run_id");
 * }</pre>
 *
 * @param directory the directory of the run
 * @param record what its file says
 * @param status how it stands: that of the record, but {@link RunStatus#DEAD} for one that is running on record and
 *     whose process is gone
 * @param isCertain false for a {@link RunStatus#RUNNING} that nobody can check from here: the run is, or was, on another
 *     machine and leaves no heartbeat
 */
public record RecordedRun(Path directory, RunRecord record, RunStatus status, boolean isCertain) {

    /**
     * Reads a run. Whether its process lives is decided by its id and start time on the machine that runs it; a
     * machine is the same if its name is and, where that is recorded, the boot. From elsewhere the age of the
     * {@link Heartbeat} decides. A process with the same id that began at another time is another one.
     *
     * @throws TextException if there is no {@code run.yaml} in the directory, or none that can be read
     */
    public static RecordedRun read(Path directory) {
        RunRecord record = RunRecord.read(directory.resolve(RunRecord.FILE_NAME));
        RunStatus recorded = record.status();
        if (recorded != RunStatus.RUNNING) {
            return new RecordedRun(directory, record, recorded, true);
        }
        Boolean lives = lives(directory, record.newestAttempt());
        RunStatus status = Boolean.FALSE.equals(lives) ? RunStatus.DEAD : RunStatus.RUNNING;
        if (status == RunStatus.DEAD) {
            // The end may have been written between the look at the file and the one at the process.
            RunRecord again = RunRecord.read(directory.resolve(RunRecord.FILE_NAME));
            if (again.status() != RunStatus.RUNNING) {
                return new RecordedRun(directory, again, again.status(), true);
            }
        }
        return new RecordedRun(directory, record, status, lives != null);
    }

    /** Null where nobody can know. */
    private static @Nullable Boolean lives(Path directory, Map<String, @Nullable Object> attempt) {
        if (!(attempt.get("pid") instanceof Number pid)) {
            return null;
        }
        if (isHere(attempt)) {
            return ProcessLife.lives(
                    pid.longValue(), RecordedTime.of(attempt.get("process_start")), attempt.get("user"));
        }
        Heartbeat heartbeat = Heartbeat.read(directory);
        // That of an earlier attempt says nothing of this one.
        if (heartbeat == null
                || heartbeat.pid() != pid.longValue()
                || !heartbeat.host().equals(attempt.get("host"))) {
            return null;
        }
        return !heartbeat.isOverdue(Instant.now());
    }

    /** Whether the newest attempt runs or ran on this machine, since it was started, where its processes can be seen. */
    public boolean isHere() {
        return isHere(record.newestAttempt());
    }

    private static boolean isHere(Map<String, @Nullable Object> attempt) {
        return ProcessFacts.currentHost().equals(attempt.get("host"))
                && isSame(attempt.get("boot_id"), ProcessFacts.currentBootId())
                && isSame(attempt.get("pid_namespace"), ProcessFacts.currentPidNamespace());
    }

    private static boolean isSame(@Nullable Object recorded, @Nullable String here) {
        return recorded == null || recorded.equals(here);
    }
}
