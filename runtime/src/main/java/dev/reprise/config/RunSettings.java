package dev.reprise.config;

import dev.reprise.text.SafeName;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What a run is called, where it is kept, how long it goes on and what of it is saved. A config may have one component
 * of this type, in itself or in a config nested directly in it; a config without any runs with the defaults.
 *
 * @param name the name of the run and of the directory that its runs share
 * @param experimentName what the run belongs to; only recorded
 * @param seed the seed of the random numbers; drawn and recorded when it is not given
 * @param deterministic whether the program is to do without whatever is faster but not the same each time
 * @param root the directory of all runs
 * @param dir the directory of the run below the root, such as {@code sweeps/${.name}/${run:id}}; when it is not given,
 *     {@code runs/NAME/yyyy-MM-dd_HH-mm-ss}. If it exists, -1, -2 and so on is appended
 * @param checkpointDirName the name of the directory of checkpoints inside the run's
 * @param blobRoot where large files go, at the same path as the run's below its root; when it is not given, the
 *     directory {@code blob} of the run
 * @param cacheRoot where files go that may be lost, at the same path as the run's below its root; when it is not given,
 *     the directory {@code cache} of the run
 * @param log whether what the program prints and logs goes to {@code main.log} too
 * @param printTree whether the configuration is shown at the start
 * @param logInterval iterations from one report of the program to the next; never when it is not given
 * @param saveInterval epochs from one checkpoint to the next; when it is not given none is saved by itself, with 0 only
 *     the latest and the best stay
 * @param keepLast how many of the newest checkpoints stay; all when neither this nor {@code keep_every} is given
 * @param keepEvery the checkpoints of every so many epochs stay
 * @param scoreSplit the split whose score counts; when it is not given {@code val}, else {@code validate}, else the
 *     second that is reported, else the first
 * @param scoreName the metric by which the best checkpoint is chosen
 * @param scoreMode which score is better; when it is not given the lower one if its name contains "loss", else the higher
 * @param patience the run stops after so many epochs without a better score; when it is not given it does not
 * @param iterEnd the run stops after so many iterations
 * @param stepEnd the run stops after so many steps
 * @param epochEnd the run stops after so many epochs
 * @param gracePeriod how long a first signal waits for the program to save a checkpoint and stop
 * @param uploadArtifacts whether artifacts are handed to the program's sinks
 * @param tags words to find the run by
 * @param note what there is to say of the run
 * @param code what is kept of the code that runs
 * @param codeFileLimit the largest file that is kept with the code, in bytes
 * @param hooks which hooks run, by name; those that are not named do
 * @param heartbeatInterval how often the run shows that it is alive
 */
@ExperimentConfig
public record RunSettings(
        @Default("run") @NotBlank @HashIgnored String name,
        @HashIgnored Optional<String> experimentName,
        OptionalLong seed,
        @Default("false") @HashIgnored(whenDefault = true) boolean deterministic,
        @Default("logs") @HashIgnored Path root,
        @HashIgnored Optional<String> dir,
        @Default("checkpoints") @NotBlank @HashIgnored String checkpointDirName,
        @HashIgnored Optional<Path> blobRoot,
        @HashIgnored Optional<Path> cacheRoot,
        @Default("true") @HashIgnored boolean log,
        @Default("true") @HashIgnored boolean printTree,
        @Positive @HashIgnored OptionalInt logInterval,
        @HashIgnored OptionalInt saveInterval,
        @Positive @HashIgnored OptionalInt keepLast,
        @Positive @HashIgnored OptionalInt keepEvery,
        @HashIgnored(whenDefault = true) Optional<String> scoreSplit,

        @Default("loss") @NotBlank @HashIgnored(whenDefault = true)
        String scoreName,

        @HashIgnored(whenDefault = true) Optional<ScoreMode> scoreMode,

        @PositiveOrZero @HashIgnored(whenDefault = true) @Resumable
        OptionalInt patience,

        @PositiveOrZero @HashIgnored(whenDefault = true) @Resumable
        OptionalLong iterEnd,

        @PositiveOrZero @HashIgnored(whenDefault = true) @Resumable
        OptionalLong stepEnd,

        @PositiveOrZero @HashIgnored(whenDefault = true) @Resumable
        OptionalLong epochEnd,

        @Default("10s") @HashIgnored Duration gracePeriod,
        @Default("false") @HashIgnored boolean uploadArtifacts,
        @Default("[]") @HashIgnored List<String> tags,
        @HashIgnored Optional<String> note,
        @Default("snapshot") @HashIgnored CodeMode code,
        @Default("10000000") @PositiveOrZero @HashIgnored long codeFileLimit,
        @Default("{}") @HashIgnored Map<String, Boolean> hooks,
        @Default("10s") @HashIgnored Duration heartbeatInterval)
        implements RunSettingsPatch.With {

    /** What a run keeps in its directory besides. */
    private static final Set<String> TAKEN = Set.of(
            "metrics",
            "artifacts",
            "data",
            "deployment_model",
            "blob",
            "cache",
            "code",
            ".hydra",
            ".lock",
            "run.yaml",
            "main.log",
            "config_resolved.yaml",
            "config_tree.txt",
            "results.json",
            "latest.json",
            "best.json",
            "heartbeat.json",
            "git.diff");

    /** Refuses names that cannot be those of a directory, and more than one end. */
    public RunSettings {
        SafeName.check("the name", name);
        SafeName.check("the name of the directory of checkpoints", checkpointDirName);
        if (dir.isPresent()) {
            if (dir.get().startsWith("/")) {
                throw new IllegalArgumentException("dir '" + dir.get() + "' must be relative: it lies below root");
            }
            SafeName.check("the directory", dir.get());
        }
        if (checkpointDirName.indexOf('/') >= 0) {
            throw new IllegalArgumentException("the directory of checkpoints lies in the run's own: '"
                    + checkpointDirName + "' must be a single name");
        }
        if (TAKEN.contains(checkpointDirName)) {
            throw new IllegalArgumentException("checkpoint_dir_name '" + checkpointDirName
                    + "' is the name of something else in the directory of a run. Choose another one");
        }
        int ends = (iterEnd.isPresent() ? 1 : 0) + (stepEnd.isPresent() ? 1 : 0) + (epochEnd.isPresent() ? 1 : 0);
        if (ends > 1) {
            throw new IllegalArgumentException("only one of iter_end, step_end and epoch_end can end the run");
        }
        if (gracePeriod.isNegative()) {
            throw new IllegalArgumentException("grace_period must not be negative");
        }
        if (heartbeatInterval.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("heartbeat_interval must be a second or more");
        }
    }
}
