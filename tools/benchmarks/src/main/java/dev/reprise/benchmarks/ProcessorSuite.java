package dev.reprise.benchmarks;

import java.io.IOException;
import java.io.StringWriter;
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
 * What the processor adds to javac: records compiled with it, the generated sources included, against the same records
 * without it. In this one JVM, so a build that runs javac warm, as Maven's is after the first module.
 */
final class ProcessorSuite implements Suite {

    private static final String WITH = "javac with the processor";
    private static final String WITHOUT = "baseline: javac alone";
    private static final int WARMUPS = 3;
    private static final double MILLIS_A_RECORD = 5;

    @Override
    public void measure(Effort effort, Path directory, Table table) throws Exception {
        int count = effort.records();
        List<String> processing = List.of("-processorpath", ClassPath.whole());
        int warmups = effort.rounds() > 1 ? WARMUPS : 0;
        Map<String, Series> all = new Turns()
                .add(WITHOUT, () -> compile(directory, count, List.of("-proc:none")))
                .add(WITH, () -> compile(directory, count, processing))
                .take(warmups, effort.rounds());
        Series with = Turns.of(all, WITH);
        Series without = Turns.of(all, WITHOUT);
        Series each = with.minus(without).times(1.0 / count);
        table.row("processor, for each record", each, "ms", Budget.atMost(MILLIS_A_RECORD, "ms", each.median()));
        table.row(WITH, with, "ms", without, Budget.NONE);
        table.row(WITHOUT, without, "ms", Budget.NONE);
        table.print("javac, " + count + " records");
    }

    private static double compile(Path directory, int count, List<String> processing) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IllegalStateException("This Java has no compiler: run with a JDK.");
        }
        Path classes = Files.createTempDirectory(directory, "classes");
        List<String> options = new ArrayList<>(List.of(
                "-d", classes.toString(), "-s", classes.toString(), "-classpath", ClassPath.whole(), "-nowarn"));
        options.addAll(processing);
        List<JavaFileObject> sources = RecordSources.of(count);
        StringWriter output = new StringWriter();
        long start = System.nanoTime();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            if (!compiler.getTask(output, files, null, options, null, sources).call()) {
                throw new IllegalStateException("The records do not compile:\n" + output);
            }
        }
        double millis = (System.nanoTime() - start) / 1e6;
        boolean generated = Files.exists(classes.resolve("bench/Config0Schema.class"));
        if (generated == processing.contains("-proc:none")) {
            throw new IllegalStateException("The processor " + (generated ? "ran" : "did not run") + ".");
        }
        return millis;
    }
}
