package dev.reprise;

import dev.reprise.checkpoint.CheckpointHeader;
import dev.reprise.checkpoint.Checkpoints;
import dev.reprise.run.Progress;
import dev.reprise.run.RunRecord;
import dev.reprise.run.hooks.FinalReportHook;
import dev.reprise.run.hooks.HeartbeatHook;
import dev.reprise.run.hooks.HookedCheckpoint;
import dev.reprise.run.hooks.HookedProgress;
import dev.reprise.run.hooks.HookedRun;
import dev.reprise.run.hooks.Hooks;
import dev.reprise.run.hooks.LastCommandHook;
import dev.reprise.run.hooks.RunHook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Brings what happens in an attempt to its hooks. */
final class RunHooks {

    private RunHooks() {}

    /** The hooks of an attempt: the library's own, then those given in code. */
    static Hooks of(RunHome home, Progress progress, Checkpoints checkpoints, List<RunHook> given) {
        List<RunHook> all = new ArrayList<>();
        all.add(new HeartbeatHook(home.settings().heartbeatInterval()));
        all.add(new LastCommandHook());
        all.addAll(given);
        all.add(new FinalReportHook());
        HookedRun run = new HookedRun(
                home.settings().name(),
                home.runId(),
                home.directory(),
                home.attempt().number(),
                home.attempt().args(),
                new Recorded(home));
        Hooks hooks = Hooks.of(run, all, home.settings().hooks(), new Now(progress), new Listening(home));
        checkpoints.listen(new Saved(hooks));
        return hooks;
    }

    // Classes with names: they cost the start of a run less than lambdas and method references.

    private record Recorded(RunHome home) implements Supplier<RunRecord> {
        @Override
        public RunRecord get() {
            return home.record().record();
        }
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

    private record Saved(Hooks hooks) implements Checkpoints.Listener {
        @Override
        public void saved(Path file, CheckpointHeader header, boolean isBest) {
            hooks.saved(new HookedCheckpoint(file, progress(header.progress()), isBest));
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
    }
}
