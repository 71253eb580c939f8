package dev.reprise;

import dev.reprise.checkpoint.Checkpoints;
import dev.reprise.config.ConfigSchema;
import dev.reprise.config.ScoreMode;
import dev.reprise.run.NamedRandom;
import dev.reprise.run.Places;
import dev.reprise.run.Progress;
import dev.reprise.run.artifacts.Artifacts;
import dev.reprise.run.metrics.Metrics;
import dev.reprise.run.metrics.TypedMetrics;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a program sees of its own run.
 *
 * @param <C> the config
 */
public interface Run<C> {

    /** The config, resolved and checked. */
    C config();

    /** The identity of the config under the code's: 32 hex digits. A resume keeps it. */
    String runId();

    /** The identity of the code: the commit, or what stands for it. A resume keeps that of the first attempt. */
    String experimentId();

    /** The run's own directory; whatever the program writes may go beside what is there. */
    Path directory();

    /** The number of this attempt, from 1; more than 1 after a resume. */
    int attempt();

    /** The seed of the run: {@code run.seed} of the config, or the one that was drawn. */
    long seed();

    /** How far the run has come; after a resume it starts where the checkpoint was saved. */
    Progress progress();

    /**
     * Whether the program is to stop: the condition of a training loop, to be asked where its states are whole. True once
     * an end is reached ({@code run.iter_end}, {@code step_end}, {@code epoch_end}, or one that the program gave to
     * {@link #progress()}), when the score has not become better for longer than {@code run.patience}, and after a first
     * SIGTERM or SIGINT. Then what {@link Checkpoints#states} has registered is saved before this returns, and the program
     * has {@code run.grace_period} to end by itself. A program that never asks is ended by the signal at once.
     *
     * <pre>{@code
     * while (!run.shouldStop()) {
     *     run.report("train", Map.of("loss", trainOneEpoch()));
     *     run.endEpoch();
     * }
     * }</pre>
     */
    boolean shouldStop();

    /**
     * Reports values of the epoch that is going on, for {@code results.json}; several reports of a split add up.
     *
     * @param split what was measured, such as {@code train} or {@code val}
     * @param values by the name of the metric
     */
    void report(String split, Map<String, ? extends Number> values);

    /**
     * Ends an epoch: counts it, writes {@code results.json}, {@code latest.json} and {@code best.json} if something was
     * reported, and saves the checkpoint that is due by {@code run.save_interval}. The score is the metric
     * {@code run.score_name} of {@code run.score_split}.
     */
    void endEpoch();

    /**
     * Takes a value that the run is to be judged by. The best with its companions, the last, the smallest, the largest and
     * the count stand at the end in {@code run.yaml}; NaN is never the best, and of equal values the first is.
     *
     * @param companions what is to be known of the best besides its value: numbers, text and booleans by name
     * @return whether it is the best so far, over all attempts
     * @throws IllegalArgumentException if the name had another mode before
     */
    boolean best(String name, ScoreMode mode, double value, Map<String, ?> companions);

    /** The same without companions. */
    default boolean best(String name, ScoreMode mode, double value) {
        return best(name, mode, value, Map.of());
    }

    /** Whether it is time to print how the training goes: every {@code run.log_interval} iterations. */
    boolean isReportDue();

    /** What the program makes and wants to find again by name and type: {@code artifacts/<type>/<name>}. */
    Artifacts artifacts();

    /** Where the program puts files of its own, made ready. */
    Places places();

    /** Saves and restores the program's states. */
    Checkpoints checkpoints();

    /** The metrics file of that name, {@code metrics/<name>.jsonl}. */
    Metrics metrics(String name);

    /**
     * The metrics file of that name for rows of one type.
     *
     * @param rows the schema that the processor wrote for the type
     */
    <R> TypedMetrics<R> metrics(String name, ConfigSchema<R> rows);

    /**
     * Random numbers that depend only on the run's seed, a name and a counter, and are the same on every JDK. A program
     * that draws the numbers of epoch 7 from {@code random("shuffle", 7)} needs to save no generator to be resumed.
     */
    NamedRandom random(String name, long counter);
}
