package dev.reprise.cli.command;

import picocli.CommandLine.Option;

/** The way to the help of a command. */
final class HelpOption {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean isWanted;
}
