package com.acme;

import dev.reprise.config.ConfigSchema;
import dev.reprise.schema.Component;
import dev.reprise.schema.RecordSchema;
import dev.reprise.schema.Types;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** Describes {@link Outer.Inner}: how it is bound, written, merged, compared, hashed and printed. */
@Generated("dev.reprise.processor.ConfigProcessor")
public final class Outer_InnerSchema implements ConfigSchema<Outer.Inner> {
    public static final Outer_InnerSchema INSTANCE = new Outer_InnerSchema();

    static final Component<Integer> X = Component.of("x", Types.INT);

    private static final List<Component<?>> COMPONENTS = List.of(X);

    private Outer_InnerSchema() {}

    @Override
    public String name() {
        return "Outer.Inner";
    }

    @Override
    public Class<Outer.Inner> type() {
        return Outer.Inner.class;
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
    public Outer.@Nullable Inner bind(RecordSchema.Values values) {
        Integer x = values.get(X);
        return values.ok() ? new Outer.Inner(x) : null;
    }

    @Override
    public void write(Outer.Inner config, RecordSchema.Sink sink) {
        sink.put(X, config.x());
    }
}
