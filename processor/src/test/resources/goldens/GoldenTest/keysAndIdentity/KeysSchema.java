package com.acme;

import dev.reprise.config.ConfigSchema;
import dev.reprise.schema.Component;
import dev.reprise.schema.RecordSchema;
import dev.reprise.schema.Types;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** Describes {@link Keys}: how it is bound, written, merged, compared, hashed and printed. */
@Generated("dev.reprise.processor.ConfigProcessor")
public final class KeysSchema implements ConfigSchema<Keys> {
    public static final KeysSchema INSTANCE = new KeysSchema();

    static final Component<Integer> NUM_UNITS = Component.of("numUnits", Types.INT).key("num_units");

    static final Component<Integer> LAYER_WIDTH = Component.of("layerWidth", Types.INT).key("w", "width", "old_width");

    static final Component<Integer> WORKERS = Component.of("workers", Types.INT).hashed(Component.HashRule.NEVER);

    static final Component<Integer> FOLDS = Component.of("folds", Types.INT)
            .defaultsTo("1")
            .hashed(Component.HashRule.UNLESS_DEFAULT);

    static final Component<Integer> EPOCHS = Component.of("epochs", Types.INT).mayChangeOnResume();

    private static final List<Component<?>> COMPONENTS = List.of(NUM_UNITS, LAYER_WIDTH, WORKERS,
            FOLDS, EPOCHS);

    private KeysSchema() {}

    @Override
    public String name() {
        return "Keys";
    }

    @Override
    public Class<Keys> type() {
        return Keys.class;
    }

    @Override
    public String doc() {
        return "";
    }

    @Override
    public List<Component<?>> components() {
        return COMPONENTS;
    }

    @Override
    public @Nullable Keys bind(RecordSchema.Values values) {
        Integer numUnits = values.get(NUM_UNITS);
        Integer layerWidth = values.get(LAYER_WIDTH);
        Integer workers = values.get(WORKERS);
        Integer folds = values.get(FOLDS);
        Integer epochs = values.get(EPOCHS);
        return values.ok() ? new Keys(numUnits, layerWidth, workers, folds, epochs) : null;
    }

    @Override
    public void write(Keys config, RecordSchema.Sink sink) {
        sink.put(NUM_UNITS, config.numUnits());
        sink.put(LAYER_WIDTH, config.layerWidth());
        sink.put(WORKERS, config.workers());
        sink.put(FOLDS, config.folds());
        sink.put(EPOCHS, config.epochs());
    }
}
