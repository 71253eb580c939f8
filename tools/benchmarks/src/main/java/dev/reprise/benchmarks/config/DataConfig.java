package dev.reprise.benchmarks.config;

import dev.reprise.config.Default;
import dev.reprise.config.ExperimentConfig;
import jakarta.validation.constraints.NotEmpty;
import java.nio.file.Path;
import java.util.List;

/**
 * What is learned from.
 *
 * @param root where the files are
 * @param split which part of them is used
 * @param fractions how they are divided
 * @param shuffle whether each epoch has its own order
 */
@ExperimentConfig
public record DataConfig(
        @Default("data") Path root,
        @Default("TRAIN") Split split,
        @Default("[0.8, 0.1, 0.1]") @NotEmpty List<Double> fractions,
        @Default("true") boolean shuffle) {

    /** A part of the data. */
    public enum Split {
        TRAIN,
        VALIDATION,
        TEST
    }
}
