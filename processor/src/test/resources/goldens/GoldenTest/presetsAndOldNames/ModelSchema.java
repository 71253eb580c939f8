package com.acme;

import dev.reprise.config.ConfigSchema;
import dev.reprise.schema.Component;
import dev.reprise.schema.PresetDoc;
import dev.reprise.schema.RecordSchema;
import dev.reprise.schema.Types;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** Describes {@link Model}: how it is bound, written, merged, compared, hashed and printed. */
@Generated("dev.reprise.processor.ConfigProcessor")
public final class ModelSchema implements ConfigSchema<Model> {
    public static final ModelSchema INSTANCE = new ModelSchema();

    static final Component<Integer> WIDTH = Component.of("width", Types.INT).defaultsTo("64");

    static final Component<Model.Activation> ACTIVATION = Component.of(
            "activation", Types.config(Model_ActivationSchema.INSTANCE))
            .defaultsTo("gelu");

    private static final List<Component<?>> COMPONENTS = List.of(WIDTH, ACTIVATION);

    private ModelSchema() {}

    @Override
    public String name() {
        return "Model";
    }

    @Override
    public Class<Model> type() {
        return Model.class;
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
    public List<PresetDoc> presets() {
        return List.of(new PresetDoc("small", "Trains in a minute. Not for comparisons."),
                new PresetDoc("wide-2", ""));
    }

    @Override
    public @Nullable Map<String, Object> preset(String name) {
        return switch (name) {
            case "small" -> Model.small().tree();
            case "wide-2" -> Model.wide().tree();
            default -> null;
        };
    }

    @Override
    public List<String> removedKeys() {
        return List.of("momentum2", "depth");
    }

    @Override
    public @Nullable Model bind(RecordSchema.Values values) {
        Integer width = values.get(WIDTH);
        Model.Activation activation = values.get(ACTIVATION);
        return values.ok() ? new Model(width, activation) : null;
    }

    @Override
    public void write(Model config, RecordSchema.Sink sink) {
        sink.put(WIDTH, config.width());
        sink.put(ACTIVATION, config.activation());
    }
}
