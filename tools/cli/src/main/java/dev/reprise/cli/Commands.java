package dev.reprise.cli;

import dev.reprise.cli.command.BestCommand;
import dev.reprise.cli.command.CompletionCommand;
import dev.reprise.cli.command.DiffCommand;
import dev.reprise.cli.command.ExportCommand;
import dev.reprise.cli.command.GroupCommand;
import dev.reprise.cli.command.ImportCommand;
import dev.reprise.cli.command.IndexCommand;
import dev.reprise.cli.command.LsCommand;
import dev.reprise.cli.command.NoteCommand;
import dev.reprise.cli.command.RerunCommand;
import dev.reprise.cli.command.RmCommand;
import dev.reprise.cli.command.ShowCommand;
import dev.reprise.cli.command.TagCommand;
import dev.reprise.cli.command.TailCommand;
import dev.reprise.cli.output.Console;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** The commands by their names. Only the one that is asked for is looked at: that of all takes longer than listing runs. */
final class Commands {

    static final List<String> NAMES = List.of(
            "ls",
            "show",
            "diff",
            "tail",
            "best",
            "group",
            "note",
            "tag",
            "rm",
            "export",
            "import",
            "rerun",
            "index",
            "completion");

    private Commands() {}

    static CommandLine line(Object reprise, String[] args, Console console) {
        CommandLine line = new CommandLine(reprise);
        line.setExpandAtFiles(false); // a note may begin with @
        boolean isOne = args.length > 0 && NAMES.contains(args[0]) && !args[0].equals("completion");
        for (String name : isOne ? List.of(args[0]) : NAMES) {
            Object command = command(name, console);
            if (command != null) {
                line.addSubcommand(name, command);
            }
        }
        CommandLine tag = line.getSubcommands().get("tag");
        if (tag != null) {
            tag.setUnmatchedOptionsArePositionalParams(true); // -draft takes a tag away
        }
        CommandLine rerun = line.getSubcommands().get("rerun");
        if (rerun != null) {
            rerun.setStopAtPositional(true); // what follows the run is for its program
        }
        line.getCommandSpec().versionProvider(() -> new String[] {"reprise " + version()});
        return line;
    }

    private static String version() {
        String version = Commands.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }

    private static @Nullable Object command(String name, Console console) {
        return switch (name) {
            case "ls" -> new LsCommand(console);
            case "show" -> new ShowCommand(console);
            case "diff" -> new DiffCommand(console);
            case "tail" -> new TailCommand(console);
            case "best" -> new BestCommand(console);
            case "group" -> new GroupCommand(console);
            case "note" -> new NoteCommand(console);
            case "tag" -> new TagCommand(console);
            case "rm" -> new RmCommand(console);
            case "export" -> new ExportCommand(console);
            case "import" -> new ImportCommand(console);
            case "rerun" -> new RerunCommand(console);
            case "index" -> new IndexCommand(console);
            case "completion" -> new CompletionCommand(console);
            default -> null;
        };
    }
}
