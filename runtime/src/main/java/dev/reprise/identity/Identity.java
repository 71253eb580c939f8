package dev.reprise.identity;

import java.util.UUID;

/**
 * All ids of a run. They are computed once, and no id enters the text that another is made from.
 *
 * @param experimentId the code's identity, as in {@link ExperimentId#value()}
 * @param experimentUuid the same as a namespace, as in {@link ExperimentId#uuid()}
 * @param runUuid the config's identity under that experiment, as in {@link RunId}
 * @param runId {@code runUuid} as 32 lower-case hex digits
 * @param configHash the config's identity under any experiment, as in {@link ConfigHash}
 */
public record Identity(String experimentId, UUID experimentUuid, UUID runUuid, String runId, String configHash) {

    /**
     * The ids of a config that is run by this code.
     *
     * @param canonicalText the config as canonical YAML
     */
    public static Identity of(ExperimentId experiment, String canonicalText) {
        UUID namespace = experiment.uuid();
        UUID run = RunId.of(namespace, canonicalText);
        String digits = run.toString().replace("-", "");
        return new Identity(experiment.value(), namespace, run, digits, ConfigHash.of(canonicalText));
    }
}
