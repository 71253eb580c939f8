package dev.reprise.reader.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM with the class path of the tests. Closing it kills what still runs. */
public final class ChildJvm implements AutoCloseable {

    private final Process process;
    private final BufferedReader out;

    private ChildJvm(Process process) {
        this.process = process;
        this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts a child that runs the {@code main} of a class. */
    public static ChildJvm start(Class<?> main, Object... args) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("java.class.path");
        List<String> command = new ArrayList<>(List.of(java, "-Xmx256m", "-cp", classPath, main.getName()));
        for (Object arg : args) {
            command.add(arg.toString());
        }
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        return new ChildJvm(builder.start());
    }

    /** The next line on standard output that begins so, without that beginning; null if it ends before. */
    public String line(String beginning) throws IOException {
        String line = out.readLine();
        while (line != null && !line.startsWith(beginning)) {
            line = out.readLine();
        }
        return line == null ? null : line.substring(beginning.length());
    }

    /** Kills it as nothing can catch, and waits for its end. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Waits for its end. */
    public int exitCode() throws IOException {
        line("\0");
        return process.onExit().join().exitValue();
    }

    @Override
    public void close() {
        kill();
    }
}
