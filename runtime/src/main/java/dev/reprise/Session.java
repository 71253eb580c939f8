package dev.reprise;

import dev.reprise.checkpoint.Checkpoint;
import dev.reprise.checkpoint.CheckpointHeader;
import dev.reprise.checkpoint.Checkpoints;
import dev.reprise.run.Ending;
import dev.reprise.run.NamedRandom;
import dev.reprise.run.Progress;
import dev.reprise.run.metrics.Metrics;
import dev.reprise.run.metrics.MetricsFiles;
import dev.reprise.run.process.RunLog;
import dev.reprise.run.process.Termination;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One attempt at a run, from its directory to the record of its end. */
final class Session<C> implements Run<C> {

    private final Launch<C> launch;
    private final RunHome home;
    private final RunLog log;
    private final MetricsFiles metrics;
    private final Checkpoints checkpoints;
    private final Progress progress = new Progress();

    private Session(Launch<C> launch, RunHome home, RunFiles files, RunLog log, MetricsFiles metrics) {
        this.launch = launch;
        this.home = home;
        this.log = log;
        this.metrics = metrics;
        Checkpoint checkpoint = launch.checkpoint();
        this.checkpoints = new Checkpoints(
                home.directory().resolve(Checkpoints.DIRECTORY),
                files.configYaml(),
                files.overridesYaml(),
                new Headers(),
                checkpoint);
        if (checkpoint != null) {
            progress.restore(checkpoint.header().progress());
        }
    }

    /**
     * Makes a run's directory ready.
     *
     * @throws StartException if that fails
     */
    static <C> Session<C> open(Launch<C> launch, List<String> args) {
        RunFiles files = RunFiles.of(launch);
        RunHome home = RunHome.open(launch, files, args);
        RunLog log = null;
        try {
            log = RunLog.open(home.directory().resolve("main.log"));
            log.attempt(home.attempt().number(), home.attempt().start());
            home.warn();
            return new Session<>(launch, home, files, log, metrics(launch, home));
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            if (log != null) {
                log.close();
            }
            home.failedToStart(e);
            throw new StartException(String.valueOf(e.getMessage()));
        }
    }

    private static MetricsFiles metrics(Launch<?> launch, RunHome home) throws IOException {
        Path directory = home.directory().resolve("metrics");
        Checkpoint checkpoint = launch.checkpoint();
        if (checkpoint == null || launch.directory() == null) {
            return MetricsFiles.start(directory);
        }
        // First this: were the metrics cut first, a crash in between would leave them behind the newest checkpoint.
        Checkpoints.rewind(home.directory().resolve(Checkpoints.DIRECTORY), checkpoint);
        return MetricsFiles.resume(
                directory, home.attempt().number(), checkpoint.header().metrics());
    }

    /** Runs the body and records how it ended. */
    int run(Experiment.Body<C> body) {
        try (log;
                Termination termination = Termination.watch(new EndByProcess())) {
            Throwable thrown = thrownBy(body);
            // What the body throws because the process ends under it is not the reason of the end.
            if (!termination.claim()) {
                return awaitEndOfProcess();
            }
            return thrown == null ? complete() : failed(thrown);
        }
    }

    private @Nullable Throwable thrownBy(Experiment.Body<C> body) {
        try {
            body.run(this);
            metrics.close();
            return null;
        } catch (Throwable thrown) {
            return thrown;
        }
    }

    private void closeAfterFailure() {
        try {
            metrics.close();
        } catch (UncheckedIOException e) {
            System.err.println(e.getMessage());
        }
    }

    private int complete() {
        record(Ending.complete(Instant.now()));
        return Experiment.COMPLETE;
    }

    @SuppressWarnings("CatchAndPrintStackTrace") // it is the user's program that failed: its trace is the report
    private int failed(Throwable thrown) {
        thrown.printStackTrace();
        closeAfterFailure();
        record(Ending.failed(Instant.now(), Experiment.FAILED, thrown));
        return Experiment.FAILED;
    }

    /** A signal or an exit was faster than the end of the body: the process is about to end under this thread. */
    private static int awaitEndOfProcess() {
        while (true) {
            try {
                Thread.sleep(Long.MAX_VALUE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Experiment.FAILED;
            }
        }
    }

    private void record(Ending ending) {
        try {
            home.record().ended(ending).write(home.directory());
        } catch (IOException e) {
            System.err.println("Cannot record the end of the run: " + e.getMessage());
        }
    }

    /** Hears of the end of the process while the body is still running. */
    private final class EndByProcess implements Termination.Listener {

        @Override
        public void killed(String signal, int number) {
            log.flush();
            closeAfterFailure();
            record(Ending.killed(Instant.now(), signal, 128 + number));
        }

        @Override
        public void exiting(@Nullable StackTraceElement caller) {
            log.flush();
            closeAfterFailure();
            String who = caller == null
                    ? "the last thread that kept it alive has ended"
                    : "System.exit was called at " + caller;
            record(Ending.exited(Instant.now(), "The process ended before the run's body: " + who));
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
                    Map.of(),
                    metrics.positions());
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
    public Progress progress() {
        return progress;
    }

    @Override
    public Checkpoints checkpoints() {
        return checkpoints;
    }

    @Override
    public Metrics metrics(String name) {
        return metrics.metrics(name);
    }

    @Override
    public NamedRandom random(String name, long counter) {
        return NamedRandom.of(launch.seed(), name, counter);
    }
}
