package dev.reprise.benchmarks;

import dev.reprise.Experiment;
import dev.reprise.benchmarks.config.TrainConfigSchema;

/** A program whose first line is the end of the measurement. */
final class StartProgram {

    /** Set where a program is to end by itself, as it must for Java to write a class-data archive. */
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
