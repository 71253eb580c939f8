package dev.reprise.run.hooks;

import dev.reprise.run.file.AtomicFile;
import dev.reprise.run.process.CommandLine;
import dev.reprise.secret.SecretTexts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Writes the command that the run was started with into its directory, {@code run_<name>.sh}: a script that starts it
 * again from where it was started, with further arguments. Commands of earlier attempts stay in it as comments. Secrets
 * are masked: whoever runs it gives them anew.
 */
public final class LastCommandHook implements RunHook {

    private static final String COMMENT = "# ";

    private final SecretTexts secrets;

    /**
     * A writer of scripts.
     *
     * @param secrets what must not stand in them, wherever in the command it is
     */
    public LastCommandHook(SecretTexts secrets) {
        this.secrets = secrets;
    }

    @Override
    public String name() {
        return "last_command";
    }

    @Override
    public void onStart(HookedRun run) throws IOException {
        Path script = run.directory().resolve("run_" + run.name().replace('/', '_') + ".sh");
        List<String> earlier = commands(script);
        String now = masked(CommandLine.ofThisProcess(run.args())).shellText();
        StringBuilder text = new StringBuilder("#!/bin/sh\n");
        for (String command : earlier) {
            if (!command.equals(now)) {
                text.append(COMMENT).append(command).append('\n');
            }
        }
        text.append("cd ")
                .append(CommandLine.quoted(Path.of("").toAbsolutePath().toString()));
        text.append(" &&\nexec ").append(now).append(" \"$@\"\n");
        AtomicFile.write(script, text.toString().getBytes(StandardCharsets.UTF_8));
        makeExecutable(script);
    }

    /** The arguments are masked already; an option of the JVM may hold a secret as well. */
    private CommandLine masked(CommandLine command) {
        List<String> words = new ArrayList<>();
        for (String word : command.words()) {
            words.add(secrets.mask(word));
        }
        return new CommandLine(words);
    }

    /** The commands of earlier attempts, one a line. */
    private static List<String> commands(Path script) throws IOException {
        List<String> commands = new ArrayList<>();
        if (!Files.isRegularFile(script)) {
            return commands;
        }
        String exec = "exec ";
        String end = " \"$@\"";
        for (String line : Files.readAllLines(script, StandardCharsets.UTF_8)) {
            String command = line.startsWith(COMMENT) ? line.substring(COMMENT.length()) : "";
            if (line.startsWith(exec) && line.endsWith(end)) {
                command = line.substring(exec.length(), line.length() - end.length());
            }
            if (!command.isEmpty() && !commands.contains(command)) {
                commands.add(command);
            }
        }
        return commands;
    }

    private static void makeExecutable(Path script) throws IOException {
        try {
            Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(script));
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            Files.setPosixFilePermissions(script, permissions);
        } catch (UnsupportedOperationException e) {
            return; // a file system without permissions lets everybody run it
        }
    }
}
