package dev.reprise.cli.command;

import dev.reprise.cli.output.Console;
import dev.reprise.cli.run.FailedException;
import dev.reprise.cli.run.Names;
import dev.reprise.cli.run.RefusedException;
import dev.reprise.cli.run.RunTable;
import dev.reprise.reader.Reader;
import dev.reprise.reader.runs.Goal;
import dev.reprise.reader.runs.Runs;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code reprise best}: the best run, or that of each group. */
@Command(
        name = "best",
        description = "Shows the best run, or the best for each combination of values.",
        footer = {
            "",
            "A metric means its last value; .min, .max, .mean and .count behind it mean those.",
            "",
            "Examples:",
            "  reprise best test.acc --max",
            "  reprise best train.loss.min --min --per model.num_units --where \"info.status == 'COMPLETE'\""
        })
public final class BestCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    HelpOption help = new HelpOption();

    @Mixin
    RootOptions from = new RootOptions();

    @Mixin
    FormatOptions format = new FormatOptions();

    @Parameters(paramLabel = "METRIC", description = "What is compared: a metric, a result or another number.")
    String metric = "";

    @Option(names = "--min", description = "The smallest is the best.")
    boolean isMin;

    @Option(names = "--max", description = "The largest is the best.")
    boolean isMax;

    @Option(
            names = "--per",
            paramLabel = "KEY,...",
            split = ",",
            hideParamSyntax = true,
            description = "One for each combination of their values.")
    List<String> per = new ArrayList<>();

    @Option(names = "--where", paramLabel = "QUERY", description = "Among which runs; all without one.")
    String query = "";

    /** Speaks there. */
    public BestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (isMin == isMax) {
            throw new RefusedException("Say which value of '" + metric + "' is the best: --min or --max.");
        }
        format.isData();
        try (Reader reader = from.open(console)) {
            Names names = new Names(reader);
            Runs runs = reader.filter(query);
            if (runs.isEmpty()) {
                throw new FailedException("There is no run to choose from.");
            }
            String field = names.field(metric);
            String[] keys = names.fields(per);
            Runs best = runs.bestBy(field, isMin ? Goal.MIN : Goal.MAX, keys);
            if (best.isEmpty()) {
                throw new FailedException("None of " + runs + " has a number under '" + metric + "'.");
            }
            List<String> fields = fields(names, best, field, keys);
            RunTable table = new RunTable(console, reader);
            format.print(console, () -> best.table(fields.toArray(String[]::new)), () -> table.of(best, fields));
            RootOptions.reportProblems(reader, console);
            return 0;
        }
    }

    private static List<String> fields(Names names, Runs best, String field, String[] keys) {
        Set<String> fields = new LinkedHashSet<>(List.of(keys));
        fields.add(field);
        for (String label : List.of(Names.ID, "info.name", Names.STATUS)) {
            if (names.has(label)) {
                fields.add(label);
            }
        }
        fields.addAll(names.withoutSettings(best.diff()));
        return List.copyOf(fields);
    }
}
