package dev.reprise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.testing.ChildJvm;
import dev.reprise.testing.TrainProgram;
import dev.reprise.text.value.OpenValue;
import dev.reprise.text.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A directory in which a test starts programs, and what they leave there. */
record TrainRuns(Path cwd) {

    private static final Pattern ATTEMPT = Pattern.compile("^attempt \\d+ in (.*)\n", Pattern.MULTILINE);

    /** How a program ended. */
    record Ended(int code, String out, String err) {

        private static final Pattern REPORT = Pattern.compile("\n\\S+ [0-9a-f]{32} (COMPLETE|FAILED|KILLED) ");

        /** What the program itself printed on standard output: between the tree of its config and the final report. */
        String printed() {
            int end = 0;
            for (String line : out.split("(?<=\n)", -1)) {
                if (!line.startsWith("Train\n") && !line.matches("(?s)[\u2502\u251c\u2514 ].*")) {
                    break;
                }
                end += line.length();
            }
            Matcher report = REPORT.matcher(out);
            return out.substring(end, report.find(end) ? report.start() : out.length());
        }
    }

    /** The program that adds up random numbers, ready to start here. */
    ChildJvm.Command command(String... args) {
        return command(TrainProgram.class, args);
    }

    ChildJvm.Command command(Class<?> program, String... args) {
        return ChildJvm.of(program).in(cwd).args(args);
    }

    /** Runs the program to its end. */
    Ended run(String... args) {
        return run(command(args));
    }

    static Ended run(ChildJvm.Command command) {
        try (ChildJvm child = command.start()) {
            int code = child.awaitExit();
            return new Ended(code, child.out(), child.err());
        }
    }

    /** Runs the program, which must complete, and gives the directory that it printed. */
    Path complete(String... args) {
        Ended ended = run(args);
        assertThat(ended.code()).as(ended::toString).isZero();
        return directory(ended.out());
    }

    /** The run's directory as the program printed it. */
    Path directory(String out) {
        Matcher line = ATTEMPT.matcher(out);
        assertThat(line.find()).as(out).isTrue();
        return cwd.resolve(line.group(1));
    }

    /** All run directories, in order of their names. */
    List<Path> all() throws IOException {
        Path runs = cwd.resolve("logs/runs/run");
        if (!Files.isDirectory(runs)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(runs)) {
            return found.sorted().toList();
        }
    }

    /** The only run directory. */
    Path only() throws IOException {
        assertThat(all()).hasSize(1);
        return all().get(0);
    }

    /** The content of {@code run.yaml}. */
    static Map<String, Object> record(Path run) {
        return OpenValue.open(YamlReader.read(run.resolve("run.yaml")));
    }

    /** An attempt in {@code run.yaml}, from 1. */
    @SuppressWarnings("unchecked") // the keys of a mapping are text
    static Map<String, Object> attempt(Path run, int number) {
        return (Map<String, Object>) ((List<?>) record(run).get("attempts")).get(number - 1);
    }

    static int attempts(Path run) {
        return ((List<?>) record(run).get("attempts")).size();
    }

    static String metrics(Path run) throws IOException {
        return Files.readString(run.resolve("metrics/train.jsonl"));
    }

    /** Every file below a directory with its content in hex; directories as they are. */
    static Map<String, String> snapshot(Path directory) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(directory, FileVisitOption.FOLLOW_LINKS)) {
            all.forEach(path -> files.put(directory.relativize(path).toString(), content(path)));
        }
        return files;
    }

    /** Copies what is in a directory into another. */
    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path copied = to.resolve(from.relativize(path).toString());
                if (!Files.isDirectory(copied)) {
                    Files.copy(path, copied);
                }
            }
        }
    }

    private static String content(Path path) {
        try {
            return Files.isDirectory(path) ? "directory" : HexFormat.of().formatHex(Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
