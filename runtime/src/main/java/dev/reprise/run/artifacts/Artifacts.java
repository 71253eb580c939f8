package dev.reprise.run.artifacts;

import dev.reprise.problem.Nearest;
import dev.reprise.run.artifacts.type.ArtifactType;
import dev.reprise.run.artifacts.type.ArtifactTypes;
import dev.reprise.run.file.AtomicFile;
import dev.reprise.run.file.FileOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The artifacts of one run: {@code artifacts/<type>/<name>} in its directory.
 *
 * <pre>{@code
 * run.artifacts().save("epoch-3/summary.txt", ArtifactTypes.TEXT, "loss 0.25\n");
 *
 * Artifacts ended = Artifacts.read(Path.of("logs/runs/digits/2026-11-21_10-00-00"));
 * String summary = ended.get("epoch-3/summary.txt", ArtifactTypes.TEXT).load();
 * }</pre>
 *
 * <p>A file has the name that the program gives it, without an ending of ours: who wants to open pictures with a viewer
 * calls them {@code loss.png}. A name may be used once for each type. Saving a name again replaces the file: whoever
 * reads sees the old one or the new one whole, also after a crash. Safe from many threads; those that save different
 * names do not wait for each other while they write.
 *
 * <p>{@code artifacts/index.jsonl} says when each was saved, with its size and SHA-256.
 */
public final class Artifacts implements AutoCloseable {

    /** The directory in that of the run. */
    public static final String DIRECTORY = "artifacts";

    private final Path directory;
    private final ArtifactIndex index;
    private final boolean writable;
    private final TypeTable types = new TypeTable();
    private final ArtifactFiles files;
    private final Map<String, Object> locks = new ConcurrentHashMap<>();
    private volatile @Nullable ArtifactUploads uploads;

    private Artifacts(Path runDirectory, boolean writable) {
        this.directory = runDirectory.resolve(DIRECTORY);
        this.index = new ArtifactIndex(directory);
        this.files = new ArtifactFiles(directory, index, types);
        this.writable = writable;
    }

    /** The artifacts of a run that is going on. Nothing is created before the first is saved. */
    public static Artifacts open(Path runDirectory) {
        return new Artifacts(runDirectory, true);
    }

    /** The artifacts of whatever run, to be looked at; nothing is created or changed. */
    public static Artifacts read(Path runDirectory) {
        return new Artifacts(runDirectory, false);
    }

    /**
     * Adds a type, so that artifacts of it that are only listed can be loaded. {@link #save} and {@link #get} do it by
     * themselves; those of {@link ArtifactTypes} are there, but for records.
     *
     * @return this
     * @throws IllegalArgumentException if another type has that name, in capitals or not; or if it is no name for a type
     */
    public Artifacts register(ArtifactType<?> type) {
        types.add(type);
        return this;
    }

    /**
     * Saves a value. When this returns, it is on the disk.
     *
     * @param name letters, digits, {@code .}, {@code _} and {@code -}; {@code /} nests; no part begins with a dot
     * @return what was saved
     * @throws IllegalArgumentException for any other name, another type of the same name, or a value that the type cannot
     *     write: what was there stays as it is
     * @throws UncheckedIOException if the file cannot be written: what was there stays as it is
     * @throws IllegalStateException if the run has ended, or was opened to be read
     */
    public <T> Artifact<T> save(String name, ArtifactType<T> type, T value) {
        Objects.requireNonNull(value, "value");
        if (!writable) {
            throw new IllegalStateException("'" + directory + "' was opened to be read: nothing can be saved there.");
        }
        index.checkOpen();
        types.add(type);
        ArtifactFiles.checkName(name);
        Path file = directory.resolve(type.name()).resolve(name);
        Saved saved;
        synchronized (locks.computeIfAbsent(type.name() + "/" + name, key -> new Object())) {
            saved = write(name, type, value, file);
        }
        Artifact<T> artifact = new Artifact<>(saved, file, type);
        ArtifactUploads sinks = uploads;
        if (sinks != null) {
            sinks.add(artifact);
        }
        return artifact;
    }

    private <T> Saved write(String name, ArtifactType<T> type, T value, Path file) {
        try {
            files.createParent(name, file);
            Content<T> content = new Content<>(name, type, value, Files.exists(file));
            AtomicFile.write(file, content);
            Saved saved = Objects.requireNonNull(content.saved);
            index.append(saved);
            return saved;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot save artifact '" + name + "': " + e.getMessage(), e);
        }
    }

    /** The value on its way into a file; where that takes the place of another, the index is told before. */
    private final class Content<T> implements AtomicFile.ContentWriter {

        private final String name;
        private final ArtifactType<T> type;
        private final T value;
        private final boolean replacing;
        private @Nullable Saved saved;

        Content(String name, ArtifactType<T> type, T value, boolean replacing) {
            this.name = name;
            this.type = type;
            this.value = value;
            this.replacing = replacing;
        }

        @Override
        public void write(FileOutput out) throws IOException {
            DigestOutput digested = new DigestOutput(out);
            type.write(value, digested);
            Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            saved = new Saved(type.name(), name, now, digested.size(), digested.hex(), false);
            if (replacing) {
                index.append(saved.pending(true));
            }
        }
    }

    /**
     * All artifacts, by type and name: those of the index whose file is there, and files that are not in it, since the
     * process was killed in between or somebody put them there. The digest of these is computed now.
     *
     * @throws UncheckedIOException if the directory or the index cannot be read
     */
    public List<Artifact<?>> list() {
        try {
            return files.list();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * The artifacts of a name, one for each type that has it.
     *
     * @throws IllegalArgumentException if it is no name for an artifact
     * @throws UncheckedIOException if the directory or the index cannot be read
     */
    public List<Artifact<?>> find(String name) {
        ArtifactFiles.checkName(name);
        try {
            return files.find(name);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * One artifact.
     *
     * @throws NoSuchElementException if there is none of that name and type; the message names the nearest
     * @throws IllegalArgumentException if it is no name for an artifact, or another type has the type's name
     * @throws UncheckedIOException if the directory or the index cannot be read
     */
    public <T> Artifact<T> get(String name, ArtifactType<T> type) {
        types.add(type);
        ArtifactFiles.checkName(name);
        try {
            Artifact<T> artifact = files.get(name, type);
            if (artifact != null) {
                return artifact;
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
        throw new NoSuchElementException("There is no artifact '" + name + "' of the type '" + type.name() + "' in "
                + directory + "." + Nearest.hint(type.name() + "/" + name, ArtifactFiles.keys(list())));
    }

    private UncheckedIOException unreadable(IOException e) {
        return new UncheckedIOException("Cannot read the artifacts in " + directory + ": " + e.getMessage() + ".", e);
    }

    /**
     * Hands what is there, and every artifact that is saved from now on, to sinks: so a resumed run uploads what its last
     * attempt could not.
     *
     * @return this
     * @throws UncheckedIOException if the directory or the index cannot be read
     */
    public Artifacts uploadTo(ArtifactUploads sinks) {
        uploads = sinks;
        for (Artifact<?> artifact : list()) {
            sinks.add(artifact);
        }
        return this;
    }

    /**
     * Deletes what processes were writing when they were killed, as {@link AtomicFile#removeLeftovers} does: for the
     * resume of a run that nobody else is writing to.
     */
    public static void removeLeftovers(Path runDirectory) throws IOException {
        for (Path part : ArtifactFiles.directories(runDirectory.resolve(DIRECTORY))) {
            AtomicFile.removeLeftovers(part);
        }
    }

    /** Deletes what this process is writing, because it is about to end. */
    public static void removeUnfinished(Path runDirectory) throws IOException {
        for (Path part : ArtifactFiles.directories(runDirectory.resolve(DIRECTORY))) {
            AtomicFile.removeUnfinished(part);
        }
    }

    /** Takes no more artifacts; those that are there can still be read. Sinks go on with what they have been given. */
    @Override
    public void close() {
        index.close();
    }
}
