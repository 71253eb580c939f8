package dev.reprise.config;

import dev.reprise.schema.Check;
import dev.reprise.schema.Component;
import dev.reprise.schema.RecordSchema;
import dev.reprise.schema.Types;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** Describes {@link RunSettings}: how it is bound, written, merged, compared, hashed and printed. */
@Generated("dev.reprise.processor.ConfigProcessor")
public final class RunSettingsSchema implements ConfigSchema<RunSettings> {
    public static final RunSettingsSchema INSTANCE = new RunSettingsSchema();

    static final Component<String> NAME = Component.of("name", Types.STRING)
            .defaultsTo("run")
            .checked(Check.notBlank())
            .hashed(Component.HashRule.NEVER)
            .doc("the name of the run and of the directory that its runs share");

    static final Component<OptionalLong> SEED = Component.of("seed", Types.OPTIONAL_LONG)
            .doc("the seed of the random numbers; drawn and recorded when it is not given");

    static final Component<Path> ROOT = Component.of("root", Types.PATH)
            .defaultsTo("logs")
            .hashed(Component.HashRule.NEVER)
            .doc("the directory of all runs");

    private static final List<Component<?>> COMPONENTS = List.of(NAME, SEED, ROOT);

    private RunSettingsSchema() {}

    @Override
    public String name() {
        return "RunSettings";
    }

    @Override
    public Class<RunSettings> type() {
        return RunSettings.class;
    }

    @Override
    public String doc() {
        return "What a run is called, where it is kept and what its random numbers start from. A config may have one component of this type, in itself or in a config nested directly in it; a config without any runs with the defaults.";
    }

    @Override
    public List<Component<?>> components() {
        return COMPONENTS;
    }

    @Override
    public @Nullable RunSettings bind(RecordSchema.Values values) {
        String name = values.get(NAME);
        OptionalLong seed = values.get(SEED);
        Path root = values.get(ROOT);
        return values.ok() ? new RunSettings(name, seed, root) : null;
    }

    @Override
    public void write(RunSettings config, RecordSchema.Sink sink) {
        sink.put(NAME, config.name());
        sink.put(SEED, config.seed());
        sink.put(ROOT, config.root());
    }
}
