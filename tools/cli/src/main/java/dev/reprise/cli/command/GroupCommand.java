package dev.reprise.cli.command;

import dev.reprise.cli.output.Console;
import dev.reprise.cli.run.FailedException;
import dev.reprise.cli.run.Names;
import dev.reprise.cli.run.RefusedException;
import dev.reprise.reader.Reader;
import dev.reprise.reader.runs.Aggregates;
import dev.reprise.reader.runs.MixedRunsException;
import dev.reprise.reader.runs.OverSeeds;
import dev.reprise.reader.runs.Runs;
import dev.reprise.reader.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code reprise group}: means and standard deviations over seeds. */
@Command(
        name = "group",
        description = "Shows means and standard deviations over the seeds of each group of runs.",
        footer = {
            "",
            "Runs of a group may differ in their seeds only, and each seed counts once; what is more must be allowed.",
            "",
            "Examples:",
            "  reprise group model.num_units,optimizer.lr --of test.acc",
            "  reprise group --of train.loss.min,test.acc --where 'info.start > ago(1d)'",
            "  reprise group optimizer.lr --of test.acc --mixing data.workers"
        })
public final class GroupCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    HelpOption help = new HelpOption();

    @Mixin
    RootOptions from = new RootOptions();

    @Mixin
    FormatOptions format = new FormatOptions();

    @Parameters(
            arity = "0..1",
            paramLabel = "[KEY,...]",
            split = ",",
            hideParamSyntax = true,
            description = "What makes the groups; without it all that differs apart from seeds.")
    List<String> keys = new ArrayList<>();

    @Option(
            names = "--of",
            paramLabel = "METRIC,...",
            split = ",",
            hideParamSyntax = true,
            required = true,
            description = "Of what the means are: metrics, results or other numbers.")
    List<String> metrics = new ArrayList<>();

    @Option(names = "--where", paramLabel = "QUERY", description = "Of which runs; all without one.")
    String query = "";

    @Option(
            names = "--mixing",
            paramLabel = "KEY,...",
            split = ",",
            hideParamSyntax = true,
            description = "In what runs of a group may differ, too.")
    List<String> mixing = new ArrayList<>();

    @Option(names = "--repeats", description = "Several runs may have the same seed.")
    boolean isRepeating;

    @Option(names = "--seed", paramLabel = "KEY", description = "Which key is the seed, if it is another than usual.")
    @Nullable
    String seed;

    /** Speaks there. */
    public GroupCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        format.isData();
        try (Reader reader = from.open(console)) {
            Names names = new Names(reader);
            Runs runs = reader.filter(query);
            if (runs.isEmpty()) {
                throw new FailedException("There is no run to make groups of.");
            }
            List<Aggregates> columns = new ArrayList<>();
            for (String metric : names.fields(metrics)) {
                columns.add(means(runs, names, metric));
            }
            format.print(console, () -> table(columns, false), () -> table(columns, true));
            RootOptions.reportProblems(reader, console);
            return 0;
        }
    }

    private Aggregates means(Runs runs, Names names, String metric) {
        OverSeeds rules = OverSeeds.of(metric).mixing(names.fields(mixing));
        rules = keys.isEmpty() ? rules.perDifference() : rules.per(names.fields(keys));
        rules = isRepeating ? rules.allowingRepeats() : rules;
        rules = seed == null ? rules : rules.seed(names.field(seed));
        try {
            return runs.meanOverSeeds(rules);
        } catch (MixedRunsException e) {
            throw new RefusedException(inWordsOfOptions(e.getMessage()));
        }
    }

    /** The reader's advice is for programs. */
    static String inWordsOfOptions(@Nullable String message) {
        return String.valueOf(message)
                .replaceAll(
                        "Make groups of them with per\\(\"(.*)\"\\), leave", "Add the keys '$1' to the groups, leave")
                .replace("\", \"", ",")
                .replace("with a filter", "with --where")
                .replace("mixing(...)", "--mixing KEY,...")
                .replace("allowingRepeats()", "--repeats")
                .replace("seed(\"config....\")", "--seed KEY");
    }

    private static Table table(List<Aggregates> columns, boolean isShown) {
        Aggregates first = columns.get(0);
        List<String> names = new ArrayList<>(first.groups().names());
        columns.forEach(column -> names.add(metric(column)));
        names.add("runs");
        Table.Filling table = Table.of(isShown ? Names.headings(names) : names);
        for (int i = 0; i < first.size(); i++) {
            List<@Nullable Object> cells = new ArrayList<>(first.get(i).group().values());
            for (Aggregates column : columns) {
                cells.add(column.get(i).get(metric(column)));
            }
            cells.add(first.get(i).get("runs"));
            table.add(cells);
        }
        return table.done();
    }

    private static String metric(Aggregates column) {
        List<String> names = column.table().columns();
        return names.get(names.size() - 2);
    }
}
