package dev.reprise.benchmarks;

import dev.reprise.benchmarks.measure.Budget;
import dev.reprise.benchmarks.measure.Child;
import dev.reprise.benchmarks.measure.ClassPath;
import dev.reprise.benchmarks.measure.Effort;
import dev.reprise.benchmarks.measure.Series;
import dev.reprise.benchmarks.measure.Suite;
import dev.reprise.benchmarks.measure.Table;
import dev.reprise.benchmarks.measure.Turns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All configs of a sweep, each with its ids, in a JVM that has just started; against one such config. */
final class SweepSuite implements Suite {

    private static final String ALL = "10,000 configs with ids";
    private static final String ONE = "baseline: one config with ids";
    private static final double MILLIS = 1000;

    /** 2 x 10 x 10 x 50 configs of 20 values. */
    private static final List<String> SWEEP = List.of(
            "optimizer=adam,sgd",
            "optimizer.lr=1e-1,3e-2,1e-2,3e-3,1e-3,3e-4,1e-4,3e-5,1e-5,3e-6",
            "batch_size=range(16,176,16)",
            "epochs=range(1,51)",
            "model.hidden_sizes=[256, 128, 64]",
            "data.split=TEST",
            "tags.author=me");

    @Override
    public void measure(Effort effort, Path directory, Table table) throws Exception {
        Map<String, Series> all = new Turns()
                .add(ONE, () -> millis(directory, List.of("epochs=5")))
                .add(ALL, () -> millis(directory, SWEEP))
                .take(0, effort.rounds());
        Series sweep = Turns.of(all, ALL);
        table.row(ALL, sweep, "ms", Turns.of(all, ONE), Budget.atMost(MILLIS, "ms", sweep.median()));
        table.row(ONE, Turns.of(all, ONE), "ms", Budget.NONE);
        table.print("a sweep, from the first line of main to the last id, cold");
    }

    private static double millis(Path directory, List<String> overrides) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("-cp", ClassPath.whole(), SweepProgram.class.getName()));
        command.addAll(overrides);
        Child.java(directory, command).millis();
        return Double.parseDouble(Files.readString(directory.resolve("output")).strip());
    }
}
