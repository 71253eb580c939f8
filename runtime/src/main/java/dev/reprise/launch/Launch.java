package dev.reprise.launch;

import dev.reprise.checkpoint.Checkpoint;
import dev.reprise.checkpoint.ResumeTarget;
import dev.reprise.config.ConfigSchema;
import dev.reprise.config.RunSettings;
import dev.reprise.resolve.Interpolated;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is decided before a run touches the disk: the config, the seed, and the checkpoint to go on from.
 *
 * @param checkpoint the checkpoint, open, or null for a fresh run
 * @param target the run to go on with, and what was chosen of it; null for a new run, which a fork is
 * @param rerun the earlier run that is run again; null if there is none
 * @param interpolated what the config was before its interpolations were resolved; null if there are none
 * @param warnings what the user should know
 */
public record Launch<C>(
        ConfigSchema<C> schema,
        C config,
        RunSettings settings,
        long seed,
        List<String> overrides,
        @Nullable Checkpoint checkpoint,
        @Nullable ResumeTarget target,
        @Nullable Rerun rerun,
        @Nullable Interpolated interpolated,
        List<String> warnings)
        implements Closeable {

    /** The directory of the run to go on with; null for a new run. */
    @Nullable
    public Path directory() {
        return target == null ? null : target.directory();
    }

    @Override
    public void close() {
        closeQuietly(checkpoint);
    }

    /** Closes where a failure is under way, which is the one to tell. */
    static void closeQuietly(@Nullable Checkpoint checkpoint) {
        if (checkpoint != null) {
            try {
                checkpoint.close();
            } catch (IOException e) {
                return;
            }
        }
    }
}
