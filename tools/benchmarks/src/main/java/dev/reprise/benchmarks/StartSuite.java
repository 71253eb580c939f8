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

/**
 * From the start of a process to the first line of the user's code, the run's directory written, against a JVM with an
 * empty {@code main}.
 */
final class StartSuite implements Suite {

    private static final String EMPTY = "empty main";
    private static final String ARGS = "10 overrides";
    private static final String FILES = "2 YAML files, 10 overrides";
    private static final String WITH_ARCHIVE = ", class-data archive";
    private static final double ARGS_SHARE = 0.4;
    private static final double FILES_SHARE = 0.6;

    private static final String BASE_YAML = """
            data:
              root: /data/digits
              fractions: [0.7, 0.2, 0.1]
            model:
              hidden_sizes: [512, 256]
              activation: GELU
            optimizer: adam
            timeout: 6h
            """;
    private static final String MORE_YAML = """
            batch_size: 32
            model:
              clip: 1.0
            optimizer:
              type: adam
              weight_decay: 0.01
            tags:
              project: start
            """;

    @Override
    public void measure(Effort effort, Path directory, Table table) throws Exception {
        Files.writeString(directory.resolve("base.yaml"), BASE_YAML);
        Files.writeString(directory.resolve("more.yaml"), MORE_YAML);
        Turns turns = new Turns()
                .add(EMPTY, program(directory, EmptyProgram.class, List.of(), false)::millis)
                .add(ARGS, program(directory, StartProgram.class, List.of(), false)::millis)
                .add(FILES, program(directory, StartProgram.class, List.of(), true)::millis);
        if (effort.archive()) {
            List<String> archived = archive(directory);
            turns.add(EMPTY + WITH_ARCHIVE, program(directory, EmptyProgram.class, archived, false)::millis)
                    .add(ARGS + WITH_ARCHIVE, program(directory, StartProgram.class, archived, false)::millis)
                    .add(FILES + WITH_ARCHIVE, program(directory, StartProgram.class, archived, true)::millis);
        }
        boolean hasHydra = HydraProgram.isThere(directory);
        if (hasHydra) {
            turns.add(HydraProgram.ARGS, HydraProgram.withArgs(directory)::millis)
                    .add(HydraProgram.FILES, HydraProgram.withFiles(directory)::millis);
        } else {
            table.note("python3 has no hydra here: its start is not measured, and the budgets against it stay open.");
        }
        print(turns.take(1, effort.processes()), hasHydra, table);
    }

    private static void print(Map<String, Series> all, boolean hasHydra, Table table) {
        Series empty = Turns.of(all, EMPTY);
        for (Map.Entry<String, Series> entry : all.entrySet()) {
            Series series = entry.getValue();
            table.row(entry.getKey(), series, "ms", empty, budget(entry.getKey(), series, all, hasHydra));
        }
        table.print("start of a process to the first line of the user's code, run directory written");
    }

    private static Budget budget(String what, Series series, Map<String, Series> all, boolean hasHydra) {
        boolean files = what.startsWith(FILES);
        if (!files && !what.startsWith(ARGS)) {
            return Budget.NONE;
        }
        double share = files ? FILES_SHARE : ARGS_SHARE;
        if (!hasHydra) {
            return Budget.unknown("<= " + share + " x Hydra, not here");
        }
        Series hydra = Turns.of(all, files ? HydraProgram.FILES : HydraProgram.ARGS);
        return Budget.atMost(share, "x Hydra", series.against(hydra).median());
    }

    private static Child program(Path directory, Class<?> main, List<String> options, boolean files) {
        List<String> arguments = new ArrayList<>(options);
        arguments.addAll(List.of("-cp", ClassPath.ofProgram(), main.getName()));
        if (files) {
            arguments.addAll(List.of("--config", "base.yaml", "--config", "more.yaml"));
        }
        arguments.addAll(List.of(Overrides.TEN));
        return Child.java(directory, arguments);
    }

    /** Makes an archive as the examples' script does; returns the options that use it. */
    private static List<String> archive(Path directory) throws IOException, InterruptedException {
        Path archive = directory.resolve("classes.jsa");
        List<String> making = List.of("-XX:ArchiveClassesAtExit=" + archive, "-D" + StartProgram.RETURN + "=true");
        program(directory, StartProgram.class, making, true).millis();
        if (!Files.exists(archive)) {
            throw new IOException("Java made no archive: " + Files.readString(directory.resolve("output")));
        }
        return List.of("-XX:SharedArchiveFile=" + archive, "-Xshare:auto", "-Xlog:disable", "-Xlog:all=error:stderr");
    }
}
