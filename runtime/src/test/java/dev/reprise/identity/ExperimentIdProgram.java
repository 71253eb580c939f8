package dev.reprise.identity;

import java.nio.file.Path;

/** A program that prints its experiment id, for tests of what a JVM does that looks for one. */
final class ExperimentIdProgram {

    private ExperimentIdProgram() {}

    public static void main(String[] args) {
        ExperimentId id = ExperimentId.of(Path.of(""), null, null);
        Identity identity = Identity.of(id, "{}\n");
        System.out.println(identity.experimentId() + " " + identity.runId() + " " + id.problem());
    }
}
