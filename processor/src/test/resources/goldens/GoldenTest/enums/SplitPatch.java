package com.acme;

import dev.reprise.config.ConfigPatch;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** Sets some components of {@link Split}. */
@Generated("dev.reprise.processor.ConfigProcessor")
final class SplitPatch extends ConfigPatch<Split> {
    /** Sets nothing. */
    public SplitPatch() {
        super(Map.of());
    }

    private SplitPatch(Map<String, Object> tree) {
        super(tree);
    }

    /** Sets part. */
    public SplitPatch part(Split.Part part) {
        return new SplitPatch(with(SplitSchema.PART, part));
    }

    /** Sets gpu. */
    public SplitPatch gpu(GPU gpu) {
        return new SplitPatch(with(SplitSchema.GPU_, gpu));
    }

    /** Implemented by {@link Split} to make changed copies of itself. */
    public interface With {
        /** A copy with another part. */
        default Split withPart(Split.Part part) {
            return with(new SplitPatch().part(part));
        }

        /** A copy with another gpu. */
        default Split withGpu(GPU gpu) {
            return with(new SplitPatch().gpu(gpu));
        }

        /** A copy with several components changed; constraints are checked. */
        default Split with(UnaryOperator<SplitPatch> change) {
            return with(change.apply(new SplitPatch()));
        }

        /** A copy with what a patch sets; constraints are checked. */
        default Split with(SplitPatch patch) {
            return SplitSchema.INSTANCE.merge((Split) this, patch);
        }
    }
}
