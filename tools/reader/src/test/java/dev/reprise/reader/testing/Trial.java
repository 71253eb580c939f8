package dev.reprise.reader.testing;

import dev.reprise.config.Default;
import dev.reprise.config.ExperimentConfig;
import dev.reprise.config.RunSettings;
import java.util.List;
import java.util.Optional;

/** A config like that of many experiments. */
@ExperimentConfig
public record Trial(
        Model model,
        Optimizer optimizer,
        @Default("3") int epochs,
        Optional<String> note,
        @Default("[]") List<Integer> hidden,
        RunSettings run) {

    /** What is trained. */
    @ExperimentConfig
    public record Model(
            @Default("2") int numUnits, @Default("tanh") String activation) {}

    /** How it is trained. */
    @ExperimentConfig
    public record Optimizer(@Default("1.0") double lr) {}
}
