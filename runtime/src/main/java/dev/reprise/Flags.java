package dev.reprise;

import dev.reprise.args.Flag;
import java.util.List;

/** The flags that every program understands. */
final class Flags {

    static final String CONFIG = "config";
    static final String RESUME = "resume";
    static final String FORK = "fork";
    static final String HELP = "help";

    static final List<Flag> ALL = List.of(
            new Flag(CONFIG, "FILE", "read values from a YAML file; may be repeated, later files win"),
            new Flag(RESUME, "latest|DIR|FILE|RUN_ID", "go on from a checkpoint of an earlier run"),
            new Flag(FORK, null, "with --resume: start a new run from the checkpoint, with any config"),
            new Flag(HELP, null, "show this help"));

    private Flags() {}
}
