package dev.reprise.run.process;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
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

    /**
     * Asks the system's shell, which every JDK can and which sees the real standard output, as {@code System.console()}
     * does not: until JDK 21 it wants standard input to be a terminal too, from 22 on there always is one.
     *
     * @param environment as of {@link System#getenv()}; {@code COLUMNS} goes before the terminal's own width
     */
    public static Terminal ofStandardOutput(Map<String, String> environment) {
        String size = size();
        boolean isTerminal = size != null;
        int columns = number(environment.getOrDefault("COLUMNS", ""));
        if (columns <= 0 && size != null) {
            columns = number(size.substring(size.indexOf(' ') + 1));
        }
        boolean colours = isTerminal
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(environment.get("TERM"));
        return new Terminal(isTerminal, columns > 0 ? columns : DEFAULT_WIDTH, colours);
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
