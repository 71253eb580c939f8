package dev.reprise.cli.command;

import dev.reprise.cli.output.Busy;
import dev.reprise.cli.output.Console;
import dev.reprise.cli.run.Names;
import dev.reprise.cli.run.RunTable;
import dev.reprise.reader.Reader;
import dev.reprise.reader.runs.RunRow;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code reprise export}: a run in one file. */
@Command(
        name = "export",
        description = "Writes a run that has ended into one file, with the digests of all that is in it.",
        footer = {"", "Examples:", "  reprise export latest", "  reprise export 3f2a91 /tmp/digits.zip"})
public final class ExportCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    HelpOption help = new HelpOption();

    @Mixin
    RootOptions from = new RootOptions();

    @Parameters(index = "0", paramLabel = "RUN", description = "The run.")
    String run = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FILE",
            description = "The file, which must not exist; without it <name>-<id>.zip here.")
    @Nullable
    Path file;

    /** Speaks there. */
    public ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Reader reader = from.open(console)) {
            RunRow row = reader.retrieve(run);
            Path target = file == null ? Path.of(name(reader, row)) : file;
            for (String link : exported(reader, row, target)) {
                console.say("The symbolic link '" + link + "' is left out.");
            }
            console.print(target + "\n");
            return 0;
        }
    }

    @SuppressWarnings("try") // it is seen, not used
    private List<String> exported(Reader reader, RunRow row, Path target) {
        try (Busy busy = console.busy("exporting")) {
            return reader.export(row, target);
        }
    }

    private static String name(Reader reader, RunRow row) {
        Object name = new Names(reader).has("info.name") ? row.get("info.name") : null;
        String id = RunTable.shortIds(reader).of(row.id());
        return (name == null ? "run" : name.toString().replace('/', '_')) + "-" + id + ".zip";
    }
}
