package dev.reprise.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A work tree made with the git command, which sees no config but the repository's own. */
public record GitRepository(Path workTree) {

    private static final Map<String, String> ENVIRONMENT = Map.of(
            "GIT_CONFIG_GLOBAL", "/dev/null",
            "GIT_CONFIG_NOSYSTEM", "1",
            "GIT_AUTHOR_NAME", "A",
            "GIT_AUTHOR_EMAIL", "a@example.org",
            "GIT_COMMITTER_NAME", "A",
            "GIT_COMMITTER_EMAIL", "a@example.org");

    public static GitRepository init(Path workTree, String... options) throws IOException {
        GitRepository repository = new GitRepository(Files.createDirectories(workTree));
        List<String> command = new ArrayList<>(List.of("init", "-q", "-b", "main"));
        command.addAll(List.of(options));
        repository.git(command.toArray(new String[0]));
        return repository;
    }

    /** Commits nothing new; gives the id. */
    public String commit() {
        git("commit", "-q", "--allow-empty", "-m", "Say nothing");
        return git("rev-parse", "HEAD");
    }

    /** Runs git in the work tree; gives what it printed, without the last line end. */
    public String git(String... arguments) {
        return git(Map.of(), arguments);
    }

    /** Runs git with more variables in its environment. */
    public String git(Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "-c", "protocol.file.allow=always"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(workTree.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.environment().putAll(ENVIRONMENT);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(command + " failed: " + output);
            }
            return output.stripTrailing();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Overwrites a file below {@code .git}. */
    public void write(String name, String text) throws IOException {
        Path file = workTree.resolve(".git").resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
    }

    /** What any reader should find here: the current commit in this work tree. */
    Head head() throws IOException {
        return new Head.Commit(workTree.toRealPath(), git("rev-parse", "HEAD"));
    }
}
