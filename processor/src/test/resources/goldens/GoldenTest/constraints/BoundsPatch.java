package com.acme;

import dev.reprise.config.ConfigPatch;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** Sets some components of {@link Bounds}. */
@Generated("dev.reprise.processor.ConfigProcessor")
public final class BoundsPatch extends ConfigPatch<Bounds> {
    /** Sets nothing. */
    public BoundsPatch() {
        super(Map.of());
    }

    private BoundsPatch(Map<String, Object> tree) {
        super(tree);
    }

    /** Sets lr: the step size; &gt; 0, see Bounds. */
    public BoundsPatch lr(double lr) {
        return new BoundsPatch(with(BoundsSchema.LR, lr));
    }

    /** Sets rank. */
    public BoundsPatch rank(int rank) {
        return new BoundsPatch(with(BoundsSchema.RANK, rank));
    }

    /** Sets name. */
    public BoundsPatch name(String name) {
        return new BoundsPatch(with(BoundsSchema.NAME, name));
    }

    /** Implemented by {@link Bounds} to make changed copies of itself. */
    public interface With {
        /** A copy with another lr. */
        default Bounds withLr(double lr) {
            return with(new BoundsPatch().lr(lr));
        }

        /** A copy with another rank. */
        default Bounds withRank(int rank) {
            return with(new BoundsPatch().rank(rank));
        }

        /** A copy with another name. */
        default Bounds withName(String name) {
            return with(new BoundsPatch().name(name));
        }

        /** A copy with several components changed; constraints are checked. */
        default Bounds with(UnaryOperator<BoundsPatch> change) {
            return with(change.apply(new BoundsPatch()));
        }

        /** A copy with what a patch sets; constraints are checked. */
        default Bounds with(BoundsPatch patch) {
            return BoundsSchema.INSTANCE.merge((Bounds) this, patch);
        }
    }
}
