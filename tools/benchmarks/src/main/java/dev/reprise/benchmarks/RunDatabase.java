package dev.reprise.benchmarks;

import dev.reprise.benchmarks.measure.Child;
import dev.reprise.benchmarks.measure.ClassPath;
import dev.reprise.benchmarks.measure.Turns;
import dev.reprise.reader.Reader;
import dev.reprise.reader.ReaderOptions;
import dev.reprise.reader.runs.Aggregate;
import dev.reprise.reader.statistic.Statistic;
import dev.reprise.reader.testing.RunGenerator;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs and an open reader of them; what is measured is in milliseconds. */
final class RunDatabase implements AutoCloseable {

    static final String INDEX = "index from nothing";
    static final String INDEX_COLD = "the same in a JVM that has just started";
    static final String REFRESH_NONE = "refresh, nothing new";
    static final String REFRESH_ONE = "refresh after one new run";

    private static final String UNITS = "config.model.num_units";
    private static final String LR = "config.optimizer.lr";

    private final Path root;
    private final RunGenerator generator;
    private final Path index;
    private final Reader reader;
    private int end;

    RunDatabase(Path root, RunGenerator generator, int runs) {
        this.root = root;
        this.generator = generator;
        index = root.resolveSibling("index");
        reader = Reader.open(
                ReaderOptions.of(root).index(root.resolveSibling("kept").resolve("index.sqlite")));
        end = runs;
        if (reader.all().size() != runs) {
            throw new IllegalStateException("there are " + reader.all() + ", not " + runs + ": " + reader.problems());
        }
    }

    /** The number of runs that there are now: those that were made meanwhile are among them. */
    int end() {
        return end;
    }

    Turns turns() {
        return new Turns()
                .add(INDEX, this::indexFromNothing)
                .add(INDEX_COLD, this::indexInANewProcess)
                .add(REFRESH_NONE, () -> millis(reader::refresh))
                .add(REFRESH_ONE, this::refreshAfterOne)
                .add("filter by config", () -> filter(UNITS + " < 4 & " + LR + " == 1"))
                .add("filter by metric", () -> filter("train.loss.min < 0.04"))
                .add("filter by regular expression", () -> filter("info.run_id =~ '^0000.*[0-4]'"))
                .add("group and aggregate a metric", () -> millis(this::aggregate))
                .add("a metric step by step, 1/6 of the runs", () -> millis(this::perStep));
    }

    private double indexFromNothing() throws IOException {
        forgetIndex();
        return millis(() -> IndexProgram.index(root, index));
    }

    /** From the first line of its main. */
    private double indexInANewProcess() throws IOException, InterruptedException {
        forgetIndex();
        List<String> command = List.of(
                "--enable-native-access=ALL-UNNAMED", // Java 24 warns of SQLite's library without
                "-cp",
                ClassPath.whole(),
                IndexProgram.class.getName(),
                root.toString(),
                index.toString());
        Child.java(index, command).millis();
        return Double.parseDouble(Files.readString(index.resolve("output")).strip());
    }

    private void forgetIndex() throws IOException {
        Files.createDirectories(index);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(index)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }

    private double refreshAfterOne() throws IOException {
        generator.write(root.resolve("new").resolve("run-" + end), end);
        end++;
        double millis = millis(reader::refresh);
        if (reader.all().size() != end) {
            throw new IllegalStateException("there are " + reader.all() + ", not " + end);
        }
        return millis;
    }

    private double filter(String query) {
        return millis(() -> reader.filter(query));
    }

    private void aggregate() {
        reader.all()
                .groupBy(UNITS, LR)
                .aggregate(
                        Aggregate.mean("train.loss.min"),
                        Aggregate.std("train.loss.min"),
                        Aggregate.max("train.accuracy"));
    }

    private void perStep() {
        reader.filter(UNITS + " == 4 & " + LR + " == 1")
                .perStep("train.loss")
                .by("step")
                .table(Statistic.MEAN);
    }

    private static double millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    @Override
    public void close() {
        reader.close();
    }
}
