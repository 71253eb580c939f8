package dev.reprise.benchmarks;

import dev.reprise.benchmarks.measure.Budget;
import dev.reprise.benchmarks.measure.Effort;
import dev.reprise.benchmarks.measure.Series;
import dev.reprise.benchmarks.measure.Suite;
import dev.reprise.benchmarks.measure.Table;
import dev.reprise.benchmarks.measure.Turns;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/** What the ways between text and config cost in a warm JVM: {@link ResolveBenchmarks} by JMH. */
final class JmhSuite implements Suite {

    private static final String BY_HAND = "plainConstructors";
    private static final String LOAD = "plainYamlLoad";
    private static final String DUMP = "plainYamlDump";
    private static final String UNIT = "us";
    private static final double RESOLVE_MICROS = 50;

    @Override
    public void measure(Effort effort, Path directory, Table table) throws Exception {
        Map<String, Series> all = results(effort);
        Series resolve = Turns.of(all, "resolveTenOverridesWithIds");
        table.row(
                "resolve 10 overrides, with ids", resolve, UNIT, Budget.atMost(RESOLVE_MICROS, UNIT, resolve.median()));
        plain(table, all, "resolve 10 overrides", "resolveTenOverrides");
        plain(table, all, "defaults", "defaults");
        compared(table, all, "bind from plain values", "bindTree", BY_HAND);
        compared(table, all, "parse YAML", "parseYaml", LOAD);
        plain(table, all, "write plain values", "writeTree");
        compared(table, all, "write YAML", "writeYaml", DUMP);
        plain(table, all, "write canonical text", "writeCanonicalText");
        plain(table, all, "hash", "hash");
        plain(table, all, "ids of a canonical text", "ids");
        plain(table, all, "read two values", "readValue");
        plain(table, all, "baseline: constructors by hand", BY_HAND);
        plain(table, all, "baseline: snakeyaml load", LOAD);
        plain(table, all, "baseline: snakeyaml dump", DUMP);
        table.print("warm, a nested config of 20 values (JMH)");
    }

    private static void plain(Table table, Map<String, Series> all, String what, String benchmark) {
        table.row(what, Turns.of(all, benchmark), UNIT, Budget.NONE);
    }

    private static void compared(Table table, Map<String, Series> all, String what, String benchmark, String baseline) {
        Series ratioOfMedians = new Series(Turns.of(all, baseline).median());
        table.row(what, Turns.of(all, benchmark), UNIT, ratioOfMedians, Budget.NONE);
    }

    private static Map<String, Series> results(Effort effort) throws Exception {
        TimeValue time = TimeValue.milliseconds(effort.iterationMillis());
        Options options = new OptionsBuilder()
                .include(ResolveBenchmarks.class.getName() + "\\.")
                .forks(effort.forks())
                .warmupIterations(effort.iterations())
                .warmupTime(time)
                .measurementIterations(effort.iterations())
                .measurementTime(time)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
        Map<String, Series> all = new LinkedHashMap<>();
        for (RunResult result : new Runner(options).run()) {
            String label = result.getPrimaryResult().getLabel();
            all.put(label, series(result.getPrimaryResult().getStatistics()));
        }
        return all;
    }

    private static Series series(Statistics statistics) {
        return new Series(statistics.getPercentile(50), statistics.getMin(), statistics.getMax());
    }
}
