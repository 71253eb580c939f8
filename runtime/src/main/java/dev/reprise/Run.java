package dev.reprise;

import dev.reprise.checkpoint.Checkpoints;
import dev.reprise.run.NamedRandom;
import dev.reprise.run.Progress;
import dev.reprise.run.metrics.Metrics;
import java.nio.file.Path;

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
     * Whether the run is to end here: the safe point of a training loop, asked after each step or epoch. True once
     * SIGTERM or SIGINT asks the process to end; the body should then return. Cheap enough for every step.
     *
     * <pre>{@code
     * while (!run.shouldStop() && run.progress().epochs() < config.epochs()) {
     *     trainOneEpoch();
     *     run.progress().advanceEpoch();
     * }
     * }</pre>
     *
     * <p>A program that has never asked is ended at once by the first signal. One that has gets ten seconds to return
     * and is recorded as KILLED, with 128 + the signal's number as its exit code. A second signal ends it at once.
     */
    boolean shouldStop();

    /** Saves and restores the program's states. */
    Checkpoints checkpoints();

    /** The metrics file of that name, {@code metrics/<name>.jsonl}. */
    Metrics metrics(String name);

    /**
     * Random numbers that depend only on the run's seed, a name and a counter, and are the same on every JDK. A program
     * that draws the numbers of epoch 7 from {@code random("shuffle", 7)} needs to save no generator to be resumed.
     */
    NamedRandom random(String name, long counter);
}
