package dev.reprise.reader.source;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run holds, as far as it can be read.
 *
 * @param runId its id; null if it is not known
 * @param start when it began; null if that is not known
 * @param isSettled whether nothing changes any more without its record being replaced
 * @param attempts how many there were
 * @param values by full name, {@code config.…} and {@code info.…}
 * @param metrics a summary for each file
 * @param artifacts sizes in bytes by {@code <type>.<name>}
 * @param problems a sentence or two for each thing that could not be read, with the way out
 */
public record RunContent(
        @Nullable String runId,
        @Nullable Instant start,
        boolean isSettled,
        long attempts,
        Map<String, @Nullable Object> values,
        List<MetricsFile> metrics,
        Map<String, Long> artifacts,
        List<String> problems) {}
