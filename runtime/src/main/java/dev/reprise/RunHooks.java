package dev.reprise;

import dev.reprise.checkpoint.CheckpointHeader;
import dev.reprise.checkpoint.Checkpoints;
import dev.reprise.run.Ending;
import dev.reprise.run.Progress;
import dev.reprise.run.hooks.FinalReportHook;
import dev.reprise.run.hooks.HeartbeatHook;
import dev.reprise.run.hooks.HookedCheckpoint;
import dev.reprise.run.hooks.HookedProgress;
import dev.reprise.run.hooks.HookedRun;
import dev.reprise.run.hooks.Hooks;
import dev.reprise.run.hooks.LastCommandHook;
import dev.reprise.run.hooks.RunHook;
import dev.reprise.run.process.BackgroundThread;
import dev.reprise.secret.SecretTexts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Brings what happens in an attempt to its hooks. They are made on this thread, beside the program, or when something is
 * to be told to them before; only hooks that were given in code are asked at once, for they may want every row.
 */
final class RunHooks extends BackgroundThread implements Checkpoints.Listener {

    private final RunHome home;
    private final Progress progress;
    private final SecretTexts secrets;
    private final List<RunHook> given;
    private @Nullable Hooks made;

    private RunHooks(RunHome home, Progress progress, SecretTexts secrets, List<RunHook> given) {
        super("reprise-hooks-start", null);
        this.home = home;
        this.progress = progress;
        this.secrets = secrets;
        this.given = given;
    }

    /**
     * The hooks of an attempt, which hear of its beginning when the thread has been started.
     *
     * @param given those given in code, beside the library's own
     */
    static RunHooks of(
            RunHome home, Progress progress, Checkpoints checkpoints, SecretTexts secrets, List<RunHook> given) {
        RunHooks hooks = new RunHooks(home, progress, secrets, given);
        checkpoints.listen(hooks);
        if (!given.isEmpty()) {
            hooks.made();
        }
        return hooks;
    }

    @Override
    public void run() {
        made().start();
    }

    private synchronized Hooks made() {
        Hooks hooks = made;
        if (hooks == null) {
            hooks = make();
            made = hooks;
        }
        return hooks;
    }

    private Hooks make() {
        List<RunHook> all = new ArrayList<>();
        all.add(new HeartbeatHook(home.settings().heartbeatInterval()));
        all.add(new LastCommandHook(secrets));
        all.addAll(given);
        all.add(new FinalReportHook());
        HookedRun run = new HookedRun(
                home.settings().name(),
                home.runId(),
                home.directory(),
                home.attempt().number(),
                home.attempt().args(),
                home.record()::record);
        return Hooks.of(run, all, home.settings().hooks(), new Now(progress), new Listening(home));
    }

    @Override
    public void saved(Path file, CheckpointHeader header, boolean isBest) {
        made().saved(new HookedCheckpoint(file, progress(header.progress()), isBest));
    }

    /** Tells them of the end; see {@link Hooks#ended}. */
    void ended(Ending ending, Duration patience) {
        made().ended(ending, patience);
    }

    private static HookedProgress progress(Map<String, ?> saved) {
        return new HookedProgress(
                count(saved, "iters"),
                count(saved, "steps"),
                count(saved, "epochs"),
                saved.get("ratio") instanceof Number ratio
                        ? OptionalDouble.of(ratio.doubleValue())
                        : OptionalDouble.empty());
    }

    private static long count(Map<String, ?> saved, String key) {
        return saved.get(key) instanceof Number number ? number.longValue() : 0;
    }

    private record Now(Progress progress) implements Supplier<HookedProgress> {
        @Override
        public HookedProgress get() {
            return new HookedProgress(progress.iters(), progress.steps(), progress.epochs(), progress.ratio());
        }
    }

    private record Listening(RunHome home) implements Consumer<Hooks> {
        @Override
        public void accept(Hooks hooks) {
            home.metrics().listen(hooks::measured);
        }
    }
}
