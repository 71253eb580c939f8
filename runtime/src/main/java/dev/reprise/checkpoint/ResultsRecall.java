package dev.reprise.checkpoint;

import dev.reprise.checkpoint.archive.DamagedArchiveException;
import dev.reprise.checkpoint.store.Pointer;
import dev.reprise.run.process.Warnings;
import dev.reprise.run.results.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Gives results back to a run that goes on, and to their files. */
final class ResultsRecall {

    private ResultsRecall() {}

    /**
     * Takes results back to a checkpoint, and lets them remember the best checkpoint, which may have been saved after it.
     *
     * @param pointer to the best one; it is cleared if that is not there or not whole
     */
    static void restore(Results results, Checkpoint from, Pointer pointer) throws IOException {
        results.restore(from.header().scores(), from.history());
        Path best = pointer.target();
        boolean isFrom = best != null && Files.isSameFile(best, from.file());
        if (pointer.isThere() && !isFrom) {
            recall(results, pointer);
        }
        results.write();
    }

    private static void recall(Results results, Pointer pointer) throws IOException {
        Path target = pointer.target();
        String problem = pointer.file() + " does not name a checkpoint that is there.";
        if (target != null) {
            try (Checkpoint best = Checkpoint.open(target)) {
                results.recall(best.header().scores());
                return;
            } catch (DamagedArchiveException e) {
                problem = String.valueOf(e.getMessage());
            }
        }
        Warnings.about(Checkpoints.class)
                .warn("The best checkpoint is lost: {} The next one with a better score takes its place.", problem);
        pointer.clear();
    }
}
