package dev.reprise.run.artifacts;

/**
 * A place that finished artifacts are taken to. {@link DirectorySink} is one; others are a program's own:
 *
 * <pre>{@code
 * record Bucket(Client client) implements ArtifactSink {
 *     public String name() {
 *         return "bucket";
 *     }
 *
 *     public void upload(FinishedArtifact artifact) throws IOException {
 *         client.put(artifact.run().id() + "/" + artifact.key(), artifact.file(), artifact.digest());
 *     }
 * }
 * }</pre>
 */
public interface ArtifactSink {

    /** What reports call it. */
    String name();

    /**
     * Takes an artifact there. Called by one thread, which no training waits for. The same artifact may be offered more
     * than once, after a failure and at each resume: with the same digest, there is nothing to do.
     *
     * @throws Exception if that fails: it is tried once more, then reported
     */
    void upload(FinishedArtifact artifact) throws Exception;
}
