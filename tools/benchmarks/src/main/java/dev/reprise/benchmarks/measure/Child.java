package dev.reprise.benchmarks.measure;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Another process, timed as a whole.
 *
 * @param command the program and its arguments
 * @param directory where it works
 */
public record Child(List<String> command, Path directory) {

    private static final long MINUTES = 10;

    /** A JVM as this one is. */
    public static Child java(Path directory, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        return new Child(command, directory);
    }

    /**
     * Runs it to its end.
     *
     * @return milliseconds
     * @throws IOException if it fails: the message holds what it printed
     */
    public double millis() throws IOException, InterruptedException {
        File output = directory.resolve("output").toFile();
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output);
        long start = System.nanoTime();
        Process process = builder.start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("no end after " + MINUTES + " minutes: " + command);
        }
        double millis = (System.nanoTime() - start) / 1e6;
        if (process.exitValue() != 0) {
            throw new IOException(
                    command + " ended with " + process.exitValue() + ":\n" + Files.readString(output.toPath()));
        }
        return millis;
    }
}
