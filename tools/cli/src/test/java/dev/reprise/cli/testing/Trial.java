package dev.reprise.cli.testing;

import dev.reprise.config.Default;
import dev.reprise.config.ExperimentConfig;
import dev.reprise.config.RunSettings;

/** A config like that of many experiments. */
@ExperimentConfig
public record Trial(
        Model model,
        Optimizer optimizer,
        @Default("3") int epochs,
        @Default("0") int pauseMillis,
        @Default("false") boolean failing,
        RunSettings run) {

    /** What is trained. */
    @ExperimentConfig
    public record Model(@Default("2") int numUnits) {}

    /** How it is trained. */
    @ExperimentConfig
    public record Optimizer(@Default("1.0") double lr) {}
}
