package com.acme;

import dev.reprise.config.ConfigSchema;
import dev.reprise.schema.Component;
import dev.reprise.schema.RecordSchema;
import dev.reprise.schema.Types;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** Describes {@link Split}: how it is bound, written, merged, compared, hashed and printed. */
@Generated("dev.reprise.processor.ConfigProcessor")
final class SplitSchema implements ConfigSchema<Split> {
    public static final SplitSchema INSTANCE = new SplitSchema();

    static final Component<Split.Part> PART = Component.of("part", Types.constant("Split.Part", Split.Part.values()))
            .defaultsTo("TRAIN");

    static final Component<GPU> GPU_ = Component.of("gpu", Types.constant("GPU", GPU.values()));

    private static final List<Component<?>> COMPONENTS = List.of(PART, GPU_);

    private SplitSchema() {}

    @Override
    public String name() {
        return "Split";
    }

    @Override
    public Class<Split> type() {
        return Split.class;
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
    public @Nullable Split bind(RecordSchema.Values values) {
        Split.Part part = values.get(PART);
        GPU gpu = values.get(GPU_);
        return values.ok() ? new Split(part, gpu) : null;
    }

    @Override
    public void write(Split config, RecordSchema.Sink sink) {
        sink.put(PART, config.part());
        sink.put(GPU_, config.gpu());
    }
}
