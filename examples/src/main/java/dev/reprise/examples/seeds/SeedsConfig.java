package dev.reprise.examples.seeds;

import dev.reprise.config.Default;
import dev.reprise.config.ExperimentConfig;
import dev.reprise.config.RunSettings;
import jakarta.validation.constraints.Positive;

/** A student that learns what a teacher does; {@code run.seed} decides where it begins. */
@ExperimentConfig
public record SeedsConfig(
        Model model,
        Optimizer optimizer,
        @Default("500") @Positive int epochs,
        RunSettings run) {

    /** The student. */
    @ExperimentConfig
    public record Model(@Default("2") @Positive int numUnits) {}

    /** Gradient descent on all samples at once. */
    @ExperimentConfig
    public record Optimizer(@Default("1.") @Positive double lr) {}
}
