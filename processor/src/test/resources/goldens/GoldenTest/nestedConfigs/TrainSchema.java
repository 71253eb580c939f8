package com.acme;

import dev.reprise.config.ConfigSchema;
import dev.reprise.schema.Component;
import dev.reprise.schema.RecordSchema;
import dev.reprise.schema.Types;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** Describes {@link Train}: how it is bound, written, merged, compared, hashed and printed. */
@Generated("dev.reprise.processor.ConfigProcessor")
public final class TrainSchema implements ConfigSchema<Train> {
    public static final TrainSchema INSTANCE = new TrainSchema();

    static final Component<Train.Data> DATA = Component.of("data", Types.config(Train_DataSchema.INSTANCE));

    static final Component<Train.Data> TEST = Component.of("test", Types.config(Train_DataSchema.INSTANCE))
            .defaultsTo("{size: 4}");

    static final Component<Optional<Train.Data>> EXTRA = Component.of(
            "extra", Types.optional(Types.config(Train_DataSchema.INSTANCE)));

    static final Component<List<Train.Data>> MORE = Component.of(
            "more", Types.list(Types.config(Train_DataSchema.INSTANCE)));

    static final Component<Optional<Train>> PARENT = Component.of(
            "parent", Types.optional(Types.config(() -> TrainSchema.INSTANCE)));

    private static final List<Component<?>> COMPONENTS = List.of(DATA, TEST, EXTRA, MORE, PARENT);

    private TrainSchema() {}

    @Override
    public String name() {
        return "Train";
    }

    @Override
    public Class<Train> type() {
        return Train.class;
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
    public @Nullable Train bind(RecordSchema.Values values) {
        Train.Data data = values.get(DATA);
        Train.Data test = values.get(TEST);
        Optional<Train.Data> extra = values.get(EXTRA);
        List<Train.Data> more = values.get(MORE);
        Optional<Train> parent = values.get(PARENT);
        return values.ok() ? new Train(data, test, extra, more, parent) : null;
    }

    @Override
    public void write(Train config, RecordSchema.Sink sink) {
        sink.put(DATA, config.data());
        sink.put(TEST, config.test());
        sink.put(EXTRA, config.extra());
        sink.put(MORE, config.more());
        sink.put(PARENT, config.parent());
    }
}
