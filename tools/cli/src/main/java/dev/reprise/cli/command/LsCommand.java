package dev.reprise.cli.command;

import dev.reprise.cli.output.Console;
import dev.reprise.cli.run.FittingColumns;
import dev.reprise.cli.run.Names;
import dev.reprise.cli.run.RefusedException;
import dev.reprise.cli.run.RunTable;
import dev.reprise.reader.Reader;
import dev.reprise.reader.runs.RunRow;
import dev.reprise.reader.runs.Runs;
import dev.reprise.reader.table.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code reprise ls}: the runs that a query chooses. */
@Command(
        name = "ls",
        description = "Lists runs, the oldest first.",
        footer = {
            "",
            "Without --columns: who the runs are, the keys of the config in which they differ, as far as there is room,"
                    + " and their results.",
            "",
            "Examples:",
            "  reprise ls",
            "  reprise ls \"info.status == 'COMPLETE' & config.model.num_units < 4\"",
            "  reprise ls 'train.loss.min < 0.1' --columns id,lr,train.loss.min --sort lr",
            "  reprise ls 'info.start > ago(7d)' --sort -start --limit 10 --json"
        })
public final class LsCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    HelpOption help = new HelpOption();

    @Mixin
    RootOptions from = new RootOptions();

    @Mixin
    FormatOptions format = new FormatOptions();

    @Parameters(arity = "0..1", paramLabel = "QUERY", description = "Which runs; all without one.")
    String query = "";

    @Option(
            names = "--columns",
            paramLabel = "NAME,...",
            split = ",",
            hideParamSyntax = true,
            description = "Which fields: reprise index --fields.")
    List<String> columns = new ArrayList<>();

    @Option(
            names = "--sort",
            paramLabel = "[-]NAME,...",
            split = ",",
            hideParamSyntax = true,
            description = "By which fields, from the least; with - from the largest.")
    List<String> sort = new ArrayList<>();

    @Option(names = "--limit", paramLabel = "N", description = "At most so many.")
    int limit = Integer.MAX_VALUE;

    @Option(names = "--offset", paramLabel = "N", description = "Without the first so many.")
    int offset;

    /** Speaks there. */
    public LsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (limit < 0 || offset < 0) {
            throw new RefusedException("--limit and --offset are counts, from 0.");
        }
        format.isData();
        try (Reader reader = from.open(console)) {
            Names names = new Names(reader);
            Runs runs = part(sorted(reader.filter(query), names));
            List<String> fields = fields(names, runs);
            if (runs.isEmpty() && !format.isData()) {
                boolean isAny = !reader.all().isEmpty();
                console.say(isAny ? "No run is chosen." : "There are no runs in " + from.roots(console) + ".");
            } else {
                RunTable table = new RunTable(console, reader);
                format.print(
                        console,
                        () -> runs.table(fields.toArray(String[]::new)),
                        () -> shown(table, runs, fields, names));
            }
            RootOptions.reportProblems(reader, console);
            return 0;
        }
    }

    private Runs sorted(Runs runs, Names names) {
        Runs sorted = runs;
        for (int i = sort.size() - 1; i >= 0; i--) {
            String by = sort.get(i).strip();
            boolean isDescending = by.startsWith("-");
            String field = names.field(isDescending ? by.substring(1) : by);
            sorted = isDescending ? sorted.sortDescending(field) : sorted.sort(field);
        }
        return sorted;
    }

    private Runs part(Runs runs) {
        if (offset == 0) {
            return runs.limit(limit);
        }
        Set<RunRow> before = new HashSet<>();
        runs.limit(offset).forEach(before::add);
        return runs.filter(run -> !before.contains(run)).limit(limit);
    }

    private List<String> fields(Names names, Runs runs) {
        if (!columns.isEmpty()) {
            return List.of(names.fields(columns));
        }
        List<String> fields = names.labels();
        fields.addAll(names.withoutSettings(runs.diff()));
        fields.addAll(results(names, runs));
        return fields;
    }

    /** What is the same in all runs tells none of them from another, and takes the room of what does. */
    private static List<String> results(Names names, Runs runs) {
        return names.results().stream()
                .filter(field -> {
                    long different = runs.values(field).stream().distinct().count();
                    return different > 1
                            || (runs.size() == 1 && runs.values(field).get(0) != null);
                })
                .toList();
    }

    private Table shown(RunTable table, Runs runs, List<String> fields, Names names) {
        if (!columns.isEmpty() || console.isWide()) {
            return table.of(runs, fields);
        }
        FittingColumns fitting = new FittingColumns(table.of(runs, fields), console.width());
        int labels = names.labels().size();
        Table shown = fitting.without(labels, fields.size());
        if (!fitting.dropped().isEmpty()) {
            console.say("No room for " + String.join(", ", fitting.dropped()) + ": choose with --columns.");
        }
        return shown;
    }
}
