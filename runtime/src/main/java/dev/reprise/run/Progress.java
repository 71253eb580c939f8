package dev.reprise.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

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

    private static final long NO_END = Long.MAX_VALUE;

    private long iters;
    private long steps;
    private long epochs;
    private long itersBegin;
    private long stepsBegin;
    private long epochsBegin;

    private long iterEnd = NO_END;
    private long stepEnd = NO_END;
    private long epochEnd = NO_END;

    /** Nothing done yet, and no end known. */
    public Progress() {}

    /**
     * Says where the run ends, which is what {@link #ratio()} and {@link #isOver()} go by. Of several ends the first that
     * is reached counts, whoever said it; this never moves one that was said before further away.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public synchronized void endAtIteration(long iters) {
        iterEnd = Math.min(iterEnd, checked(iters));
    }

    /** The same as {@link #endAtIteration}, in steps. */
    public synchronized void endAtStep(long steps) {
        stepEnd = Math.min(stepEnd, checked(steps));
    }

    /** The same as {@link #endAtIteration}, in epochs. */
    public synchronized void endAtEpoch(long epochs) {
        epochEnd = Math.min(epochEnd, checked(epochs));
    }

    private static long checked(long end) {
        if (end < 0) {
            throw new IllegalArgumentException("A run cannot end at " + end + ". Say 0 or more.");
        }
        return end;
    }

    /** Whether an end that somebody said is reached. */
    public synchronized boolean isOver() {
        return iters >= iterEnd || steps >= stepEnd || epochs >= epochEnd;
    }

    /** How much of the run is done, from 0 to 1; empty if nobody said where it ends. */
    public synchronized OptionalDouble ratio() {
        if (iterEnd == NO_END && stepEnd == NO_END && epochEnd == NO_END) {
            return OptionalDouble.empty();
        }
        double most = Math.max(part(iters, iterEnd), Math.max(part(steps, stepEnd), part(epochs, epochEnd)));
        return OptionalDouble.of(Math.min(1, most));
    }

    private static double part(long done, long end) {
        return done >= end ? 1 : done / (double) end;
    }

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

    /**
     * All counters at one moment: {@code iters, steps, epochs, iters_begin, steps_begin, epochs_begin}, and {@code ratio}
     * where it is known.
     */
    public synchronized Map<String, Object> toTree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("iters", iters);
        tree.put("steps", steps);
        tree.put("epochs", epochs);
        tree.put("iters_begin", itersBegin);
        tree.put("steps_begin", stepsBegin);
        tree.put("epochs_begin", epochsBegin);
        OptionalDouble ratio = ratio();
        if (ratio.isPresent()) {
            tree.put("ratio", ratio.getAsDouble());
        }
        return tree;
    }

    /**
     * Takes up what {@link #toTree()} gave at an earlier attempt. The saved counters become this attempt's beginning;
     * the saved beginnings and the ratio belong to the earlier attempt and are not read.
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
