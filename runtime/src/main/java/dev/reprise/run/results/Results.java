package dev.reprise.run.results;

import dev.reprise.text.scalar.FloatText;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The results of a run, an epoch at a time: {@code results.json} with all of them, {@code latest.json} with the newest
 * and {@code best.json} with the best one, in the run directory.
 *
 * <pre>{@code
 * results.report("train", Map.of("loss", 0.31));
 * results.report("val", Map.of("loss", 0.42, "acc", 0.87));
 * boolean isBest = results.endEpoch(progress.advanceEpoch());
 * }</pre>
 *
 * <p>Numbers are written as they are, not rounded; those that are not finite are the bare words {@code NaN},
 * {@code Infinity} and {@code -Infinity}, as Python's {@code json} writes and reads them. Safe from many threads.
 */
public final class Results {

    private static final String ENDED = "ended";
    private static final String PENDING = "pending";
    private static final String BEST = "best";
    private static final String STALE = "epochs_without_improvement";
    private static final String SUMMARIES = "summaries";

    private final ResultFiles files;
    private final ScoreRule rule;
    private final OptionalInt patience;
    private final Summaries summaries = new Summaries();
    private final List<EpochResult> history = new ArrayList<>();
    private final StringBuilder lines = new StringBuilder();
    private Map<String, Map<String, Number>> pending = new LinkedHashMap<>();
    private Scoring scoring;
    private long ended = -1;

    /**
     * No results yet. No file is touched before the first epoch ends.
     *
     * @param directory the run's directory
     * @param name the name of the run
     * @param start when the run started, ISO 8601; null to leave it out
     * @param patience how many epochs without improvement are borne; empty for any number
     */
    public Results(
            Path directory, String name, String runId, @Nullable String start, ScoreRule rule, OptionalInt patience) {
        this.files = new ResultFiles(directory, name, runId, start);
        this.rule = rule;
        this.patience = patience;
        this.scoring = new Scoring(rule);
    }

    /**
     * Reports values of the epoch that is going on; several reports of a split add up, the last value of a metric stays.
     *
     * @param split what was measured: {@code train}, {@code val}, …
     * @param values by the name of the metric; written in the map's order
     * @throws IllegalArgumentException if a name is empty; nothing is taken then
     */
    public synchronized void report(String split, Map<String, ? extends Number> values) {
        Map<String, Number> exact = new LinkedHashMap<>();
        for (Map.Entry<String, ? extends Number> value : values.entrySet()) {
            exact.put(value.getKey(), exact(value.getValue()));
        }
        if (split.isEmpty() || exact.containsKey("")) {
            throw new IllegalArgumentException(
                    "A result of '" + split + "' has no name. Name the split and each of its values.");
        }
        pending.computeIfAbsent(split, none -> new LinkedHashMap<>()).putAll(exact);
    }

    /** As the files and the next attempt have it, so that both compare the same numbers. */
    static Number exact(Number value) {
        if (value instanceof Double || value instanceof Long || value instanceof BigInteger) {
            return value;
        }
        if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return value.longValue();
        }
        if (value instanceof Float single && !single.isNaN() && !single.isInfinite()) {
            return Double.valueOf(FloatText.of(single));
        }
        return value.doubleValue();
    }

    /**
     * Ends the epoch that is going on and writes the files, if anything was reported.
     *
     * @param epoch how many epochs are done with this one
     * @return whether it is the best epoch of the run, over all its attempts; NaN never is, a tie is not
     * @throws IllegalArgumentException if that epoch or a later one has ended already
     * @throws IOException if a file cannot be written; the epoch counts all the same, {@link #bestEpoch()} knows whether
     *     it is the best, and the next one writes it as well
     */
    public synchronized boolean endEpoch(long epoch) throws IOException {
        if (epoch <= ended) {
            throw new IllegalArgumentException("Epoch " + epoch + " cannot end: epoch " + ended
                    + " has ended already. Count epochs up by one each.");
        }
        ended = epoch;
        if (pending.isEmpty()) {
            return false;
        }
        EpochResult result = new EpochResult(epoch, pending);
        pending = new LinkedHashMap<>();
        boolean isBest = add(result);
        write();
        return isBest;
    }

    private boolean add(EpochResult result) {
        history.add(result);
        result.appendLine(lines);
        return scoring.add(result);
    }

    /** The epoch with the best score, and null before there is one; it may belong to an attempt that was taken back. */
    public synchronized @Nullable Long bestEpoch() {
        Best best = scoring.best();
        return best == null ? null : best.result().epoch();
    }

    /** The best score, and null before there is one. */
    public synchronized @Nullable Double bestScore() {
        Best best = scoring.best();
        return best == null ? null : best.score();
    }

    /** How many epochs in a row had a score that was no improvement; NaN is none. */
    public synchronized long epochsWithoutImprovement() {
        return scoring.stale();
    }

    /** Whether more epochs in a row than are borne had a score that was no improvement. */
    public synchronized boolean isOutOfPatience() {
        return patience.isPresent() && scoring.stale() > patience.getAsInt();
    }

    /** The best, last, smallest and largest of single values. */
    public Summaries summaries() {
        return summaries;
    }

    /**
     * What a checkpoint's header carries, of the same small size after any number of epochs: the best epoch, the count of
     * those without improvement, what the epoch that is going on has reported, and the summaries. The results themselves
     * are {@link #history()}, to be asked for after this.
     */
    public synchronized Map<String, Object> toTree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        if (ended >= 0) {
            tree.put(ENDED, ended);
            tree.put(STALE, scoring.stale());
        }
        Best best = scoring.best();
        if (best != null) {
            tree.put(BEST, best.toTree());
        }
        if (!pending.isEmpty()) {
            Map<String, Object> copy = new LinkedHashMap<>();
            for (Map.Entry<String, Map<String, Number>> split : pending.entrySet()) {
                copy.put(split.getKey(), new LinkedHashMap<>(split.getValue()));
            }
            tree.put(PENDING, copy);
        }
        Map<String, Object> singles = summaries.toTree();
        if (!singles.isEmpty()) {
            tree.put(SUMMARIES, singles);
        }
        return tree;
    }

    /** The results of all epochs that have ended, a line of JSON each; empty if there are none. */
    public synchronized String history() {
        return lines.toString();
    }

    /**
     * Takes up what an earlier attempt left in a checkpoint, in place of everything that is here. Touches no file. Epochs
     * are compared anew, so that a rule that has changed holds for those before as well.
     *
     * @param tree what {@link #toTree()} gave; empty for a checkpoint of a version without results
     * @param saved what {@link #history()} gave then or later
     * @throws IllegalArgumentException if that cannot be read
     */
    public synchronized void restore(Map<String, ?> tree, String saved) {
        history.clear();
        lines.setLength(0);
        scoring = new Scoring(rule);
        ended = tree.get(ENDED) instanceof Number number ? number.longValue() : -1;
        pending = EpochResult.splits(tree.get(PENDING));
        for (String line : saved.split("\n", -1)) {
            EpochResult result = line.isEmpty() ? null : EpochResult.ofLine(line);
            if (result != null && result.epoch() <= ended) {
                add(result);
            }
        }
        summaries.restore(tree.get(SUMMARIES) instanceof Map<?, ?> singles ? singles : Map.of());
        recall(tree);
    }

    /**
     * Remembers the best epoch of a checkpoint that this attempt does not go on from: of what was taken back, the results
     * are gone, but nothing worse replaces the best.
     *
     * @param tree what {@link #toTree()} gave then
     */
    public synchronized void recall(Map<String, ?> tree) {
        scoring.recall(Best.ofTree(tree.get(BEST)));
    }

    /**
     * Writes the files, as the end of an epoch does; those that have nothing to tell are taken away.
     *
     * @throws IOException if that fails; each file is as it was or as it should be
     */
    public synchronized void write() throws IOException {
        files.write(history, scoring.best());
    }
}
