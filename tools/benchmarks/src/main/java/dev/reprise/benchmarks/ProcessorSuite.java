package dev.reprise.benchmarks;

import dev.reprise.benchmarks.measure.Budget;
import dev.reprise.benchmarks.measure.ClassPath;
import dev.reprise.benchmarks.measure.Effort;
import dev.reprise.benchmarks.measure.Series;
import dev.reprise.benchmarks.measure.Suite;
import dev.reprise.benchmarks.measure.Table;
import dev.reprise.benchmarks.measure.Turns;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * What the processor adds to javac: records compiled with it, against the same records without it. How much of that is
 * javac's own work on the generated sources shows when these are compiled like sources that somebody wrote.
 *
 * <p>Counted is the processor time of the thread that compiles, which does not grow while others use the machine. In
 * this one JVM, so javac is warm, as it is in a build daemon; the processor is not, because javac loads it anew each
 * time.
 */
final class ProcessorSuite implements Suite {

    private static final String WITH = "javac with the processor";
    private static final String GENERATED = "javac alone, generated sources given";
    private static final String WITHOUT = "baseline: javac alone";
    private static final int WARMUPS = 8;
    private static final double MILLIS_A_RECORD = 5;

    @Override
    public void measure(Effort effort, Path directory, Table table) throws Exception {
        int count = effort.records();
        int warmups = effort.rounds() > 1 ? WARMUPS : 0;
        Path generated = Files.createDirectory(directory.resolve("generated"));
        compile(directory, RecordSources.of(count), processing(generated));
        Path scratch = Files.createDirectory(directory.resolve("scratch"));
        List<JavaFileObject> all = new ArrayList<>(RecordSources.of(count));
        all.addAll(RecordSources.under(generated));
        Map<String, Series> measured = new Turns()
                .add(WITHOUT, () -> compile(directory, RecordSources.of(count), List.of("-proc:none")))
                .add(GENERATED, () -> compile(directory, all, List.of("-proc:none")))
                .add(WITH, () -> compile(directory, RecordSources.of(count), processing(scratch)))
                .take(warmups, effort.rounds());
        print(measured, count, table);
    }

    private static void print(Map<String, Series> measured, int count, Table table) {
        Series with = Turns.of(measured, WITH);
        Series generated = Turns.of(measured, GENERATED);
        Series without = Turns.of(measured, WITHOUT);
        Series each = with.minus(without).times(1.0 / count);
        table.row("added for each record", each, "ms", Budget.atMost(MILLIS_A_RECORD, "ms", each.median()));
        table.row("  of it the processor and its rounds", with.minus(generated).times(1.0 / count), "ms", Budget.NONE);
        table.row(
                "  of it compiling what is generated", generated.minus(without).times(1.0 / count), "ms", Budget.NONE);
        table.row(WITH, with, "ms", without, Budget.NONE);
        table.row(GENERATED, generated, "ms", without, Budget.NONE);
        table.row(WITHOUT, without, "ms", Budget.NONE);
        table.print("javac, " + count + " records, processor time");
    }

    private static List<String> processing(Path generated) {
        return List.of("-processorpath", ClassPath.whole(), "-s", generated.toString());
    }

    /** Milliseconds of processor time. */
    private static double compile(Path directory, List<JavaFileObject> sources, List<String> processing)
            throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IllegalStateException("This Java has no compiler: run with a JDK.");
        }
        Path classes = Files.createTempDirectory(directory, "classes");
        List<String> options =
                new ArrayList<>(List.of("-d", classes.toString(), "-classpath", ClassPath.whole(), "-nowarn"));
        options.addAll(processing);
        StringWriter output = new StringWriter();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            if (!compiler.getTask(output, files, null, options, null, sources).call()) {
                throw new IllegalStateException("The records do not compile:\n" + output);
            }
        }
        return (threads.getCurrentThreadCpuTime() - start) / 1e6;
    }
}
