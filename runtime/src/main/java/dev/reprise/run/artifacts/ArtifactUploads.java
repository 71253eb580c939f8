package dev.reprise.run.artifacts;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes finished artifacts to sinks, on one daemon thread that begins with the first artifact.
 *
 * <pre>{@code
 * ArtifactUploads uploads = new ArtifactUploads(run, List.of(new DirectorySink(Path.of("/mnt/results"))));
 * artifacts.uploadTo(uploads);
 * ...
 * for (String problem : uploads.finish(Duration.ofSeconds(30))) {
 *     System.err.println(problem);
 * }
 * }</pre>
 *
 * <p>Nothing is ever dropped and nobody who saves ever waits: what queues up is where the files are, and only once for
 * each name, since the newest save of a name takes the place of one that still waits. What fails is tried once more after
 * all that waits, then reported. Safe from many threads.
 */
public final class ArtifactUploads {

    private final ArtifactRun run;
    private final List<ArtifactSink> sinks;
    private final Map<Place, Task> waiting = new LinkedHashMap<>();
    private final Map<Place, String> problems = new LinkedHashMap<>();
    private @Nullable Thread thread;
    private @Nullable Task current;
    private boolean ended;

    /** An artifact at a sink, given by its number: two sinks may be equal. */
    private record Place(int sink, String key) {}

    private record Task(Place place, FinishedArtifact artifact, boolean again) {}

    /**
     * Uploads to some sinks, each of which gets every artifact.
     *
     * @param run what the artifacts are of
     */
    public ArtifactUploads(ArtifactRun run, List<? extends ArtifactSink> sinks) {
        this.run = run;
        this.sinks = List.copyOf(sinks);
    }

    synchronized void add(Artifact<?> artifact) {
        FinishedArtifact finished = new FinishedArtifact(
                run, artifact.type(), artifact.name(), artifact.file(), artifact.size(), artifact.digest());
        for (int i = 0; i < sinks.size(); i++) {
            Place place = new Place(i, finished.key());
            Task task = new Task(place, finished, false);
            if (ended) {
                problems.put(place, problem(task, "it was saved after the end of the uploads"));
            } else {
                waiting.put(place, task);
            }
        }
        if (thread == null && !waiting.isEmpty()) {
            thread = new Thread(this::uploadAll, "reprise-uploads");
            thread.setDaemon(true);
            thread.start();
        }
        notifyAll();
    }

    /** What has failed for good so far, a sentence each. */
    public synchronized List<String> problems() {
        return List.copyOf(problems.values());
    }

    /**
     * Waits until all artifacts are where they belong, but no longer than it is given; then nothing more is taken there.
     *
     * @return what has failed or was not done in time, a sentence each; nothing if all is well
     */
    public List<String> finish(Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        boolean interrupted = false;
        synchronized (this) {
            while (!interrupted && !(waiting.isEmpty() && current == null)) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    break;
                }
                try {
                    wait(left / 1_000_000 + 1);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            end();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return problems();
    }

    private synchronized void end() {
        Task hanging = current;
        if (hanging != null) {
            problems.put(hanging.place(), problem(hanging, "it was still on its way at the end"));
        }
        for (Task task : waiting.values()) {
            problems.put(task.place(), problem(task, "there was no time left"));
        }
        waiting.clear();
        current = null;
        ended = true;
        if (thread != null) {
            thread.interrupt(); // a sink that waits for an answer need not wait any longer
        }
    }

    private void uploadAll() {
        for (Task task = next(); task != null; task = next()) {
            Throwable failure = null;
            try {
                sinks.get(task.place().sink()).upload(task.artifact());
            } catch (Throwable e) {
                failure = e; // whatever a sink does, the run goes on
            }
            done(task, failure);
        }
    }

    private synchronized @Nullable Task next() {
        while (!ended && waiting.isEmpty()) {
            try {
                wait();
            } catch (InterruptedException e) {
                // A sink may have left it behind; the end is said by a field.
            }
        }
        if (ended) {
            return null;
        }
        Task task = waiting.remove(waiting.keySet().iterator().next());
        current = task;
        return task;
    }

    private synchronized void done(Task task, @Nullable Throwable failure) {
        if (ended) {
            return; // reported already
        }
        current = null;
        boolean newer = waiting.containsKey(task.place());
        if (failure == null) {
            // Of an older content, whose file was replaced while it was on its way: that is not missing any more.
            problems.remove(task.place());
        } else if (!newer) {
            if (task.again()) {
                problems.put(task.place(), problem(task, reason(failure)));
            } else {
                waiting.put(task.place(), new Task(task.place(), task.artifact(), true));
            }
        }
        notifyAll();
    }

    private String problem(Task task, String reason) {
        return "Artifact '" + task.artifact().name() + "' of the type '"
                + task.artifact().type() + "' is not in the sink '"
                + sinks.get(task.place().sink()).name() + "': " + reason + ". It is in "
                + task.artifact().file() + ".";
    }

    private static String reason(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.toString() : message;
    }
}
