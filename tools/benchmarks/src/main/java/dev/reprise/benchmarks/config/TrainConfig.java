package dev.reprise.benchmarks.config;

import dev.reprise.config.Default;
import dev.reprise.config.ExperimentConfig;
import dev.reprise.config.RunSettings;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.Map;

/**
 * A training, with 20 values when its optimizer is {@link Adam}.
 *
 * @param data what is learned from
 * @param model what learns
 * @param optimizer how the weights follow their gradients
 * @param epochs how often every sample is seen
 * @param batchSize samples in a step
 * @param tags whatever somebody wants to remember
 * @param timeout when to give up
 * @param run name, seed and place of the run
 */
@ExperimentConfig
public record TrainConfig(
        DataConfig data,
        ModelConfig model,
        @Default("sgd") Optimizer optimizer,
        @Default("20") @Positive int epochs,
        @Default("64") @Positive int batchSize,
        @Default("{}") Map<String, String> tags,
        @Default("12h") Duration timeout,
        RunSettings run) {}
