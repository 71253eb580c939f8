package com.acme;

import dev.reprise.schema.OptionSchema;
import dev.reprise.schema.RecordSchema;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** Describes the options of {@link Optimizer}. */
@Generated("dev.reprise.processor.ConfigProcessor")
public final class OptimizerSchema implements OptionSchema<Optimizer> {
    public static final OptimizerSchema INSTANCE = new OptimizerSchema();

    private static final List<String> OPTIONS = List.of("sgd", "adam-w");

    private OptimizerSchema() {}

    @Override
    public String name() {
        return "Optimizer";
    }

    @Override
    public Class<Optimizer> type() {
        return Optimizer.class;
    }

    @Override
    public List<String> options() {
        return OPTIONS;
    }

    @Override
    public @Nullable RecordSchema<? extends Optimizer> option(String name) {
        return switch (name) {
            case "sgd" -> Optimizer_SgdSchema.INSTANCE;
            case "adam-w" -> Optimizer_AdamWSchema.INSTANCE;
            default -> null;
        };
    }

    @Override
    public String optionOf(Optimizer value) {
        if (value instanceof Optimizer.Sgd) {
            return "sgd";
        }
        if (value instanceof Optimizer.AdamW) {
            return "adam-w";
        }
        throw new IllegalArgumentException("Not an option of Optimizer: " + value);
    }
}
