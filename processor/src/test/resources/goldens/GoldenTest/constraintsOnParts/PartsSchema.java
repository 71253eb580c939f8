package com.acme;

import dev.reprise.config.ConfigSchema;
import dev.reprise.schema.Check;
import dev.reprise.schema.Component;
import dev.reprise.schema.RecordSchema;
import dev.reprise.schema.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** Describes {@link Parts}: how it is bound, written, merged, compared, hashed and printed. */
@Generated("dev.reprise.processor.ConfigProcessor")
public final class PartsSchema implements ConfigSchema<Parts> {
    public static final PartsSchema INSTANCE = new PartsSchema();

    static final Component<List<Integer>> HIDDEN = Component.of("hidden", Types.list(Types.INT))
            .checked(Check.size(0, 4))
            .checked(Check.each(Check.positive()));

    static final Component<List<List<Integer>>> GRID = Component.of("grid", Types.list(Types.list(Types.INT)))
            .checked(Check.each(Check.each(Check.min("1", true))))
            .checked(Check.each(Check.each(Check.max("9", true))));

    static final Component<Map<String, Double>> WEIGHTS = Component.of(
            "weights", Types.map(Types.STRING, Types.DOUBLE))
            .checked(Check.eachKey(Check.matches("(?i)[a-z]+")))
            .checked(Check.eachValue(Check.max("1", true).saying("is a share, at most 1")));

    static final Component<Optional<Integer>> LIMIT = Component.of("limit", Types.optional(Types.INT))
            .checked(Check.positive());

    static final Component<Map<String, Object>> EXTRA = Component.of("extra", Types.OPEN)
            .checked(Check.eachKey(Check.notBlank()));

    private static final List<Component<?>> COMPONENTS = List.of(HIDDEN, GRID, WEIGHTS, LIMIT,
            EXTRA);

    private PartsSchema() {}

    @Override
    public String name() {
        return "Parts";
    }

    @Override
    public Class<Parts> type() {
        return Parts.class;
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
    public @Nullable Parts bind(RecordSchema.Values values) {
        List<Integer> hidden = values.get(HIDDEN);
        List<List<Integer>> grid = values.get(GRID);
        Map<String, Double> weights = values.get(WEIGHTS);
        Optional<Integer> limit = values.get(LIMIT);
        Map<String, Object> extra = values.get(EXTRA);
        return values.ok() ? new Parts(hidden, grid, weights, limit, extra) : null;
    }

    @Override
    public void write(Parts config, RecordSchema.Sink sink) {
        sink.put(HIDDEN, config.hidden());
        sink.put(GRID, config.grid());
        sink.put(WEIGHTS, config.weights());
        sink.put(LIMIT, config.limit());
        sink.put(EXTRA, config.extra());
    }
}
