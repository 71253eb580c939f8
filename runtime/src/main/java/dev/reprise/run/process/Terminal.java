package dev.reprise.run.process;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What standard output is connected to.
 *
 * @param isTerminal whether somebody looks at it
 * @param width how many characters a line has
 * @param colours whether colours are wanted: on a terminal that is not {@code TERM=dumb}, unless {@code NO_COLOR} is
 *     set and not empty (<a href="https://no-color.org">no-color.org</a>)
 */
public record Terminal(boolean isTerminal, int width, boolean colours) {

    /** What a line has where nobody says otherwise. */
    public static final int DEFAULT_WIDTH = 80;

    /** Linux shows there what a process has open. */
    private static final Path STANDARD_OUTPUT = Path.of("/proc/self/fd/1");

    /**
     * Whether standard output shows colours and they are wanted, as {@link #colours} has it, but quick enough for the
     * way to a program's first line: where the system shows what standard output is, nothing else is asked.
     *
     * @param environment as of {@link System#getenv()}
     */
    public static boolean showsColours(Map<String, String> environment) {
        Boolean seen = seen();
        return (seen == null ? size() != null : seen) && wantsColours(environment);
    }

    private static boolean wantsColours(Map<String, String> environment) {
        return environment.getOrDefault("NO_COLOR", "").isEmpty() && !"dumb".equals(environment.get("TERM"));
    }

    /** Null where the system does not show it. */
    private static @Nullable Boolean seen() {
        try {
            String output = Files.readSymbolicLink(STANDARD_OUTPUT).toString();
            return output.startsWith("/dev/pts/") || output.startsWith("/dev/tty") || output.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException e) {
            return null;
        }
    }

    /**
     * Asks the system's shell, which every JDK can and which sees the real standard output, as {@code System.console()}
     * does not: until JDK 21 it wants standard input to be a terminal too, from 22 on there always is one.
     *
     * @param environment as of {@link System#getenv()}; {@code COLUMNS} goes before the terminal's own width
     */
    public static Terminal ofStandardOutput(Map<String, String> environment) {
        String size = Boolean.FALSE.equals(seen()) ? null : size();
        boolean isTerminal = size != null;
        int columns = number(environment.getOrDefault("COLUMNS", ""));
        if (columns <= 0 && size != null) {
            columns = number(size.substring(size.indexOf(' ') + 1));
        }
        return new Terminal(isTerminal, columns > 0 ? columns : DEFAULT_WIDTH, isTerminal && wantsColours(environment));
    }

    /** The rows and columns of the terminal, empty if it does not tell; null if there is none. */
    private static @Nullable String size() {
        // Standard output stays what it is, so the answer comes on the other stream.
        String script = "test -t 1 || exit 3; stty size <&1 >&2; exit 0";
        try {
            Process shell = new ProcessBuilder("/bin/sh", "-c", script)
                    .redirectOutput(Redirect.INHERIT)
                    .start();
            shell.getOutputStream().close();
            String answer = new String(shell.getErrorStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return shell.waitFor() == 0 ? answer : null;
        } catch (IOException e) {
            return null; // a system without such a shell has no such terminal either
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
