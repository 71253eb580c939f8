package com.acme;

import dev.reprise.config.ConfigSchema;
import dev.reprise.schema.Check;
import dev.reprise.schema.Component;
import dev.reprise.schema.RecordSchema;
import dev.reprise.schema.Types;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** Describes {@link Bounds}: how it is bound, written, merged, compared, hashed and printed. */
@Generated("dev.reprise.processor.ConfigProcessor")
public final class BoundsSchema implements ConfigSchema<Bounds> {
    public static final BoundsSchema INSTANCE = new BoundsSchema();

    static final Component<Double> LR = Component.of("lr", Types.DOUBLE)
            .defaultsTo("0.1")
            .checked(Check.positive())
            .checked(Check.max("1", false))
            .doc("the step size; > 0, see Bounds. Not scheduled.");

    static final Component<Integer> RANK = Component.of("rank", Types.INT)
            .checked(Check.min("1", true))
            .checked(Check.max("9", true));

    static final Component<String> NAME = Component.of("name", Types.STRING)
            .checked(Check.notBlank())
            .checked(Check.size(0, 8))
            .checked(Check.matches("\\w+"));

    private static final List<Component<?>> COMPONENTS = List.of(LR, RANK, NAME);

    private BoundsSchema() {}

    @Override
    public String name() {
        return "Bounds";
    }

    @Override
    public Class<Bounds> type() {
        return Bounds.class;
    }

    @Override
    public String doc() {
        return "What is allowed.";
    }

    @Override
    public List<Component<?>> components() {
        return COMPONENTS;
    }

    @Override
    public @Nullable Bounds bind(RecordSchema.Values values) {
        Double lr = values.get(LR);
        Integer rank = values.get(RANK);
        String name = values.get(NAME);
        return values.ok() ? new Bounds(lr, rank, name) : null;
    }

    @Override
    public void write(Bounds config, RecordSchema.Sink sink) {
        sink.put(LR, config.lr());
        sink.put(RANK, config.rank());
        sink.put(NAME, config.name());
    }
}
