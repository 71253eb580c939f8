package dev.reprise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.git.GitRepository;
import dev.reprise.git.Reftables;
import dev.reprise.testing.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where runs write: each in a directory of its own, and nowhere else. */
final class TracesTest {

    @TempDir
    Path directory;

    private Path home;

    private ChildJvm.Command command(Path cwd, String... args) throws IOException {
        home = Files.createDirectories(directory.resolve("home"));
        Path temporary = Files.createDirectories(directory.resolve("tmp"));
        return new TrainRuns(cwd)
                .command(args)
                .env("HOME", home.toString())
                .env("XDG_CONFIG_HOME", home.resolve("config").toString())
                // The JVM's own files about its performance are not ours.
                .jvm("-Duser.home=" + home, "-Djava.io.tmpdir=" + temporary, "-XX:-UsePerfData");
    }

    @Test
    void nothingIsWrittenOutsideOfTheRunsDirectory() throws IOException {
        Path cwd = Files.createDirectory(directory.resolve("cwd"));
        assertThat(TrainRuns.run(command(cwd, "epochs=1")).code()).isZero();
        assertThat(TrainRuns.run(command(cwd, "--resume", "latest", "epochs=2")).code())
                .isZero();
        assertThat(TrainRuns.run(command(cwd, "epochs=-1")).code()).isEqualTo(2);

        assertThat(home).isEmptyDirectory();
        assertThat(directory.resolve("tmp")).isEmptyDirectory();
        assertThat(directory.toFile().list()).containsExactlyInAnyOrder("cwd", "home", "tmp");
        assertThat(cwd.toFile().list()).containsExactly("logs");
        assertThat(cwd.resolve("logs").toFile().list()).containsExactly("runs");
        assertThat(cwd.resolve("logs/runs/run").toFile().list()).hasSize(1);
    }

    @Test
    void alsoNotWhereJGitReadsTheRepository() throws IOException {
        GitRepository repository = GitRepository.init(directory.resolve("cwd"));
        String commit = repository.commit();
        // What the quick reading leaves to JGit.
        Reftables.convert(repository.workTree());
        Set<String> before =
                new HashSet<>(TrainRuns.snapshot(repository.workTree()).keySet());

        TrainRuns.Ended ended = TrainRuns.run(command(repository.workTree(), "epochs=1"));

        assertThat(ended.code()).as(ended::toString).isZero();
        assertThat(TrainRuns.record(new TrainRuns(repository.workTree()).only()))
                .containsEntry("experiment_id", commit);
        assertThat(home).isEmptyDirectory();
        Set<String> added =
                new HashSet<>(TrainRuns.snapshot(repository.workTree()).keySet());
        added.removeAll(before);
        assertThat(added).isNotEmpty().allMatch(name -> name.startsWith("logs"));
    }

    @Test
    void processesThatStartTogetherGetADirectoryEach() throws IOException {
        Path cwd = Files.createDirectory(directory.resolve("cwd"));
        int together = 12;
        List<ChildJvm> children = new ArrayList<>();
        try {
            for (int i = 0; i < together; i++) {
                children.add(command(cwd, "epochs=1", "extra.n=" + i).start());
            }
            Set<Path> directories = new HashSet<>();
            for (ChildJvm child : children) {
                assertThat(child.awaitExit()).as(child::toString).isZero();
                directories.add(new TrainRuns(cwd).directory(child.out()));
            }
            assertThat(directories).hasSize(together);
            assertThat(new TrainRuns(cwd).all()).containsExactlyInAnyOrderElementsOf(directories);
            assertThat(directories)
                    .allSatisfy(run -> assertThat(TrainRuns.metrics(run)).hasLineCount(1));
        } finally {
            children.forEach(ChildJvm::close);
        }
    }
}
