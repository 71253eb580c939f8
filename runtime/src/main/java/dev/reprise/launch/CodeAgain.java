package dev.reprise.launch;

import dev.reprise.run.RunRecord;
import dev.reprise.run.code.CodeCheckout;
import dev.reprise.run.code.CodeCheckout.CheckedOut;
import dev.reprise.run.process.CommandLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Brings back the code of an earlier run, in a directory {@code code} of that run, and says how to build and run it there.
 *
 * @param rerun the earlier run
 * @param overrides further ones, for the command
 */
public record CodeAgain(Rerun rerun, List<String> overrides) {

    private static final String EXEC = "exec ";
    private static final String MORE = " \"$@\"";

    /** Ways to build that are known by a file in the root, the first that is there. */
    private static final List<Map.Entry<String, String>> BUILDS = List.of(
            Map.entry("mvnw", "./mvnw -q package -DskipTests"),
            Map.entry("pom.xml", "mvn -q package -DskipTests"),
            Map.entry("gradlew", "./gradlew build -x test"),
            Map.entry("build.gradle", "gradle build -x test"),
            Map.entry("build.gradle.kts", "gradle build -x test"),
            Map.entry("Makefile", "make"));

    /**
     * Brings the code back, unless it is there already.
     *
     * @return what to tell the user
     * @throws StartException if it cannot be brought back
     */
    public String answer() {
        Map<?, ?> git = rerun.record().value("git") instanceof Map<?, ?> map ? map : Map.of();
        String snapshot = text(git, "snapshot");
        String repository = text(git, "repository");
        if (snapshot == null || repository == null) {
            String problem = text(git, "problem");
            throw new StartException("The run '" + rerun.directory() + "' has no snapshot of its code"
                    + (problem == null ? "" : ": " + problem)
                    + ". Snapshots are made inside git repositories, with run.code=snapshot.");
        }
        Path target = rerun.directory().resolve("code").toAbsolutePath().normalize();
        StringBuilder text = new StringBuilder();
        if (Files.isDirectory(target)) {
            text.append("The code of '").append(rerun.directory()).append("' is already in '");
            text.append(target).append("'.\n");
        } else {
            CheckedOut out = checkOut(new CodeCheckout(Path.of(repository), text(git, "commit"), snapshot), target);
            text.append("The code of '").append(rerun.directory()).append("' is in '");
            text.append(out.directory()).append("'.\n");
            if (!out.submodules().isEmpty()) {
                text.append("Its submodules are empty; 'git submodule update --init' fills them: ");
                text.append(String.join(", ", out.submodules())).append(".\n");
            }
        }
        return text.append(howTo(target, Path.of(repository))).toString();
    }

    private CheckedOut checkOut(CodeCheckout code, Path target) {
        try {
            return code.into(target);
        } catch (IOException e) {
            throw new StartException(
                    "The code of '" + rerun.directory() + "' cannot be brought back: " + e.getMessage());
        }
    }

    private String howTo(Path target, Path repository) {
        StringBuilder text = new StringBuilder("To build and run it there:\n");
        text.append("  cd ").append(CommandLine.quoted(target.toString())).append('\n');
        text.append("  ").append(build(target)).append('\n');
        Path below = below(repository);
        if (!below.toString().isEmpty()) {
            text.append("  cd ").append(CommandLine.quoted(below.toString())).append('\n');
        }
        text.append("  ").append(command(target, repository));
        for (String override : overrides) {
            text.append(' ').append(CommandLine.quoted(override));
        }
        return text.append('\n').toString();
    }

    private static String build(Path target) {
        for (Map.Entry<String, String> build : BUILDS) {
            if (Files.exists(target.resolve(build.getKey()))) {
                return build.getValue();
            }
        }
        return "# build it as this project is built";
    }

    /** Where in the repository the run was started. */
    private Path below(Path repository) {
        String cwd = rerun.record().text("cwd");
        Path started = cwd == null ? repository : Path.of(cwd);
        return started.startsWith(repository) ? repository.relativize(started) : Path.of("");
    }

    /**
     * The program as it was started, with what lay in the repository taken from the code that was brought back, and with
     * the config of the run: its own arguments may have named files and runs that are others by now.
     */
    private String command(Path target, Path repository) {
        String recorded = recordedCommand();
        String args = argsText();
        String program = recorded == null || !recorded.endsWith(args)
                ? "java " + rerun.record().text("main_class")
                : recorded.substring(0, recorded.length() - args.length())
                        .replace(repository.toString(), target.toString());
        Path config = rerun.config().toAbsolutePath().normalize();
        return program + " --config " + CommandLine.quoted(config.toString());
    }

    /** The arguments of the newest attempt as they end its command. */
    private String argsText() {
        StringBuilder text = new StringBuilder();
        if (rerun.record().newestAttempt().get("args") instanceof List<?> args) {
            for (Object arg : args) {
                text.append(' ').append(CommandLine.quoted(String.valueOf(arg)));
            }
        }
        return text.toString();
    }

    private @Nullable String recordedCommand() {
        RunRecord record = rerun.record();
        String name = record.text("name");
        Path script = rerun.directory().resolve("run_" + (name == null ? "" : name.replace('/', '_')) + ".sh");
        try {
            if (Files.isRegularFile(script)) {
                String text = Files.readString(script, StandardCharsets.UTF_8);
                int start = text.lastIndexOf("\n" + EXEC);
                int end = text.lastIndexOf(MORE);
                return start < 0 || end < start ? null : text.substring(start + 1 + EXEC.length(), end);
            }
            return null;
        } catch (IOException e) {
            return null; // what is known otherwise will do
        }
    }

    private static @Nullable String text(Map<?, ?> map, String key) {
        Object value = map.get(key);
        return value == null ? null : value.toString();
    }
}
