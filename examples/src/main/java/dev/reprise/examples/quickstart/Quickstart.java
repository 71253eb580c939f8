package dev.reprise.examples.quickstart;

import dev.reprise.Experiment;
import dev.reprise.config.Default;
import dev.reprise.config.ExperimentConfig;

/** The smallest program: a config, its overrides, and a run in a directory of its own. */
public final class Quickstart {

    private Quickstart() {}

    /**
     * What can be set.
     *
     * @param name who is greeted
     * @param times how often
     */
    @ExperimentConfig
    public record Greeting(
            @Default("world") String name, @Default("1") int times) {}

    /** {@code Quickstart name=you times=3}. */
    public static void main(String[] args) {
        Experiment.of(Quickstart_GreetingSchema.INSTANCE).run(args, run -> {
            for (int i = 0; i < run.config().times(); i++) {
                System.out.println("Hello, " + run.config().name() + "!");
            }
        });
    }
}
