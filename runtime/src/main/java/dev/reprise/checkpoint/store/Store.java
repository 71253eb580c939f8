package dev.reprise.checkpoint.store;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The files in a directory of checkpoints.
 *
 * @param directory need not exist
 */
public record Store(Path directory) {

    /** Whether there is a checkpoint, or a pointer that says so. */
    public boolean holdsAny() throws IOException {
        return Pointer.latest(directory).isThere() || !files().isEmpty();
    }

    /**
     * The checkpoints to go on from, the one that {@code latest} names first. Then come those that the run had saved
     * before it, the newest first; then those beyond it, which a run that was taken back left behind, the nearest first;
     * then those that the user named. Without a usable pointer nobody knows what was taken back, and the newest is first.
     */
    public List<Path> newestFirst() throws IOException {
        Pointer latest = Pointer.latest(directory);
        String name = latest.name();
        CheckpointName pivot = name == null ? null : CheckpointName.parse(name);
        List<Path> sorted = new ArrayList<>();
        List<Path> beyond = new ArrayList<>();
        for (Map.Entry<CheckpointName, Path> file : byProgress().entrySet()) {
            if (pivot == null || file.getKey().isUpTo(pivot)) {
                sorted.add(0, file.getValue());
            } else {
                beyond.add(file.getValue());
            }
        }
        sorted.addAll(beyond);
        sorted.addAll(named());
        Path target = latest.target();
        if (target != null) {
            sorted.remove(target);
            sorted.add(0, target);
        }
        return sorted;
    }

    /** Those that are named by progress, the least first. */
    Map<CheckpointName, Path> byProgress() throws IOException {
        Map<CheckpointName, Path> sorted = new TreeMap<>();
        for (Path file : files()) {
            CheckpointName name = CheckpointName.parse(String.valueOf(file.getFileName()));
            if (name != null) {
                sorted.put(name, file);
            }
        }
        return sorted;
    }

    private List<Path> named() throws IOException {
        List<Path> named = new ArrayList<>();
        for (Path file : files()) {
            if (CheckpointName.parse(String.valueOf(file.getFileName())) == null) {
                named.add(file);
            }
        }
        named.sort(Collections.reverseOrder());
        return named;
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        if (!Files.isDirectory(directory)) {
            return files;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            for (Path entry : entries) {
                String name = String.valueOf(entry.getFileName());
                if (name.endsWith(CheckpointName.SUFFIX) && !name.startsWith(".") && Files.isRegularFile(entry)) {
                    files.add(entry);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return files;
    }

    /**
     * Deletes the checkpoints that need not be kept. What the pointers name stays, and what the user named, and every file
     * that is not called as a checkpoint is.
     *
     * @param now the one that was just saved: what lies beyond it was taken back
     * @param resumedFrom the file name of the one that the run goes on from, or null
     * @param warnings a sentence for each file that cannot be deleted is added here
     * @throws IOException if the directory or a pointer cannot be read; nothing is deleted then
     */
    public void prune(RetentionRule rule, CheckpointName now, @Nullable String resumedFrom, List<String> warnings)
            throws IOException {
        String latest = Pointer.latest(directory).name();
        String best = Pointer.best(directory).name();
        Map<CheckpointName, Path> files = byProgress();
        for (CheckpointName name : rule.superfluous(List.copyOf(files.keySet()), now)) {
            Path file = files.get(name);
            String fileName = file == null ? "" : String.valueOf(file.getFileName());
            boolean isNeeded = fileName.equals(latest) || fileName.equals(best) || fileName.equals(resumedFrom);
            if (file != null && !isNeeded && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                delete(file, warnings);
            }
        }
    }

    private static void delete(Path file, List<String> warnings) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            warnings.add("Cannot delete the checkpoint " + file + ", which need not be kept: " + e.getMessage());
        }
    }
}
