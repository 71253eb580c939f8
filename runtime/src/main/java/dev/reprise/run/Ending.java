package dev.reprise.run;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an attempt ended.
 *
 * @param end when
 * @param exitCode the exit code of the process, or null if nobody knows it
 * @param signal the signal's name without {@code SIG}, or null if there was none
 * @param exception what the body threw, with its stack as far as 16,000 characters hold it, or null
 */
public record Ending(
        RunStatus status,
        Instant end,
        @Nullable Integer exitCode,
        @Nullable String signal,
        @Nullable String exception) {

    private static final int LONGEST_STACK = 16_000;

    /** The body returned. */
    public static Ending complete(Instant end) {
        return new Ending(RunStatus.COMPLETE, end, 0, null, null);
    }

    /**
     * The body threw.
     *
     * @param stack what it threw, by {@link #stack}
     */
    public static Ending failed(Instant end, int exitCode, String stack) {
        return new Ending(RunStatus.FAILED, end, exitCode, null, cut(stack));
    }

    /** The stack of what was thrown, as Java prints it. */
    public static String stack(Throwable thrown) {
        StringWriter stack = new StringWriter();
        thrown.printStackTrace(new PrintWriter(stack));
        return stack.toString();
    }

    /** The same without what takes room, for when there is no memory left. */
    public Ending withoutException() {
        return new Ending(status, end, exitCode, signal, "java.lang.OutOfMemoryError: no memory was left to tell more");
    }

    /** A record is read again at each resume and has its limits; the whole text is in the log. */
    private static String cut(String stack) {
        return stack.length() <= LONGEST_STACK
                ? stack
                : stack.substring(0, LONGEST_STACK) + "... (" + stack.length() + " characters, see main.log)\n";
    }

    /**
     * The process exited while the body was still running.
     *
     * @param exitCode null if nobody knows it
     * @param reason who made it exit, as far as that is known
     */
    public static Ending exited(Instant end, @Nullable Integer exitCode, String reason) {
        return new Ending(RunStatus.FAILED, end, exitCode, null, cut(reason));
    }

    /**
     * A signal came.
     *
     * @param exception what was thrown before, by {@link #stack}, or null
     */
    public static Ending killed(Instant end, String signal, int exitCode, @Nullable String exception) {
        return new Ending(RunStatus.KILLED, end, exitCode, signal, exception == null ? null : cut(exception));
    }
}
