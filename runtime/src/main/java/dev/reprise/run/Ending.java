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
 * @param exception what was thrown, with its stack as far as 16,000 characters hold it, or why it ended if nothing was
 *     thrown; null if there is nothing to tell
 */
public record Ending(
        RunStatus status,
        Instant end,
        @Nullable Integer exitCode,
        @Nullable String signal,
        @Nullable String exception) {

    private static final int LONGEST_STACK = 16_000;

    /** An ending with no more of the exception than a record can hold. */
    public static Ending of(
            RunStatus status,
            Instant end,
            @Nullable Integer exitCode,
            @Nullable String signal,
            @Nullable String exception) {
        return new Ending(status, end, exitCode, signal, exception == null ? null : cut(exception));
    }

    /** The stack of what was thrown, as Java prints it. */
    public static String stack(Throwable thrown) {
        StringWriter stack = new StringWriter();
        thrown.printStackTrace(new PrintWriter(stack));
        return stack.toString();
    }

    /** A record is read again at each resume and has its limits; the whole text is in the log. */
    private static String cut(String stack) {
        return stack.length() <= LONGEST_STACK
                ? stack
                : stack.substring(0, LONGEST_STACK) + "... (" + stack.length() + " characters, see main.log)\n";
    }
}
