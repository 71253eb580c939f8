package dev.reprise;

import dev.reprise.checkpoint.Checkpoint;
import dev.reprise.checkpoint.CheckpointHeader;
import dev.reprise.checkpoint.CheckpointTexts;
import dev.reprise.checkpoint.Checkpoints;
import dev.reprise.checkpoint.SavePolicy;
import dev.reprise.checkpoint.store.Retention;
import dev.reprise.config.ConfigSchema;
import dev.reprise.config.RunSettings;
import dev.reprise.config.RunSettingsSchema;
import dev.reprise.config.ScoreMode;
import dev.reprise.launch.Flags;
import dev.reprise.launch.Launch;
import dev.reprise.launch.StartException;
import dev.reprise.run.NamedRandom;
import dev.reprise.run.Places;
import dev.reprise.run.Progress;
import dev.reprise.run.artifacts.ArtifactSink;
import dev.reprise.run.artifacts.Artifacts;
import dev.reprise.run.hooks.RunHook;
import dev.reprise.run.metrics.Metrics;
import dev.reprise.run.metrics.TypedMetrics;
import dev.reprise.run.process.Warnings;
import dev.reprise.run.results.Results;
import dev.reprise.run.results.ScoreRule;
import dev.reprise.secret.SecretArgs;
import dev.reprise.secret.SecretTexts;
import dev.reprise.tree.ConfigSecrets;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** One attempt at a run, from its directory to the record of its end. */
final class Session<C> implements Run<C> {

    private final Launch<C> launch;
    private final RunHome home;
    private final Progress progress;
    private final Results results;
    private final Checkpoints checkpoints;
    private final RunArtifacts artifacts;
    private final Places places;
    private final SecretTexts secrets;
    private boolean warnedOfScore;
    private @Nullable Closing closing;
    private @Nullable EndOfAttempt end;

    private Session(Launch<C> launch, RunHome home, RunFiles files, List<ArtifactSink> sinks, SecretTexts secrets) {
        RunSettings settings = launch.settings();
        this.secrets = secrets;
        this.launch = launch;
        this.home = home;
        this.progress = progress(settings, launch.checkpoint());
        this.results = new Results(
                home.directory(),
                settings.name(),
                home.runId(),
                home.record().record().text("start"),
                ScoreRule.of(
                        settings.scoreSplit().orElse(null),
                        settings.scoreName(),
                        settings.scoreMode().orElse(null)),
                settings.patience());
        this.checkpoints = new Checkpoints(
                home.checkpoints(),
                new CheckpointTexts(
                        files.configYaml(),
                        launch.interpolated() == null ? null : files.hydraYaml(),
                        files.overridesYaml()),
                new Headers(),
                progress,
                new SavePolicy(settings.saveInterval(), new Retention(settings.keepLast(), settings.keepEvery())),
                launch.checkpoint());
        this.artifacts = new RunArtifacts(home, settings.uploadArtifacts() ? sinks : List.of());
        this.places = Places.of(settings, home.directory());
    }

    /**
     * Makes a run's directory ready, runs the body and records how it ended.
     *
     * @param added what the program has given in code
     * @return the exit code
     * @throws StartException if the directory cannot be made ready; the run is then as it was, and a new one is not there
     */
    static <C> int run(Launch<C> launch, List<String> args, Additions added, Experiment.Body<C> body) {
        RunFiles files = RunFiles.of(launch);
        SecretTexts secrets = ConfigSecrets.of(launch.schema(), launch.config());
        List<String> shownArgs = new SecretArgs(launch.schema(), launch.config()).all(Flags.ALL, args);
        try (RunHome home = RunHome.open(launch, files, shownArgs, secrets)) {
            return new Session<>(launch, home, files, added.sinks(), secrets).run(body, added.hooks());
        }
    }

    private static Progress progress(RunSettings settings, @Nullable Checkpoint checkpoint) {
        Progress progress = new Progress();
        if (checkpoint != null) {
            progress.restore(checkpoint.header().progress());
        }
        if (settings.iterEnd().isPresent()) {
            progress.endAtIteration(settings.iterEnd().getAsLong());
        }
        if (settings.stepEnd().isPresent()) {
            progress.endAtStep(settings.stepEnd().getAsLong());
        }
        if (settings.epochEnd().isPresent()) {
            progress.endAtEpoch(settings.epochEnd().getAsLong());
        }
        return progress;
    }

    private int run(Experiment.Body<C> body, List<RunHook> given) {
        try (EndOfAttempt watch = begin(given)) {
            end = watch;
            return watch.ofBody(thrownBy(body));
        }
    }

    /** From here on the record says that the attempt runs: whatever happens now is its end. */
    private EndOfAttempt begin(List<RunHook> given) {
        try {
            checkpoints.restore(results);
            home.metrics().steps(new Steps());
            home.announce(secrets, launch.settings().printTree() ? StartTree.of(launch) : null);
            RunHooks hooks = RunHooks.of(home, progress, checkpoints, secrets, given);
            Closing last = new Closing(home, checkpoints, artifacts, results, hooks);
            closing = last;
            EndOfAttempt watch =
                    new EndOfAttempt(home, last, secrets, launch.settings().gracePeriod());
            // What runs beside the program comes after all that the program waits for: it takes processors and locks.
            try {
                watch.start();
                hooks.start();
            } catch (Throwable e) {
                watch.close();
                throw e;
            }
            return watch;
        } catch (IOException e) {
            EndOfAttempt.neverBegan(home, secrets, e);
            throw new StartException("Cannot go on: " + e.getMessage());
        } catch (Throwable e) {
            EndOfAttempt.neverBegan(home, secrets, e);
            throw e;
        }
    }

    private @Nullable Throwable thrownBy(Experiment.Body<C> body) {
        try {
            body.run(this);
            if (closing != null) {
                closing.finish();
            }
            return null;
        } catch (Throwable thrown) {
            return thrown;
        }
    }

    /** A class with a name costs a start less than a method reference. */
    private final class Steps implements LongSupplier {
        @Override
        public long getAsLong() {
            return progress.steps();
        }
    }

    /** Tells a checkpoint about this run. */
    private final class Headers implements Checkpoints.HeaderSource {

        @Override
        public CheckpointHeader header(Progress at) {
            return new CheckpointHeader(
                    home.runId(),
                    home.attempt().experimentId(),
                    home.attempt().configHash(),
                    home.attempt().number(),
                    launch.seed(),
                    Instant.now().toString(),
                    at.toTree(),
                    results.toTree(),
                    home.metrics().positions(),
                    ConfigSecrets.set(launch.schema(), launch.config()));
        }

        @Override
        public String history() {
            return results.history();
        }
    }

    @Override
    public C config() {
        return launch.config();
    }

    @Override
    public String runId() {
        return home.runId();
    }

    @Override
    public String experimentId() {
        return home.experimentId();
    }

    @Override
    public Path directory() {
        return home.directory();
    }

    @Override
    public int attempt() {
        return home.attempt().number();
    }

    @Override
    public long seed() {
        return launch.seed();
    }

    @Override
    public boolean shouldStop() {
        return (end != null && end.shouldStop()) || isOver();
    }

    private boolean isOver() {
        if (progress.isOver()) {
            return true;
        }
        boolean isOver = results.isOutOfPatience();
        if (isOver && closing != null) {
            closing.stoppedFor("patience: " + results.epochsWithoutImprovement() + " epochs without a better score");
        }
        return isOver;
    }

    @Override
    public boolean isReportDue() {
        OptionalInt interval = launch.settings().logInterval();
        long iters = progress.iters();
        return interval.isPresent() && iters > 0 && iters % interval.getAsInt() == 0;
    }

    @Override
    public void report(String split, Map<String, ? extends Number> values) {
        results.report(split, values);
    }

    @Override
    public boolean best(String name, ScoreMode mode, double value, Map<String, ?> companions) {
        return results.summaries().best(name, mode, value, progress.epochs(), progress.steps(), companions);
    }

    @Override
    public void endEpoch() {
        long epoch = progress.advanceEpoch();
        try {
            results.endEpoch(epoch);
        } catch (IOException e) {
            // Loud, and written with the next epoch; the training is worth more than a file of its results.
            Warnings.about(Experiment.class).warn("The results of epoch {} are not written.", epoch, e);
        }
        Long best = results.bestEpoch();
        if (best == null && !warnedOfScore && isScoreAskedFor()) {
            warnedOfScore = true;
            warnOfScore(epoch);
        }
        checkpoints.epochEnded(progress, best != null && best == epoch);
    }

    private boolean isScoreAskedFor() {
        RunSettings settings = launch.settings();
        return settings.patience().isPresent()
                || settings.scoreSplit().isPresent()
                || !settings.scoreName()
                        .equals(RunSettingsSchema.INSTANCE.defaults().scoreName());
    }

    private void warnOfScore(long epoch) {
        RunSettings settings = launch.settings();
        Warnings.about(Experiment.class)
                .warn(
                        "Epoch {} has reported no score '{}'{}: no epoch is the best, and the patience never ends."
                                + " Report it, or set score_name and score_split to what is reported.",
                        epoch,
                        settings.scoreName(),
                        settings.scoreSplit().isPresent()
                                ? " of '" + settings.scoreSplit().get() + "'"
                                : "");
    }

    @Override
    public Artifacts artifacts() {
        return artifacts.opened();
    }

    @Override
    public Places places() {
        return places;
    }

    @Override
    public <R> TypedMetrics<R> metrics(String name, ConfigSchema<R> rows) {
        return home.metrics().metrics(name, rows);
    }

    @Override
    public Progress progress() {
        return progress;
    }

    @Override
    public Checkpoints checkpoints() {
        return checkpoints;
    }

    @Override
    public Metrics metrics(String name) {
        return home.metrics().metrics(name);
    }

    @Override
    public NamedRandom random(String name, long counter) {
        return NamedRandom.of(launch.seed(), name, counter);
    }
}
