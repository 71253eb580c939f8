package dev.reprise.run.hooks;

import dev.reprise.run.Ending;
import dev.reprise.run.process.BackgroundThread;
import dev.reprise.run.process.Warnings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The hooks of one attempt: those of the library, those given in code, and those that {@code ServiceLoader} finds, which
 * it does off the program's thread. Telling them something never waits and never throws.
 */
public final class Hooks {

    private static final Duration PROGRESS_INTERVAL = Duration.ofSeconds(1);

    private final List<RunHook> given;
    private final HookRoster roster;
    private final Supplier<HookedProgress> progress;
    private final BlockingQueue<HookEvent> events = new LinkedBlockingQueue<>();
    private final List<HookWorker> workers = new CopyOnWriteArrayList<>();
    private final Thread dispatcher = new Dispatcher();
    private final Consumer<Hooks> listen;
    private boolean listening;
    private boolean started;

    private Hooks(
            HookedRun run,
            List<RunHook> given,
            Map<String, Boolean> switches,
            Supplier<HookedProgress> progress,
            Consumer<Hooks> listen) {
        this.given = given;
        this.roster = new HookRoster(run, switches);
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
        Hooks hooks = new Hooks(run, List.copyOf(given), switches, progress, listen);
        hooks.events.add(new HookEvent.Started());
        hooks.listening = hooks.wantsMetrics();
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
            Warnings.about(RunHook.class)
                    .warn("Hooks of the class path were still being made when the run had ended: they have heard of"
                            + " nothing.");
        }
        for (HookWorker worker : workers) {
            if (!await(worker, deadline)) {
                Warnings.about(RunHook.class)
                        .warn(
                                "The hook '{}' is still in {} {} s after the end of the run and is left to itself.",
                                worker.hookName(),
                                worker.doing(),
                                patience.toSeconds());
            } else if (worker.missed() > 0) {
                Warnings.about(RunHook.class)
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

    /** A class with a name costs the start of a run less than a method reference. */
    private final class Dispatcher extends BackgroundThread {

        private Dispatcher() {
            super("reprise-hooks", null);
        }

        @Override
        public void run() {
            dispatch();
        }
    }

    private void dispatch() {
        for (RunHook hook : given) {
            HookWorker worker = roster.take(hook);
            if (worker != null) {
                workers.add(worker);
                worker.start();
            }
        }
        new HookFinder(roster, this::found).start();
        try {
            forward();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void found(List<HookWorker> more) {
        try {
            boolean wanted = false;
            for (HookWorker worker : more) {
                wanted |= HookWorker.wantsMetrics(worker.hook());
            }
            if (wanted && !listening) {
                listen.accept(this);
            }
        } catch (IllegalStateException e) {
            // The run has ended in the meantime: there will be no more rows.
            Warnings.about(RunHook.class).debug("No rows for hooks", e);
        } finally {
            events.add(new HookEvent.Found(more));
        }
    }

    private void forward() throws InterruptedException {
        List<HookEvent> past = new ArrayList<>();
        boolean allFound = false;
        boolean ended = false;
        HookedProgress told = progress.get();
        long next = System.nanoTime() + PROGRESS_INTERVAL.toNanos();
        while (!ended || !allFound) {
            HookEvent event = events.poll(next - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (!ended && (event == null || System.nanoTime() - next >= 0)) {
                told = tellProgress(told);
            }
            if (System.nanoTime() - next >= 0) {
                next = System.nanoTime() + PROGRESS_INTERVAL.toNanos();
            }
            if (event instanceof HookEvent.Found found) {
                allFound = true;
                join(found.workers(), past);
                past.clear();
            } else if (event != null) {
                ended |= event instanceof HookEvent.Ended;
                tell(event);
                if (!allFound && (ended || past.size() < HookWorker.LONGEST_QUEUE)) {
                    past.add(event);
                }
            }
        }
    }

    /** Those that were found hear of what has happened before, too. */
    private void join(List<HookWorker> more, List<HookEvent> past) {
        for (HookWorker worker : more) {
            worker.start();
            for (HookEvent event : past) {
                worker.tell(event);
            }
        }
        workers.addAll(more);
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

    private boolean wantsMetrics() {
        for (RunHook hook : given) {
            if (roster.isOn(hook) && HookWorker.wantsMetrics(hook)) {
                return true;
            }
        }
        return false;
    }
}
