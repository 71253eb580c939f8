package com.acme;

import dev.reprise.config.ConfigPatch;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** Chooses an option of {@link Activation}. */
@Generated("dev.reprise.processor.ConfigProcessor")
public final class ActivationPatch extends ConfigPatch<Activation> {
    /** Sets nothing. */
    public ActivationPatch() {
        super(Map.of());
    }

    private ActivationPatch(Map<String, Object> tree) {
        super(tree);
    }

    /** Chooses gelu with what is set for it, or its defaults. */
    public ActivationPatch gelu() {
        return new ActivationPatch(choosing("gelu", new Activation_GeluPatch()));
    }

    /** Chooses gelu and sets some of it. */
    public ActivationPatch gelu(UnaryOperator<Activation_GeluPatch> change) {
        return new ActivationPatch(choosing("gelu", change.apply(new Activation_GeluPatch())));
    }

    /** Chooses relu with what is set for it, or its defaults. */
    public ActivationPatch relu() {
        return new ActivationPatch(choosing("relu", new Activation_ReluPatch()));
    }

    /** Chooses relu and sets some of it. */
    public ActivationPatch relu(UnaryOperator<Activation_ReluPatch> change) {
        return new ActivationPatch(choosing("relu", change.apply(new Activation_ReluPatch())));
    }
}
