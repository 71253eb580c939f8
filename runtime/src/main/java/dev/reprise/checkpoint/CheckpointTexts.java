package dev.reprise.checkpoint;

import org.jspecify.annotations.Nullable;

/**
 * What every checkpoint of a run says of its config.
 *
 * @param configYaml the content of {@code config_resolved.yaml}
 * @param unresolvedYaml the content of {@code .hydra/config.yaml} if interpolations stand in it, else null
 * @param overridesYaml the content of the overrides file
 */
public record CheckpointTexts(String configYaml, @Nullable String unresolvedYaml, String overridesYaml) {}
