package dev.reprise.reader.runs;

import dev.reprise.reader.metric.MetricSeries;
import dev.reprise.reader.metric.MetricTable;
import dev.reprise.reader.metric.RunMetrics;
import dev.reprise.reader.value.Column;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The runs of one query with what has been loaded of them: each column once, for all of them, whatever parts they are
 * divided into later.
 */
final class Selection {

    private static final MetricTable NOTHING = MetricTable.parse("", "nothing");

    private final ColumnSource source;
    private final int[] ids;
    private final KnownFields names;
    private final Map<String, Column> columns = new ConcurrentHashMap<>();
    private final Map<Integer, RunMetrics> metrics = new ConcurrentHashMap<>();

    Selection(ColumnSource source, int[] ids) {
        this.source = source;
        this.ids = ids.clone();
        this.names = new KnownFields(source.fields());
    }

    int size() {
        return ids.length;
    }

    int id(int run) {
        return ids[run];
    }

    KnownFields names() {
        return names;
    }

    Column column(String name) {
        Column known = columns.get(name);
        if (known != null) {
            return known;
        }
        names.check(name);
        return columns.computeIfAbsent(name, unknown -> source.column(unknown, ids));
    }

    /** What the run has of a metric; without values if it has nothing of it. */
    MetricSeries series(String metric, int run) {
        names.checkMetric(metric);
        MetricSeries series =
                metrics.computeIfAbsent(run, r -> RunMetrics.of(directory(r))).series(metric);
        return series == null ? NOTHING.series(metric.substring(metric.lastIndexOf('.') + 1)) : series;
    }

    Path directory(int run) {
        return source.directory(ids[run]);
    }
}
