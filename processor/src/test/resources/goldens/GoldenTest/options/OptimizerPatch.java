package com.acme;

import dev.reprise.config.ConfigPatch;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** Chooses an option of {@link Optimizer}. */
@Generated("dev.reprise.processor.ConfigProcessor")
public final class OptimizerPatch extends ConfigPatch<Optimizer> {
    /** Sets nothing. */
    public OptimizerPatch() {
        super(Map.of());
    }

    private OptimizerPatch(Map<String, Object> tree) {
        super(tree);
    }

    /** Chooses sgd with what is set for it, or its defaults. */
    public OptimizerPatch sgd() {
        return new OptimizerPatch(choosing("sgd", new Optimizer_SgdPatch()));
    }

    /** Chooses sgd and sets some of it. */
    public OptimizerPatch sgd(UnaryOperator<Optimizer_SgdPatch> change) {
        return new OptimizerPatch(choosing("sgd", change.apply(new Optimizer_SgdPatch())));
    }

    /** Chooses adam-w with what is set for it, or its defaults. */
    public OptimizerPatch adamW() {
        return new OptimizerPatch(choosing("adam-w", new Optimizer_AdamWPatch()));
    }

    /** Chooses adam-w and sets some of it. */
    public OptimizerPatch adamW(UnaryOperator<Optimizer_AdamWPatch> change) {
        return new OptimizerPatch(choosing("adam-w", change.apply(new Optimizer_AdamWPatch())));
    }
}
