package dev.reprise.benchmarks;

import dev.reprise.reader.Reader;
import dev.reprise.reader.ReaderOptions;
import java.nio.file.Path;

/** Makes an index of runs, and prints how many milliseconds that took. */
final class IndexProgram {

    private IndexProgram() {}

    /** Takes the directory of the runs and that of the index. */
    public static void main(String[] args) {
        long start = System.nanoTime();
        index(Path.of(args[0]), Path.of(args[1]));
        System.out.println((System.nanoTime() - start) / 1e6);
    }

    static void index(Path root, Path directory) {
        Reader.open(ReaderOptions.of(root).index(directory.resolve("index.sqlite")))
                .close();
    }
}
