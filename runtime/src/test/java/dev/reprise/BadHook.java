package dev.reprise;

import dev.reprise.run.Ending;
import dev.reprise.run.hooks.HookedCheckpoint;
import dev.reprise.run.hooks.HookedProgress;
import dev.reprise.run.hooks.HookedRun;
import dev.reprise.run.hooks.RunHook;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;

/** A hook that does what none should: {@code throw}, {@code error}, {@code hang} or {@code exit}, and {@code AT:what}. */
public final class BadHook implements RunHook {

    private static final CountDownLatch CALLED = new CountDownLatch(1);

    private final String behaviour;

    /** That of {@code -Dfound.hook}, for those who find it on the class path. */
    public BadHook() {
        this(Objects.requireNonNull(System.getProperty("found.hook")));
        misbehave("new");
    }

    BadHook(String behaviour) {
        this.behaviour = behaviour;
    }

    /** Lets the body go on only when the hook has been called. */
    static void awaitIfAsked() throws InterruptedException {
        if (Boolean.getBoolean("await.hook")) {
            CALLED.await();
        }
    }

    private void misbehave(String where) {
        boolean isHere = behaviour.indexOf(':') < 0 || behaviour.startsWith(where + ":");
        if (!isHere) {
            return;
        }
        CALLED.countDown();
        switch (behaviour.substring(behaviour.indexOf(':') + 1)) {
            case "throw" -> throw new IllegalStateException("bad hook");
            case "error" -> throw new NoClassDefFoundError("bad/Hook");
            case "exit" -> System.exit(5);
            case "hang" -> hang();
            default -> throw new IllegalArgumentException(behaviour);
        }
    }

    private static void hang() {
        try {
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            hang();
        }
    }

    @Override
    public String name() {
        if (behaviour.startsWith("name:")) {
            misbehave("name");
        }
        return "bad";
    }

    @Override
    public boolean wantsMetrics() {
        if (behaviour.startsWith("wants:")) {
            misbehave("wants");
        }
        return true;
    }

    @Override
    public void onStart(HookedRun run) {
        misbehave("start");
    }

    @Override
    public void onProgress(HookedRun run, HookedProgress progress) {
        misbehave("progress");
    }

    @Override
    public void onCheckpoint(HookedRun run, HookedCheckpoint checkpoint) {
        misbehave("checkpoint");
    }

    @Override
    public void onMetric(HookedRun run, String table, List<String> rows) {
        misbehave("metric");
    }

    @Override
    public void onEnd(HookedRun run, Ending ending) {
        misbehave("end");
    }
}
