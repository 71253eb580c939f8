package dev.reprise.run.results;

import dev.reprise.config.ScoreMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which of all reported values is the score, by which epochs are compared. After DanLing's {@code score_split} and
 * {@code score_name}.
 *
 * @param split the split that counts; null for {@code val}, else {@code validate}, else {@code validation}, else the
 *     second split that the run reported, else the first
 * @param name the metric that counts
 * @param mode which value is better
 */
public record ScoreRule(@Nullable String split, String name, ScoreMode mode) {

    private static final String[] VALIDATION = {"val", "validate", "validation"};

    /** The {@code loss}, of whatever split is there: the smaller the better. */
    public static final ScoreRule LOSS = new ScoreRule(null, "loss", ScoreMode.MIN);

    /**
     * A rule as settings give it.
     *
     * <pre>{@code
     * ScoreRule.of(null, "acc", null)    // the highest accuracy of the validation
     * }</pre>
     *
     * @param mode null for what the name says: see {@link Mode#of}
     */
    public static ScoreRule of(@Nullable String split, String name, @Nullable ScoreMode mode) {
        return new ScoreRule(split, name, mode == null ? ScoreMode.of(name) : mode);
    }

    /** The split that counts among those that a run has reported so far, in the order of their first report. */
    @Nullable
    String splitOf(List<String> reported) {
        if (split != null) {
            return split;
        }
        for (String known : VALIDATION) {
            if (reported.contains(known)) {
                return known;
            }
        }
        return reported.isEmpty() ? null : reported.get(Math.min(1, reported.size() - 1));
    }
}
