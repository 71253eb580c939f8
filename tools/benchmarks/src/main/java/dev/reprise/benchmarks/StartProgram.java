package dev.reprise.benchmarks;

import dev.reprise.Experiment;
import dev.reprise.benchmarks.config.TrainConfigSchema;

/** A program whose first line is the end of the measurement. */
final class StartProgram {

    /** Set while a class-data archive is made: Java writes it when a program ends by itself. */
    static final String RETURN = "benchmark.return";

    private StartProgram() {}

    public static void main(String[] args) {
        Experiment.of(TrainConfigSchema.INSTANCE).run(args, run -> {
            if (!Boolean.getBoolean(RETURN)) {
                Runtime.getRuntime().halt(0);
            }
        });
    }
}
