package dev.reprise.cli.command;

import dev.reprise.cli.output.Busy;
import dev.reprise.cli.output.ByteText;
import dev.reprise.cli.output.Console;
import dev.reprise.reader.Reader;
import dev.reprise.reader.index.Problem;
import dev.reprise.reader.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code reprise index}: what is known of the runs, and what could not be read. */
@Command(
        name = "index",
        description = "Shows where the index is, how many runs it has, and what could not be read.",
        footer = {"", "Examples:", "  reprise index", "  reprise index --fields", "  reprise index --rebuild"})
public final class IndexCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    HelpOption help = new HelpOption();

    @Mixin
    RootOptions from = new RootOptions();

    @Mixin
    FormatOptions format = new FormatOptions();

    @Option(names = "--rebuild", description = "Read every run anew, whatever is known of it.")
    boolean isNew;

    @Option(names = "--fields", description = "Show the names that queries and columns can have.")
    boolean isOfFields;

    /** Speaks there. */
    public IndexCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        format.isData();
        try (Reader reader = from.open(console)) {
            if (isNew) {
                rebuild(reader);
            }
            Table table = isOfFields ? reader.fieldTable() : facts(reader);
            format.print(console, () -> table, () -> table);
            if (isOfFields) {
                RootOptions.reportProblems(reader, console);
            } else {
                for (Problem problem : reader.problems()) {
                    console.say(problem.toString());
                }
            }
            return 0;
        }
    }

    @SuppressWarnings("try") // it is seen, not used
    private void rebuild(Reader reader) {
        try (Busy busy = console.busy("reading runs")) {
            reader.rebuild();
        }
    }

    private Table facts(Reader reader) {
        Path file = reader.indexFile();
        Table.Filling table = Table.of(List.of("what", "value"));
        table.add(List.of("index", file == null ? "in memory" : file.toString()));
        String size = size(file);
        if (size != null) {
            table.add(List.of("size", size));
        }
        for (Path root : from.roots(console)) {
            table.add(List.of("root", root.toString()));
        }
        table.add(List.of("runs", String.valueOf(reader.all().size())));
        table.add(List.of("fields", String.valueOf(reader.fields().size())));
        table.add(List.of("problems", String.valueOf(reader.problems().size())));
        return table.done();
    }

    private static @Nullable String size(@Nullable Path file) {
        try {
            return file == null ? null : ByteText.of(Files.size(file));
        } catch (IOException e) {
            return null; // somebody has just removed it, which they may
        }
    }
}
