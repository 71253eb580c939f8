package dev.reprise.run.results;

import dev.reprise.config.ScoreMode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All values of one name, summed up. For one thread. */
final class Summary {

    private static final String MODE = "mode";
    private static final String BEST = "best";
    private static final String VALUE = "value";
    private static final String LAST = "last";
    private static final String MIN = "min";
    private static final String MAX = "max";
    private static final String COUNT = "count";
    private static final String NAN = "nan";

    private final ScoreMode mode;
    private Map<String, Object> best = Map.of();
    private @Nullable Double bestValue;
    private double last = Double.NaN;
    private double min = Double.NaN;
    private double max = Double.NaN;
    private long count;
    private long nan;

    Summary(ScoreMode mode) {
        this.mode = mode;
    }

    ScoreMode mode() {
        return mode;
    }

    @Nullable
    Double best() {
        return bestValue;
    }

    boolean add(double value, long epoch, long step, Map<String, Object> companions) {
        count++;
        last = value;
        if (Double.isNaN(value)) {
            nan++;
            return false;
        }
        min = ScoreMode.MIN.isBetter(value, min) ? value : min;
        max = ScoreMode.MAX.isBetter(value, max) ? value : max;
        if (bestValue != null && !mode.isBetter(value, bestValue)) {
            return false;
        }
        bestValue = value;
        Map<String, Object> place = new LinkedHashMap<>();
        place.put(VALUE, value);
        place.put("epoch", epoch);
        place.put("step", step);
        if (!companions.isEmpty()) {
            place.put("with", companions);
        }
        best = place;
        return true;
    }

    Map<String, Object> toTree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put(MODE, mode.text());
        if (bestValue != null) {
            tree.put(BEST, best);
            tree.put(MIN, min);
            tree.put(MAX, max);
        }
        tree.put(LAST, last);
        tree.put(COUNT, count);
        tree.put(NAN, nan);
        return tree;
    }

    /** Reads what {@link #toTree} gave; null if it is something else. */
    static @Nullable Summary ofTree(Map<?, ?> tree) {
        ScoreMode mode = ScoreMode.read(tree.get(MODE));
        if (mode == null || !(tree.get(COUNT) instanceof Number) || !(tree.get(LAST) instanceof Number)) {
            return null;
        }
        Summary summary = new Summary(mode);
        summary.count = (long) number(tree, COUNT);
        summary.nan = (long) number(tree, NAN);
        summary.last = number(tree, LAST);
        if (tree.get(BEST) instanceof Map<?, ?> saved && saved.get(VALUE) instanceof Number value) {
            Map<String, Object> place = new LinkedHashMap<>();
            for (Map.Entry<?, ?> entry : saved.entrySet()) {
                place.put(String.valueOf(entry.getKey()), entry.getValue());
            }
            summary.best = place;
            summary.bestValue = value.doubleValue();
            summary.min = number(tree, MIN);
            summary.max = number(tree, MAX);
        }
        return summary;
    }

    private static double number(Map<?, ?> tree, String key) {
        return tree.get(key) instanceof Number number ? number.doubleValue() : 0;
    }
}
