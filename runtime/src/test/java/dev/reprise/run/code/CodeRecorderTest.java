package dev.reprise.run.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.config.CodeMode;
import dev.reprise.git.GitRepository;
import dev.reprise.git.GitUser;
import dev.reprise.git.Reftables;
import dev.reprise.git.work.LeftOut;
import dev.reprise.git.work.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeRecorderTest {

    private static final Limits SMALL = new Limits(100, 250);

    @TempDir
    private Path root;

    private Path base;
    private GitRepository repository;

    @BeforeEach
    void makeARepository() throws IOException {
        base = root.toRealPath();
        repository = GitRepository.init(base.resolve("work"));
        write("a.txt", "a\n");
        repository.git("add", "-A");
        repository.commit();
    }

    private Path write(String name, String text) throws IOException {
        Path file = repository.workTree().resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Recorded record(CodeRecorder recorder) throws IOException {
        return Recorded.of(repository, base.resolve("run"), recorder);
    }

    private Recorded record() throws IOException {
        return record(Recorded.recorder(GitUser.NOBODY));
    }

    @Test
    void leavesOutWhatIsTooLargeAndKeepsWhatWasCommittedOfIt() throws IOException {
        write("large.txt", "x".repeat(200));
        repository.git("add", "-A");
        repository.commit();
        write("large.txt", "y".repeat(200));
        write("new.bin", "z".repeat(101));
        write("small.txt", "z".repeat(100));

        Recorded recorded = record(Recorded.recorder(SMALL));

        assertThat(recorded.code().leftOut())
                .containsExactly(
                        new LeftOut("large.txt", 200, "larger than 100 bytes"),
                        new LeftOut("new.bin", 101, "larger than 100 bytes"));
        assertThat(recorded.files()).containsExactly("a.txt", "large.txt", "small.txt");
        assertThat(recorded.content("large.txt")).isEqualTo("x".repeat(200));
        assertThat(recorded.code().toTree())
                .containsEntry("left_out_count", 2)
                .containsEntry(
                        "left_out",
                        List.of(
                                Map.of("path", "large.txt", "size", 200L, "reason", "larger than 100 bytes"),
                                Map.of("path", "new.bin", "size", 101L, "reason", "larger than 100 bytes")));
    }

    @Test
    void keepsALargeFileThatWasTouchedButNotChanged() throws IOException {
        Path large = write("large.txt", "x".repeat(200));
        repository.git("add", "-A");
        repository.commit();
        Files.setLastModifiedTime(large, FileTime.fromMillis(0));

        Recorded recorded = record(Recorded.recorder(SMALL));

        assertThat(recorded.code().leftOut()).isEmpty();
        assertThat(recorded.code().dirty()).isFalse();
    }

    @Test
    void storesNoMoreThanTheLimitOfAllFiles() throws IOException {
        for (int i = 0; i < 4; i++) {
            write("data/" + i, String.valueOf(i).repeat(100));
        }

        Recorded recorded = record(Recorded.recorder(SMALL));

        assertThat(recorded.files()).containsExactly("a.txt", "data/0", "data/1");
        assertThat(recorded.code().leftOut())
                .containsExactly(
                        new LeftOut("data/2", 100, "all new files together are larger than 250 bytes"),
                        new LeftOut("data/3", 100, "all new files together are larger than 250 bytes"));
    }

    @Test
    void neverTakesWhatTheProgramItselfWrites() throws IOException {
        write("logs/kept.txt", "kept\n");
        repository.git("add", "-A");
        repository.commit();
        write("logs/kept.txt", "changed\n");
        write("logs/runs/metrics.jsonl", "{}\n");
        write("b.txt", "b\n");

        Recorded recorded = record(Recorded.recorder(
                CodeRecorder.LIMITS,
                repository.workTree().resolve("logs"),
                repository.workTree().resolve("missing"),
                repository.workTree(),
                base));

        assertThat(recorded.files()).containsExactly("a.txt", "b.txt", "logs/kept.txt");
        assertThat(recorded.content("logs/kept.txt")).isEqualTo("kept");
        assertThat(recorded.code().leftOut()).isEmpty();
    }

    @Test
    void leavesOutRepositoriesOfTheirOwn() throws IOException {
        GitRepository.init(repository.workTree().resolve("nested/inner")).commit();
        GitRepository.init(repository.workTree().resolve("unborn"));
        Files.createDirectories(repository.workTree().resolve("plain/.git"));
        write("plain/file", "no repository\n");

        Recorded recorded = record();

        assertThat(recorded.files()).containsExactly("a.txt", "plain/file");
        assertThat(recorded.code().leftOut())
                .containsExactly(
                        new LeftOut("nested/inner/", 0, "a repository of its own"),
                        new LeftOut("unborn/", 0, "a repository of its own"));
    }

    @Test
    void makesTheSameTreeTheSameCommitWhateverTheRun() throws IOException {
        write("a.txt", "b\n");
        Recorded first = record();
        CodeRecorder other =
                new CodeRecorder(CodeMode.snapshot, "f".repeat(32), List.of(), CodeRecorder.LIMITS, GitUser.NOBODY);

        Recorded second = record(other);

        assertThat(second.code().snapshot()).isEqualTo(first.code().snapshot());
        assertThat(second.code().ref()).isEqualTo("refs/reprise/runs/" + "f".repeat(32));
        assertThat(repository.git(
                        "log",
                        "-1",
                        "--format=%an <%ae> %at %cn <%ce> %ct %B",
                        first.code().snapshot()))
                .isEqualTo("Reprise <reprise@localhost> " + repository.git("log", "-1", "--format=%ct")
                        + " Reprise <reprise@localhost> " + repository.git("log", "-1", "--format=%ct")
                        + " The code of a run");
    }

    @Test
    void givesEveryAttemptWithOtherCodeARefOfItsOwn() throws IOException {
        String first = record().code().snapshot();
        write("a.txt", "b\n");
        String second = record().code().snapshot();
        write("a.txt", "a\n");
        CodeSnapshot third = record().code();

        String name = "refs/reprise/runs/" + Recorded.RUN;
        assertThat(third.ref()).isEqualTo(name);
        assertThat(repository.git("for-each-ref", "--format=%(refname) %(objectname)", "refs/reprise"))
                .isEqualTo(name + " " + first + "\n" + name + "-2 " + second);
        assertThat(base.resolve("run/git.diff")).doesNotExist();
    }

    @Test
    void recordsNoFilesInModeCommit() throws IOException {
        write("a.txt", "b\n");
        repository.git("remote", "add", "upstream", "https://me:secret@example.org/a.git?token=secret");
        CodeRecorder recorder =
                new CodeRecorder(CodeMode.commit, Recorded.RUN, List.of(), CodeRecorder.LIMITS, GitUser.NOBODY);
        Map<String, String> before = Footprint.of(base);
        String objects = repository.git("count-objects");

        CodeSnapshot code = recorder.record(repository.workTree(), base.resolve("git.diff"));

        assertThat(code.toTree().toString())
                .isEqualTo("{repository=" + repository.workTree() + ", commit=" + repository.git("rev-parse", "HEAD")
                        + ", branch=main, remote=https://example.org/a.git, dirty=true, snapshot=null, ref=null}");
        assertThat(Footprint.of(base)).isEqualTo(before);
        assertThat(repository.git("count-objects")).isEqualTo(objects);
        assertThat(repository.git("for-each-ref", "refs/reprise")).isEmpty();
    }

    @Test
    void looksAtNothingWhenItIsOff() throws IOException {
        CodeRecorder recorder =
                new CodeRecorder(CodeMode.off, Recorded.RUN, List.of(), CodeRecorder.LIMITS, GitUser.NOBODY);

        CodeSnapshot code = recorder.record(repository.workTree(), base.resolve("git.diff"));

        assertThat(code)
                .isEqualTo(new CodeSnapshot(
                        repository.workTree(), null, null, null, null, null, null, List.of(), 0, null));
    }

    @Test
    void prefersTheRemoteOfTheBranchThenOrigin() throws IOException {
        repository.git("remote", "add", "first", "https://example.org/first");
        repository.git("remote", "add", "second", "git@example.org:second");
        assertThat(record().code().remote()).isNull();

        repository.git("remote", "add", "origin", "https://example.org/origin");
        assertThat(record().code().remote()).isEqualTo("https://example.org/origin");

        repository.git("config", "branch.main.remote", "second");
        assertThat(record().code().remote()).isEqualTo("git@example.org:second");
    }

    @Test
    void keepsFilesOfAFilterAsTheyAreAndSaysSo() throws IOException {
        write(".gitattributes", "*.lfs filter=lfs\n*.odd filter=odd\n*.none filter=none\n");
        Path known = write("known.lfs", """
                version https://git-lfs.github.com/spec/v1
                oid sha256:2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824
                size 5
                """);
        repository.git("add", "-A");
        repository.commit();
        repository.git("config", "filter.lfs.clean", "exit 1");
        repository.git("config", "filter.odd.process", "touch " + base.resolve("ran"));
        Files.writeString(known, "hello");
        write("new.lfs", "new\n");
        write("a.odd", "odd\n");
        write("a.none", "none\n");

        Recorded recorded = record();

        assertThat(recorded.content("known.lfs")).startsWith("version https://git-lfs");
        assertThat(recorded.content("new.lfs")).isEqualTo("new");
        assertThat(recorded.content("a.odd")).isEqualTo("odd");
        assertThat(recorded.code().problem())
                .isEqualTo(
                        "Files that git passes through the filter lfs, which is not run here, are kept as they are on"
                                + " disk: 1. Files that git passes through the filter odd, which is not run here, are kept as"
                                + " they are on disk: 1.");
        assertThat(base.resolve("ran")).doesNotExist();
    }

    @Test
    void seesAFileThatChangedWithinOneTickOfTheClock() throws IOException {
        Path file = write("a.txt", "b\n");
        repository.git("add", "-A");
        FileTime time = Files.getLastModifiedTime(repository.workTree().resolve(".git/index"));
        Files.setLastModifiedTime(file, time);
        repository.git("add", "-A");
        Files.writeString(file, "c\n");
        Files.setLastModifiedTime(file, time);

        assertThat(record().content("a.txt")).isEqualTo("c");
    }

    @Test
    void tellsOfChangesInASubmoduleWhichItDoesNotKeep() throws IOException {
        GitRepository library = GitRepository.init(base.resolve("library"));
        library.commit();
        repository.git("submodule", "--quiet", "add", library.workTree().toString(), "lib");
        repository.git("commit", "-q", "-a", "-m", "Add a submodule");
        assertThat(record().code().dirty()).isFalse();
        write("lib/new.txt", "new\n");

        CodeSnapshot code = record().code();

        assertThat(code.dirty()).isTrue();
        assertThat(code.leftOut())
                .containsExactly(new LeftOut(
                        "lib/", 0, "a submodule, of which only the commit is kept, and not what differs from it"));
        assertThat(code.problem()).isNull();
    }

    @Test
    void knowsThatFilesDifferEvenIfTheyCannotBeStored() throws IOException {
        write("a.txt", "b\n");
        repository.write("objects/61", "in the way of the object 61780798228d17af2d34fce4cfbdf35556832472");

        CodeSnapshot code = record().code();

        assertThat(code.dirty()).isTrue();
        assertThat(code.snapshot()).isNull();
        assertThat(code.ref()).isNull();
        assertThat(code.problem())
                .startsWith("The snapshot could not be stored in "
                        + repository.workTree().resolve(".git") + ": ");
    }

    @Test
    void writesTheDifferenceEvenIfNoRefCanBeMade() throws IOException {
        write("a.txt", "b\n");
        repository.write("refs/reprise", "in the way");

        Recorded recorded = record();

        assertThat(recorded.code().snapshot()).isNull();
        assertThat(recorded.code().problem()).startsWith("The code could not be recorded: ");
        assertThat(recorded.difference()).content().contains("-a\n+b\n");
    }

    @Test
    void saysWhyARepositoryWithOtherHashesHasNoSnapshot() throws IOException {
        repository = GitRepository.init(base.resolve("sha256"), "--object-format=sha256");
        String id = repository.commit();

        CodeSnapshot code = record().code();

        assertThat(id).hasSize(64);
        assertThat(code.commit()).isEqualTo(id);
        assertThat(code.branch()).isEqualTo("main");
        assertThat(code.snapshot()).isNull();
        assertThat(code.problem())
                .isEqualTo(
                        "The code could not be recorded: its objects are named by sha256, which JGit does not know.");
    }

    @Test
    void saysWhyReftablesHaveNoSnapshot() throws IOException {
        Reftables.convert(repository.workTree());

        assertThat(record().code().problem())
                .isEqualTo("The code could not be recorded: its refs are reftables, which cannot be changed without"
                        + " locking all of them.");
    }

    @Test
    void saysWhyASplitIndexHasNoSnapshot() throws IOException {
        repository.git("update-index", "--split-index");

        assertThat(record().code().problem())
                .isEqualTo("The code could not be recorded: the index is split; 'git update-index --no-split-index'"
                        + " makes it whole.");
    }

    @Test
    void throwsNothingWhateverIsWrong() throws IOException {
        repository.write("HEAD", "\0\0");
        assertThat(record().code().problem()).startsWith("The code could not be recorded: ");

        repository.write("HEAD", "ref: refs/heads/main\n");
        repository.write("index", "DIRC\0\0\0\2\0\0\0\7");
        assertThat(record().code().problem()).contains("index is damaged");

        repository.write("config", "[core\n");
        assertThat(record().code().problem()).startsWith("The code could not be recorded: ");

        repository = new GitRepository(Files.createDirectories(base.resolve("none")));
        assertThat(record().code().problem()).startsWith("The code could not be recorded: ");
    }
}
