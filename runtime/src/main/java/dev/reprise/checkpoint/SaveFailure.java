package dev.reprise.checkpoint;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A checkpoint that could not be saved.
 *
 * @param time when that was, ISO 8601 in UTC
 * @param file what it would have been
 * @param error why
 */
public record SaveFailure(String time, Path file, String error) {

    /** As it stands in a run's record: {@code time}, {@code file} without its directory, {@code error}. */
    public Map<String, Object> toTree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("time", time);
        tree.put("file", String.valueOf(file.getFileName()));
        tree.put("error", error);
        return tree;
    }
}
