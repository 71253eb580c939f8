package dev.reprise.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.benchmarks.measure.Effort;
import dev.reprise.benchmarks.measure.Suite;
import dev.reprise.benchmarks.measure.Table;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every suite works; how fast anything is, no test says. */
final class SuiteTest {

    @TempDir
    Path directory;

    @Test
    void jmhPrintsARowForEachWayBetweenTextAndConfig() throws Exception {
        assertThat(printedBy(new JmhSuite()))
                .contains("resolve 10 overrides, with ids", "parse YAML", "hash", "<= 50.0 us");
    }

    @Test
    void startTimesProgramsThatReachTheirFirstLine() throws Exception {
        assertThat(printedBy(new StartSuite()))
                .contains("empty main", "10 overrides", "2 YAML files, 10 overrides", "to the end of the process");
        assertThat(directory.resolve("code/logs/runs/bench")).isDirectory();
        assertThat(directory.resolve("code/.git/refs/reprise/runs")).isDirectory();
    }

    @Test
    void sweepResolvesEveryConfigOnce() throws Exception {
        assertThat(printedBy(new SweepSuite())).contains("10,000 configs with ids", "<= 1,000 ms");
    }

    @Test
    void processorCompilesRecordsWithAndWithoutIt() throws Exception {
        assertThat(printedBy(new ProcessorSuite()))
                .contains("added for each record", "baseline: javac alone", "<= 5.00 ms");
        assertThat(directory.resolve("generated/bench")).isDirectoryContaining("glob:**Config2Schema.java");
    }

    @Test
    void metricsAreWrittenAndTakenAwayAgain() throws Exception {
        assertThat(printedBy(new MetricsSuite())).contains("rows/s", "MiB/s", ">= 500,000 rows/s");
        assertThat(directory.resolve("metrics/train.jsonl")).doesNotExist();
    }

    @Test
    void checkpointIsWrittenAndTakenAwayAgain() throws Exception {
        assertThat(printedBy(new CheckpointSuite())).contains("checkpoint", ">= 0.800 x", "saveAsync");
        assertThat(directory.resolve("checkpoints")).isDirectoryContaining("glob:**latest");
        assertThat(directory.resolve("checkpoints")).isDirectoryNotContaining("glob:**.ckpt");
    }

    @Test
    void readerIndexesAndAsksEveryRun() throws Exception {
        assertThat(printedBy(new ReaderSuite()))
                .contains("a database of 30 runs", "index from nothing", "refresh after one new run", "step by step");
        assertThat(directory.resolve("runs/sweep0/run-29/metrics/train.jsonl")).isNotEmptyFile();
    }

    private String printedBy(Suite suite) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        suite.measure(Effort.ONCE, directory, new Table(new PrintStream(out, true, StandardCharsets.UTF_8)));
        return out.toString(StandardCharsets.UTF_8);
    }
}
