package com.acme;

import dev.reprise.config.ConfigSchema;
import dev.reprise.schema.Component;
import dev.reprise.schema.RecordSchema;
import java.util.List;
import javax.annotation.processing.Generated;

@Generated("dev.reprise.processor.ConfigProcessor")
public final class WrongSchema implements ConfigSchema<Wrong> {
    public static final WrongSchema INSTANCE = new WrongSchema();

    private WrongSchema() {}

    @Override
    public String name() {
        return "Wrong";
    }

    @Override
    public Class<Wrong> type() {
        return Wrong.class;
    }

    @Override
    public String doc() {
        throw new UnsupportedOperationException("Wrong is not a valid config");
    }

    @Override
    public List<Component<?>> components() {
        throw new UnsupportedOperationException("Wrong is not a valid config");
    }

    @Override
    public Wrong bind(RecordSchema.Values values) {
        throw new UnsupportedOperationException("Wrong is not a valid config");
    }

    @Override
    public void write(Wrong config, RecordSchema.Sink sink) {
        throw new UnsupportedOperationException("Wrong is not a valid config");
    }
}
