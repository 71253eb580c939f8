package dev.reprise.benchmarks;

import dev.reprise.benchmarks.measure.Effort;
import dev.reprise.benchmarks.measure.Suite;
import dev.reprise.benchmarks.measure.Table;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The program behind {@code tools/benchmarks/run}. */
public final class Benchmarks {

    private static final String USAGE = """
            usage: tools/benchmarks/run [jmh|startup|sweep|processor|metrics|checkpoint|reader|all] ... [flags]

              --since COMMIT          also measure against the library as it was at a commit, built in a work tree
              --quick                 fewer and smaller measurements: 10,000 runs in place of 100,000
              --checkpoint-mib N      size of the checkpoint, instead of 1024 (128 with --quick)
              --directory DIR         where files are written, on the disk that is to be measured
            """;

    private Effort effort = Effort.FULL;
    private Path directory = Path.of(System.getProperty("java.io.tmpdir"));
    private final List<String> chosen = new ArrayList<>();
    private @Nullable Suite history;

    private Benchmarks() {}

    /** Measures what the arguments name. */
    public static void main(String[] args) throws Exception {
        Benchmarks benchmarks = new Benchmarks();
        if (!benchmarks.understand(args)) {
            System.err.print(USAGE);
            System.exit(2);
        }
        benchmarks.run();
    }

    private static Map<String, Suite> suites() {
        Map<String, Suite> suites = new LinkedHashMap<>();
        suites.put("jmh", new JmhSuite());
        suites.put("startup", new StartSuite());
        suites.put("sweep", new SweepSuite());
        suites.put("processor", new ProcessorSuite());
        suites.put("metrics", new MetricsSuite());
        suites.put("checkpoint", new CheckpointSuite());
        suites.put("reader", new ReaderSuite());
        return suites;
    }

    private boolean understand(String[] args) {
        long checkpointBytes = 0;
        for (int i = 0; i < args.length; i++) {
            boolean hasValue = i + 1 < args.length;
            if (args[i].equals("--quick")) {
                effort = Effort.QUICK;
            } else if (args[i].equals("--checkpoint-mib") && hasValue && args[i + 1].matches("[1-9][0-9]{0,6}")) {
                checkpointBytes = Long.parseLong(args[++i]) << 20;
            } else if (args[i].equals("--since") && hasValue) {
                history = new HistorySuite(args[++i], Path.of(System.getProperty("reprise.project", ".")));
            } else if (args[i].equals("--directory") && hasValue) {
                directory = Path.of(args[++i]);
            } else if (args[i].equals("all") || suites().containsKey(args[i])) {
                chosen.add(args[i]);
            } else {
                return false;
            }
        }
        if (checkpointBytes > 0) {
            effort = effort.withCheckpointBytes(checkpointBytes);
        }
        return true;
    }

    private void run() throws Exception {
        Table table = new Table(System.out);
        table.note("Java " + System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + "), "
                + System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", "
                + Runtime.getRuntime().availableProcessors() + " processors\n");
        boolean all = (chosen.isEmpty() && history == null) || chosen.contains("all");
        for (Map.Entry<String, Suite> suite : suites().entrySet()) {
            if (all || chosen.contains(suite.getKey())) {
                measure(suite.getValue(), table);
            }
        }
        if (history != null) {
            measure(history, table);
        }
    }

    private void measure(Suite suite, Table table) throws Exception {
        Path work = Files.createTempDirectory(directory.toAbsolutePath(), "benchmark-");
        try {
            suite.measure(effort, work, table);
        } finally {
            delete(work);
        }
    }

    private static void delete(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
                for (Path entry : entries) {
                    delete(entry);
                }
            }
        }
        Files.delete(path);
    }
}
