package com.acme;

import dev.reprise.config.ConfigPatch;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** Sets some components of {@link Net}. */
@Generated("dev.reprise.processor.ConfigProcessor")
public final class NetPatch extends ConfigPatch<Net> {
    /** Sets nothing. */
    public NetPatch() {
        super(Map.of());
    }

    private NetPatch(Map<String, Object> tree) {
        super(tree);
    }

    /** Sets hidden. */
    public NetPatch hidden(List<Integer> hidden) {
        return new NetPatch(with(NetSchema.HIDDEN, hidden));
    }

    /** Sets tags. */
    public NetPatch tags(Set<String> tags) {
        return new NetPatch(with(NetSchema.TAGS, tags));
    }

    /** Sets rates. */
    public NetPatch rates(Map<Thread.State, List<Double>> rates) {
        return new NetPatch(with(NetSchema.RATES, rates));
    }

    /** Sets extra. */
    public NetPatch extra(Map<String, Object> extra) {
        return new NetPatch(with(NetSchema.EXTRA, extra));
    }

    /** Implemented by {@link Net} to make changed copies of itself. */
    public interface With {
        /** A copy with another hidden. */
        default Net withHidden(List<Integer> hidden) {
            return with(new NetPatch().hidden(hidden));
        }

        /** A copy with another tags. */
        default Net withTags(Set<String> tags) {
            return with(new NetPatch().tags(tags));
        }

        /** A copy with another rates. */
        default Net withRates(Map<Thread.State, List<Double>> rates) {
            return with(new NetPatch().rates(rates));
        }

        /** A copy with another extra. */
        default Net withExtra(Map<String, Object> extra) {
            return with(new NetPatch().extra(extra));
        }

        /** A copy with several components changed; constraints are checked. */
        default Net with(UnaryOperator<NetPatch> change) {
            return with(change.apply(new NetPatch()));
        }

        /** A copy with what a patch sets; constraints are checked. */
        default Net with(NetPatch patch) {
            return NetSchema.INSTANCE.merge((Net) this, patch);
        }
    }
}
