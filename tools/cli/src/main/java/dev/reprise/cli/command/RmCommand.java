package dev.reprise.cli.command;

import dev.reprise.cli.output.ByteText;
import dev.reprise.cli.output.Console;
import dev.reprise.cli.output.Progress;
import dev.reprise.cli.output.TableOutput;
import dev.reprise.cli.run.ChosenRuns;
import dev.reprise.cli.run.Names;
import dev.reprise.cli.run.RunTable;
import dev.reprise.reader.Reader;
import dev.reprise.reader.keep.Removal;
import dev.reprise.reader.runs.RunRow;
import dev.reprise.reader.runs.Runs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code reprise rm}: removes runs, or moves them into files. */
@Command(
        name = "rm",
        description = "Shows which runs would be removed; removes them with --yes.",
        footer = {
            "",
            "Runs that are going on stay. What --archive has written, reprise import brings back.",
            "",
            "Examples:",
            "  reprise rm \"info.status == 'FAILED' & info.start < ago(30d)\"",
            "  reprise rm 3f2a91 77c0d2 --yes",
            "  reprise rm 'train.loss.min > 1' --archive /mnt/archive --yes"
        })
public final class RmCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    HelpOption help = new HelpOption();

    @Mixin
    RootOptions from = new RootOptions();

    @Parameters(arity = "1..*", paramLabel = "QUERY|RUN", description = "Runs, or a query that chooses them.")
    List<String> which = new ArrayList<>();

    @Option(names = "--yes", description = "Do it.")
    boolean isSure;

    @Option(names = "--archive", paramLabel = "DIR", description = "Export each run into a file there before.")
    @Nullable
    Path archive;

    /** Speaks there. */
    public RmCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Reader reader = from.open(console)) {
            Runs runs = new ChosenRuns(reader).byNameOrQuery(which);
            if (runs.isEmpty()) {
                console.say("No run is chosen.");
                return 0;
            }
            if (!isSure) {
                show(reader, runs);
                return 0;
            }
            int problems = remove(reader, runs);
            reader.refresh();
            return problems == 0 ? 0 : 1;
        }
    }

    private void show(Reader reader, Runs runs) {
        List<String> fields = new Names(reader).labels();
        fields.add("info.path");
        new TableOutput(console).print(new RunTable(console, reader).of(runs, fields));
        String size = ByteText.of(reader.removal(runs).size());
        console.say(runs + " with " + size + " would be " + (archive == null ? "deleted" : "moved to '" + archive + "'")
                + ". Nothing has been done: --yes does it.");
    }

    private int remove(Reader reader, Runs runs) {
        int removed = 0;
        List<String> problems = new ArrayList<>();
        try (Progress progress = console.progress("removing", runs.size())) {
            for (Map.Entry<Path, Removal> part : parts(reader, runs).entrySet()) {
                Removal.Outcome outcome = archive == null
                        ? part.getValue().delete(directory -> progress.step())
                        : part.getValue().archive(part.getKey(), archive, directory -> progress.step());
                removed += outcome.removed().size();
                problems.addAll(outcome.problems());
            }
        }
        problems.forEach(console::say);
        console.say(removed
                + (removed == 1 ? " run is " : " runs are ")
                + (archive == null ? "deleted." : "moved to '" + archive + "'."));
        return problems.size();
    }

    private static Map<Path, Removal> parts(Reader reader, Runs runs) {
        Map<Path, List<Path>> directories = new LinkedHashMap<>();
        for (RunRow run : runs) {
            Path directory = run.directory();
            directories
                    .computeIfAbsent(reader.rootOf(directory), root -> new ArrayList<>())
                    .add(directory);
        }
        Map<Path, Removal> parts = new LinkedHashMap<>();
        directories.forEach((root, some) -> parts.put(root, Removal.of(some)));
        return parts;
    }
}
