package dev.reprise.launch;

import dev.reprise.args.Arguments;
import dev.reprise.args.Flag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The flags that every program understands. */
public final class Flags {

    public static final String CONFIG = "config";

    public static final String PRESET = "preset";
    public static final String RESUME = "resume";
    public static final String FORK = "fork";
    public static final String RERUN = "rerun";
    public static final String AT_SNAPSHOT = "at-snapshot";
    public static final String SKIP_DONE = "skip-done";
    public static final String HELP = "help";
    public static final String EXPLAIN = "explain";
    public static final String PRINT_CONFIG = "print-config";
    public static final String JSON_SCHEMA = "json-schema";
    public static final String COMPLETION = "completion";

    /** All flags, each with what it does, in the order of the help. */
    public static final List<Flag> ALL = List.of(
            new Flag(CONFIG, "FILE", "read values from a YAML file; may be repeated, later files win"),
            new Flag(PRESET, "NAME", "start with values that go together; may be repeated, files and arguments win"),
            new Flag(
                    RESUME,
                    "latest|auto|DIR|FILE|RUN_ID",
                    "go on from a checkpoint of an earlier run; auto: if there is one"),
            new Flag(FORK, null, "with --resume: start a new run from the checkpoint, with any config"),
            new Flag(RERUN, "latest|DIR|RUN_ID", "start a new run with the configuration of an earlier one"),
            new Flag(AT_SNAPSHOT, null, "with --rerun: bring back the code of that run, and show how to run it"),
            new Flag(SKIP_DONE, null, "do nothing if an equal run is complete"),
            Flag.optional(HELP, "KEY", "show this help, or what can be set below one key"),
            Flag.optional(EXPLAIN, "KEY", "show where the value of a key comes from, or of all keys"),
            Flag.optional(PRINT_CONFIG, "yaml|json|tree|patch", "show the config that a run would have"),
            new Flag(JSON_SCHEMA, null, "show the JSON schema of the files, by which editors complete them"),
            new Flag(COMPLETION, "bash|zsh|fish", "show the script by which a shell completes arguments"));

    /** The flags that are answered instead of starting a run. */
    public static final List<String> ANSWERED =
            List.of(HELP, EXPLAIN, PRINT_CONFIG, JSON_SCHEMA, COMPLETION, AT_SNAPSHOT);

    private Flags() {}

    /** The flag that asks for an answer instead of a run, the first of them in the order above; null if none is given. */
    public static @Nullable String asked(Arguments arguments) {
        for (String flag : ANSWERED) {
            if (arguments.has(flag)) {
                return flag;
            }
        }
        return null;
    }
}
