package dev.reprise.run;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How far a run has come: iterations (batches seen), steps (updates of the model; several iterations may make one) and
 * epochs (passes over the data), counted over all attempts. What is saved with a checkpoint is given back to the next
 * attempt, so that a program counts on where it stopped:
 *
 * <pre>{@code
 * while (progress.epochs() < config.epochs()) {
 *     trainOneEpoch();
 *     progress.advanceEpoch();
 * }
 * }</pre>
 *
 * Safe from many threads.
 */
public final class Progress {

    private long iters;
    private long steps;
    private long epochs;
    private long itersBegin;
    private long stepsBegin;
    private long epochsBegin;

    /** Nothing done yet. */
    public Progress() {}

    /** Iterations done. */
    public synchronized long iters() {
        return iters;
    }

    /** Steps done. */
    public synchronized long steps() {
        return steps;
    }

    /** Epochs done. */
    public synchronized long epochs() {
        return epochs;
    }

    /** {@link #iters()} as this attempt found it: 0 unless it was resumed. */
    public synchronized long itersBegin() {
        return itersBegin;
    }

    /** {@link #steps()} as this attempt found it: 0 unless it was resumed. */
    public synchronized long stepsBegin() {
        return stepsBegin;
    }

    /** {@link #epochs()} as this attempt found it: 0 unless it was resumed. */
    public synchronized long epochsBegin() {
        return epochsBegin;
    }

    /** Counts one more iteration and returns the new count. */
    public synchronized long advanceIteration() {
        return ++iters;
    }

    /** Counts one more step and returns the new count. */
    public synchronized long advanceStep() {
        return ++steps;
    }

    /** Counts one more epoch and returns the new count. */
    public synchronized long advanceEpoch() {
        return ++epochs;
    }

    /** All counters at one moment: {@code iters, steps, epochs, iters_begin, steps_begin, epochs_begin}. */
    public synchronized Map<String, Object> toTree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("iters", iters);
        tree.put("steps", steps);
        tree.put("epochs", epochs);
        tree.put("iters_begin", itersBegin);
        tree.put("steps_begin", stepsBegin);
        tree.put("epochs_begin", epochsBegin);
        return tree;
    }

    /**
     * Takes up what {@link #toTree()} gave at an earlier attempt. The saved counters become this attempt's beginning;
     * the saved beginnings belong to the earlier attempt and are not read.
     *
     * @throws IllegalArgumentException when a counter is missing, no whole number or negative; nothing is changed then
     */
    public synchronized void restore(Map<String, ?> tree) {
        long savedIters = counter(tree, "iters");
        long savedSteps = counter(tree, "steps");
        long savedEpochs = counter(tree, "epochs");
        iters = savedIters;
        steps = savedSteps;
        epochs = savedEpochs;
        itersBegin = savedIters;
        stepsBegin = savedSteps;
        epochsBegin = savedEpochs;
    }

    private static long counter(Map<String, ?> tree, String key) {
        Object value = tree.get(key);
        if (value instanceof Long || value instanceof Integer) {
            long count = ((Number) value).longValue();
            if (count >= 0) {
                return count;
            }
        }
        throw new IllegalArgumentException(
                "The saved progress has " + key + " = " + value + ". It must be a whole number, 0 or more.");
    }
}
