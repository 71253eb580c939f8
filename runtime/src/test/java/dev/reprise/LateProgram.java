package dev.reprise;

import dev.reprise.testing.Train;

/** A program that starts a run when its process is already ending. */
public final class LateProgram {

    private LateProgram() {}

    public static void main(String[] args) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> Experiment.of(Train.Schema.INSTANCE)
                        .execute(args, run -> System.out.println("must not be reached"))));
    }
}
