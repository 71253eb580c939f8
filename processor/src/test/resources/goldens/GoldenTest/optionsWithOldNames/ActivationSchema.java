package com.acme;

import dev.reprise.schema.OptionSchema;
import dev.reprise.schema.RecordSchema;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** Describes the options of {@link Activation}. */
@Generated("dev.reprise.processor.ConfigProcessor")
public final class ActivationSchema implements OptionSchema<Activation> {
    public static final ActivationSchema INSTANCE = new ActivationSchema();

    private static final List<String> OPTIONS = List.of("gelu", "relu");

    private ActivationSchema() {}

    @Override
    public String name() {
        return "Activation";
    }

    @Override
    public Class<Activation> type() {
        return Activation.class;
    }

    @Override
    public List<String> options() {
        return OPTIONS;
    }

    @Override
    public @Nullable RecordSchema<? extends Activation> option(String name) {
        return switch (name) {
            case "gelu" -> Activation_GeluSchema.INSTANCE;
            case "relu" -> Activation_ReluSchema.INSTANCE;
            default -> null;
        };
    }

    @Override
    public String optionOf(Activation value) {
        if (value instanceof Activation.Gelu) {
            return "gelu";
        }
        if (value instanceof Activation.Relu) {
            return "relu";
        }
        throw new IllegalArgumentException("Not an option of Activation: " + value);
    }

    @Override
    public List<String> aliases(String option) {
        return switch (option) {
            case "gelu" -> List.of("ge_lu", "GELU");
            default -> List.of();
        };
    }
}
