package dev.reprise.run.artifacts;

import dev.reprise.run.artifacts.type.ArtifactType;
import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One artifact of a run, as it was when it was asked for: what is known of it, and the way to its value, which is read
 * when {@link #load} is called and not before.
 *
 * <pre>{@code
 * for (Artifact<?> artifact : artifacts.list()) {
 *     System.out.println(artifact.type() + " " + artifact.name() + " " + artifact.size());
 * }
 * String summary = artifacts.get("summary.txt", ArtifactTypes.TEXT).load();
 * }</pre>
 *
 * @param <T> the type of the value
 */
public final class Artifact<T> {

    private final Saved saved;
    private final Path file;
    private final @Nullable ArtifactType<T> type;

    Artifact(Saved saved, Path file, @Nullable ArtifactType<T> type) {
        this.saved = saved;
        this.file = file;
        this.type = type;
    }

    /** The name that it was saved under. */
    public String name() {
        return saved.name();
    }

    /** The name of its type. */
    public String type() {
        return saved.type();
    }

    /** Where it is. */
    public Path file() {
        return file;
    }

    /** Its length in bytes. */
    public long size() {
        return saved.size();
    }

    /** The SHA-256 of its bytes, 64 hex digits. */
    public String digest() {
        return saved.digest();
    }

    /** When it was saved; for a file that is not in the index, when that was last changed. */
    public Instant time() {
        return saved.time();
    }

    /**
     * Reads the value, each time anew.
     *
     * @throws UncheckedIOException if the file is gone, cannot be read, is none of its type, or has other bytes than those
     *     that were saved; the message names the file and both digests then
     * @throws IllegalStateException if nobody has registered the type
     */
    public T load() {
        if (type == null) {
            throw new IllegalStateException("Artifact '" + name() + "' has the type '" + type()
                    + "', which is not known here. Call register with the type that wrote it, then ask for the artifact"
                    + " anew.");
        }
        // One open file for both passes: if the artifact is saved again meanwhile, this stays the file that was
        // checked.
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
            InputStream in = new FileInputStream(open.getFD());
            String digest = Digest.of(in);
            if (!digest.equals(saved.digest())) {
                throw new IOException("it has changed: the SHA-256 digest of the file is " + digest
                        + ", that of what was"
                        + " saved is " + saved.digest() + ". If it was saved again, ask for the artifact anew; else"
                        + " restore the file");
            }
            open.seek(0);
            return type.read(new BufferedInputStream(in));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot load artifact '" + name() + "' from " + file + ": " + e.getMessage() + ".", e);
        }
    }

    @Override
    public String toString() {
        return saved.key() + " (" + size() + " bytes, sha256 " + digest() + ")";
    }
}
