package dev.reprise.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code reprise}. */
@Command(
        name = "reprise",
        description = "Lists, compares, edits and moves the runs of a directory.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class Reprise {

    private Reprise() {}

    /** Runs the command and exits with its code. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Reprise()).execute(args));
    }
}
