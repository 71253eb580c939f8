package com.acme;

import dev.reprise.config.ConfigPatch;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** Sets some components of {@link Outer.Inner}. */
@Generated("dev.reprise.processor.ConfigProcessor")
public final class Outer_InnerPatch extends ConfigPatch<Outer.Inner> {
    /** Sets nothing. */
    public Outer_InnerPatch() {
        super(Map.of());
    }

    private Outer_InnerPatch(Map<String, Object> tree) {
        super(tree);
    }

    /** Sets x. */
    public Outer_InnerPatch x(int x) {
        return new Outer_InnerPatch(with(Outer_InnerSchema.X, x));
    }

    /** Implemented by {@link Outer.Inner} to make changed copies of itself. */
    public interface With {
        /** A copy with another x. */
        default Outer.Inner withX(int x) {
            return with(new Outer_InnerPatch().x(x));
        }

        /** A copy with several components changed; constraints are checked. */
        default Outer.Inner with(UnaryOperator<Outer_InnerPatch> change) {
            return with(change.apply(new Outer_InnerPatch()));
        }

        /** A copy with what a patch sets; constraints are checked. */
        default Outer.Inner with(Outer_InnerPatch patch) {
            return Outer_InnerSchema.INSTANCE.merge((Outer.Inner) (Object) this, patch);
        }
    }
}
