package com.example;

import dev.reprise.config.Default;
import dev.reprise.config.ExperimentConfig;
import dev.reprise.config.Key;

@ExperimentConfig
public record Mistakes(
        @Default("abc") double lr,
        byte[] bytes,
        @Key("lr") int rate)
        implements MistakesPatch.With {}
