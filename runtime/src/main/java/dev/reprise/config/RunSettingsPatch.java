package dev.reprise.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** Sets some components of {@link RunSettings}. */
@Generated("dev.reprise.processor.ConfigProcessor")
public final class RunSettingsPatch extends ConfigPatch<RunSettings> {
    /** Sets nothing. */
    public RunSettingsPatch() {
        super(Map.of());
    }

    private RunSettingsPatch(Map<String, Object> tree) {
        super(tree);
    }

    /** Sets name: the name of the run and of the directory that its runs share. */
    public RunSettingsPatch name(String name) {
        return new RunSettingsPatch(with(RunSettingsSchema.NAME, name));
    }

    /** Sets experiment_name: what the run belongs to; only recorded. */
    public RunSettingsPatch experimentName(Optional<String> experimentName) {
        return new RunSettingsPatch(with(RunSettingsSchema.EXPERIMENT_NAME, experimentName));
    }

    /** Sets seed: the seed of the random numbers; drawn and recorded when it is not given. */
    public RunSettingsPatch seed(OptionalLong seed) {
        return new RunSettingsPatch(with(RunSettingsSchema.SEED, seed));
    }

    /**
     * Sets deterministic: whether the program is to do without whatever is faster but not the same each
     * time.
     */
    public RunSettingsPatch deterministic(boolean deterministic) {
        return new RunSettingsPatch(with(RunSettingsSchema.DETERMINISTIC, deterministic));
    }

    /** Sets root: the directory of all runs. */
    public RunSettingsPatch root(Path root) {
        return new RunSettingsPatch(with(RunSettingsSchema.ROOT, root));
    }

    /**
     * Sets dir: the directory of the run below the root, such as sweeps/${.name}/${run:id}; when it is not
     * given, runs/NAME/yyyy-MM-dd_HH-mm-ss.
     */
    public RunSettingsPatch dir(Optional<String> dir) {
        return new RunSettingsPatch(with(RunSettingsSchema.DIR, dir));
    }

    /** Sets checkpoint_dir_name: the name of the directory of checkpoints inside the run's. */
    public RunSettingsPatch checkpointDirName(String checkpointDirName) {
        return new RunSettingsPatch(with(RunSettingsSchema.CHECKPOINT_DIR_NAME, checkpointDirName));
    }

    /**
     * Sets blob_root: where large files go, at the same path as the run's below its root; when it is not
     * given, the directory blob of the run.
     */
    public RunSettingsPatch blobRoot(Optional<Path> blobRoot) {
        return new RunSettingsPatch(with(RunSettingsSchema.BLOB_ROOT, blobRoot));
    }

    /**
     * Sets cache_root: where files go that may be lost, at the same path as the run's below its root; when
     * it is not given, the directory cache of the run.
     */
    public RunSettingsPatch cacheRoot(Optional<Path> cacheRoot) {
        return new RunSettingsPatch(with(RunSettingsSchema.CACHE_ROOT, cacheRoot));
    }

    /** Sets log: whether what the program prints and logs goes to main.log too. */
    public RunSettingsPatch log(boolean log) {
        return new RunSettingsPatch(with(RunSettingsSchema.LOG, log));
    }

    /** Sets print_tree: whether the configuration is shown at the start. */
    public RunSettingsPatch printTree(boolean printTree) {
        return new RunSettingsPatch(with(RunSettingsSchema.PRINT_TREE, printTree));
    }

    /**
     * Sets log_interval: iterations from one report of the program to the next; never when it is not
     * given.
     */
    public RunSettingsPatch logInterval(OptionalInt logInterval) {
        return new RunSettingsPatch(with(RunSettingsSchema.LOG_INTERVAL, logInterval));
    }

    /**
     * Sets save_interval: epochs from one checkpoint to the next; when it is not given none is saved by
     * itself, with 0 only the latest and the best stay.
     */
    public RunSettingsPatch saveInterval(OptionalInt saveInterval) {
        return new RunSettingsPatch(with(RunSettingsSchema.SAVE_INTERVAL, saveInterval));
    }

    /**
     * Sets keep_last: how many of the newest checkpoints stay; all when neither this nor keep_every is
     * given.
     */
    public RunSettingsPatch keepLast(OptionalInt keepLast) {
        return new RunSettingsPatch(with(RunSettingsSchema.KEEP_LAST, keepLast));
    }

    /** Sets keep_every: the checkpoints of every so many epochs stay. */
    public RunSettingsPatch keepEvery(OptionalInt keepEvery) {
        return new RunSettingsPatch(with(RunSettingsSchema.KEEP_EVERY, keepEvery));
    }

    /**
     * Sets score_split: the split whose score counts; when it is not given val, else validate, else the
     * second that is reported, else the first.
     */
    public RunSettingsPatch scoreSplit(Optional<String> scoreSplit) {
        return new RunSettingsPatch(with(RunSettingsSchema.SCORE_SPLIT, scoreSplit));
    }

    /** Sets score_name: the metric by which the best checkpoint is chosen. */
    public RunSettingsPatch scoreName(String scoreName) {
        return new RunSettingsPatch(with(RunSettingsSchema.SCORE_NAME, scoreName));
    }

    /**
     * Sets score_mode: which score is better; when it is not given the lower one if its name contains
     * "loss", else the higher.
     */
    public RunSettingsPatch scoreMode(Optional<ScoreMode> scoreMode) {
        return new RunSettingsPatch(with(RunSettingsSchema.SCORE_MODE, scoreMode));
    }

    /**
     * Sets patience: the run stops after so many epochs without a better score; when it is not given it
     * does not.
     */
    public RunSettingsPatch patience(OptionalInt patience) {
        return new RunSettingsPatch(with(RunSettingsSchema.PATIENCE, patience));
    }

    /** Sets iter_end: the run stops after so many iterations. */
    public RunSettingsPatch iterEnd(OptionalLong iterEnd) {
        return new RunSettingsPatch(with(RunSettingsSchema.ITER_END, iterEnd));
    }

    /** Sets step_end: the run stops after so many steps. */
    public RunSettingsPatch stepEnd(OptionalLong stepEnd) {
        return new RunSettingsPatch(with(RunSettingsSchema.STEP_END, stepEnd));
    }

    /** Sets epoch_end: the run stops after so many epochs. */
    public RunSettingsPatch epochEnd(OptionalLong epochEnd) {
        return new RunSettingsPatch(with(RunSettingsSchema.EPOCH_END, epochEnd));
    }

    /** Sets grace_period: how long a first signal waits for the program to save a checkpoint and stop. */
    public RunSettingsPatch gracePeriod(Duration gracePeriod) {
        return new RunSettingsPatch(with(RunSettingsSchema.GRACE_PERIOD, gracePeriod));
    }

    /** Sets upload_artifacts: whether artifacts are handed to the program's sinks. */
    public RunSettingsPatch uploadArtifacts(boolean uploadArtifacts) {
        return new RunSettingsPatch(with(RunSettingsSchema.UPLOAD_ARTIFACTS, uploadArtifacts));
    }

    /** Sets tags: words to find the run by. */
    public RunSettingsPatch tags(List<String> tags) {
        return new RunSettingsPatch(with(RunSettingsSchema.TAGS, tags));
    }

    /** Sets note: what there is to say of the run. */
    public RunSettingsPatch note(Optional<String> note) {
        return new RunSettingsPatch(with(RunSettingsSchema.NOTE, note));
    }

    /** Sets code: what is kept of the code that runs. */
    public RunSettingsPatch code(CodeMode code) {
        return new RunSettingsPatch(with(RunSettingsSchema.CODE, code));
    }

    /** Sets code_file_limit: the largest file that is kept with the code, in bytes. */
    public RunSettingsPatch codeFileLimit(long codeFileLimit) {
        return new RunSettingsPatch(with(RunSettingsSchema.CODE_FILE_LIMIT, codeFileLimit));
    }

    /** Sets hooks: which hooks run, by name; those that are not named do. */
    public RunSettingsPatch hooks(Map<String, Boolean> hooks) {
        return new RunSettingsPatch(with(RunSettingsSchema.HOOKS, hooks));
    }

    /** Sets heartbeat_interval: how often the run shows that it is alive. */
    public RunSettingsPatch heartbeatInterval(Duration heartbeatInterval) {
        return new RunSettingsPatch(with(RunSettingsSchema.HEARTBEAT_INTERVAL, heartbeatInterval));
    }

    /** Implemented by {@link RunSettings} to make changed copies of itself. */
    public interface With {
        /** A copy with another name. */
        default RunSettings withName(String name) {
            return with(new RunSettingsPatch().name(name));
        }

        /** A copy with another experiment_name. */
        default RunSettings withExperimentName(Optional<String> experimentName) {
            return with(new RunSettingsPatch().experimentName(experimentName));
        }

        /** A copy with another seed. */
        default RunSettings withSeed(OptionalLong seed) {
            return with(new RunSettingsPatch().seed(seed));
        }

        /** A copy with another deterministic. */
        default RunSettings withDeterministic(boolean deterministic) {
            return with(new RunSettingsPatch().deterministic(deterministic));
        }

        /** A copy with another root. */
        default RunSettings withRoot(Path root) {
            return with(new RunSettingsPatch().root(root));
        }

        /** A copy with another dir. */
        default RunSettings withDir(Optional<String> dir) {
            return with(new RunSettingsPatch().dir(dir));
        }

        /** A copy with another checkpoint_dir_name. */
        default RunSettings withCheckpointDirName(String checkpointDirName) {
            return with(new RunSettingsPatch().checkpointDirName(checkpointDirName));
        }

        /** A copy with another blob_root. */
        default RunSettings withBlobRoot(Optional<Path> blobRoot) {
            return with(new RunSettingsPatch().blobRoot(blobRoot));
        }

        /** A copy with another cache_root. */
        default RunSettings withCacheRoot(Optional<Path> cacheRoot) {
            return with(new RunSettingsPatch().cacheRoot(cacheRoot));
        }

        /** A copy with another log. */
        default RunSettings withLog(boolean log) {
            return with(new RunSettingsPatch().log(log));
        }

        /** A copy with another print_tree. */
        default RunSettings withPrintTree(boolean printTree) {
            return with(new RunSettingsPatch().printTree(printTree));
        }

        /** A copy with another log_interval. */
        default RunSettings withLogInterval(OptionalInt logInterval) {
            return with(new RunSettingsPatch().logInterval(logInterval));
        }

        /** A copy with another save_interval. */
        default RunSettings withSaveInterval(OptionalInt saveInterval) {
            return with(new RunSettingsPatch().saveInterval(saveInterval));
        }

        /** A copy with another keep_last. */
        default RunSettings withKeepLast(OptionalInt keepLast) {
            return with(new RunSettingsPatch().keepLast(keepLast));
        }

        /** A copy with another keep_every. */
        default RunSettings withKeepEvery(OptionalInt keepEvery) {
            return with(new RunSettingsPatch().keepEvery(keepEvery));
        }

        /** A copy with another score_split. */
        default RunSettings withScoreSplit(Optional<String> scoreSplit) {
            return with(new RunSettingsPatch().scoreSplit(scoreSplit));
        }

        /** A copy with another score_name. */
        default RunSettings withScoreName(String scoreName) {
            return with(new RunSettingsPatch().scoreName(scoreName));
        }

        /** A copy with another score_mode. */
        default RunSettings withScoreMode(Optional<ScoreMode> scoreMode) {
            return with(new RunSettingsPatch().scoreMode(scoreMode));
        }

        /** A copy with another patience. */
        default RunSettings withPatience(OptionalInt patience) {
            return with(new RunSettingsPatch().patience(patience));
        }

        /** A copy with another iter_end. */
        default RunSettings withIterEnd(OptionalLong iterEnd) {
            return with(new RunSettingsPatch().iterEnd(iterEnd));
        }

        /** A copy with another step_end. */
        default RunSettings withStepEnd(OptionalLong stepEnd) {
            return with(new RunSettingsPatch().stepEnd(stepEnd));
        }

        /** A copy with another epoch_end. */
        default RunSettings withEpochEnd(OptionalLong epochEnd) {
            return with(new RunSettingsPatch().epochEnd(epochEnd));
        }

        /** A copy with another grace_period. */
        default RunSettings withGracePeriod(Duration gracePeriod) {
            return with(new RunSettingsPatch().gracePeriod(gracePeriod));
        }

        /** A copy with another upload_artifacts. */
        default RunSettings withUploadArtifacts(boolean uploadArtifacts) {
            return with(new RunSettingsPatch().uploadArtifacts(uploadArtifacts));
        }

        /** A copy with another tags. */
        default RunSettings withTags(List<String> tags) {
            return with(new RunSettingsPatch().tags(tags));
        }

        /** A copy with another note. */
        default RunSettings withNote(Optional<String> note) {
            return with(new RunSettingsPatch().note(note));
        }

        /** A copy with another code. */
        default RunSettings withCode(CodeMode code) {
            return with(new RunSettingsPatch().code(code));
        }

        /** A copy with another code_file_limit. */
        default RunSettings withCodeFileLimit(long codeFileLimit) {
            return with(new RunSettingsPatch().codeFileLimit(codeFileLimit));
        }

        /** A copy with another hooks. */
        default RunSettings withHooks(Map<String, Boolean> hooks) {
            return with(new RunSettingsPatch().hooks(hooks));
        }

        /** A copy with another heartbeat_interval. */
        default RunSettings withHeartbeatInterval(Duration heartbeatInterval) {
            return with(new RunSettingsPatch().heartbeatInterval(heartbeatInterval));
        }

        /** A copy with several components changed; constraints are checked. */
        default RunSettings with(UnaryOperator<RunSettingsPatch> change) {
            return with(change.apply(new RunSettingsPatch()));
        }

        /** A copy with what a patch sets; constraints are checked. */
        default RunSettings with(RunSettingsPatch patch) {
            return RunSettingsSchema.INSTANCE.merge((RunSettings) this, patch);
        }
    }
}
