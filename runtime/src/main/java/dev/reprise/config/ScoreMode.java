package dev.reprise.config;

import java.util.Locale;

/** Which of two scores is the better one. */
public enum ScoreMode {
    /** The lower one, as of a loss. */
    MIN,
    /** The higher one, as of an accuracy. */
    MAX;

    /** Whether a score is better than another one; equal ones are not, and NaN never is. */
    public boolean isBetter(double score, double than) {
        return this == MIN ? score < than : score > than;
    }

    /** The mode that a score's name says: the lower one is better when the name contains "loss", in any case. */
    public static ScoreMode of(String scoreName) {
        return scoreName.toLowerCase(Locale.ROOT).contains("loss") ? MIN : MAX;
    }
}
