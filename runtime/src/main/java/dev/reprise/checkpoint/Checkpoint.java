package dev.reprise.checkpoint;

import dev.reprise.checkpoint.archive.ArchiveReader;
import dev.reprise.checkpoint.archive.ArchiveWriter;
import dev.reprise.checkpoint.archive.DamagedArchiveException;
import dev.reprise.text.TextException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A checkpoint file, open for reading and verified as a whole. */
public final class Checkpoint implements StateSource, Closeable {

    static final String CONFIG = "reprise/config.yaml";
    static final String UNRESOLVED = "reprise/config_unresolved.yaml";
    static final String OVERRIDES = "reprise/overrides.yaml";
    static final String RESULTS = "reprise/results.jsonl";
    static final String STATE = "state/";

    private final Path file;
    private final ArchiveReader archive;
    private final CheckpointHeader header;

    private Checkpoint(Path file, ArchiveReader archive, CheckpointHeader header) {
        this.file = file;
        this.archive = archive;
        this.header = header;
    }

    /**
     * Opens a checkpoint and verifies all of it.
     *
     * @throws DamagedArchiveException if it is missing, damaged, foreign or of a newer format; the message says which
     * @throws IOException if it cannot be read
     */
    public static Checkpoint open(Path file) throws IOException {
        ArchiveReader archive = ArchiveReader.open(file);
        try {
            return new Checkpoint(file, archive, header(file, archive));
        } catch (IOException | RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    private static CheckpointHeader header(Path file, ArchiveReader archive) throws IOException {
        if (!archive.contains(CONFIG) || !archive.contains(OVERRIDES)) {
            throw DamagedArchiveException.damaged(file, "it has no " + CONFIG + " or no " + OVERRIDES);
        }
        try {
            return CheckpointHeader.parse(
                    archive.bytes(ArchiveWriter.FIRST_ENTRY), file + "!/" + ArchiveWriter.FIRST_ENTRY);
        } catch (TextException e) {
            throw DamagedArchiveException.damaged(file, "its header " + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw DamagedArchiveException.unreadable(file, "it " + e.getMessage());
        }
    }

    /** The file. */
    public Path file() {
        return file;
    }

    /** What the checkpoint says of itself. */
    public CheckpointHeader header() {
        return header;
    }

    /** The resolved config of the run, as YAML. */
    public String configYaml() throws IOException {
        return new String(archive.bytes(CONFIG), StandardCharsets.UTF_8);
    }

    /** The config of the run before interpolation, as YAML; null if it had no interpolations. */
    public @Nullable String unresolvedYaml() throws IOException {
        return archive.contains(UNRESOLVED) ? new String(archive.bytes(UNRESOLVED), StandardCharsets.UTF_8) : null;
    }

    /** The overrides of the run, a list as YAML under {@code overrides}. */
    String overridesYaml() throws IOException {
        return new String(archive.bytes(OVERRIDES), StandardCharsets.UTF_8);
    }

    /**
     * The results of the run up to here, as {@link dev.reprise.run.results.Results#history} gave them; empty if it had
     * none, as with a checkpoint of an older version.
     */
    public String history() throws IOException {
        if (!archive.contains(RESULTS)) {
            return "";
        }
        try (InputStream in = archive.open(RESULTS)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>();
        for (String name : archive.names()) {
            if (name.startsWith(STATE)) {
                names.add(name.substring(STATE.length()));
            }
        }
        return names;
    }

    @Override
    public void get(String name, Reader reader) throws IOException {
        if (!archive.contains(STATE + name)) {
            throw new IllegalArgumentException(
                    "no state '" + name + "' in " + file + "; it has: " + String.join(", ", names()));
        }
        try (InputStream in = archive.open(STATE + name)) {
            reader.readFrom(in);
        }
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
