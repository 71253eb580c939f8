package dev.reprise.reader.runs;

import dev.reprise.reader.metric.MetricSeries;
import dev.reprise.reader.statistic.Statistic;
import dev.reprise.reader.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A metric of several runs, side by side by its steps.
 *
 * <pre>{@code
 * runs.groupBy("config.optimizer.lr").perStep("train.loss").by("epoch").table(Statistic.MEAN, Statistic.STD);
 * // config.optimizer.lr  epoch  runs      mean       std
 * //                 0.1      0     3  0.690000  0.010000
 * }</pre>
 *
 * <p>A step is what {@code _step} says, if a run's table has it, else the number of the row from 0, or what the column says
 * that {@link #by} names. Runs are aligned by the number, never by the place: what a run lacks at a step is missing there, and
 * {@code runs} tells how many have a number at it, NaN included. If a run has a step twice, as after a resume, the later row
 * counts. Rows without a step, and values that are no numbers, do not take part.
 */
public final class PerStep {

    /** So many runs are read at once, and may then be let go. */
    private static final int BATCH = 64;

    private final Groups groups;
    private final String metric;
    private final @Nullable String steps;

    private PerStep(Groups groups, String metric, @Nullable String steps) {
        this.groups = groups;
        this.metric = metric;
        this.steps = steps;
    }

    static PerStep of(Groups groups, String metric) {
        groups.selection().names().checkMetric(metric);
        return new PerStep(groups, metric, null);
    }

    /**
     * With the steps that another column of the same file says.
     *
     * @param column its name in the file, such as {@code epoch}
     */
    public PerStep by(String column) {
        return new PerStep(groups, metric, column);
    }

    /**
     * A row for each step of each group, from the least: the values of the group, {@code step} or the name of the column, the
     * number of {@code runs}, and the statistics by their names.
     *
     * @throws java.io.UncheckedIOException if a file is there and cannot be read
     */
    public Table table(Statistic... statistics) {
        List<String> columns = new ArrayList<>(groups.names());
        columns.add(steps == null ? "step" : steps);
        columns.add("runs");
        for (Statistic statistic : statistics) {
            columns.add(statistic.name());
        }
        Table.Filling table = Table.of(columns);
        for (Group group : groups) {
            for (StepAlignment.Step step : aligned(group.runs())) {
                List<@Nullable Object> cells = new ArrayList<>(group.values());
                cells.add(step.number());
                cells.add((long) step.values().length);
                for (Statistic statistic : statistics) {
                    cells.add(statistic.of(step.values()));
                }
                table.add(cells);
            }
        }
        return table.done();
    }

    private List<StepAlignment.Step> aligned(Runs runs) {
        StepAlignment alignment = new StepAlignment();
        for (int from = 0; from < runs.size(); from += BATCH) {
            IntStream batch = IntStream.range(from, Math.min(runs.size(), from + BATCH));
            batch.parallel().mapToObj(i -> series(runs.get(i))).toList().forEach(alignment::add);
        }
        return alignment.steps();
    }

    private MetricSeries series(RunRow row) {
        MetricSeries series = row.metric(metric);
        return steps == null ? series : series.by(steps);
    }
}
