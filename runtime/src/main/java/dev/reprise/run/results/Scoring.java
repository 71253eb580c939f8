package dev.reprise.run.results;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares the epochs of a run, one after the other. What an attempt reached that was taken back since is remembered
 * apart: it counts for what is the best, but not for whether the run still gets better.
 */
final class Scoring {

    private final ScoreRule rule;
    private final List<String> reported = new ArrayList<>();
    private @Nullable String split;
    private @Nullable Best best;
    private @Nullable Best undone;
    private long stale;

    Scoring(ScoreRule rule) {
        this.rule = rule;
    }

    /** Takes the next epoch; whether it is the best of all. An epoch without the score is not compared. */
    boolean add(EpochResult result) {
        choose(result);
        Double score = result.value(split, rule.name());
        if (score == null || split == null) {
            return false;
        }
        Best candidate = new Best(split, rule.name(), rule.mode(), score, result);
        if (score.isNaN() || (best != null && !candidate.isBetterThan(best))) {
            stale++;
            return false;
        }
        best = candidate;
        stale = 0;
        if (undone != null && isKeptBy(undone, candidate)) {
            return false;
        }
        undone = null;
        return true;
    }

    /** Scores of different splits cannot be compared: where a better one to look at appears, the comparison begins anew. */
    private void choose(EpochResult result) {
        for (String name : result.splits().keySet()) {
            if (!reported.contains(name)) {
                reported.add(name);
            }
        }
        String chosen = rule.splitOf(reported);
        if (chosen != null && !chosen.equals(split)) {
            split = chosen;
            best = null;
            stale = 0;
        }
    }

    /** Ties keep the first; an epoch that is done again is the same one. */
    private static boolean isKeptBy(Best undone, Best candidate) {
        return undone.isLike(candidate)
                && !candidate.isBetterThan(undone)
                && (undone.isBetterThan(candidate)
                        || undone.result().epoch() != candidate.result().epoch());
    }

    /** Remembers what an attempt reached that was taken back, if that is better than everything here. */
    void recall(@Nullable Best other) {
        if (other == null || !other.name().equals(rule.name()) || other.mode() != rule.mode()) {
            return;
        }
        Best known = best();
        if (known == null ? rule.split() == null || rule.split().equals(other.split()) : other.isBetterThan(known)) {
            undone = other;
        }
    }

    /** The best of all; null before the first score. */
    @Nullable
    Best best() {
        return undone == null || (best != null && !undone.isLike(best)) ? best : undone;
    }

    /** How many epochs in a row were compared and did not get better. */
    long stale() {
        return stale;
    }
}
