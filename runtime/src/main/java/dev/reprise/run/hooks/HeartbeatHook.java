package dev.reprise.run.hooks;

import dev.reprise.run.Ending;
import dev.reprise.run.Heartbeat;
import dev.reprise.run.facts.ProcessFacts;
import dev.reprise.run.process.BackgroundThread;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Shows others that the run is alive: {@code heartbeat.json} in its directory, written anew at regular times. On other
 * machines it is the only sign that there is.
 */
public final class HeartbeatHook implements RunHook {

    private final Duration interval;
    private final CountDownLatch ended = new CountDownLatch(1);
    private @Nullable Thread heart;

    /**
     * A heart that beats so often.
     *
     * @param interval a second or more
     */
    public HeartbeatHook(Duration interval) {
        this.interval = interval;
    }

    @Override
    public String name() {
        return "heartbeat";
    }

    @Override
    public void onStart(HookedRun run) {
        ProcessFacts process = ProcessFacts.current();
        // A thread of its own: the hook has to hear of the end.
        heart = new BackgroundThread("reprise-heartbeat", () -> beat(run.directory(), process));
        heart.start();
    }

    private void beat(Path directory, ProcessFacts process) {
        try {
            do {
                show(directory, process);
            } while (!ended.await(interval.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void show(Path directory, ProcessFacts process) {
        try {
            new Heartbeat(Instant.now(), interval.toSeconds(), process.pid(), process.host()).write(directory);
        } catch (IOException | RuntimeException | OutOfMemoryError | LinkageError e) {
            return; // a full disk may have room again at the next beat, and so may the memory
        }
    }

    @Override
    public void onEnd(HookedRun run, Ending ending) throws InterruptedException {
        ended.countDown();
        if (heart != null) {
            heart.join(); // else the process could end in the middle of a beat
        }
    }
}
