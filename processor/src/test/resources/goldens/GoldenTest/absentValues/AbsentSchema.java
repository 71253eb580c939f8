package com.acme;

import dev.reprise.config.ConfigSchema;
import dev.reprise.schema.Component;
import dev.reprise.schema.RecordSchema;
import dev.reprise.schema.Types;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** Describes {@link Absent}: how it is bound, written, merged, compared, hashed and printed. */
@Generated("dev.reprise.processor.ConfigProcessor")
public final class AbsentSchema implements ConfigSchema<Absent> {
    public static final AbsentSchema INSTANCE = new AbsentSchema();

    static final Component<Optional<Path>> INIT = Component.of("init", Types.optional(Types.PATH));

    static final Component<OptionalInt> DEPTH = Component.of("depth", Types.OPTIONAL_INT);

    static final Component<OptionalLong> SEED = Component.of("seed", Types.OPTIONAL_LONG);

    static final Component<OptionalDouble> RATE = Component.of("rate", Types.OPTIONAL_DOUBLE).defaultsTo("0.5");

    static final Component<String> NOTE = Component.of("note", Types.nullable(Types.STRING));

    static final Component<Thread.State> STATE = Component.of(
            "state", Types.nullable(Types.constant("Thread.State", Thread.State.values())));

    private static final List<Component<?>> COMPONENTS = List.of(INIT, DEPTH, SEED, RATE, NOTE,
            STATE);

    private AbsentSchema() {}

    @Override
    public String name() {
        return "Absent";
    }

    @Override
    public Class<Absent> type() {
        return Absent.class;
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
    public @Nullable Absent bind(RecordSchema.Values values) {
        Optional<Path> init = values.get(INIT);
        OptionalInt depth = values.get(DEPTH);
        OptionalLong seed = values.get(SEED);
        OptionalDouble rate = values.get(RATE);
        String note = values.get(NOTE);
        Thread.State state = values.get(STATE);
        return values.ok() ? new Absent(init, depth, seed, rate, note, state) : null;
    }

    @Override
    public void write(Absent config, RecordSchema.Sink sink) {
        sink.put(INIT, config.init());
        sink.put(DEPTH, config.depth());
        sink.put(SEED, config.seed());
        sink.put(RATE, config.rate());
        sink.put(NOTE, config.note());
        sink.put(STATE, config.state());
    }
}
