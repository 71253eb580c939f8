package dev.reprise.reader.source;

import static dev.reprise.run.RunLayout.CONFIG;
import static dev.reprise.run.RunLayout.METRICS;

import dev.reprise.run.RecordedRun;
import dev.reprise.run.RunRecord;
import dev.reprise.run.RunStatus;
import dev.reprise.run.process.RecordedTime;
import dev.reprise.text.TextException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one directory that a run of Reprise has written, or is writing. */
final class RepriseRun {

    private static final Set<String> TIMES = Set.of("start", "end", "process_start");
    private static final Set<RunStatus> ENDED = Set.of(RunStatus.COMPLETE, RunStatus.FAILED, RunStatus.KILLED);

    private final Path directory;
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();
    private @Nullable String runId;
    private @Nullable Instant start;
    private boolean isSettled = true;
    private long attempts;

    RepriseRun(Path directory) {
        this.directory = directory;
    }

    RunContent read(EarlierMetrics earlier) {
        readRecord();
        readConfig();
        EarlierMetrics known = earlier.attempts() == attempts ? earlier : EarlierMetrics.NONE;
        List<MetricsFile> metrics = MetricsFiles.read(directory.resolve(METRICS), ".jsonl", known, problems);
        return new RunContent(
                runId,
                start,
                isSettled,
                attempts,
                values,
                metrics,
                ArtifactSizes.of(directory, problems),
                List.copyOf(problems));
    }

    private void readRecord() {
        Map<String, @Nullable Object> tree = ended();
        if (tree == null) {
            tree = recorded();
        }
        if (tree != null) {
            takeRecord(tree);
        }
    }

    /** The record of a run that has ended, which is as it is; null for any other. */
    private @Nullable Map<String, @Nullable Object> ended() {
        try {
            Map<String, @Nullable Object> tree = RunYaml.read(directory.resolve(RunRecord.FILE_NAME));
            boolean isWhole = tree.get("run_id") instanceof String
                    && tree.get("attempts") instanceof List<?> all
                    && !all.isEmpty();
            for (RunStatus status : ENDED) {
                if (isWhole && status.name().equals(tree.get("status"))) {
                    return tree;
                }
            }
            return null;
        } catch (IOException | TextException e) {
            return null; // the second reader tells why
        }
    }

    private @Nullable Map<String, @Nullable Object> recorded() {
        try {
            RunYaml.checkFile(directory.resolve(RunRecord.FILE_NAME));
            RecordedRun run = RecordedRun.read(directory);
            Map<String, @Nullable Object> tree =
                    new LinkedHashMap<>(run.record().toTree());
            tree.put("status", run.status().name());
            isSettled = run.status() != RunStatus.RUNNING && !isDeadElsewhere(run);
            return tree;
        } catch (IOException | TextException e) {
            problems.add(IoText.problem(RunRecord.FILE_NAME, e));
            return null;
        }
    }

    /** It may only have been silent for a while. */
    private static boolean isDeadElsewhere(RecordedRun run) {
        return run.status() == RunStatus.DEAD && !run.isHere();
    }

    private void takeRecord(Map<String, @Nullable Object> tree) {
        for (Map.Entry<String, @Nullable Object> entry : tree.entrySet()) {
            String key = entry.getKey();
            Object value = entry.getValue();
            if (key.equals("attempts")) {
                attempts = value instanceof List<?> all ? all.size() : 0;
                values.put("info.attempts", attempts);
            } else if (TIMES.contains(key)) {
                Instant time = RecordedTime.of(value);
                values.put("info." + key, time == null ? value : time);
            } else if (key.equals("duration") && value instanceof Number seconds) {
                values.put("info.duration", Duration.ofMillis(Math.round(seconds.doubleValue() * 1000)));
            } else if (!key.equals("libraries")) {
                ValueTree.flatten("info." + key, value, values);
            }
        }
        runId = tree.get("run_id") instanceof String id ? id : null;
        start = values.get("info.start") instanceof Instant time ? time : null;
    }

    private void readConfig() {
        try {
            RunYaml.read(directory.resolve(CONFIG))
                    .forEach((key, value) -> ValueTree.flatten("config." + key, value, values));
        } catch (IOException | TextException e) {
            problems.add(IoText.problem(CONFIG, e));
        }
    }
}
