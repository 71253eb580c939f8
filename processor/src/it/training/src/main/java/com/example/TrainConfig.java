package com.example;

import dev.reprise.config.Default;
import dev.reprise.config.ExperimentConfig;
import dev.reprise.config.RunSettings;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Optional;

@ExperimentConfig
public record TrainConfig(
        @Default("sgd") Optimizer optimizer,
        @Default("[64, 32]") @NotEmpty List<Integer> hidden,
        @Default("20") int numEpochs,
        Optional<String> note,
        RunSettings run)
        implements TrainConfigPatch.With {}
