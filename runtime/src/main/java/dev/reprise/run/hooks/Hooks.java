package dev.reprise.run.hooks;

import dev.reprise.problem.Nearest;
import dev.reprise.run.Ending;
import dev.reprise.run.process.BackgroundThread;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * The hooks of one attempt: those of the library, those given in code, and those that {@code ServiceLoader} finds, which
 * it does off the program's thread. Telling them something never waits and never throws.
 */
public final class Hooks {

    private static final Duration PROGRESS_INTERVAL = Duration.ofSeconds(1);

    private final HookedRun run;
    private final List<RunHook> given;
    private final Map<String, Boolean> switches;
    private final Supplier<HookedProgress> progress;
    private final BlockingQueue<HookEvent> events = new LinkedBlockingQueue<>();
    private final List<HookWorker> workers = new ArrayList<>();
    private final Thread dispatcher = new BackgroundThread("reprise-hooks", this::dispatch);
    private final Consumer<Hooks> listen;
    private boolean listening;
    private boolean started;

    private Hooks(
            HookedRun run,
            List<RunHook> given,
            Map<String, Boolean> switches,
            Supplier<HookedProgress> progress,
            Consumer<Hooks> listen) {
        this.run = run;
        this.given = given;
        this.switches = switches;
        this.progress = progress;
        this.listen = listen;
    }

    /**
     * The hooks of an attempt, which wait for {@link #start} to be told that it begins.
     *
     * @param given those of the library and those given in code
     * @param switches which are to run, by name; those that are not named do
     * @param progress gives how far the run is, from any thread
     * @param listen has {@link #measured} called from then on; asked at most once, by this method if one of the given hooks
     *     wants it, else by a thread of the hooks if one of those found does
     */
    public static Hooks of(
            HookedRun run,
            List<RunHook> given,
            Map<String, Boolean> switches,
            Supplier<HookedProgress> progress,
            Consumer<Hooks> listen) {
        Hooks hooks = new Hooks(run, List.copyOf(given), Map.copyOf(switches), progress, listen);
        hooks.events.add(new HookEvent.Started());
        hooks.listening = hooks.wantsMetrics(given);
        if (hooks.listening) {
            listen.accept(hooks); // at once, so that no row is missing
        }
        return hooks;
    }

    /** Begins to tell them, also of what has happened before; once is enough. */
    public synchronized void start() {
        if (!started) {
            started = true;
            dispatcher.start();
        }
    }

    /** A checkpoint is in its place. */
    public void saved(HookedCheckpoint checkpoint) {
        events.add(new HookEvent.Saved(checkpoint));
    }

    /** Rows were added to a table. */
    public void measured(String table, List<String> rows) {
        events.add(new HookEvent.Measured(table, List.copyOf(rows)));
    }

    /**
     * The attempt has ended. Waits until all hooks have heard of it.
     *
     * @param patience how long to wait; a hook that takes longer is reported and left to itself
     */
    public void ended(Ending ending, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        events.add(new HookEvent.Ended(ending));
        start();
        if (!await(dispatcher, deadline)) {
            LoggerFactory.getLogger(RunHook.class).warn("The hooks were still being loaded when the run had ended.");
            return;
        }
        for (HookWorker worker : workers) {
            if (!await(worker, deadline)) {
                LoggerFactory.getLogger(RunHook.class)
                        .warn(
                                "The hook '{}' is still in {} {} s after the end of the run and is left to itself.",
                                worker.hookName(),
                                worker.doing(),
                                patience.toSeconds());
            } else if (worker.missed() > 0) {
                LoggerFactory.getLogger(RunHook.class)
                        .warn("The hook '{}' was too slow and missed {} events.", worker.hookName(), worker.missed());
            }
        }
    }

    /** An interrupt is kept for whoever looks for it next: it must not take from the hooks the time that they have. */
    private static boolean await(Thread thread, long deadline) {
        boolean interrupted = false;
        long millis = 1;
        while (millis > 0 && thread.isAlive()) {
            millis = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            try {
                thread.join(Math.max(1, millis));
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return !thread.isAlive();
    }

    private void dispatch() {
        load();
        boolean wanted = false;
        for (HookWorker worker : workers) {
            wanted |= worker.wantsMetrics();
            worker.start();
        }
        try {
            if (wanted && !listening) {
                listen.accept(this);
            }
        } catch (IllegalStateException e) {
            // The run has ended in the meantime: there will be no more rows.
            LoggerFactory.getLogger(RunHook.class).debug("No rows for hooks", e);
        }
        try {
            forward();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void forward() throws InterruptedException {
        HookedProgress told = progress.get();
        long next = System.nanoTime() + PROGRESS_INTERVAL.toNanos();
        HookEvent event = null;
        while (!(event instanceof HookEvent.Ended)) {
            event = events.poll(next - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (event == null || System.nanoTime() - next >= 0) {
                told = tellProgress(told);
                next = System.nanoTime() + PROGRESS_INTERVAL.toNanos();
            }
            if (event != null) {
                tell(event);
            }
        }
    }

    private HookedProgress tellProgress(HookedProgress told) {
        HookedProgress now = progress.get();
        if (!now.equals(told)) {
            tell(new HookEvent.Progressed(now));
        }
        return now;
    }

    private void tell(HookEvent event) {
        for (HookWorker worker : workers) {
            worker.tell(event);
        }
    }

    private void load() {
        List<String> names = new ArrayList<>();
        for (RunHook hook : given) {
            take(hook, names);
        }
        try {
            Iterator<RunHook> found = ServiceLoader.load(RunHook.class).iterator();
            for (RunHook hook = next(found); hook != null; hook = next(found)) {
                take(hook, names);
            }
        } catch (ServiceConfigurationError e) {
            LoggerFactory.getLogger(RunHook.class).warn("The list of hooks cannot be read; the run goes on.", e);
        }
        for (String name : switches.keySet()) {
            if (!names.contains(name)) {
                LoggerFactory.getLogger(RunHook.class)
                        .warn(
                                "There is no hook '{}' to switch on or off.{} There are: {}",
                                name,
                                Nearest.hint(name, names),
                                Nearest.listing(names));
            }
        }
    }

    /** The next one that can be made; one that cannot is reported and passed over. */
    private static @Nullable RunHook next(Iterator<RunHook> found) {
        while (found.hasNext()) {
            try {
                return found.next();
            } catch (ServiceConfigurationError e) {
                LoggerFactory.getLogger(RunHook.class).warn("A hook cannot be loaded; the run goes on.", e);
            }
        }
        return null;
    }

    private void take(RunHook hook, List<String> names) {
        String name = nameOf(hook);
        if (names.contains(name)) {
            LoggerFactory.getLogger(RunHook.class).warn("There are two hooks '{}'; the second is not called.", name);
            return;
        }
        names.add(name);
        if (switches.getOrDefault(name, true)) {
            workers.add(new HookWorker(name, hook, run));
        }
    }

    private static String nameOf(RunHook hook) {
        try {
            return String.valueOf(hook.name());
        } catch (Throwable e) {
            String name = hook.getClass().getSimpleName();
            LoggerFactory.getLogger(RunHook.class)
                    .warn("A hook cannot tell its name and is called '{}'; the run goes on.", name, e);
            return name;
        }
    }

    private boolean wantsMetrics(List<RunHook> hooks) {
        for (RunHook hook : hooks) {
            if (wantsMetrics(hook)) {
                return true;
            }
        }
        return false;
    }

    private boolean wantsMetrics(RunHook hook) {
        try {
            return switches.getOrDefault(String.valueOf(hook.name()), true) && hook.wantsMetrics();
        } catch (Throwable e) {
            return false; // told when it is asked again, off the program's thread
        }
    }
}
