package dev.reprise.run.artifacts;

import dev.reprise.text.SafeName;

/**
 * The run that artifacts are of, for those who take them elsewhere.
 *
 * @param id the run id
 * @param name the run's name
 * @param directory its directory below that of its name: {@code 2026-11-21_10-00-00}, in a sweep with its number
 *     {@code 2026-11-21_10-00-00/3}
 */
public record ArtifactRun(String id, String name, String directory) {

    public ArtifactRun {
        SafeName.check("The run's name", name);
        SafeName.check("The run's directory", directory);
    }
}
