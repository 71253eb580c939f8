package dev.reprise;

import dev.reprise.config.CodeMode;
import dev.reprise.config.RunSettings;
import dev.reprise.git.work.Limits;
import dev.reprise.run.RunRecord;
import dev.reprise.run.code.CodeRecorder;
import dev.reprise.run.facts.Libraries;
import dev.reprise.run.facts.Machine;
import dev.reprise.run.process.BackgroundThread;
import dev.reprise.run.process.JavaLogging;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Does beside the program what takes too long to be done before its first line: it attaches the run to
 * {@code java.util.logging}, finds out what the record is to tell of the machine and the libraries, and records it. What it
 * cannot find out is not in the record: that is no reason to disturb a run.
 */
final class BackgroundFacts extends BackgroundThread {

    private final RunHome home;
    private final JavaLogging logging;

    BackgroundFacts(RunHome home, JavaLogging logging) {
        super("reprise-facts", null);
        this.logging = logging;
        this.home = home;
    }

    @Override
    public void run() {
        try {
            logging.attach();
            // The code first, before somebody goes on editing it.
            Map<String, @Nullable Object> code = code();
            home.record().update(now -> now.withGit(code));
        } catch (IOException | RuntimeException | LinkageError | OutOfMemoryError e) {
            LoggerFactory.getLogger(Experiment.class).debug("The code is not recorded.", e);
        }
        try {
            Machine machine = Machine.current();
            Libraries libraries = Libraries.current();
            home.record().update(now -> withAll(now, machine, libraries));
        } catch (IOException | RuntimeException | LinkageError | OutOfMemoryError e) {
            return;
        }
    }

    /** What is known of the code; no repository where there is none. */
    private Map<String, @Nullable Object> code() {
        RunSettings settings = home.settings();
        Path repository = home.repository();
        if (repository == null || settings.code() == CodeMode.off) {
            Map<String, @Nullable Object> nothing = new LinkedHashMap<>();
            nothing.put("repository", repository == null ? null : repository.toString());
            return nothing;
        }
        List<Path> own = new ArrayList<>(List.of(settings.root(), home.directory()));
        settings.blobRoot().ifPresent(own::add);
        settings.cacheRoot().ifPresent(own::add);
        Limits limits = new Limits(settings.codeFileLimit(), CodeRecorder.LIMITS.totalBytes());
        return new CodeRecorder(settings.code(), home.runId(), own, limits)
                .record(repository, home.directory().resolve(CodeRecorder.DIFFERENCE))
                .toTree();
    }

    private static RunRecord withAll(RunRecord now, Machine machine, Libraries libraries) {
        return now.with("cpu", machine.cpuTree())
                .with("memory", machine.memoryTree())
                .with("libraries", libraries.versions());
    }

    /** Waits until all is recorded that is going to be, but not for ever. */
    void await(long millis) {
        boolean interrupted = Thread.interrupted();
        try {
            join(millis);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
