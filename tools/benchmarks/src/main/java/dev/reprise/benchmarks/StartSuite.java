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
 * From the start of a process to the first line of the user's code, the run's directory written, and to the end of a
 * process whose body has nothing to do, against a JVM with an empty {@code main}. The runs work in a git repository of
 * their own.
 */
final class StartSuite implements Suite {

    private static final String EMPTY = "empty main";
    private static final String ARGS = "10 overrides";
    private static final String FILES = "2 YAML files, 10 overrides";
    private static final String WITH_ARCHIVE = ", class-data archive";
    private static final String COMMIT = ", run.code=commit";
    private static final String OFF = ", run.code=off";
    private static final String END = "to the end of the process";
    private static final List<String> RETURNING = List.of("-D" + StartProgram.RETURN + "=true");
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
        Path code = CodeRepository.make(directory.resolve("code"));
        Files.writeString(code.resolve("base.yaml"), BASE_YAML);
        Files.writeString(code.resolve("more.yaml"), MORE_YAML);
        Program program = new Program(code, StartProgram.class);
        Program empty = new Program(code, EmptyProgram.class);
        Turns turns = new Turns()
                .add(EMPTY, empty.child()::millis)
                .add(ARGS, program.child()::millis)
                .add(ARGS + COMMIT, program.argument("run.code=commit").child()::millis)
                .add(ARGS + OFF, program.argument("run.code=off").child()::millis)
                .add(FILES, program.files().child()::millis);
        if (effort.archive()) {
            List<String> archived = archive(program, code);
            turns.add(EMPTY + WITH_ARCHIVE, empty.options(archived).child()::millis)
                    .add(ARGS + WITH_ARCHIVE, program.options(archived).child()::millis)
                    .add(FILES + WITH_ARCHIVE, program.options(archived).files().child()::millis);
        }
        Program whole = program.options(RETURNING);
        turns.add(END, whole.child()::millis)
                .add(END + COMMIT, whole.argument("run.code=commit").child()::millis)
                .add(END + OFF, whole.argument("run.code=off").child()::millis);
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
        table.print("start of a process to the first line of the user's code, run directory written; run.code=snapshot"
                + " where nothing else is said; baseline: " + EMPTY);
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

    /**
     * A program that is started again and again.
     *
     * @param directory where it works
     * @param options those of the JVM
     * @param arguments before the overrides
     */
    private record Program(Path directory, Class<?> main, List<String> options, List<String> arguments) {

        Program(Path directory, Class<?> main) {
            this(directory, main, List.of(), List.of());
        }

        Program options(List<String> more) {
            return new Program(directory, main, more, arguments);
        }

        Program argument(String argument) {
            List<String> more = new ArrayList<>(arguments);
            more.add(argument);
            return new Program(directory, main, options, more);
        }

        Program files() {
            return new Program(directory, main, options, List.of("--config", "base.yaml", "--config", "more.yaml"));
        }

        Child child() {
            List<String> all = new ArrayList<>(options);
            all.addAll(List.of("-cp", ClassPath.ofProgram(), main.getName()));
            all.addAll(arguments);
            all.addAll(List.of(Overrides.TEN));
            return Child.java(directory, all);
        }
    }

    /**
     * Makes an archive; returns the options that use it. By a run without a snapshot: Java 17 crashes where it leaves the
     * classes of signed jars out of an archive, as JGit's is, and lambdas of theirs were used.
     */
    private static List<String> archive(Program program, Path directory) throws IOException, InterruptedException {
        Path archive = directory.resolve("classes.jsa");
        List<String> making = new ArrayList<>(RETURNING);
        making.add("-XX:ArchiveClassesAtExit=" + archive);
        program.options(making).files().argument("run.code=off").child().millis();
        if (!Files.exists(archive)) {
            throw new IOException("Java made no archive: " + Files.readString(directory.resolve("output")));
        }
        return List.of("-XX:SharedArchiveFile=" + archive, "-Xshare:auto", "-Xlog:disable", "-Xlog:all=error:stderr");
    }
}
