package dev.reprise.benchmarks;

import dev.reprise.Experiment;
import dev.reprise.benchmarks.measure.Budget;
import dev.reprise.benchmarks.measure.Effort;
import dev.reprise.benchmarks.measure.Series;
import dev.reprise.benchmarks.measure.Suite;
import dev.reprise.benchmarks.measure.Table;
import dev.reprise.reader.testing.NetConfigSchema;
import dev.reprise.reader.testing.RunGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** What a database of runs costs, and how that grows with their number: each size against a tenth of it. */
final class ReaderSuite implements Suite {

    private static final int LEAST_RUNS = 1_000;
    private static final int STEPS = 1_000;
    private static final int WARMUPS = 4;
    private static final int MANY_RUNS = 100_000;
    private static final int ROUNDS_OF_MANY = 3;

    /** The size that the budgets are for, in milliseconds. */
    private static final int BUDGETED_RUNS = 10_000;

    private static final Map<String, Double> BUDGETS =
            Map.of(RunDatabase.INDEX, 5_000.0, RunDatabase.INDEX_COLD, 5_000.0, RunDatabase.REFRESH_ONE, 100.0);

    @Override
    public void measure(Effort effort, Path directory, Table table) throws Exception {
        RunGenerator generator =
                RunGenerator.like(example(directory.resolve("example"))).steps(STEPS);
        int there = 0;
        Map<String, Series> tenth = Map.of();
        for (int runs = Math.min(LEAST_RUNS, effort.runs()); runs <= effort.runs(); runs *= 10) {
            generator.write(directory, there, runs);
            int rounds = runs >= MANY_RUNS ? Math.min(ROUNDS_OF_MANY, effort.rounds()) : effort.rounds();
            try (RunDatabase database = new RunDatabase(directory.resolve("runs"), generator, runs)) {
                Map<String, Series> measured = database.turns().take(tenth.isEmpty() ? WARMUPS : 1, rounds);
                print(measured, tenth, runs, table);
                tenth = measured;
                there = database.end();
            }
        }
    }

    private static void print(Map<String, Series> measured, Map<String, Series> tenth, int runs, Table table) {
        for (Map.Entry<String, Series> one : measured.entrySet()) {
            Series series = one.getValue();
            Double most = BUDGETS.get(one.getKey());
            Budget budget =
                    most == null || runs != BUDGETED_RUNS ? Budget.NONE : Budget.atMost(most, "ms", series.median());
            Series less = tenth.get(one.getKey());
            if (less == null) {
                table.row(one.getKey(), series, "ms", budget);
            } else {
                table.row(one.getKey(), series, "ms", less, budget);
            }
        }
        String baseline = tenth.isEmpty() ? "" : "; baseline: a tenth of them";
        table.print(String.format(Locale.ROOT, "a database of %,d runs of %,d steps%s", runs, STEPS, baseline));
    }

    /** A run that the library has made, like which the others are. */
    private static Path example(Path root) throws IOException {
        String[] args = {
            "run.root=" + root, "run.dir=run", "run.code=off", "run.print_tree=false", "run.hooks={final_report: false}"
        };
        int code = Experiment.of(NetConfigSchema.INSTANCE).execute(args, run -> {});
        if (code != Experiment.COMPLETE) {
            throw new IOException("the example ended with " + code);
        }
        return root.resolve("run");
    }
}
