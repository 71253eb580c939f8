package com.acme;

import dev.reprise.config.ConfigSchema;
import dev.reprise.schema.Check;
import dev.reprise.schema.Component;
import dev.reprise.schema.RecordSchema;
import dev.reprise.schema.Types;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** Describes {@link Net}: how it is bound, written, merged, compared, hashed and printed. */
@Generated("dev.reprise.processor.ConfigProcessor")
public final class NetSchema implements ConfigSchema<Net> {
    public static final NetSchema INSTANCE = new NetSchema();

    static final Component<List<Integer>> HIDDEN = Component.of("hidden", Types.list(Types.INT))
            .defaultsTo("[64, 32]")
            .checked(Check.notEmpty());

    static final Component<Set<String>> TAGS = Component.of("tags", Types.set(Types.STRING));

    static final Component<Map<Thread.State, List<Double>>> RATES = Component.of(
            "rates", Types.map(Types.constant("Thread.State", Thread.State.values()), Types.list(Types.DOUBLE)))
            .defaultsTo("{}");

    static final Component<Map<String, Object>> EXTRA = Component.of("extra", Types.OPEN);

    private static final List<Component<?>> COMPONENTS = List.of(HIDDEN, TAGS, RATES, EXTRA);

    private NetSchema() {}

    @Override
    public String name() {
        return "Net";
    }

    @Override
    public Class<Net> type() {
        return Net.class;
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
    public @Nullable Net bind(RecordSchema.Values values) {
        List<Integer> hidden = values.get(HIDDEN);
        Set<String> tags = values.get(TAGS);
        Map<Thread.State, List<Double>> rates = values.get(RATES);
        Map<String, Object> extra = values.get(EXTRA);
        return values.ok() ? new Net(hidden, tags, rates, extra) : null;
    }

    @Override
    public void write(Net config, RecordSchema.Sink sink) {
        sink.put(HIDDEN, config.hidden());
        sink.put(TAGS, config.tags());
        sink.put(RATES, config.rates());
        sink.put(EXTRA, config.extra());
    }
}
