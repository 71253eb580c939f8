package dev.reprise.config;

import dev.reprise.text.SafeName;
import jakarta.validation.constraints.NotBlank;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * What a run is called, where it is kept and what its random numbers start from. A config may have one component of
 * this type, in itself or in a config nested directly in it; a config without any runs with the defaults.
 *
 * @param name the name of the run and of the directory that its runs share
 * @param seed the seed of the random numbers; drawn and recorded when it is not given
 * @param root the directory of all runs
 */
@ExperimentConfig
public record RunSettings(
        @Default("run") @NotBlank @HashIgnored String name,
        OptionalLong seed,
        @Default("logs") @HashIgnored Path root) implements RunSettingsPatch.With {

    /** Refuses a name that cannot be the name of a directory. */
    public RunSettings {
        SafeName.check("the name", name);
    }
}
