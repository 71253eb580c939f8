package dev.reprise.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.git.GitRepository;
import dev.reprise.git.Reftables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a fresh JVM loads and leaves behind when it looks for its experiment id. */
class StartTest {

    @TempDir
    private Path root;

    private Path work;
    private Path home;

    @BeforeEach
    void makeDirectories() throws IOException {
        work = Files.createDirectories(root.resolve("work"));
        home = Files.createDirectories(root.resolve("home"));
    }

    @Test
    void quickReadingLoadsNeitherJGitNorSecurityProviders() throws Exception {
        String id = GitRepository.init(work).commit();

        String output = run("-Xlog:class+load");

        assertThat(output)
                .contains(id)
                .contains("dev.reprise.git.GitHead ")
                .doesNotContain("org.eclipse.jgit", "java.security.MessageDigest ", "java.util.regex.Pattern ")
                .doesNotContain("dev.reprise.git.JGitHead ");
    }

    @Test
    void readingReftablesLeavesNothingBehind() throws Exception {
        String id = GitRepository.init(work).commit();
        Reftables.convert(work);

        assertJGitReadsWithoutTrace(id);
    }

    @Test
    void readingObjectsLeavesNothingBehind() throws Exception {
        GitRepository repository = GitRepository.init(work);
        String id = repository.commit();
        repository.git("tag", "-a", "v1", "-m", "First");
        repository.write("HEAD", "ref: refs/tags/v1\n");
        // JGit measures the resolution of time stamps when it looks twice at what has just changed.
        Files.setLastModifiedTime(
                work.resolve(".git/objects"), FileTime.from(Instant.now().plus(1, ChronoUnit.HOURS)));

        assertJGitReadsWithoutTrace(id);
    }

    private void assertJGitReadsWithoutTrace(String id) throws Exception {
        List<Path> before = files(root);

        String output = run("-Dorg.slf4j.simpleLogger.defaultLogLevel=debug");

        assertThat(output)
                .contains(id + " ")
                .contains("org.eclipse.jgit.internal.storage.file.FileSnapshot")
                .doesNotContain("start measure");
        assertThat(files(root)).isEqualTo(before);
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void namesOutsideOfAsciiAreReadWhateverTheLocale() throws Exception {
        GitRepository repository = GitRepository.init(work, "--separate-git-dir=" + root.resolve("\u00fcber all"));
        repository.git("checkout", "-q", "-b", "stra\u00dfe/\u65e5\u672c");
        String id = repository.commit();

        assertThat(run("-Xlog:class+load")).contains(id + " ").doesNotContain("org.eclipse.jgit");
        repository.git("pack-refs", "--all");
        assertThat(run("-Xlog:class+load")).contains(id + " ").doesNotContain("org.eclipse.jgit");
    }

    /** The output of {@link ExperimentIdProgram} in the work directory, in the poorest locale and with its own home. */
    private String run(String option) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        option,
                        "-Duser.home=" + home,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ExperimentIdProgram.class.getName())
                .directory(work.toFile())
                .redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("HOME", home.toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("XDG_"));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    private static List<Path> files(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.sorted().toList();
        }
    }
}
