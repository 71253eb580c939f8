package dev.reprise.run.hooks;

import dev.reprise.run.RunRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a hook knows of its run.
 *
 * @param name the name of the run
 * @param runId its id
 * @param directory its directory
 * @param attempt the number of this attempt, from 1
 * @param args the command line, secrets masked
 * @param record gives {@code run.yaml} as it is now
 */
public record HookedRun(
        String name, String runId, Path directory, int attempt, List<String> args, Supplier<RunRecord> record) {
    /** Copies the arguments. */
    public HookedRun {
        args = List.copyOf(args);
    }
}
