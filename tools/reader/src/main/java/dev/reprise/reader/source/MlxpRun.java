package dev.reprise.reader.source;

import dev.reprise.run.RunStatus;
import dev.reprise.run.facts.ProcessFacts;
import dev.reprise.text.TextException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one directory that a run of MLXP has written, or is writing. Its record stays as it is under {@code info.…}; added are
 * {@code info.start}, {@code info.end} and {@code info.duration}, from its dates and times, which are those of the machine that
 * wrote them and are taken for this one's, and {@code info.log_id}.
 *
 * <p>What MLXP leaves as {@code RUNNING} for ever, a run that was killed, is {@code DEAD} where that can be seen: on the
 * machine of the run, if its process is gone, or began after the run.
 */
final class MlxpRun {

    static final String RECORD = "metadata/info.yaml";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d/M/uuuu H:m:s");

    /** Processes tell when they began to the second or so. */
    private static final Duration COARSE = Duration.ofSeconds(2);

    private final Path directory;
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();
    private @Nullable Instant start;
    private boolean isSettled = true;

    MlxpRun(Path directory) {
        this.directory = directory;
    }

    RunContent read(EarlierMetrics earlier) {
        Map<String, @Nullable Object> record = tree(RECORD);
        if (record != null) {
            takeRecord(record);
        }
        if (record != null && !record.containsKey("status")) {
            problems.add(RECORD + " is not the record of a run: it has no status.");
        }
        Map<String, @Nullable Object> config = tree("metadata/config.yaml");
        if (config != null) {
            config.forEach((key, value) -> ValueTree.flatten("config." + key, value, values));
        }
        List<MetricsFile> metrics = MetricsFiles.read(directory.resolve("metrics"), ".json", earlier, problems);
        return new RunContent(
                null,
                start,
                isSettled,
                1,
                values,
                metrics,
                ArtifactSizes.of(directory, problems),
                List.copyOf(problems));
    }

    private @Nullable Map<String, @Nullable Object> tree(String file) {
        try {
            return RunYaml.read(directory.resolve(file));
        } catch (IOException | TextException e) {
            problems.add(IoText.problem(file, e));
            return null;
        }
    }

    private void takeRecord(Map<String, @Nullable Object> record) {
        record.forEach((key, value) -> ValueTree.flatten("info." + key, value, values));
        start = time(record, "start");
        Instant end = time(record, "end");
        values.put("info.log_id", String.valueOf(directory.getFileName()));
        if (start != null) {
            values.put("info.start", start);
        }
        if (end != null) {
            values.put("info.end", end);
        }
        if (start != null && end != null) {
            values.put("info.duration", Duration.between(start, end));
        }
        if (RunStatus.RUNNING.name().equals(record.get("status"))) {
            boolean isGone = isGone(record);
            isSettled = isGone;
            values.put("info.status", isGone ? RunStatus.DEAD.name() : RunStatus.RUNNING.name());
        }
    }

    private static @Nullable Instant time(Map<String, @Nullable Object> record, String what) {
        String text = record.get(what + "_date") + " " + record.get(what + "_time");
        try {
            return LocalDateTime.parse(text, TIME)
                    .atZone(ZoneId.systemDefault())
                    .toInstant();
        } catch (DateTimeParseException e) {
            return null; // not yet, or never
        }
    }

    private boolean isGone(Map<String, @Nullable Object> record) {
        if (!(record.get("process_id") instanceof Number pid)
                || !ProcessFacts.currentHost().equals(record.get("hostname"))) {
            return false;
        }
        ProcessHandle process = ProcessHandle.of(pid.longValue()).orElse(null);
        if (process == null || !process.isAlive()) {
            return true;
        }
        Instant began = process.info().startInstant().orElse(null);
        return began != null && start != null && began.isAfter(start.plus(COARSE));
    }
}
