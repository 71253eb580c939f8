package dev.reprise.run.results;

import dev.reprise.config.ScoreMode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The best epoch, and by which rule.
 *
 * @param split the split that the score is of
 * @param score never NaN
 */
record Best(String split, String name, ScoreMode mode, double score, EpochResult result) {

    private static final String SPLIT = "split";
    private static final String NAME = "name";
    private static final String MODE = "mode";
    private static final String SCORE = "score";

    /** Whether this score can be compared with another, and wins. */
    boolean isBetterThan(Best other) {
        return isLike(other) && mode.isBetter(score, other.score);
    }

    /** Whether this is the score of the same thing as another. */
    boolean isLike(Best other) {
        return split.equals(other.split) && name.equals(other.name) && mode == other.mode;
    }

    Map<String, Object> toTree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put(SPLIT, split);
        tree.put(NAME, name);
        tree.put(MODE, mode.text());
        tree.put(SCORE, score);
        tree.putAll(result.toTree());
        return tree;
    }

    /** Reads what {@link #toTree} gave; null if it is something else. */
    static @Nullable Best ofTree(@Nullable Object tree) {
        EpochResult result = EpochResult.ofTree(tree);
        if (result == null
                || !(tree instanceof Map<?, ?> map)
                || !(map.get(SPLIT) instanceof String split)
                || !(map.get(NAME) instanceof String name)
                || !(map.get(SCORE) instanceof Number score)) {
            return null;
        }
        ScoreMode mode = ScoreMode.read(map.get(MODE));
        return mode == null ? null : new Best(split, name, mode, score.doubleValue(), result);
    }
}
