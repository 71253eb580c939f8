package dev.reprise.run.process;

import dev.reprise.secret.SecretTexts;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Instant;

/**
 * Writes what the program prints on standard output and standard error to a file as well, in UTF-8 and in the order in
 * which it arrives. The console shows the same as without it.
 *
 * <pre>{@code
 * try (RunLog log = RunLog.open(directory.resolve("main.log"), secrets)) {
 *     System.out.println("on the console and in main.log");
 * }
 * }</pre>
 *
 * <p>Every finished line is in the file at once; the rest of a line at the next {@code flush()}. When the file cannot be
 * written any more, one warning goes to the console and the program prints on without it.
 *
 * <p>What a logger writes is caught when the logger asks for {@code System.err} or {@code System.out} at each message,
 * or when it is first used after the log was opened. Those that ask each time are Logback's {@code ConsoleAppender}
 * (seen with 1.5.18), slf4j-simple unless {@code org.slf4j.simpleLogger.cacheOutputStream} is set, and Log4j's
 * {@code Console} with {@code follow="true"}. {@code java.util.logging} keeps the stream that it found, but is taken care
 * of by {@link JavaLogging}. Log4j's {@code Console} without {@code follow} (seen with 2.24.3), where it was set up before
 * the run began, goes past the file: Java has no way to catch that.
 *
 * <p>There is one log at a time in a process.
 */
public final class RunLog implements AutoCloseable {

    private final LogFile file;
    private final TeeStream out;
    private final TeeStream err;

    private RunLog(LogFile file, PrintStream consoleOut, PrintStream consoleErr, SecretTexts secrets) {
        this.file = file;
        this.out = new TeeStream(consoleOut, file, consoleCharset("stdout.encoding"), secrets);
        this.err = new TeeStream(consoleErr, file, consoleCharset("stderr.encoding"), secrets);
    }

    /**
     * Begins to write to a file, after what it already holds, with a mask in place of each secret of four characters or
     * more. It is found also where it is printed in pieces. The console shows what the program prints.
     *
     * @param secrets what must not stand in the file
     * @throws IllegalStateException when another log is open
     * @throws UncheckedIOException when the file cannot be opened
     */
    public static RunLog open(Path file, SecretTexts secrets) {
        synchronized (RunLog.class) {
            if (isOpenInThisProcess()) {
                throw new IllegalStateException("Cannot write '" + file
                        + "': this process already keeps the log of another run. Close it first.");
            }
            return begin(opened(file, System.err), secrets);
        }
    }

    /**
     * For a run that keeps no log: the streams are this run's all the same, so that no other one begins in this process.
     *
     * @throws IllegalStateException when another log is open
     */
    public static RunLog none() {
        synchronized (RunLog.class) {
            if (isOpenInThisProcess()) {
                throw new IllegalStateException("This process already keeps the log of another run. Close it first.");
            }
            return begin(LogFile.none(System.err), SecretTexts.NONE);
        }
    }

    private static RunLog begin(LogFile file, SecretTexts secrets) {
        RunLog log = new RunLog(file, System.out, System.err, secrets);
        System.setOut(log.out);
        System.setErr(log.err);
        return log;
    }

    /** Whether this process writes the log of a run. */
    public static boolean isOpenInThisProcess() {
        return System.out instanceof TeeStream || System.err instanceof TeeStream;
    }

    private static LogFile opened(Path file, PrintStream warnings) {
        try {
            return LogFile.open(file, warnings);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot open the log file '" + file + "': " + e.getMessage(), e);
        }
    }

    /**
     * The charset of the console's bytes: named by a property since JDK 19, by an internal one before, and the default
     * where neither is set.
     */
    private static Charset consoleCharset(String property) {
        String name = System.getProperty(property);
        if (name == null) {
            name = System.getProperty("sun." + property);
        }
        return name != null && Charset.isSupported(name) ? Charset.forName(name) : Charset.defaultCharset();
    }

    /** Puts a line between two attempts into the file, not on the console: {@code --- attempt 2, 2026-11-21T10:00:00Z ---}. */
    public void attempt(int number, Instant start) {
        file.line("--- attempt " + number + ", " + Timestamp.utc(start) + " ---");
    }

    /**
     * Prints on standard output what looks better on a console than in a file: with colours there, without them here.
     */
    public void print(String onConsole, String inFile) {
        out.print(onConsole, inFile);
    }

    /** Hands what was printed up to here to the file, an unfinished line included; does not wait for the console. */
    public void flush() {
        file.flush();
    }

    /**
     * Restores the streams and closes the file. A stream that somebody else put in place meanwhile stays; what still
     * holds this log's streams goes on printing on the console.
     */
    @Override
    public void close() {
        synchronized (RunLog.class) {
            if (System.out == out) {
                System.setOut(out.console());
            }
            if (System.err == err) {
                System.setErr(err.console());
            }
        }
        out.finish();
        err.finish();
        file.close();
    }
}
