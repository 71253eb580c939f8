package dev.reprise.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** Sets some components of {@link RunSettings}. */
@Generated("dev.reprise.processor.ConfigProcessor")
public final class RunSettingsPatch extends ConfigPatch<RunSettings> {
    /** Sets nothing. */
    public RunSettingsPatch() {
        super(Map.of());
    }

    private RunSettingsPatch(Map<String, Object> tree) {
        super(tree);
    }

    /** Sets name: the name of the run and of the directory that its runs share. */
    public RunSettingsPatch name(String name) {
        return new RunSettingsPatch(with(RunSettingsSchema.NAME, name));
    }

    /** Sets seed: the seed of the random numbers; drawn and recorded when it is not given. */
    public RunSettingsPatch seed(OptionalLong seed) {
        return new RunSettingsPatch(with(RunSettingsSchema.SEED, seed));
    }

    /** Sets root: the directory of all runs. */
    public RunSettingsPatch root(Path root) {
        return new RunSettingsPatch(with(RunSettingsSchema.ROOT, root));
    }

    /** Implemented by {@link RunSettings} to make changed copies of itself. */
    public interface With {
        /** A copy with another name. */
        default RunSettings withName(String name) {
            return with(new RunSettingsPatch().name(name));
        }

        /** A copy with another seed. */
        default RunSettings withSeed(OptionalLong seed) {
            return with(new RunSettingsPatch().seed(seed));
        }

        /** A copy with another root. */
        default RunSettings withRoot(Path root) {
            return with(new RunSettingsPatch().root(root));
        }

        /** A copy with several components changed; constraints are checked. */
        default RunSettings with(UnaryOperator<RunSettingsPatch> change) {
            return with(change.apply(new RunSettingsPatch()));
        }

        /** A copy with what a patch sets; constraints are checked. */
        default RunSettings with(RunSettingsPatch patch) {
            return RunSettingsSchema.INSTANCE.merge((RunSettings) this, patch);
        }
    }
}
