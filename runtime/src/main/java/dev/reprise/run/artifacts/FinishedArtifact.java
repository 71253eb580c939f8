package dev.reprise.run.artifacts;

import java.nio.file.Path;

/**
 * An artifact that is whole and on the disk.
 *
 * @param run the run that it is of
 * @param type the name of its type
 * @param name its name; may contain {@code /}
 * @param file where it is. It may be saved again while it is read: then it is offered again
 * @param size in bytes
 * @param digest SHA-256, 64 hex digits
 */
public record FinishedArtifact(ArtifactRun run, String type, String name, Path file, long size, String digest) {

    /** What tells the artifacts of a run apart: {@code <type>/<name>}. */
    public String key() {
        return type + "/" + name;
    }
}
