package dev.reprise.checkpoint;

import dev.reprise.checkpoint.archive.ArchiveWriter;
import dev.reprise.run.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The checkpoints of one run: its directory of files, and the pointer {@code latest} that names the newest whole one.
 * A file carries the config, the progress and every state that the program puts, and is either there whole or not at
 * all, whatever ends the process.
 */
public final class Checkpoints {

    /** The name of the directory inside a run's directory. */
    public static final String DIRECTORY = "checkpoints";

    /** The ending of a checkpoint's file name. */
    static final String SUFFIX = ".ckpt";

    /** What a run has to say for the header of its next checkpoint. */
    @FunctionalInterface
    public interface HeaderSource {

        /** The header of a checkpoint at this progress, now. */
        CheckpointHeader header(Progress progress);
    }

    private final Path directory;
    private final String configYaml;
    private final @Nullable String unresolvedYaml;
    private final String overridesYaml;
    private final HeaderSource headers;
    private final @Nullable Checkpoint resumedFrom;

    /**
     * The checkpoints of a run.
     *
     * @param directory where the files go; created with the first
     * @param configYaml the content of {@code config_resolved.yaml}
     * @param unresolvedYaml the content of {@code .hydra/config.yaml} if interpolations stand in it, else null
     * @param overridesYaml the content of the overrides file
     * @param resumedFrom the checkpoint that the run goes on from, or null
     */
    public Checkpoints(
            Path directory,
            String configYaml,
            @Nullable String unresolvedYaml,
            String overridesYaml,
            HeaderSource headers,
            @Nullable Checkpoint resumedFrom) {
        this.directory = directory;
        this.configYaml = configYaml;
        this.unresolvedYaml = unresolvedYaml;
        this.overridesYaml = overridesYaml;
        this.headers = headers;
        this.resumedFrom = resumedFrom;
    }

    /**
     * Saves a checkpoint. States are streamed: they may be larger than memory.
     *
     * @param progress how far the run has come; it also names the file
     * @return the file
     * @throws IOException if it cannot be written; the checkpoints that are there stay as they are
     */
    public synchronized Path save(Progress progress, StateSink.States states) throws IOException {
        Files.createDirectories(directory);
        byte[] header = headers.header(progress).toBytes();
        Path file = directory.resolve(fileName(progress));
        ArchiveWriter.write(file, archive -> {
            archive.put(ArchiveWriter.FIRST_ENTRY, header);
            archive.put(Checkpoint.CONFIG, configYaml.getBytes(StandardCharsets.UTF_8));
            if (unresolvedYaml != null) {
                archive.put(Checkpoint.UNRESOLVED, unresolvedYaml.getBytes(StandardCharsets.UTF_8));
            }
            archive.put(Checkpoint.OVERRIDES, overridesYaml.getBytes(StandardCharsets.UTF_8));
            states.putInto((name, writer) -> archive.put(Checkpoint.STATE + name, writer::writeTo));
        });
        new LatestPointer(directory).set(String.valueOf(file.getFileName()));
        return file;
    }

    /** Names sort in the order of progress. */
    private static String fileName(Progress progress) {
        return "e" + padded(progress.epochs(), 6) + "-s" + padded(progress.steps(), 12) + SUFFIX;
    }

    private static String padded(long number, int width) {
        StringBuilder text = new StringBuilder(Long.toString(number));
        while (text.length() < width) {
            text.insert(0, '0');
        }
        return text.toString();
    }

    /**
     * Gives the program back the states that it saved, if this run goes on from a checkpoint; does nothing otherwise.
     *
     * @return whether there was a checkpoint
     * @throws IOException if a state cannot be read
     */
    public boolean restore(StateSource.States states) throws IOException {
        if (resumedFrom == null) {
            return false;
        }
        states.getFrom(resumedFrom);
        return true;
    }

    /** The newest checkpoint of this run, or null if there is none. */
    public @Nullable Path latest() throws IOException {
        return new LatestPointer(directory).file();
    }

    /**
     * Makes the checkpoint that a run goes on from the newest one, if it is one of the run's own. A run that was taken
     * back to an earlier checkpoint thereby goes on from there again, should it end before it saves the next.
     *
     * @param directory the run's checkpoints
     * @throws IOException if that cannot be recorded
     */
    public static void rewind(Path directory, Checkpoint resumedFrom) throws IOException {
        Path file = resumedFrom.file().toRealPath();
        if (Files.isDirectory(directory) && directory.toRealPath().equals(file.getParent())) {
            new LatestPointer(directory).set(String.valueOf(file.getFileName()));
        }
    }
}
