package dev.reprise.cli.output;

import dev.reprise.run.process.Terminal;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a command speaks. Data is for whoever comes next in a pipe; messages are for people. */
public final class Console {

    private static final int UNLIMITED = 100_000;

    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, String> environment;
    private @Nullable Terminal terminal;

    /**
     * A console.
     *
     * @param out takes data
     * @param err takes messages
     * @param environment as of {@link System#getenv()}
     * @param terminal what {@code out} is; null if the system is to be asked when that matters
     */
    public Console(OutputStream out, OutputStream err, Map<String, String> environment, @Nullable Terminal terminal) {
        this.out = new PrintStream(out, false, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
        this.environment = environment;
        this.terminal = terminal;
    }

    /** That of this process. */
    public static Console ofProcess() {
        return new Console(
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                System.getenv(),
                null);
    }

    /**
     * Writes data.
     *
     * @throws ClosedOutputException if nobody reads it any more
     */
    public void print(String data) {
        out.print(data);
        out.flush();
        if (out.checkError()) {
            throw new ClosedOutputException();
        }
    }

    /** Writes a message and ends the line. */
    public void say(String message) {
        err.println(message);
        err.flush();
    }

    /** Writes to standard error as it stands. */
    void draw(String text) {
        err.print(text);
        err.flush();
    }

    /** The environment of the process. */
    public Map<String, String> environment() {
        return environment;
    }

    private Terminal terminal() {
        if (terminal == null) {
            terminal = Terminal.ofStandardOutput(environment);
        }
        return terminal;
    }

    /** Whether somebody looks at standard output. */
    public boolean isTerminal() {
        return terminal().isTerminal();
    }

    /** Whether colours are wanted. */
    public boolean colours() {
        return terminal().colours();
    }

    /** The most characters of a line: whoever reads a pipe or a file gets whole lines, unless {@code COLUMNS} says else. */
    public int width() {
        boolean isTold = !environment.getOrDefault("COLUMNS", "").isBlank();
        return isTerminal() || isTold ? terminal().width() : UNLIMITED;
    }

    /** Whether lines are as long as they need to be. */
    public boolean isWide() {
        return width() == UNLIMITED;
    }

    /** The progress of some work, to be shown if that takes long and somebody looks. */
    public Progress progress(String what, int total) {
        return new Progress(this, what, total, isErrorTerminal());
    }

    /** Work of which nobody knows how far it is, to be shown if it takes long and somebody looks. */
    public Busy busy(String what) {
        return new Busy(this, what, isErrorTerminal());
    }

    private static boolean isErrorTerminal() {
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
