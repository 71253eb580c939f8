package dev.reprise.checkpoint;

import dev.reprise.run.RunRecord;
import dev.reprise.run.search.RunSearch;
import dev.reprise.text.SafeName;
import dev.reprise.text.TextException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the checkpoints of a run are: its record says what their directory is called. */
final class CheckpointPlace {

    /** The key in a run's record. */
    private static final String KEY = "checkpoint_dir_name";

    /** How deep a directory may lie in that of its run. */
    private static final int DEEPEST = 8;

    private CheckpointPlace() {}

    /** The directory of a run's checkpoints, there or not; the usual one where the record cannot be read. */
    static Path in(Path run) {
        Path usual = run.resolve(Checkpoints.DIRECTORY);
        if (!RunSearch.isRun(run)) {
            return usual;
        }
        try {
            String name = RunRecord.read(run.resolve(RunRecord.FILE_NAME)).text(KEY);
            return name == null || SafeName.problem(name) != null ? usual : run.resolve(name);
        } catch (TextException e) {
            return usual; // whoever needs the record tells what is wrong with it
        }
    }

    /** The run in whose directory of checkpoints this is; null if it is none. */
    static @Nullable Path runOf(Path checkpoints) throws IOException {
        Path parent = checkpoints.getParent();
        if (parent != null && RunSearch.isRun(parent)) {
            return parent;
        }
        Path run = parent == null ? null : parent.getParent();
        for (int depth = 2; run != null && depth < DEEPEST; depth++) {
            if (RunSearch.isRun(run)) {
                Path place = in(run);
                return Files.isDirectory(place) && Files.isSameFile(place, checkpoints) ? run : null;
            }
            run = run.getParent();
        }
        return null;
    }
}
