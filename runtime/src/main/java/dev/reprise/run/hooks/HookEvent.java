package dev.reprise.run.hooks;

import dev.reprise.run.Ending;
import java.util.List;

/** One call of a hook. */
sealed interface HookEvent {

    /** Calls the method that it is for. */
    void tell(RunHook hook, HookedRun run) throws Exception;

    /** What the method is called, for reports. */
    String method();

    /** All hooks of the class path are found: not for hooks, but for those who tell them. */
    record Found(List<HookWorker> workers) implements HookEvent {
        @Override
        public void tell(RunHook hook, HookedRun run) {}

        @Override
        public String method() {
            return "";
        }
    }

    /** See {@link RunHook#onStart}. */
    record Started() implements HookEvent {
        @Override
        public void tell(RunHook hook, HookedRun run) throws Exception {
            hook.onStart(run);
        }

        @Override
        public String method() {
            return "onStart";
        }
    }

    /** See {@link RunHook#onProgress}. */
    record Progressed(HookedProgress progress) implements HookEvent {
        @Override
        public void tell(RunHook hook, HookedRun run) throws Exception {
            hook.onProgress(run, progress);
        }

        @Override
        public String method() {
            return "onProgress";
        }
    }

    /** See {@link RunHook#onCheckpoint}. */
    record Saved(HookedCheckpoint checkpoint) implements HookEvent {
        @Override
        public void tell(RunHook hook, HookedRun run) throws Exception {
            hook.onCheckpoint(run, checkpoint);
        }

        @Override
        public String method() {
            return "onCheckpoint";
        }
    }

    /** See {@link RunHook#onMetric}. */
    record Measured(String table, List<String> rows) implements HookEvent {
        @Override
        public void tell(RunHook hook, HookedRun run) throws Exception {
            if (hook.wantsMetrics()) {
                hook.onMetric(run, table, rows);
            }
        }

        @Override
        public String method() {
            return "onMetric";
        }
    }

    /** See {@link RunHook#onEnd}. */
    record Ended(Ending ending) implements HookEvent {
        @Override
        public void tell(RunHook hook, HookedRun run) throws Exception {
            hook.onEnd(run, ending);
        }

        @Override
        public String method() {
            return "onEnd";
        }
    }
}
