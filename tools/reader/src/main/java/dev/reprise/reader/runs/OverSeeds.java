package dev.reprise.reader.runs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How means over seeds are made, and what they may mix. Immutable.
 *
 * <pre>{@code
 * runs.meanOverSeeds(OverSeeds.of("test.acc").per("config.optimizer.lr").mixing("config.data.workers"));
 * runs.meanOverSeeds(OverSeeds.of("test.acc").perDifference());
 * }</pre>
 *
 * <p>The seed of a run is {@code config.seed} and that of its run settings, such as {@code config.run.seed}, as far as there
 * are any, else {@code info.seed}, which every run of Reprise records. Whatever else of the config differs, also another key
 * that is called seed, is a difference, and so is {@code info.experiment_id}, the commit. Run settings that do not count for
 * the identity of a run, such as its name and its directory, may differ.
 */
public final class OverSeeds {

    private final String metric;
    private final List<String> per;
    private final boolean perDifference;
    private final Set<String> mixed;
    private final boolean repeats;
    private final @Nullable String seed;

    private OverSeeds(
            String metric,
            List<String> per,
            boolean perDifference,
            Set<String> mixed,
            boolean repeats,
            @Nullable String seed) {
        this.metric = metric;
        this.per = per;
        this.perDifference = perDifference;
        this.mixed = mixed;
        this.repeats = repeats;
        this.seed = seed;
    }

    /** The mean of a field of numbers over all runs, which may differ in their seeds only. */
    public static OverSeeds of(String metric) {
        return new OverSeeds(metric, List.of(), false, Set.of(), false, null);
    }

    /** A mean for each combination of values under these names. */
    public OverSeeds per(String... names) {
        return new OverSeeds(metric, List.of(names), false, mixed, repeats, seed);
    }

    /** A mean for each combination of values under all names that differ and are neither seeds nor mixed. */
    public OverSeeds perDifference() {
        return new OverSeeds(metric, List.of(), true, mixed, repeats, seed);
    }

    /** Runs may differ in these fields, too. */
    public OverSeeds mixing(String... names) {
        List<String> all = new ArrayList<>(mixed);
        all.addAll(Arrays.asList(names));
        return new OverSeeds(metric, per, perDifference, Set.copyOf(new LinkedHashSet<>(all)), repeats, seed);
    }

    /** A seed may stand for several runs, which then count more than others. */
    public OverSeeds allowingRepeats() {
        return new OverSeeds(metric, per, perDifference, mixed, true, seed);
    }

    /** The seed is this field and no other. */
    public OverSeeds seed(String name) {
        return new OverSeeds(metric, per, perDifference, mixed, repeats, name);
    }

    String metric() {
        return metric;
    }

    List<String> per() {
        return per;
    }

    boolean isPerDifference() {
        return perDifference;
    }

    Set<String> mixed() {
        return mixed;
    }

    boolean repeats() {
        return repeats;
    }

    @Nullable
    String seed() {
        return seed;
    }
}
