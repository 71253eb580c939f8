package dev.reprise.config;

import dev.reprise.schema.Check;
import dev.reprise.schema.Component;
import dev.reprise.schema.RecordSchema;
import dev.reprise.schema.Types;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** Describes {@link RunSettings}: how it is bound, written, merged, compared, hashed and printed. */
@Generated("dev.reprise.processor.ConfigProcessor")
public final class RunSettingsSchema implements ConfigSchema<RunSettings> {
    public static final RunSettingsSchema INSTANCE = new RunSettingsSchema();

    static final Component<String> NAME = Component.of("name", Types.STRING)
            .defaultsTo("run")
            .checked(Check.notBlank())
            .hashed(Component.HashRule.NEVER)
            .doc("the name of the run and of the directory that its runs share");

    static final Component<Optional<String>> EXPERIMENT_NAME = Component.of(
            "experimentName", Types.optional(Types.STRING))
            .key("experiment_name")
            .hashed(Component.HashRule.NEVER)
            .doc("what the run belongs to; only recorded");

    static final Component<OptionalLong> SEED = Component.of("seed", Types.OPTIONAL_LONG)
            .doc("the seed of the random numbers; drawn and recorded when it is not given");

    static final Component<Boolean> DETERMINISTIC = Component.of("deterministic", Types.BOOLEAN)
            .defaultsTo("false")
            .hashed(Component.HashRule.UNLESS_DEFAULT)
            .doc("whether the program is to do without whatever is faster but not the same each time");

    static final Component<Path> ROOT = Component.of("root", Types.PATH)
            .defaultsTo("logs")
            .hashed(Component.HashRule.NEVER)
            .doc("the directory of all runs");

    static final Component<Optional<String>> DIR = Component.of("dir", Types.optional(Types.STRING))
            .hashed(Component.HashRule.NEVER)
            .doc("the directory of the run below the root, such as sweeps/${.name}/${run:id}; when it is not given, runs/NAME/yyyy-MM-dd_HH-mm-ss. If it exists, -1, -2 and so on is appended");

    static final Component<String> CHECKPOINT_DIR_NAME = Component.of("checkpointDirName", Types.STRING)
            .key("checkpoint_dir_name")
            .defaultsTo("checkpoints")
            .checked(Check.notBlank())
            .hashed(Component.HashRule.NEVER)
            .doc("the name of the directory of checkpoints inside the run's");

    static final Component<Optional<Path>> BLOB_ROOT = Component.of("blobRoot", Types.optional(Types.PATH))
            .key("blob_root")
            .hashed(Component.HashRule.NEVER)
            .doc("where large files go, at the same path as the run's below its root; when it is not given, the directory blob of the run");

    static final Component<Optional<Path>> CACHE_ROOT = Component.of("cacheRoot", Types.optional(Types.PATH))
            .key("cache_root")
            .hashed(Component.HashRule.NEVER)
            .doc("where files go that may be lost, at the same path as the run's below its root; when it is not given, the directory cache of the run");

    static final Component<Boolean> LOG = Component.of("log", Types.BOOLEAN)
            .defaultsTo("true")
            .hashed(Component.HashRule.NEVER)
            .doc("whether what the program prints and logs goes to main.log too");

    static final Component<Boolean> PRINT_TREE = Component.of("printTree", Types.BOOLEAN)
            .key("print_tree")
            .defaultsTo("true")
            .hashed(Component.HashRule.NEVER)
            .doc("whether the configuration is shown at the start");

    static final Component<OptionalInt> LOG_INTERVAL = Component.of("logInterval", Types.OPTIONAL_INT)
            .key("log_interval")
            .checked(Check.positive())
            .hashed(Component.HashRule.NEVER)
            .doc("iterations from one report of the program to the next; never when it is not given");

    static final Component<OptionalInt> SAVE_INTERVAL = Component.of("saveInterval", Types.OPTIONAL_INT)
            .key("save_interval")
            .hashed(Component.HashRule.NEVER)
            .doc("epochs from one checkpoint to the next; when it is not given none is saved by itself, with 0 only the latest and the best stay");

    static final Component<OptionalInt> KEEP_LAST = Component.of("keepLast", Types.OPTIONAL_INT)
            .key("keep_last")
            .checked(Check.positive())
            .hashed(Component.HashRule.NEVER)
            .doc("how many of the newest checkpoints stay; all when neither this nor keep_every is given");

    static final Component<OptionalInt> KEEP_EVERY = Component.of("keepEvery", Types.OPTIONAL_INT)
            .key("keep_every")
            .checked(Check.positive())
            .hashed(Component.HashRule.NEVER)
            .doc("the checkpoints of every so many epochs stay");

    static final Component<Optional<String>> SCORE_SPLIT = Component.of("scoreSplit", Types.optional(Types.STRING))
            .key("score_split")
            .hashed(Component.HashRule.UNLESS_DEFAULT)
            .doc("the split whose score counts; when it is not given val, else validate, else the second that is reported, else the first");

    static final Component<String> SCORE_NAME = Component.of("scoreName", Types.STRING)
            .key("score_name")
            .defaultsTo("loss")
            .checked(Check.notBlank())
            .hashed(Component.HashRule.UNLESS_DEFAULT)
            .doc("the metric by which the best checkpoint is chosen");

    static final Component<Optional<ScoreMode>> SCORE_MODE = Component.of(
            "scoreMode", Types.optional(Types.constant("ScoreMode", ScoreMode.values())))
            .key("score_mode")
            .hashed(Component.HashRule.UNLESS_DEFAULT)
            .doc("which score is better; when it is not given the lower one if its name contains \"loss\", else the higher");

    static final Component<OptionalInt> PATIENCE = Component.of("patience", Types.OPTIONAL_INT)
            .checked(Check.positiveOrZero())
            .hashed(Component.HashRule.UNLESS_DEFAULT)
            .mayChangeOnResume()
            .doc("the run stops after so many epochs without a better score; when it is not given it does not");

    static final Component<OptionalLong> ITER_END = Component.of("iterEnd", Types.OPTIONAL_LONG)
            .key("iter_end")
            .checked(Check.positiveOrZero())
            .hashed(Component.HashRule.UNLESS_DEFAULT)
            .mayChangeOnResume()
            .doc("the run stops after so many iterations");

    static final Component<OptionalLong> STEP_END = Component.of("stepEnd", Types.OPTIONAL_LONG)
            .key("step_end")
            .checked(Check.positiveOrZero())
            .hashed(Component.HashRule.UNLESS_DEFAULT)
            .mayChangeOnResume()
            .doc("the run stops after so many steps");

    static final Component<OptionalLong> EPOCH_END = Component.of("epochEnd", Types.OPTIONAL_LONG)
            .key("epoch_end")
            .checked(Check.positiveOrZero())
            .hashed(Component.HashRule.UNLESS_DEFAULT)
            .mayChangeOnResume()
            .doc("the run stops after so many epochs");

    static final Component<Duration> GRACE_PERIOD = Component.of("gracePeriod", Types.DURATION)
            .key("grace_period")
            .defaultsTo("10s")
            .hashed(Component.HashRule.NEVER)
            .doc("how long a first signal waits for the program to save a checkpoint and stop");

    static final Component<Boolean> UPLOAD_ARTIFACTS = Component.of("uploadArtifacts", Types.BOOLEAN)
            .key("upload_artifacts")
            .defaultsTo("false")
            .hashed(Component.HashRule.NEVER)
            .doc("whether artifacts are handed to the program's sinks");

    static final Component<List<String>> TAGS = Component.of("tags", Types.list(Types.STRING))
            .defaultsTo("[]")
            .hashed(Component.HashRule.NEVER)
            .doc("words to find the run by");

    static final Component<Optional<String>> NOTE = Component.of("note", Types.optional(Types.STRING))
            .hashed(Component.HashRule.NEVER)
            .doc("what there is to say of the run");

    static final Component<CodeMode> CODE = Component.of("code", Types.constant("CodeMode", CodeMode.values()))
            .defaultsTo("snapshot")
            .hashed(Component.HashRule.NEVER)
            .doc("what is kept of the code that runs");

    static final Component<Long> CODE_FILE_LIMIT = Component.of("codeFileLimit", Types.LONG)
            .key("code_file_limit")
            .defaultsTo("10000000")
            .checked(Check.positiveOrZero())
            .hashed(Component.HashRule.NEVER)
            .doc("the largest file that is kept with the code, in bytes");

    static final Component<Map<String, Boolean>> HOOKS = Component.of("hooks", Types.map(Types.STRING, Types.BOOLEAN))
            .defaultsTo("{}")
            .hashed(Component.HashRule.NEVER)
            .doc("which hooks run, by name; those that are not named do");

    static final Component<Duration> HEARTBEAT_INTERVAL = Component.of("heartbeatInterval", Types.DURATION)
            .key("heartbeat_interval")
            .defaultsTo("10s")
            .hashed(Component.HashRule.NEVER)
            .doc("how often the run shows that it is alive");

    private static final List<Component<?>> COMPONENTS = List.of(NAME, EXPERIMENT_NAME, SEED,
            DETERMINISTIC, ROOT, DIR, CHECKPOINT_DIR_NAME, BLOB_ROOT, CACHE_ROOT, LOG, PRINT_TREE,
            LOG_INTERVAL, SAVE_INTERVAL, KEEP_LAST, KEEP_EVERY, SCORE_SPLIT, SCORE_NAME, SCORE_MODE,
            PATIENCE, ITER_END, STEP_END, EPOCH_END, GRACE_PERIOD, UPLOAD_ARTIFACTS, TAGS, NOTE,
            CODE, CODE_FILE_LIMIT, HOOKS, HEARTBEAT_INTERVAL);

    private RunSettingsSchema() {}

    @Override
    public String name() {
        return "RunSettings";
    }

    @Override
    public Class<RunSettings> type() {
        return RunSettings.class;
    }

    @Override
    public String doc() {
        return "What a run is called, where it is kept, how long it goes on and what of it is saved. A config may have one component of this type, in itself or in a config nested directly in it; a config without any runs with the defaults.";
    }

    @Override
    public List<Component<?>> components() {
        return COMPONENTS;
    }

    @Override
    public @Nullable RunSettings bind(RecordSchema.Values values) {
        String name = values.get(NAME);
        Optional<String> experimentName = values.get(EXPERIMENT_NAME);
        OptionalLong seed = values.get(SEED);
        Boolean deterministic = values.get(DETERMINISTIC);
        Path root = values.get(ROOT);
        Optional<String> dir = values.get(DIR);
        String checkpointDirName = values.get(CHECKPOINT_DIR_NAME);
        Optional<Path> blobRoot = values.get(BLOB_ROOT);
        Optional<Path> cacheRoot = values.get(CACHE_ROOT);
        Boolean log = values.get(LOG);
        Boolean printTree = values.get(PRINT_TREE);
        OptionalInt logInterval = values.get(LOG_INTERVAL);
        OptionalInt saveInterval = values.get(SAVE_INTERVAL);
        OptionalInt keepLast = values.get(KEEP_LAST);
        OptionalInt keepEvery = values.get(KEEP_EVERY);
        Optional<String> scoreSplit = values.get(SCORE_SPLIT);
        String scoreName = values.get(SCORE_NAME);
        Optional<ScoreMode> scoreMode = values.get(SCORE_MODE);
        OptionalInt patience = values.get(PATIENCE);
        OptionalLong iterEnd = values.get(ITER_END);
        OptionalLong stepEnd = values.get(STEP_END);
        OptionalLong epochEnd = values.get(EPOCH_END);
        Duration gracePeriod = values.get(GRACE_PERIOD);
        Boolean uploadArtifacts = values.get(UPLOAD_ARTIFACTS);
        List<String> tags = values.get(TAGS);
        Optional<String> note = values.get(NOTE);
        CodeMode code = values.get(CODE);
        Long codeFileLimit = values.get(CODE_FILE_LIMIT);
        Map<String, Boolean> hooks = values.get(HOOKS);
        Duration heartbeatInterval = values.get(HEARTBEAT_INTERVAL);
        return values.ok() ? new RunSettings(name, experimentName, seed, deterministic, root, dir,
                checkpointDirName, blobRoot, cacheRoot, log, printTree, logInterval, saveInterval,
                keepLast, keepEvery, scoreSplit, scoreName, scoreMode, patience, iterEnd, stepEnd,
                epochEnd, gracePeriod, uploadArtifacts, tags, note, code, codeFileLimit, hooks,
                heartbeatInterval) : null;
    }

    @Override
    public void write(RunSettings config, RecordSchema.Sink sink) {
        sink.put(NAME, config.name());
        sink.put(EXPERIMENT_NAME, config.experimentName());
        sink.put(SEED, config.seed());
        sink.put(DETERMINISTIC, config.deterministic());
        sink.put(ROOT, config.root());
        sink.put(DIR, config.dir());
        sink.put(CHECKPOINT_DIR_NAME, config.checkpointDirName());
        sink.put(BLOB_ROOT, config.blobRoot());
        sink.put(CACHE_ROOT, config.cacheRoot());
        sink.put(LOG, config.log());
        sink.put(PRINT_TREE, config.printTree());
        sink.put(LOG_INTERVAL, config.logInterval());
        sink.put(SAVE_INTERVAL, config.saveInterval());
        sink.put(KEEP_LAST, config.keepLast());
        sink.put(KEEP_EVERY, config.keepEvery());
        sink.put(SCORE_SPLIT, config.scoreSplit());
        sink.put(SCORE_NAME, config.scoreName());
        sink.put(SCORE_MODE, config.scoreMode());
        sink.put(PATIENCE, config.patience());
        sink.put(ITER_END, config.iterEnd());
        sink.put(STEP_END, config.stepEnd());
        sink.put(EPOCH_END, config.epochEnd());
        sink.put(GRACE_PERIOD, config.gracePeriod());
        sink.put(UPLOAD_ARTIFACTS, config.uploadArtifacts());
        sink.put(TAGS, config.tags());
        sink.put(NOTE, config.note());
        sink.put(CODE, config.code());
        sink.put(CODE_FILE_LIMIT, config.codeFileLimit());
        sink.put(HOOKS, config.hooks());
        sink.put(HEARTBEAT_INTERVAL, config.heartbeatInterval());
    }
}
