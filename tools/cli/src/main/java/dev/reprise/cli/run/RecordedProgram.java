package dev.reprise.cli.run;

import dev.reprise.run.RunRecord;
import dev.reprise.secret.SecretTexts;
import dev.reprise.text.TextException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The program of a run as its script {@code run_<name>.sh} has it.
 *
 * @param run the directory of the run
 * @param words the program, its options, the main class; without the arguments of the run
 * @param directory where it was started
 * @param mainClass of the newest attempt; null if nobody knows
 */
public record RecordedProgram(
        Path run,
        List<String> words,
        Path directory,
        @Nullable String mainClass) {

    private static final String EXEC = "exec ";
    private static final String END = " \"$@\"";

    /**
     * Reads what a run has recorded.
     *
     * @throws FailedException if that is not enough to start it
     */
    public static RecordedProgram of(Path run) {
        try {
            RunRecord record = RunRecord.read(run.resolve(RunRecord.FILE_NAME));
            String name = record.text("name");
            Path script = run.resolve("run_" + (name == null ? "" : name.replace('/', '_')) + ".sh");
            if (!Files.isRegularFile(script)) {
                throw new FailedException("The run '" + run + "' has no '" + script.getFileName()
                        + "', which would say how it was started. Start its program yourself, with --rerun " + run);
            }
            List<String> words = ShellWords.of(command(script, Files.readString(script, StandardCharsets.UTF_8)));
            Object args = record.newestAttempt().get("args");
            int given = args instanceof List<?> list ? list.size() : 0;
            String cwd = record.text("cwd");
            return new RecordedProgram(
                    run,
                    List.copyOf(words.subList(0, Math.max(1, words.size() - given))),
                    Path.of(cwd == null ? "" : cwd).toAbsolutePath(),
                    record.text("main_class"));
        } catch (TextException e) {
            throw new FailedException("Cannot rerun '" + run + "': " + e.origin() + " " + e.getMessage());
        } catch (IOException e) {
            throw new FailedException("Cannot rerun '" + run + "': " + e.getMessage());
        }
    }

    private static String command(Path script, String text) {
        int start = text.lastIndexOf("\n" + EXEC);
        int end = text.lastIndexOf(END);
        if (start < 0 || end < start) {
            throw new FailedException("'" + script + "' has no line that begins with '" + EXEC + "'.");
        }
        return text.substring(start + 1 + EXEC.length(), end);
    }

    /**
     * Checks that what is to be started is still there.
     *
     * @throws FailedException if it is not; the message names what is gone
     */
    public void check() {
        for (String word : words) {
            if (word.contains(SecretTexts.MASK)) {
                throw new FailedException("The command of the run had a secret, which is not recorded: " + word
                        + ". Start the program yourself, with --rerun " + run);
            }
        }
        for (int i = 1; i < words.size() - 1; i++) {
            if (words.get(i).equals("-jar")) {
                checkJar(words.get(i + 1));
                return;
            } else if (List.of("-cp", "-classpath", "--class-path").contains(words.get(i))) {
                checkClassPath(words.get(i + 1));
                return;
            }
        }
    }

    private void checkJar(String jar) {
        if (!Files.isRegularFile(directory.resolve(jar))) {
            throw gone(List.of(directory.resolve(jar).toString()));
        }
    }

    private void checkClassPath(String classPath) {
        List<String> missing = new ArrayList<>();
        boolean isThere = false;
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            Path path = directory.resolve(entry.endsWith("*") ? entry.substring(0, entry.length() - 1) : entry);
            if (!Files.exists(path)) {
                missing.add(path.toString());
            } else {
                isThere |= mayHaveMain(path);
            }
        }
        if (!isThere) {
            throw gone(missing.isEmpty() ? List.of(classPath) : missing);
        }
    }

    /** What is in a jar is not looked at: Java tells that itself. */
    private boolean mayHaveMain(Path entry) {
        return mainClass == null
                || !Files.isDirectory(entry)
                || Files.isRegularFile(entry.resolve(mainClass.replace('.', '/') + ".class"));
    }

    private FailedException gone(List<String> missing) {
        return new FailedException("The program of the run '" + run + "' is not where it was: there is no "
                + String.join(", ", missing) + (mainClass == null ? "" : " with " + mainClass)
                + ". Build it again there, or start another build of it with --rerun " + run
                + "; --at-snapshot brings its code back.");
    }
}
