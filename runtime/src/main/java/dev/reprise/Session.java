package dev.reprise;

import dev.reprise.checkpoint.Checkpoint;
import dev.reprise.checkpoint.CheckpointHeader;
import dev.reprise.checkpoint.CheckpointTexts;
import dev.reprise.checkpoint.Checkpoints;
import dev.reprise.checkpoint.SavePolicy;
import dev.reprise.run.NamedRandom;
import dev.reprise.run.Progress;
import dev.reprise.run.metrics.Metrics;
import dev.reprise.secret.SecretArgs;
import dev.reprise.secret.SecretTexts;
import dev.reprise.tree.ConfigSecrets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One attempt at a run, from its directory to the record of its end. */
final class Session<C> implements Run<C> {

    private final Launch<C> launch;
    private final RunHome home;
    private final Progress progress;
    private final Checkpoints checkpoints;
    private final SecretTexts secrets;
    private @Nullable EndOfAttempt end;

    private Session(Launch<C> launch, RunHome home, RunFiles files, Progress progress, SecretTexts secrets) {
        this.secrets = secrets;
        this.launch = launch;
        this.home = home;
        this.progress = progress;
        this.checkpoints = new Checkpoints(
                home.directory().resolve(Checkpoints.DIRECTORY),
                new CheckpointTexts(
                        files.configYaml(),
                        launch.interpolated() == null ? null : files.hydraYaml(),
                        files.overridesYaml()),
                new Headers(),
                progress,
                SavePolicy.BY_CALL,
                launch.checkpoint());
    }

    /**
     * Makes a run's directory ready, runs the body and records how it ended.
     *
     * @param grace how long a body that asks {@link #shouldStop()} may go on after a signal
     * @param printTree whether the config is shown on standard output first
     * @return the exit code
     * @throws StartException if the directory cannot be made ready; the run is then as it was, and a new one is not there
     */
    static <C> int run(
            Launch<C> launch, List<String> args, Duration grace, boolean printTree, Experiment.Body<C> body) {
        RunFiles files = RunFiles.of(launch);
        Progress progress = progress(launch.checkpoint());
        SecretTexts secrets = ConfigSecrets.of(launch.schema(), launch.config());
        List<String> shownArgs = new SecretArgs(launch.schema(), launch.config()).all(Flags.ALL, args);
        try (RunHome home = RunHome.open(launch, files, shownArgs, secrets)) {
            return new Session<>(launch, home, files, progress, secrets)
                    .run(body, grace, printTree ? files.tree() : null);
        }
    }

    private static Progress progress(@Nullable Checkpoint checkpoint) {
        Progress progress = new Progress();
        if (checkpoint != null) {
            progress.restore(checkpoint.header().progress());
        }
        return progress;
    }

    private int run(Experiment.Body<C> body, Duration grace, @Nullable String tree) {
        try (EndOfAttempt watch = begin(grace, tree)) {
            end = watch;
            return watch.ofBody(thrownBy(body));
        }
    }

    /** From here on the record says that the attempt runs: whatever happens now is its end. */
    private EndOfAttempt begin(Duration grace, @Nullable String tree) {
        try {
            home.announce(secrets, tree);
            return new EndOfAttempt(home, secrets, grace);
        } catch (Throwable e) {
            EndOfAttempt.neverBegan(home, secrets, e);
            throw e;
        }
    }

    private @Nullable Throwable thrownBy(Experiment.Body<C> body) {
        try {
            body.run(this);
            home.metrics().close();
            return null;
        } catch (Throwable thrown) {
            return thrown;
        }
    }

    /** Tells a checkpoint about this run. */
    private final class Headers implements Checkpoints.HeaderSource {

        private final List<String> secretPaths = ConfigSecrets.set(launch.schema(), launch.config());

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
                    Map.of(),
                    home.metrics().positions(),
                    secretPaths);
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
        return end != null && end.shouldStop();
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
