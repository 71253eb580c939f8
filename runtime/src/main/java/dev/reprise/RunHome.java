package dev.reprise;

import dev.reprise.checkpoint.Checkpoint;
import dev.reprise.checkpoint.Checkpoints;
import dev.reprise.config.RunSettings;
import dev.reprise.describe.Ink;
import dev.reprise.describe.TreeColours;
import dev.reprise.identity.ExperimentId;
import dev.reprise.identity.Identity;
import dev.reprise.launch.CodeIdentity;
import dev.reprise.launch.Launch;
import dev.reprise.launch.StartException;
import dev.reprise.run.Attempt;
import dev.reprise.run.ClaimedDirectory;
import dev.reprise.run.Ending;
import dev.reprise.run.Places;
import dev.reprise.run.RecordFile;
import dev.reprise.run.RunLabels;
import dev.reprise.run.RunLayout;
import dev.reprise.run.RunRecord;
import dev.reprise.run.artifacts.Artifacts;
import dev.reprise.run.facts.ProcessFacts;
import dev.reprise.run.file.AtomicFile;
import dev.reprise.run.file.StagedFiles;
import dev.reprise.run.metrics.MetricsFiles;
import dev.reprise.run.process.LastWords;
import dev.reprise.run.process.RecordLock;
import dev.reprise.run.process.RunInUseException;
import dev.reprise.run.process.RunLock;
import dev.reprise.run.process.RunLog;
import dev.reprise.run.process.Terminal;
import dev.reprise.run.process.Warnings;
import dev.reprise.secret.SecretTexts;
import dev.reprise.text.TextException;
import java.io.Closeable;
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

/**
 * The directory of a run, taken for one attempt: claimed for a new run, locked and taken back to the checkpoint for a
 * resume.
 *
 * @param checkpoints where the run has its checkpoints: what its record says, which no later attempt changes
 * @param runId the id of the run, which a resume keeps
 * @param experimentId the identity of the code at the first attempt
 * @param record the record on the disk: with this attempt, running
 * @param lock as long as it is open nobody else can take up the run
 * @param settings those of the run
 * @param repository the work tree of the code that runs; null if it is in none
 * @param warnings what the user should know of the start, for the log of the run
 */
record RunHome(
        Path directory,
        Path checkpoints,
        String runId,
        String experimentId,
        Attempt attempt,
        RecordFile record,
        RunLock lock,
        RunLog log,
        MetricsFiles metrics,
        RunSettings settings,
        @Nullable Path repository,
        List<String> warnings)
        implements Closeable {

    /**
     * Makes the directory ready for an attempt and writes what it starts with. The record comes last: a directory
     * without one is no run, and what fails before leaves a run as it was.
     *
     * @param args the command line as it may be written down
     * @param secrets what must not stand in the log
     *
     * @throws StartException if that fails, or if the run is still going on
     */
    static <C> RunHome open(Launch<C> launch, RunFiles files, List<String> args, SecretTexts secrets) {
        ExperimentId code = CodeIdentity.of(launch.schema().getClass());
        List<String> warnings = new ArrayList<>(launch.warnings());
        if (code.problem() != null) {
            warnings.add(code.problem());
        }
        Identity identity = Identity.of(code, launch.schema().canonicalText(launch.config()));
        try {
            return launch.directory() == null
                    ? claim(launch, identity, code.repository(), files, args, secrets, warnings)
                    : resume(launch, launch.directory(), identity, code.repository(), files, args, secrets, warnings);
        } catch (TextException e) {
            throw new StartException("Cannot resume: " + e.origin() + " " + e.getMessage());
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            throw new StartException(String.valueOf(e.getMessage()));
        }
    }

    private static RunHome claim(
            Launch<?> launch,
            Identity identity,
            @Nullable Path repository,
            RunFiles files,
            List<String> args,
            SecretTexts secrets,
            List<String> warnings)
            throws IOException {
        Instant start = Instant.now();
        RunSettings settings = launch.settings();
        String wanted = settings.dir().isPresent()
                ? settings.dir().get()
                : ClaimedDirectory.usual(settings.name(), localTime(start));
        Path directory = ClaimedDirectory.claim(settings.root(), wanted);
        Attempt first = new Attempt(
                1, start, identity.experimentId(), identity.configHash(), args, ProcessFacts.current(), null);
        RunRecord record = withPlaces(begin(launch, identity, first), settings, directory);
        RunLock lock = null;
        RunLog log = null;
        try (StagedFiles staged = new StagedFiles()) {
            lock = locked(directory, warnings);
            log = log(launch, directory, secrets);
            files.stage(directory, staged);
            record.stage(directory, staged);
            staged.commit();
            MetricsFiles metrics = MetricsFiles.start(directory.resolve(RunLayout.METRICS));
            String problem = launch.rerun() == null ? null : launch.rerun().tell(directory);
            if (problem != null) {
                warnings.add(problem);
            }
            return new RunHome(
                    directory,
                    directory.resolve(settings.checkpointDirName()),
                    identity.runId(),
                    identity.experimentId(),
                    first,
                    new RecordFile(directory, record),
                    lock,
                    log,
                    metrics,
                    settings,
                    repository,
                    warnings);
        } catch (Throwable e) {
            if (log != null) {
                log.close();
            }
            if (lock != null) {
                lock.close();
            }
            RunFiles.remove(directory, e);
            throw e;
        }
    }

    /** Where the large files and those that may be lost are, if they are elsewhere: others have to find them. */
    private static RunRecord withPlaces(RunRecord record, RunSettings settings, Path directory) {
        if (settings.blobRoot().isEmpty() && settings.cacheRoot().isEmpty()) {
            return record;
        }
        Places places = Places.of(settings, directory);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("blob", places.blobDirectory().toString());
        tree.put("cache", places.cacheDirectory().toString());
        return record.with("places", tree);
    }

    private static RunRecord begin(Launch<?> launch, Identity identity, Attempt first) {
        RunRecord record = RunRecord.begin(labels(launch.settings()), identity, launch.seed(), first, parent(launch));
        return launch.rerun() == null
                ? record
                : record.with("rerun", launch.rerun().origin());
    }

    private static RunLabels labels(RunSettings settings) {
        return new RunLabels(
                settings.name(),
                settings.experimentName().orElse(null),
                settings.tags(),
                settings.note().orElse(null),
                settings.checkpointDirName());
    }

    private static RunLog log(Launch<?> launch, Path directory, SecretTexts secrets) {
        return launch.settings().log() ? RunLog.open(directory.resolve(RunLayout.LOG), secrets) : RunLog.none();
    }

    private static RunLock locked(Path directory, List<String> warnings) {
        RunLock lock = RunLock.take(directory);
        if (!lock.isSupported()) {
            warnings.add("The file system of '" + directory + "' has no locks: nothing keeps a second process from"
                    + " resuming this run while it is running.");
        }
        return lock;
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

    @SuppressWarnings("try") // a lock is had, not asked
    private static RunHome resume(
            Launch<?> launch,
            Path directory,
            Identity identity,
            @Nullable Path repository,
            RunFiles files,
            List<String> args,
            SecretTexts secrets,
            List<String> warnings)
            throws IOException {
        Checkpoint checkpoint = Objects.requireNonNull(launch.checkpoint());
        RunLock lock = lockedOrRefused(directory, warnings);
        RunLog log = null;
        MetricsFiles metrics = null;
        // Nobody is to edit the record between the look at it and its next version.
        try (RecordLock edits = RecordLock.take(directory);
                StagedFiles staged = new StagedFiles()) {
            Objects.requireNonNull(launch.target()).requireNewest();
            log = log(launch, directory, secrets);
            RunRecord before = RunRecord.read(directory.resolve(RunRecord.FILE_NAME));
            String runId = runId(before, checkpoint);
            warnOfChangedCode(identity, checkpoint, warnings);
            Attempt next = next(before, identity, args, checkpoint);
            RunRecord record = withPlaces(before.resumed(next), launch.settings(), directory);
            Path checkpoints = Checkpoints.directoryIn(directory);
            removeLeftovers(directory, checkpoints);

            // All that needs room comes first. Then what is there changes, from the checkpoints on: were the metrics
            // cut first, a crash in between would leave them behind the newest checkpoint.
            files.stage(directory, staged);
            record.stage(directory, staged);
            metrics = MetricsFiles.resume(
                    directory.resolve(RunLayout.METRICS),
                    next.number(),
                    checkpoint.header().metrics());
            warnings.addAll(metrics.lost());
            Checkpoints.rewind(checkpoints, checkpoint);
            metrics.cut();
            staged.commit();
            String experimentId = Objects.requireNonNullElse(before.text("experiment_id"), ExperimentId.UNKNOWN);
            RecordFile file = new RecordFile(directory, record);
            return new RunHome(
                    directory,
                    checkpoints,
                    runId,
                    experimentId,
                    next,
                    file,
                    lock,
                    log,
                    metrics,
                    launch.settings(),
                    repository,
                    warnings);
        } catch (Throwable e) {
            if (metrics != null) {
                metrics.close();
            }
            if (log != null) {
                log.close();
            }
            lock.close();
            throw e;
        }
    }

    private static RunLock lockedOrRefused(Path directory, List<String> warnings) {
        try {
            return locked(directory, warnings);
        } catch (RunInUseException e) {
            throw new StartException("Cannot resume '" + directory + "': this run is still running" + where(directory)
                    + ". Wait for its end, or start a new run from its checkpoint with --fork.");
        }
    }

    private static String where(Path directory) {
        try {
            String process =
                    RunRecord.read(directory.resolve(RunRecord.FILE_NAME)).lastProcess();
            return process == null ? "" : " on " + process;
        } catch (TextException e) {
            return ""; // that it goes on is what counts
        }
    }

    private static String runId(RunRecord before, Checkpoint checkpoint) {
        String runId = Objects.requireNonNull(before.text("run_id"));
        if (!runId.equals(checkpoint.header().runId())) {
            throw new StartException("Cannot resume " + checkpoint.file() + ": it was saved by the run "
                    + checkpoint.header().runId() + ", but lies in the directory of the run " + runId
                    + ". Start a new run from it with --fork.");
        }
        return runId;
    }

    private static void warnOfChangedCode(Identity identity, Checkpoint checkpoint, List<String> warnings) {
        String saved = checkpoint.header().experimentId();
        if (!identity.experimentId().equals(saved)) {
            warnings.add("The code has changed: the checkpoint was saved by " + saved + ", this is "
                    + identity.experimentId() + ".");
        }
    }

    private static Attempt next(RunRecord before, Identity identity, List<String> args, Checkpoint checkpoint) {
        return new Attempt(
                before.attemptCount() + 1,
                Instant.now(),
                identity.experimentId(),
                identity.configHash(),
                args,
                ProcessFacts.current(),
                String.valueOf(checkpoint.file().getFileName()));
    }

    private static void removeLeftovers(Path directory, Path checkpoints) throws IOException {
        AtomicFile.removeLeftovers(directory);
        AtomicFile.removeLeftovers(directory.resolve(RunLayout.HYDRA));
        AtomicFile.removeLeftovers(checkpoints);
        Artifacts.removeLeftovers(directory);
    }

    /**
     * Tells in the log that the attempt begins, on standard output with what, and the program's logger what the user
     * should know.
     *
     * @param tree the config, or null to leave it out
     */
    void announce(SecretTexts secrets, @Nullable String tree) {
        log.attempt(attempt.number(), attempt.start());
        if (tree != null) {
            boolean colours = Terminal.showsColours(System.getenv());
            log.print(colours ? TreeColours.of(tree, Ink.COLOURED) : tree, tree);
        }
        for (String warning : warnings) {
            Warnings.about(Experiment.class).warn("{}", secrets.mask(warning));
        }
    }

    /**
     * Writes into the record how the attempt ended.
     *
     * @return whether that could be written
     */
    boolean ended(Ending ending, RecordFile.Change last) {
        try {
            record.end(ending, last);
            return true;
        } catch (IOException e) {
            LastWords.say("Cannot record the end of the run: " + e.getMessage());
            return false;
        }
    }

    /** Removes the checkpoint and the artifacts that are being written, because the process is about to end. */
    void removeUnfinished() {
        try {
            AtomicFile.removeUnfinished(checkpoints);
            Artifacts.removeUnfinished(directory);
        } catch (IOException e) {
            return; // the next resume finds it
        }
    }

    /** Lets others take up the run. */
    @Override
    public void close() {
        log.close();
        lock.close();
    }
}
