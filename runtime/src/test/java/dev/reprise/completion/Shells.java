package dev.reprise.completion;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.reprise.args.Flag;
import dev.reprise.schema.RecordSchema;
import dev.reprise.testing.Train;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Real shells, with the script of a program that is called digits. */
final class Shells {

    static final List<Flag> FLAGS = List.of(
            new Flag("config", "FILE", "read values from a file; isn't it good?"),
            new Flag("preset", "NAME", "start with values that go together"),
            new Flag("resume", "latest|DIR|FILE|RUN_ID", "go on"),
            new Flag("fork", null, "start a new run"),
            Flag.optional("explain", "KEY", "tell where a value comes from"),
            Flag.optional("print-config", "yaml|json", "show the config"));

    static final List<String> PRESETS = List.of("small", "model.wide", "it's $HOME");

    private final Path directory;

    Shells(Path directory) {
        this.directory = directory;
    }

    static void assumeThereIs(String shell) {
        boolean found = false;
        for (String path : System.getenv("PATH").split(":", -1)) {
            found |= Files.isExecutable(Path.of(path, shell));
        }
        assumeTrue(found, shell + " is not installed");
    }

    Path script(String shell) throws IOException {
        return script(shell, "digits", Train.Schema.INSTANCE);
    }

    Path script(String shell, String program, RecordSchema<?> schema) throws IOException {
        String text = Completion.script(shell, program, schema, FLAGS, PRESETS);
        return Files.writeString(directory.resolve("completion." + shell), text);
    }

    /** What bash makes of a line with the cursor at its end, a candidate in brackets each. */
    String bash(String line) throws Exception {
        return bash(line, line.length());
    }

    String bash(String line, int point) throws Exception {
        return run(
                "source ./completion.bash && COMP_LINE=$1 COMP_POINT=$2 COMP_WORDBREAKS=$' \\t\\n\"\\'><=;|&(:'"
                        + " && _reprise_digits && { [ ${#COMPREPLY[@]} = 0 ] || printf '[%s]' \"${COMPREPLY[@]}\"; }",
                "bash", "--norc", "-c", line, Integer.toString(point));
    }

    /** The output of a shell that runs a text, with two arguments. */
    private String run(String text, String shell, String noProfile, String run, String... args) throws Exception {
        List<String> command = new ArrayList<>(List.of(shell, noProfile, run, text, shell));
        command.addAll(List.of(args));
        return output(command, "");
    }

    /** What is on standard output of a command. */
    String output(List<String> command, String input) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().put("HOME", directory.toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("TERM", "dumb");
        builder.redirectErrorStream(true);
        Process process = builder.start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    /** What a shell on a terminal prints while somebody types, TAB and all. */
    String typed(String keys, String... shell) throws Exception {
        Path script = directory.resolve("terminal.py");
        try (var in = Shells.class.getResourceAsStream("terminal.py")) {
            Files.write(script, in.readAllBytes());
        }
        List<String> command = new ArrayList<>(List.of("python3", script.toString()));
        command.addAll(List.of(shell));
        return output(command, keys);
    }
}
