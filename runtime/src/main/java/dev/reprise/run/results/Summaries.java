package dev.reprise.run.results;

import dev.reprise.config.ScoreMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Single values that a run is judged by: of each name the best with what went with it, the last, the smallest, the
 * largest and the count.
 *
 * <pre>{@code
 * if (summaries.best("acc", ScoreMode.MAX, acc, progress.epochs(), progress.steps(), Map.of("loss", loss))) {
 *     …
 * }
 * }</pre>
 *
 * <p>NaN never is the best, the smallest or the largest, and is counted apart; ties keep the first. Safe from many
 * threads.
 */
public final class Summaries {

    private final Map<String, Summary> byName = new TreeMap<>();

    Summaries() {}

    /**
     * Takes a value.
     *
     * @param companions what is to be known of the best besides its value: numbers, text and booleans by name
     * @return whether it is the best so far
     * @throws IllegalArgumentException if the name had another mode before, is empty, or a companion is nothing of these;
     *     the value is not taken then
     */
    public synchronized boolean best(
            String name, ScoreMode mode, double value, long epoch, long step, Map<String, ?> companions) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("A summary needs a name, such as acc.");
        }
        Map<String, Object> kept = companions(name, companions);
        Summary summary = byName.get(name);
        if (summary == null) {
            summary = new Summary(mode);
            byName.put(name, summary);
        } else if (summary.mode() != mode) {
            throw new IllegalArgumentException("The best '" + name + "' is the " + summary.mode() + " of its values, it"
                    + " cannot be the " + mode + " as well. Use another name.");
        }
        return summary.add(value, epoch, step, kept);
    }

    private static Map<String, Object> companions(String name, Map<String, ?> given) {
        Map<String, Object> kept = given instanceof LinkedHashMap<?, ?> ? new LinkedHashMap<>() : new TreeMap<>();
        for (Map.Entry<String, ?> entry : given.entrySet()) {
            Object value = entry.getValue();
            if (value instanceof Number number) {
                kept.put(entry.getKey(), Results.exact(number));
            } else if (value instanceof String || value instanceof Boolean) {
                kept.put(entry.getKey(), value);
            } else {
                throw new IllegalArgumentException("'" + entry.getKey() + "' cannot go with the best '" + name
                        + "': it is no number, text or boolean. Turn it into one first.");
            }
        }
        return kept;
    }

    /** All of them as a plain tree, by name; empty if there are none. */
    public synchronized Map<String, Object> toTree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (Map.Entry<String, Summary> summary : byName.entrySet()) {
            tree.put(summary.getKey(), summary.getValue().toTree());
        }
        return tree;
    }

    /**
     * Takes up what {@link #toTree} gave at an earlier attempt, in place of everything that is here.
     *
     * @throws IllegalArgumentException if that cannot be read
     */
    public synchronized void restore(Map<?, ?> tree) {
        byName.clear();
        for (Map.Entry<?, ?> entry : tree.entrySet()) {
            Summary summary = entry.getValue() instanceof Map<?, ?> values ? Summary.ofTree(values) : null;
            if (summary == null) {
                throw new IllegalArgumentException("The saved summary of '" + entry.getKey()
                        + "' cannot be read: it is " + entry.getValue() + ".");
            }
            byName.put(String.valueOf(entry.getKey()), summary);
        }
    }

    /** The best value of a name; null if it had none but NaN, or none at all. */
    public synchronized @Nullable Double bestOf(String name) {
        Summary summary = byName.get(name);
        return summary == null ? null : summary.best();
    }
}
