package dev.reprise.run.hooks;

import dev.reprise.run.process.BackgroundThread;
import dev.reprise.run.process.Warnings;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;

/** Calls one hook, on a thread of its own. */
final class HookWorker extends BackgroundThread {

    /** A hook that lags so far behind misses events; the run does not wait for it. */
    static final int LONGEST_QUEUE = 1000;

    private static final int MOST_FAILURES = 3;

    private final String hookName;
    private final RunHook hook;
    private final HookedRun run;
    private final BlockingQueue<HookEvent> events = new ArrayBlockingQueue<>(LONGEST_QUEUE + 1);
    private final AtomicLong missed = new AtomicLong();
    private volatile String doing = "";
    private int failures;

    HookWorker(String name, RunHook hook, HookedRun run) {
        super("reprise-hook-" + name, null);
        this.hookName = name;
        this.hook = hook;
        this.run = run;
    }

    String hookName() {
        return hookName;
    }

    RunHook hook() {
        return hook;
    }

    /** Whether a hook wants to hear of rows; one that fails to say so does not. */
    static boolean wantsMetrics(RunHook hook) {
        try {
            return hook.wantsMetrics();
        } catch (Throwable e) {
            Warnings.about(RunHook.class)
                    .warn("The hook '{}' failed in wantsMetrics; the run goes on.", HookRoster.nameOf(hook), e);
            return false;
        }
    }

    /** The method that the hook is in; empty if it is in none. */
    String doing() {
        return doing;
    }

    /** How many events it missed because it was too slow. */
    long missed() {
        return missed.get();
    }

    void tell(HookEvent event) {
        // The last place is for the end, which nobody misses.
        boolean taken = event instanceof HookEvent.Ended || events.size() < LONGEST_QUEUE;
        if (!taken || !events.offer(event)) {
            missed.incrementAndGet();
        }
    }

    @Override
    public void run() {
        try {
            HookEvent event;
            do {
                event = events.take();
                call(event);
            } while (!(event instanceof HookEvent.Ended));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void call(HookEvent event) {
        if (failures >= MOST_FAILURES && !(event instanceof HookEvent.Ended)) {
            return;
        }
        doing = event.method();
        try {
            event.tell(hook, run);
        } catch (Throwable e) {
            failures++;
            Logger logger = Warnings.about(RunHook.class);
            logger.warn("The hook '{}' failed in {}; the run goes on.", hookName, event.method(), e);
            if (failures == MOST_FAILURES) {
                logger.warn("The hook '{}' has failed {} times and is called no more.", hookName, failures);
            }
        } finally {
            doing = "";
        }
    }
}
