package dev.reprise.reader.testing;

import java.nio.file.Path;
import java.util.Map;

/** A run that says where it is, and goes on until it is killed. */
public final class RunForever {

    private RunForever() {}

    /** With the root as its argument. */
    public static void main(String[] args) {
        RealRuns.run(Path.of(args[0]), 0, run -> {
            run.metrics("train").log(Map.of("step", 1));
            System.out.println();
            System.out.println("DIRECTORY " + run.directory().toAbsolutePath());
            while (true) {
                Thread.sleep(1_000);
            }
        });
    }
}
