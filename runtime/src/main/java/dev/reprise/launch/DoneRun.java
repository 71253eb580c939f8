package dev.reprise.launch;

import dev.reprise.identity.Identity;
import dev.reprise.run.RecordedRun;
import dev.reprise.run.RunRecord;
import dev.reprise.run.RunStatus;
import dev.reprise.run.search.RunSearch;
import dev.reprise.text.TextException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Looks for a run that is equal to one that is to be started: the same config under the same code. */
public final class DoneRun {

    private final String runId;
    private final RunSearch search;

    private DoneRun(String runId, RunSearch search) {
        this.runId = runId;
        this.search = search;
    }

    /** Everything below the root of a launch. */
    public static DoneRun of(Launch<?> launch) {
        return new DoneRun(runId(launch), RunSearch.below(launch.settings().root()));
    }

    private static <C> String runId(Launch<C> launch) {
        return Identity.of(
                        CodeIdentity.of(launch.schema().getClass()),
                        launch.schema().canonicalText(launch.config()))
                .runId();
    }

    /** The newest equal run that is complete; null if there is none. */
    @Nullable
    public RecordedRun complete() {
        return newest(RunStatus.COMPLETE);
    }

    /** The newest equal run that is going on; null if there is none. */
    @Nullable
    public RecordedRun running() {
        return newest(RunStatus.RUNNING);
    }

    private @Nullable RecordedRun newest(RunStatus status) {
        for (Path run : search.newestFirst()) {
            RecordedRun equal = equal(run);
            if (equal != null && equal.status() == status) {
                return equal;
            }
        }
        return null;
    }

    /** The run if it is equal; what cannot be read is not known to be. */
    private @Nullable RecordedRun equal(Path run) {
        try {
            // Of thousands of runs few are equal: only their records are worth being read in full.
            RecordedRun recorded = isNamed(run) ? RecordedRun.read(run) : null;
            return recorded != null && runId.equals(recorded.record().text("run_id")) ? recorded : null;
        } catch (IOException | TextException e) {
            return null;
        }
    }

    private boolean isNamed(Path run) throws IOException {
        return Files.readString(run.resolve(RunRecord.FILE_NAME), StandardCharsets.UTF_8)
                .contains(runId);
    }
}
