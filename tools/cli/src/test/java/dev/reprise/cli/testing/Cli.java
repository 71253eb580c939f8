package dev.reprise.cli.testing;

import dev.reprise.cli.Reprise;
import dev.reprise.cli.output.Console;
import dev.reprise.run.process.Terminal;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The command in this process. */
public final class Cli {

    private final Map<String, String> environment = new HashMap<>();
    private @Nullable Terminal terminal = new Terminal(false, 80, false);

    /** The command for the runs below a directory, in a pipe. */
    public Cli(Path root) {
        environment.put("REPRISE_ROOT", root.toString());
    }

    /** With a variable of the environment. */
    public Cli with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** On a terminal. */
    public Cli terminal(int width, boolean colours) {
        terminal = new Terminal(true, width, colours);
        return this;
    }

    /**
     * What a command has said.
     *
     * @param code with which it ended
     * @param out its data
     * @param err its messages
     */
    public record Said(int code, String out, String err) {}

    /** Runs a command. */
    public Said run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Reprise.run(args, new Console(out, err, environment, terminal));
        return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
