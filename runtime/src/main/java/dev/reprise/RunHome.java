package dev.reprise;

import dev.reprise.checkpoint.Checkpoint;
import dev.reprise.checkpoint.Checkpoints;
import dev.reprise.identity.ExperimentId;
import dev.reprise.identity.Identity;
import dev.reprise.run.Attempt;
import dev.reprise.run.ClaimedDirectory;
import dev.reprise.run.Ending;
import dev.reprise.run.RunRecord;
import dev.reprise.run.file.AtomicFile;
import dev.reprise.run.process.ProcessFacts;
import dev.reprise.text.TextException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * The directory of a run with its record: claimed for a new run, taken up again for a resume.
 *
 * @param runId the id of the run, which a resume keeps
 * @param experimentId the identity of the code at the first attempt
 * @param warnings what the user should know of the start, for the log of the run
 */
record RunHome(
        Path directory, String runId, String experimentId, Attempt attempt, RunRecord record, List<String> warnings) {

    /**
     * Makes the directory ready for an attempt and writes what it starts with.
     *
     * @throws StartException if the directory cannot be created or written, or its record cannot be read
     */
    static <C> RunHome open(Launch<C> launch, RunFiles files, List<String> args) {
        ExperimentId code = CodeIdentity.of(launch.schema().getClass());
        List<String> warnings = new ArrayList<>();
        if (code.problem() != null) {
            warnings.add(code.problem());
        }
        Identity identity = Identity.of(code, launch.schema().canonicalText(launch.config()));
        try {
            RunHome home = launch.directory() == null
                    ? claimed(launch, identity, args, warnings)
                    : resumed(launch, launch.directory(), identity, args, warnings);
            home.write(files, launch.directory() == null);
            return home;
        } catch (TextException e) {
            throw new StartException("Cannot resume: " + e.origin() + " " + e.getMessage());
        } catch (UncheckedIOException | IllegalArgumentException e) {
            throw new StartException(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new StartException(String.valueOf(e.getMessage()));
        }
    }

    /** The record comes last: a directory without one is no run, and nothing takes it for one. */
    private void write(RunFiles files, boolean claimed) throws IOException {
        try {
            if (!claimed) {
                AtomicFile.removeLeftovers(directory);
                AtomicFile.removeLeftovers(directory.resolve(Checkpoints.DIRECTORY));
            }
            files.write(directory);
            record.write(directory);
        } catch (IOException e) {
            if (claimed) {
                files.remove(directory, e);
            }
            throw e;
        }
    }

    /** Tells the program's logger what the user should know. */
    void warn() {
        for (String warning : warnings) {
            LoggerFactory.getLogger(Experiment.class).warn("{}", warning);
        }
    }

    /** Records that the attempt ended before the program's body began. */
    void failedToStart(Throwable cause) {
        try {
            record.ended(Ending.failed(Instant.now(), Experiment.REFUSED, cause))
                    .write(directory);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    private static RunHome claimed(Launch<?> launch, Identity identity, List<String> args, List<String> warnings) {
        Instant start = Instant.now();
        Path directory = ClaimedDirectory.claim(
                launch.settings().root(), launch.settings().name(), localTime(start));
        Attempt first = new Attempt(
                1, start, identity.experimentId(), identity.configHash(), args, ProcessFacts.current(), null);
        RunRecord record = RunRecord.begin(launch.settings().name(), identity, launch.seed(), first, parent(launch));
        return new RunHome(directory, identity.runId(), identity.experimentId(), first, record, warnings);
    }

    /** By way of {@code TimeZone}: loading the rules behind {@code ZoneId} costs a start some 15 ms. */
    private static LocalDateTime localTime(Instant time) {
        int offset = TimeZone.getDefault().getOffset(time.toEpochMilli()) / 1000;
        return LocalDateTime.ofEpochSecond(time.getEpochSecond(), 0, ZoneOffset.ofTotalSeconds(offset));
    }

    private static @Nullable Map<String, Object> parent(Launch<?> launch) {
        if (launch.checkpoint() == null) {
            return null;
        }
        Map<String, Object> parent = new LinkedHashMap<>();
        parent.put("run_id", launch.checkpoint().header().runId());
        parent.put("checkpoint", launch.checkpoint().file().toString());
        return parent;
    }

    private static RunHome resumed(
            Launch<?> launch, Path directory, Identity identity, List<String> args, List<String> warnings) {
        RunRecord before = RunRecord.read(directory.resolve(RunRecord.FILE_NAME));
        Checkpoint checkpoint = Objects.requireNonNull(launch.checkpoint());
        String runId = Objects.requireNonNull(before.text("run_id"));
        if (!runId.equals(checkpoint.header().runId())) {
            throw new StartException("Cannot resume " + checkpoint.file() + ": it was saved by the run "
                    + checkpoint.header().runId() + ", but lies in the directory of the run " + runId
                    + ". Start a new run from it with --fork.");
        }
        String experimentId = Objects.requireNonNullElse(before.text("experiment_id"), ExperimentId.UNKNOWN);
        String saved = checkpoint.header().experimentId();
        if (!identity.experimentId().equals(saved)) {
            warnings.add("The code has changed: the checkpoint was saved by " + saved + ", this is "
                    + identity.experimentId() + ".");
        }
        Attempt next = new Attempt(
                before.attemptCount() + 1,
                Instant.now(),
                identity.experimentId(),
                identity.configHash(),
                args,
                ProcessFacts.current(),
                String.valueOf(checkpoint.file().getFileName()));
        return new RunHome(directory, runId, experimentId, next, before.resumed(next), warnings);
    }
}
