package dev.reprise.run.results;

import dev.reprise.run.file.StagedFiles;
import dev.reprise.text.json.JsonWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The files that tell what came of a run: {@code results.json}, {@code latest.json} and {@code best.json}.
 *
 * @param start when the run started; null to leave it out
 */
record ResultFiles(
        Path directory, String name, String runId, @Nullable String start) {

    private static final String RESULTS = "results.json";
    private static final String LATEST = "latest.json";
    private static final String BEST = "best.json";

    /** Writes them anew, each whole; one that has nothing to tell is taken away. */
    void write(List<EpochResult> history, @Nullable Best best) throws IOException {
        EpochResult latest = history.isEmpty() ? null : history.get(history.size() - 1);
        try (StagedFiles staged = new StagedFiles()) {
            put(staged, RESULTS, latest == null ? null : all(history));
            put(staged, LATEST, latest == null ? null : one(latest));
            put(staged, BEST, best == null ? null : one(best.result()));
            staged.commit();
        }
    }

    private void put(StagedFiles staged, String fileName, @Nullable Map<String, Object> tree) throws IOException {
        Path file = directory.resolve(fileName);
        if (tree == null) {
            Files.deleteIfExists(file);
        } else {
            staged.add(file, JsonWriter.indented(tree).getBytes(StandardCharsets.UTF_8));
        }
    }

    private Map<String, Object> all(List<EpochResult> history) {
        Map<String, Object> epochs = new LinkedHashMap<>();
        for (EpochResult result : history) {
            epochs.put(Long.toString(result.epoch()), result.splits());
        }
        Map<String, Object> tree = head();
        if (start != null) {
            tree.put("start", start);
        }
        tree.put("results", epochs);
        return tree;
    }

    private Map<String, Object> one(EpochResult result) {
        Map<String, Object> tree = head();
        tree.putAll(result.toTree());
        return tree;
    }

    private Map<String, Object> head() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", name);
        tree.put("run_id", runId);
        return tree;
    }
}
