package dev.reprise;

import dev.reprise.run.artifacts.ArtifactRun;
import dev.reprise.run.artifacts.ArtifactSink;
import dev.reprise.run.artifacts.ArtifactUploads;
import dev.reprise.run.artifacts.Artifacts;
import dev.reprise.run.process.LastWords;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The artifacts of an attempt, opened when the program first asks for them, and the way to those who want a copy. An
 * attempt that hands them on opens them at its end in any case: what an earlier one saved may still be missing there.
 */
final class RunArtifacts {

    private final RunHome home;
    private final List<ArtifactSink> sinks;
    private @Nullable Artifacts artifacts;
    private @Nullable ArtifactUploads uploads;
    private boolean closed;

    /**
     * Nothing is opened yet.
     *
     * @param sinks who wants a copy; empty for nobody
     */
    RunArtifacts(RunHome home, List<ArtifactSink> sinks) {
        this.home = home;
        this.sinks = sinks;
    }

    /**
     * The artifacts, open.
     *
     * @throws IllegalStateException if the run has ended before anybody asked for them
     */
    synchronized Artifacts opened() {
        if (artifacts == null) {
            if (closed) {
                throw new IllegalStateException("The run has ended: nothing can be saved any more.");
            }
            artifacts = Artifacts.open(home.directory());
            if (!sinks.isEmpty()) {
                uploads = new ArtifactUploads(
                        new ArtifactRun(home.runId(), home.settings().name(), place()), sinks);
                artifacts.uploadTo(uploads);
            }
        }
        return artifacts;
    }

    /** The run's directory below that of its name, such as {@code 2026-11-21_10-00-00}. */
    private String place() {
        Path root =
                home.settings().root().resolve("runs").resolve(home.settings().name());
        Path from = root.toAbsolutePath().normalize();
        Path to = home.directory().toAbsolutePath().normalize();
        Path below = to.startsWith(from) && !to.equals(from) ? from.relativize(to) : to.getFileName();
        return below.toString().replace('\\', '/');
    }

    /** Ends saving, and hands on what is not handed on yet, as long as that. What does not work is said. */
    void close(Duration longest) {
        Artifacts open = toClose();
        if (open != null) {
            open.close();
            if (uploads != null) {
                for (String problem : uploads.finish(longest)) {
                    LastWords.say(problem);
                }
            }
        }
    }

    private synchronized @Nullable Artifacts toClose() {
        if (closed) {
            return null;
        }
        Artifacts open = sinks.isEmpty() ? artifacts : opened();
        closed = true;
        return open;
    }
}
