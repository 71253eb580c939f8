package dev.reprise.benchmarks;

import dev.reprise.benchmarks.measure.Budget;
import dev.reprise.benchmarks.measure.Child;
import dev.reprise.benchmarks.measure.ClassPath;
import dev.reprise.benchmarks.measure.Effort;
import dev.reprise.benchmarks.measure.Series;
import dev.reprise.benchmarks.measure.Suite;
import dev.reprise.benchmarks.measure.Table;
import dev.reprise.benchmarks.measure.Turns;
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The steps from text to config against an older version of the library: {@link WarmProgram} is built in a work tree of
 * that commit, and processes of both versions take turns.
 *
 * @param commit the older version, as git names it
 * @param project the top of this project's work tree
 */
record HistorySuite(String commit, Path project) implements Suite {

    private static final double MOST = 1.3;
    private static final List<String> PROGRAM = List.of("WarmProgram.java", "Overrides.java");
    private static final String SOURCES = "tools/benchmarks/src/main/java/dev/reprise/benchmarks/";

    @Override
    public void measure(Effort effort, Path directory, Table table) throws Exception {
        Path older = directory.resolve("older");
        run(List.of("git", "-C", project.toString(), "worktree", "add", "-q", "--detach", older.toString(), commit));
        try {
            compare(effort, directory, classPath(older), table);
        } finally {
            run(List.of("git", "-C", project.toString(), "worktree", "remove", "--force", older.toString()));
        }
    }

    private String classPath(Path older) throws Exception {
        for (String file : PROGRAM) {
            Files.copy(
                    project.resolve(SOURCES + file),
                    older.resolve(SOURCES + file),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        run(List.of(
                "mvn",
                "-B",
                "-q",
                "-f",
                older.resolve("pom.xml").toString(),
                "-DskipTests",
                "-Dspotless.check.skip",
                "-Dinvoker.skip",
                "-pl",
                "runtime,processor,tools/benchmarks",
                "-am", // newer ones need the reader, too
                "package"));
        Path target = older.resolve("tools/benchmarks/target");
        StringBuilder path = new StringBuilder();
        path.append(target.resolve("classes"));
        try (DirectoryStream<Path> libraries = Files.newDirectoryStream(target.resolve("lib"), "*.jar")) {
            for (Path library : libraries) {
                path.append(File.pathSeparator).append(library);
            }
        }
        return path.toString();
    }

    private void compare(Effort effort, Path directory, String olderPath, Table table) throws Exception {
        Map<String, List<Double>> now = new LinkedHashMap<>();
        Map<String, List<Double>> then = new LinkedHashMap<>();
        new Turns()
                .add("now", () -> round(effort, directory, ClassPath.whole(), now))
                .add("then", () -> round(effort, directory, olderPath, then))
                .take(0, effort.rounds());
        for (Map.Entry<String, List<Double>> step : now.entrySet()) {
            Series present = Series.of(step.getValue());
            Series past = Series.of(then.getOrDefault(step.getKey(), List.of()));
            double ratio = present.against(past).median();
            table.row(step.getKey(), present, "us", past, Budget.atMost(MOST, "x", ratio));
            table.row("  baseline: " + commit, past, "us", Budget.NONE);
        }
        table.print("warm, from text to config, against the library at " + commit);
    }

    private static double round(Effort effort, Path directory, String classPath, Map<String, List<Double>> steps)
            throws Exception {
        String millis = Integer.toString(effort.iterationMillis() * 4);
        double time = Child.java(directory, List.of("-cp", classPath, WarmProgram.class.getName(), millis))
                .millis();
        for (String line : Files.readAllLines(directory.resolve("output"))) {
            int equals = line.lastIndexOf('=');
            steps.computeIfAbsent(line.substring(0, equals), name -> new ArrayList<>())
                    .add(Double.parseDouble(line.substring(equals + 1)));
        }
        return time;
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).inheritIO().start();
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + process.exitValue());
        }
    }
}
