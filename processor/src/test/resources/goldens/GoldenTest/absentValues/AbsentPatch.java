package com.acme;

import dev.reprise.config.ConfigPatch;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** Sets some components of {@link Absent}. */
@Generated("dev.reprise.processor.ConfigProcessor")
public final class AbsentPatch extends ConfigPatch<Absent> {
    /** Sets nothing. */
    public AbsentPatch() {
        super(Map.of());
    }

    private AbsentPatch(Map<String, Object> tree) {
        super(tree);
    }

    /** Sets init. */
    public AbsentPatch init(Optional<Path> init) {
        return new AbsentPatch(with(AbsentSchema.INIT, init));
    }

    /** Sets depth. */
    public AbsentPatch depth(OptionalInt depth) {
        return new AbsentPatch(with(AbsentSchema.DEPTH, depth));
    }

    /** Sets seed. */
    public AbsentPatch seed(OptionalLong seed) {
        return new AbsentPatch(with(AbsentSchema.SEED, seed));
    }

    /** Sets rate. */
    public AbsentPatch rate(OptionalDouble rate) {
        return new AbsentPatch(with(AbsentSchema.RATE, rate));
    }

    /** Sets note. */
    public AbsentPatch note(@Nullable String note) {
        return new AbsentPatch(with(AbsentSchema.NOTE, note));
    }

    /** Sets state. */
    public AbsentPatch state(Thread.@Nullable State state) {
        return new AbsentPatch(with(AbsentSchema.STATE, state));
    }

    /** Implemented by {@link Absent} to make changed copies of itself. */
    public interface With {
        /** A copy with another init. */
        default Absent withInit(Optional<Path> init) {
            return with(new AbsentPatch().init(init));
        }

        /** A copy with another depth. */
        default Absent withDepth(OptionalInt depth) {
            return with(new AbsentPatch().depth(depth));
        }

        /** A copy with another seed. */
        default Absent withSeed(OptionalLong seed) {
            return with(new AbsentPatch().seed(seed));
        }

        /** A copy with another rate. */
        default Absent withRate(OptionalDouble rate) {
            return with(new AbsentPatch().rate(rate));
        }

        /** A copy with another note. */
        default Absent withNote(@Nullable String note) {
            return with(new AbsentPatch().note(note));
        }

        /** A copy with another state. */
        default Absent withState(Thread.@Nullable State state) {
            return with(new AbsentPatch().state(state));
        }

        /** A copy with several components changed; constraints are checked. */
        default Absent with(UnaryOperator<AbsentPatch> change) {
            return with(change.apply(new AbsentPatch()));
        }

        /** A copy with what a patch sets; constraints are checked. */
        default Absent with(AbsentPatch patch) {
            return AbsentSchema.INSTANCE.merge((Absent) this, patch);
        }
    }
}
