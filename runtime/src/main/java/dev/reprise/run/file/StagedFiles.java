package dev.reprise.run.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Small files that are to change together: each is first written whole beside its target, which may fail, and only when
 * all are there is each moved into its place, in the order in which they were added.
 *
 * <pre>{@code
 * try (StagedFiles files = new StagedFiles()) {
 *     files.add(directory.resolve("config_resolved.yaml"), config);
 *     files.add(directory.resolve("run.yaml"), record);
 *     files.commit();
 * }
 * }</pre>
 *
 * <p>By the rules of {@link AtomicFile}, each file is old or new, never half. For one thread.
 */
public final class StagedFiles implements AutoCloseable {

    private final List<StagedFile> staged = new ArrayList<>();

    /** No files yet. */
    public StagedFiles() {}

    /**
     * Writes a file beside its target.
     *
     * @param target a file in an existing directory
     * @throws IOException if that fails: the message names the target and the cause
     */
    public void add(Path target, byte[] bytes) throws IOException {
        staged.add(AtomicFile.stage(target, bytes));
    }

    /**
     * Moves all files into their places.
     *
     * @throws IOException if that fails for one: those after it stay as they were
     */
    public void commit() throws IOException {
        while (!staged.isEmpty()) {
            staged.get(0).commit();
            staged.remove(0);
        }
    }

    /** Removes what was not moved. */
    @Override
    public void close() throws IOException {
        IOException failure = null;
        for (StagedFile file : staged) {
            try {
                file.discard();
            } catch (IOException e) {
                failure = e;
            }
        }
        staged.clear();
        if (failure != null) {
            throw failure;
        }
    }
}
