package dev.reprise.run.hooks;

import dev.reprise.run.process.BackgroundThread;
import dev.reprise.run.process.Warnings;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds the hooks of the class path with {@code ServiceLoader}, on a thread of its own: one that hangs while it is made
 * keeps no other from hearing of the run.
 */
final class HookFinder extends BackgroundThread {

    private final HookRoster roster;
    private final Consumer<List<HookWorker>> found;

    /**
     * Has not begun.
     *
     * @param found is told once of all, also where some could not be made
     */
    HookFinder(HookRoster roster, Consumer<List<HookWorker>> found) {
        super("reprise-hook-finder", null);
        this.roster = roster;
        this.found = found;
    }

    @Override
    public void run() {
        List<HookWorker> workers = new ArrayList<>();
        try {
            Iterator<RunHook> hooks = ServiceLoader.load(RunHook.class).iterator();
            for (RunHook hook = next(hooks); hook != null; hook = next(hooks)) {
                HookWorker worker = roster.take(hook);
                if (worker != null) {
                    workers.add(worker);
                }
            }
            roster.warnOfUnknown();
        } catch (Throwable e) {
            Warnings.about(RunHook.class).warn("The list of hooks cannot be read; the run goes on.", e);
        } finally {
            found.accept(workers);
        }
    }

    /** The next one that can be made; one that cannot is reported and passed over. */
    private static @Nullable RunHook next(Iterator<RunHook> hooks) {
        while (hooks.hasNext()) {
            try {
                return hooks.next();
            } catch (ServiceConfigurationError e) {
                Warnings.about(RunHook.class).warn("A hook cannot be loaded; the run goes on.", e);
            }
        }
        return null;
    }
}
