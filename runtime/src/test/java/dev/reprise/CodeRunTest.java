package dev.reprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.reprise.git.GitRepository;
import dev.reprise.testing.ChildJvm;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a run keeps of the code that it was started in. */
final class CodeRunTest {

    @TempDir
    Path temporary;

    private Path base;
    private GitRepository repository;

    @BeforeEach
    void makeADirtyRepository() throws IOException {
        base = temporary.toRealPath();
        repository = GitRepository.init(base.resolve("work"));
        Path work = repository.workTree();
        Files.writeString(work.resolve("kept.txt"), "one\ntwo\n");
        Files.writeString(work.resolve("staged.txt"), "as it was\n");
        Files.writeString(work.resolve("gone.txt"), "to go\n");
        Files.writeString(work.resolve(".gitignore"), "*.log\n");
        repository.git("add", "-A");
        repository.commit();
        Files.writeString(work.resolve("kept.txt"), "one\n2\n");
        Files.writeString(work.resolve("staged.txt"), "staged\n");
        repository.git("add", "staged.txt");
        Files.delete(work.resolve("gone.txt"));
        Files.writeString(work.resolve("new.txt"), "new\n");
        Files.writeString(work.resolve("noise.log"), "noise\n");
    }

    private ChildJvm.Command program(Path cwd, String... args) {
        return ChildJvm.of(ObservedProgram.class)
                .in(cwd)
                .env("HOME", base.toString())
                .args("run.seed=7", "run.save_interval=1", "run.epoch_end=1")
                .args(args);
    }

    private static Path complete(Path cwd, ChildJvm.Command command) {
        TrainRuns.Ended ended = TrainRuns.run(command);
        assertThat(ended.code()).as(ended::toString).isZero();
        assertThat(ended.err()).isEmpty();
        return new TrainRuns(cwd).directory(ended.out()).normalize();
    }

    private static Map<?, ?> git(Path run) {
        return (Map<?, ?>) TrainRuns.record(run).get("git");
    }

    @Test
    void aSnapshotHoldsTheTreeAndLeavesTheRepositoryAsItIs() throws IOException {
        Path work = repository.workTree();
        String status = repository.git("status", "--porcelain=v2", "--branch");
        byte[] index = Files.readAllBytes(work.resolve(".git/index"));

        Path run = complete(work, program(work, "run.code=snapshot", "run.root=../logs"));

        assertThat(Files.readAllBytes(work.resolve(".git/index"))).isEqualTo(index);
        assertThat(repository.git("status", "--porcelain=v2", "--branch")).isEqualTo(status);
        Object id = TrainRuns.record(run).get("run_id");
        String ref = "refs/reprise/runs/" + id;
        assertThat(git(run).get("ref")).isEqualTo(ref);
        assertThat(git(run).get("commit")).isEqualTo(repository.git("rev-parse", "HEAD"));
        assertThat(git(run).get("dirty")).isEqualTo(true);
        assertThat(git(run).get("snapshot")).isEqualTo(repository.git("rev-parse", ref));
        assertThat(repository.git("rev-parse", ref + "^")).isEqualTo(repository.git("rev-parse", "HEAD"));
        assertThat(repository.git("ls-tree", "-r", "--name-only", ref).lines())
                .containsExactly(".gitignore", "kept.txt", "new.txt", "staged.txt");
        assertThat(repository.git("show", ref + ":kept.txt")).isEqualTo("one\n2");
        repository.git("fsck", "--strict", "--no-dangling");

        GitRepository copy = new GitRepository(base.resolve("copy"));
        repository.git("clone", "-q", ".", copy.workTree().toString());
        copy.git("apply", run.resolve("git.diff").toString());
        copy.git("add", "-A");
        assertThat(copy.git("write-tree")).isEqualTo(repository.git("rev-parse", ref + "^{tree}"));
    }

    @Test
    void theRunsOwnDirectoryInsideOfTheTreeIsNoPartOfTheCode() {
        Path work = repository.workTree();

        complete(work, program(work, "run.code=snapshot"));
        Path second = complete(work, program(work, "run.code=snapshot", "run.name=second"));

        String ref = "refs/reprise/runs/" + TrainRuns.record(second).get("run_id");
        assertThat(repository.git("ls-tree", "-r", "--name-only", ref).lines())
                .containsExactly(".gitignore", "kept.txt", "new.txt", "staged.txt");
    }

    @Test
    void aCommitIsNamedWithoutAnythingBeingStored() {
        Path work = repository.workTree();

        Path run = complete(work, program(work, "run.code=commit", "run.root=../logs"));

        assertThat(git(run).get("commit")).isEqualTo(repository.git("rev-parse", "HEAD"));
        assertThat(git(run).get("branch")).isEqualTo("main");
        assertThat(git(run).get("dirty")).isEqualTo(true);
        assertThat(git(run).get("snapshot")).isNull();
        assertThat(git(run).get("ref")).isNull();
        assertThat(repository.git("for-each-ref", "refs/reprise")).isEmpty();
        assertThat(run.resolve("git.diff")).doesNotExist();
    }

    @Test
    void nothingIsLookedAtIfTheCodeIsOff() {
        Path work = repository.workTree();

        Path run = complete(work, program(work, "run.code=off", "run.root=../logs"));

        assertThat(git(run)).isEqualTo(Map.of("repository", work.toString()));
        assertThat(repository.git("for-each-ref", "refs/reprise")).isEmpty();
        assertThat(run.resolve("git.diff")).doesNotExist();
    }

    @Test
    void eachAttemptNamesItsOwnCode() throws IOException {
        Path work = repository.workTree();
        Path run = complete(work, program(work, "run.code=snapshot", "run.root=../logs"));
        Object before = git(run).get("snapshot");
        Files.writeString(work.resolve("new.txt"), "newer\n");

        complete(
                work,
                ChildJvm.of(ObservedProgram.class)
                        .in(work)
                        .env("HOME", base.toString())
                        .args("--resume", run.toString(), "run.epoch_end=2", "run.root=../logs", "run.code=snapshot"));

        Map<?, ?> first = (Map<?, ?>) TrainRuns.attempt(run, 1).get("git");
        Map<?, ?> second = (Map<?, ?>) TrainRuns.attempt(run, 2).get("git");
        assertThat(first.get("snapshot")).isEqualTo(before);
        assertThat(second.get("snapshot")).isNotEqualTo(before).isEqualTo(git(run).get("snapshot"));
        for (Map<?, ?> attempt : new Map<?, ?>[] {first, second}) {
            String text = attempt == first ? "new" : "newer";
            assertThat(repository.git("show", attempt.get("snapshot") + ":new.txt"))
                    .isEqualTo(text);
        }
        // Both must outlive a cleaning of the repository.
        repository.git("gc", "-q", "--prune=now");
        repository.git("cat-file", "-e", String.valueOf(before));
    }

    @Test
    void manyStartsAtOnceEachKeepTheCode() throws IOException {
        Path work = repository.workTree();
        List<ChildJvm> children = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            children.add(program(work, "run.code=snapshot", "run.root=../logs", "run.seed=" + (i + 20))
                    .start());
        }
        Set<String> trees = new TreeSet<>();
        for (ChildJvm child : children) {
            try (child) {
                assertThat(child.awaitExit()).as(child::toString).isZero();
                Path run = new TrainRuns(work).directory(child.out());
                assertThat(git(run).get("problem")).isNull();
                trees.add(repository.git("rev-parse", git(run).get("ref") + "^{tree}"));
            }
        }
        assertThat(trees).hasSize(1);
        assertThat(repository.git("for-each-ref", "refs/reprise").lines()).hasSize(8);
        repository.git("fsck", "--strict", "--no-dangling");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aKillWhileTheCodeIsBeingKeptLeavesNoLockAndNothingDamaged() throws IOException {
        Path work = repository.workTree();
        for (int i = 0; i < 300; i++) {
            Files.writeString(work.resolve("new-" + i + ".txt"), "text " + i + "\n");
        }
        String status = repository.git("status", "--porcelain=v2", "--branch");
        Random random = new Random(6);
        for (int i = 0; i < 15; i++) {
            try (ChildJvm child = program(
                            work, "run.code=snapshot", "run.root=../logs", "run.epoch_end=100000", "run.seed=" + i)
                    .start()) {
                child.awaitOutput("attempt ");
                assertThat(child.killAfter(Duration.ofMillis(random.nextInt(300))))
                        .isTrue();
            }
            assertThat(TrainRuns.snapshot(work.resolve(".git")).keySet()).noneMatch(name -> name.endsWith(".lock"));
            assertThat(repository.git("status", "--porcelain=v2", "--branch")).isEqualTo(status);
            repository.git("fsck", "--strict", "--no-dangling");
        }

        Path run = complete(work, program(work, "run.code=snapshot", "run.root=../logs"));

        assertThat(repository
                        .git("ls-tree", "-r", "--name-only", String.valueOf(git(run).get("ref")))
                        .lines())
                .hasSize(304);
    }

    @Test
    void outsideOfAnyRepositoryThatIsRecorded() throws IOException, URISyntaxException {
        Path cwd = Files.createDirectory(base.resolve("nowhere"));

        Path run = complete(cwd, program(cwd, "run.code=snapshot").classPath(classesOutside()));

        assertThat(git(run)).isEqualTo(Collections.singletonMap("repository", null));
        assertThat(TrainRuns.record(run))
                .contains(entry("status", "COMPLETE"), entry("experiment_id", "xxxxxxxxxxxxxxxx"));
        assertThat(run.resolve("git.diff")).doesNotExist();
    }

    /** The classes of the config where no repository is around them. */
    private Path classesOutside() throws IOException, URISyntaxException {
        Path classes = Path.of(ObservedProgram.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path outside = base.resolve("classes");
        String inside = "dev/reprise/testing";
        Files.createDirectories(outside.resolve(inside));
        try (Stream<Path> files = Files.list(classes.resolve(inside))) {
            for (Path file : files.toList()) {
                if (file.getFileName().toString().startsWith("Train")) {
                    Files.copy(file, outside.resolve(inside).resolve(file.getFileName()));
                }
            }
        }
        return outside;
    }
}
