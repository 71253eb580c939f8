package dev.reprise.reader.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the metrics of a run from an earlier look.
 *
 * @param attempts how many attempts there were then: the next one cuts files back
 * @param files what was read
 */
public record EarlierMetrics(long attempts, List<MetricsFile> files) {

    /** Nothing is known. */
    public static final EarlierMetrics NONE = new EarlierMetrics(0, List.of());

    /** What is known of a file; null if nothing is. */
    public @Nullable MetricsFile file(String name) {
        for (MetricsFile file : files) {
            if (file.name().equals(name)) {
                return file;
            }
        }
        return null;
    }
}
