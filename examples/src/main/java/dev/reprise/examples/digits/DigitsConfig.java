package dev.reprise.examples.digits;

import dev.reprise.config.Default;
import dev.reprise.config.ExperimentConfig;
import dev.reprise.config.Preset;
import dev.reprise.config.Removed;
import dev.reprise.config.Resumable;
import dev.reprise.config.RunSettings;
import dev.reprise.examples.digits.nn.Optimizer;
import dev.reprise.examples.digits.nn.Schedule;
import jakarta.validation.constraints.Positive;
import java.util.List;

/**
 * Learning to read handwritten digits.
 *
 * @param data what is learned from
 * @param model what learns
 * @param optimizer how the weights follow their gradients
 * @param schedule how the learning rate changes over time
 * @param batchSize samples in a step
 * @param epochs how often every sample is seen; a resume may ask for more
 * @param run name, seed and place of the run, what is saved of it and when
 */
@ExperimentConfig
@Removed("save_every")
public record DigitsConfig(
        DataConfig data,
        ModelConfig model,
        @Default("sgd") Optimizer optimizer,
        @Default("cosine") Schedule schedule,
        @Default("32") @Positive int batchSize,
        @Default("30") @Positive @Resumable int epochs,

        @Default("{name: digits, save_interval: 5, keep_last: 2, score_name: accuracy, score_split: test}")
        RunSettings run) {

    /** A small network and few epochs: enough to see that everything works. */
    @Preset("quick")
    static DigitsConfigPatch quick() {
        return new DigitsConfigPatch()
                .epochs(3)
                .model(model -> model.hiddenSizes(List.of(32)).dropout(0));
    }
}
