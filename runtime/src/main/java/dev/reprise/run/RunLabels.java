package dev.reprise.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What its user says of a run, for people who look for it.
 *
 * @param name the name of the run and of the directory that its runs share
 * @param experimentName what the run belongs to, or null
 * @param tags words to find it by
 * @param note a text of any length, or null
 * @param checkpointDirectory the name of the directory of checkpoints in that of the run
 */
public record RunLabels(
        String name,
        @Nullable String experimentName,
        List<String> tags,
        @Nullable String note,
        String checkpointDirectory) {

    /** Copies the tags. */
    public RunLabels {
        tags = List.copyOf(tags);
    }
}
