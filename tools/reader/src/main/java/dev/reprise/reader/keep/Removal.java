package dev.reprise.reader.keep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * What is to be removed, to be looked at before it is: nothing happens until {@link #delete} or {@link #archive}.
 *
 * <pre>{@code
 * Removal removal = Removal.of(directories);
 * System.out.println(removal.directories().size() + " runs, " + removal.size() + " bytes");
 * removal.delete(directory -> System.out.println("removed " + directory));
 * }</pre>
 *
 * <p>A run leaves the root in one step, by a rename to a hidden name beside it, and is deleted then: whoever looks
 * meanwhile sees all of a run or nothing of it. What is left where a deletion was interrupted is hidden, and goes with
 * the next one in the same directory.
 *
 * @param directories of the runs
 * @param size of all their files, in bytes
 */
public record Removal(List<Path> directories, long size) {

    private static final String TRASH = ".removed-";

    /** Checks the canonical list. */
    public Removal {
        directories = List.copyOf(directories);
    }

    /**
     * Plans to remove runs.
     *
     * @throws KeepException if a directory cannot be looked at
     */
    public static Removal of(List<Path> directories) {
        long size = 0;
        for (Path directory : directories) {
            try {
                size += RunFiles.of(directory).size();
            } catch (IOException e) {
                throw new KeepException("Cannot look into the run '" + directory + "': " + e, e);
            }
        }
        return new Removal(directories, size);
    }

    /**
     * What came of a removal.
     *
     * @param removed the directories that are gone
     * @param problems why others are not, a sentence each
     */
    public record Outcome(List<Path> removed, List<String> problems) {}

    /** Deletes the runs. One that cannot be deleted, as one that is going on, stays and is told; the others go. */
    public Outcome delete(Consumer<Path> progress) {
        return each(progress, run -> {});
    }

    /**
     * Exports each run into a file of its own in a directory, {@code <path relative to the root>.zip}, checks what was
     * written, and deletes the run then.
     *
     * @param root what the paths of the files are relative to
     * @param archive where they go; created if need be
     */
    public Outcome archive(Path root, Path archive, Consumer<Path> progress) {
        return each(progress, run -> {
            Path relative = RunArchive.relative(root, run.directory());
            Path file = archive.resolve(relative + ".zip");
            if (Files.exists(file)) {
                throw new KeepException("The run '" + run.directory() + "' is not removed: its archive '" + file
                        + "' exists. Name another directory for it.");
            }
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            List<String> left = RunArchive.write(run, relative, file);
            if (!left.isEmpty()) {
                Files.delete(file);
                throw new KeepException("The run '" + run.directory() + "' is not removed: an archive has no symbolic"
                        + " links, and it has " + String.join(", ", left)
                        + ". Put files in their place, or delete them.");
            }
            RunArchive.verify(file);
        });
    }

    private interface Step {
        void before(EndedRun run) throws IOException;
    }

    private Outcome each(Consumer<Path> progress, Step step) {
        List<Path> removed = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Path directory : directories) {
            try (EndedRun run = EndedRun.take(directory, "remove")) {
                step.before(run);
                remove(directory);
                removed.add(directory);
                progress.accept(directory);
            } catch (KeepException e) {
                problems.add(e.getMessage());
            } catch (IOException | UncheckedIOException e) {
                problems.add("The run '" + directory + "' is not removed: " + e.getMessage());
            }
        }
        return new Outcome(removed, problems);
    }

    private static void remove(Path directory) throws IOException {
        Path real = directory.toAbsolutePath().normalize();
        Path trash = real.resolveSibling(TRASH + real.getFileName());
        if (Files.exists(trash)) {
            RunFiles.delete(trash);
        }
        try {
            Files.move(real, trash, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw new IOException("its file system cannot rename directories", e);
        }
        RunFiles.delete(trash);
    }
}
