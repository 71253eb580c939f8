package dev.reprise.sweep;

import dev.reprise.problem.ConfigException;
import dev.reprise.problem.Problem;
import dev.reprise.resolve.Layer;
import dev.reprise.resolve.Resolver;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Every combination of the values that overrides list, in the order of Hydra: the first sweep changes slowest, values
 * keep their order, and one that is listed twice counts twice. Immutable; configs are resolved when they are asked for.
 *
 * <pre>{@code
 * Sweep<TrainConfig> sweep = Sweep.of(
 *         Resolver.of(TrainConfigSchema.INSTANCE), "optimizer=sgd,adam", "seed=range(2)", "epochs=5");
 * sweep.size()          // 4
 * sweep.overrides(1)    // [optimizer=sgd, seed=1, epochs=5]
 * for (TrainConfig config : sweep.configs()) { ... }
 * }</pre>
 */
public final class Sweep<C> {

    /** More configs than anybody runs; a larger product is a slip, and would fill the memory before it is noticed. */
    public static final int LARGEST = 1_000_000;

    private final Resolver<C> below;
    private final List<List<String>> dimensions;
    private final int size;

    private Sweep(Resolver<C> below, List<List<String>> dimensions, int size) {
        this.below = below;
        this.dimensions = dimensions;
        this.size = size;
    }

    /**
     * The combinations of overrides without {@code shuffle(...)}.
     *
     * @param below the schema, and the layers under the overrides
     * @throws ConfigException with every override that cannot be taken apart or expanded
     */
    public static <C> Sweep<C> of(Resolver<C> below, String... overrides) {
        return of(below, null, overrides);
    }

    /**
     * The combinations of overrides, of which some may be shuffled.
     *
     * @param seed what the random order is made from: the same seed and overrides give the same order
     * @throws ConfigException as {@link #of(Resolver, String...)} does
     */
    public static <C> Sweep<C> of(Resolver<C> below, long seed, String... overrides) {
        return of(below, Long.valueOf(seed), overrides);
    }

    private static <C> Sweep<C> of(Resolver<C> below, @Nullable Long seed, String[] overrides) {
        Expansion expansion = new Expansion(below.schema(), seed);
        List<List<String>> dimensions = new ArrayList<>(overrides.length);
        long size = 1;
        for (int i = 0; i < overrides.length && size <= LARGEST; i++) {
            List<String> values = expansion.expand(overrides[i], i);
            dimensions.add(values);
            size = Math.min(LARGEST + 1L, size * values.size());
        }
        List<Problem> problems = new ArrayList<>(expansion.problems());
        if (problems.isEmpty() && size > LARGEST) {
            String message = "has more than " + LARGEST + " configs. Sweep over fewer values";
            problems.add(new Problem("sweep", null, message, null));
        }
        if (!problems.isEmpty()) {
            throw below.refusal(problems, overrides);
        }
        return new Sweep<>(below, dimensions, (int) size);
    }

    /** How many configs there are. */
    public int size() {
        return size;
    }

    /**
     * The overrides of one config, in the order given, each with one value: {@code Layer.args} of them, over the layers
     * below, gives the config.
     *
     * @throws IndexOutOfBoundsException if there are not that many configs
     */
    public List<String> overrides(int index) {
        int rest = Objects.checkIndex(index, size);
        String[] overrides = new String[dimensions.size()];
        for (int i = overrides.length - 1; i >= 0; i--) {
            List<String> values = dimensions.get(i);
            overrides[i] = values.get(rest % values.size());
            rest /= values.size();
        }
        return List.of(overrides);
    }

    /** The overrides of all configs; a view that makes each list when it is asked for. */
    public List<List<String>> overrides() {
        return new AbstractList<>() {
            @Override
            public List<String> get(int index) {
                return overrides(index);
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    /**
     * All configs; a view that resolves each when it is asked for, again each time.
     * {@link ConfigException} is thrown from there if one cannot be resolved.
     */
    public List<C> configs() {
        return new AbstractList<>() {
            @Override
            public C get(int index) {
                String[] overrides = overrides(index).toArray(new String[0]);
                return below.with(Layer.args(overrides)).resolve().config();
            }

            @Override
            public int size() {
                return size;
            }
        };
    }
}
