package com.acme;

import dev.reprise.config.ConfigPatch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** Sets some components of {@link Parts}. */
@Generated("dev.reprise.processor.ConfigProcessor")
public final class PartsPatch extends ConfigPatch<Parts> {
    /** Sets nothing. */
    public PartsPatch() {
        super(Map.of());
    }

    private PartsPatch(Map<String, Object> tree) {
        super(tree);
    }

    /** Sets hidden. */
    public PartsPatch hidden(List<Integer> hidden) {
        return new PartsPatch(with(PartsSchema.HIDDEN, hidden));
    }

    /** Sets grid. */
    public PartsPatch grid(List<List<Integer>> grid) {
        return new PartsPatch(with(PartsSchema.GRID, grid));
    }

    /** Sets weights. */
    public PartsPatch weights(Map<String, Double> weights) {
        return new PartsPatch(with(PartsSchema.WEIGHTS, weights));
    }

    /** Sets limit. */
    public PartsPatch limit(Optional<Integer> limit) {
        return new PartsPatch(with(PartsSchema.LIMIT, limit));
    }

    /** Sets extra. */
    public PartsPatch extra(Map<String, Object> extra) {
        return new PartsPatch(with(PartsSchema.EXTRA, extra));
    }

    /** Implemented by {@link Parts} to make changed copies of itself. */
    public interface With {
        /** A copy with another hidden. */
        default Parts withHidden(List<Integer> hidden) {
            return with(new PartsPatch().hidden(hidden));
        }

        /** A copy with another grid. */
        default Parts withGrid(List<List<Integer>> grid) {
            return with(new PartsPatch().grid(grid));
        }

        /** A copy with another weights. */
        default Parts withWeights(Map<String, Double> weights) {
            return with(new PartsPatch().weights(weights));
        }

        /** A copy with another limit. */
        default Parts withLimit(Optional<Integer> limit) {
            return with(new PartsPatch().limit(limit));
        }

        /** A copy with another extra. */
        default Parts withExtra(Map<String, Object> extra) {
            return with(new PartsPatch().extra(extra));
        }

        /** A copy with several components changed; constraints are checked. */
        default Parts with(UnaryOperator<PartsPatch> change) {
            return with(change.apply(new PartsPatch()));
        }

        /** A copy with what a patch sets; constraints are checked. */
        default Parts with(PartsPatch patch) {
            return PartsSchema.INSTANCE.merge((Parts) this, patch);
        }
    }
}
