package dev.reprise.run.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reprise.git.GitRepository;
import dev.reprise.git.GitUser;
import dev.reprise.identity.ExperimentId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeCheckoutTest {

    @TempDir
    private Path root;

    private Path base;
    private GitRepository repository;

    @BeforeEach
    void makeARepository() throws IOException {
        base = root.toRealPath();
        repository = GitRepository.init(base.resolve("work"));
        write("kept.txt", "kept\n");
        write("changed.txt", "old\n");
        write("deleted.txt", "deleted\n");
        write("dos.txt", "one\r\ntwo\r\n");
        write(".gitattributes", "dos.txt text eol=crlf\n");
        repository.git("add", "-A");
        repository.commit();
        write("changed.txt", "new\n");
        write("dir/\u00fcber.sh", "#!/bin/sh\n");
        Files.setPosixFilePermissions(
                repository.workTree().resolve("dir/\u00fcber.sh"), PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createSymbolicLink(repository.workTree().resolve("link"), Path.of("dir/\u00fcber.sh"));
        Files.delete(repository.workTree().resolve("deleted.txt"));
    }

    private void write(String name, String text) throws IOException {
        Path file = repository.workTree().resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private CodeCheckout recorded() throws IOException {
        CodeSnapshot code = Recorded.of(repository, base.resolve("run")).code();
        return new CodeCheckout(
                repository.workTree(), code.commit(), Objects.requireNonNull(code.snapshot()), GitUser.NOBODY);
    }

    @Test
    void bringsBackWhatRanAsChangesOfTheRecordedCommit() throws IOException {
        CodeCheckout code = recorded();
        String status = repository.git("status", "--porcelain");
        repository.git("add", "-A");
        repository.commit();
        write("kept.txt", "changed later\n");

        Path again = code.into(base.resolve("to/again")).directory();

        GitRepository copy = new GitRepository(again);
        assertThat(again).isEqualTo(base.resolve("to/again"));
        assertThat(copy.git("status", "--porcelain")).isEqualTo(status);
        assertThat(status.lines()).containsExactly(" M changed.txt", " D deleted.txt", "?? dir/", "?? link");
        assertThat(copy.git("rev-parse", "HEAD")).isEqualTo(code.commit());
        assertThat(ExperimentId.of(again, null, null).value()).isEqualTo(code.commit());
        assertThat(again.resolve("kept.txt")).content().isEqualTo("kept\n");
        assertThat(again.resolve("changed.txt")).content().isEqualTo("new\n");
        assertThat(again.resolve("dos.txt")).content().isEqualTo("one\r\ntwo\r\n");
        assertThat(again.resolve("dir/\u00fcber.sh")).isExecutable();
        assertThat(Files.readSymbolicLink(again.resolve("link"))).isEqualTo(Path.of("dir/\u00fcber.sh"));
        assertThat(again.resolve("deleted.txt")).doesNotExist();
        copy.git("fsck", "--strict");
        try (var siblings = Files.list(base.resolve("to"))) {
            assertThat(siblings).containsExactly(again);
        }
    }

    @Test
    void givesTheSameSnapshotAgain() throws IOException {
        CodeCheckout code = recorded();
        Path again = code.into(base.resolve("again")).directory();

        Recorded second = Recorded.of(new GitRepository(again), base.resolve("second"));

        assertThat(second.code().snapshot()).isEqualTo(code.snapshot());
        assertThat(second.code().problem()).isNull();
    }

    @Test
    void bringsBackCodeWithoutACommitOfItsOwn() throws IOException {
        repository.git("checkout", "-q", "--orphan", "new");
        CodeCheckout code = recorded();

        Path again = code.into(Files.createDirectories(base.resolve("again"))).directory();

        assertThat(code.commit()).isNull();
        assertThat(again.resolve("changed.txt")).content().isEqualTo("new\n");
        assertThat(new GitRepository(again).git("status", "--porcelain")).contains("?? changed.txt");
    }

    @Test
    void namesTheSubmodulesThatStayEmpty() throws IOException {
        GitRepository library = GitRepository.init(base.resolve("library"));
        library.commit();
        repository.git("submodule", "--quiet", "add", library.workTree().toString(), "lib");

        CodeCheckout.CheckedOut again = recorded().into(base.resolve("again"));

        assertThat(again.submodules()).isEqualTo(List.of("lib"));
        assertThat(again.directory().resolve("lib")).isEmptyDirectory();
    }

    @Test
    void bringsBackWhatALinkedWorkTreeRan() throws IOException {
        repository.git("worktree", "add", "-q", "-b", "side", "../side");
        repository = new GitRepository(base.resolve("side"));
        write("changed.txt", "side\n");

        Path again = recorded().into(base.resolve("again")).directory();

        assertThat(new GitRepository(again).git("status", "--porcelain")).isEqualTo(" M changed.txt");
    }

    @Test
    void refusesADirectoryThatIsNotEmpty() throws IOException {
        CodeCheckout code = recorded();
        Path target = Files.createDirectories(base.resolve("full"));
        Files.writeString(target.resolve("mine"), "mine");

        assertThatThrownBy(() -> code.into(target))
                .isInstanceOf(IOException.class)
                .hasMessage(target + " is not empty. Name a directory that is empty or does not exist to put the code"
                        + " into.");
        assertThat(target).isDirectoryContaining("glob:**/mine");
    }

    @Test
    void saysWhichCommitIsMissing() throws IOException {
        String missing = "1".repeat(40);
        CodeCheckout code = new CodeCheckout(repository.workTree(), null, missing, GitUser.NOBODY);

        assertThatThrownBy(() -> code.into(base.resolve("again")))
                .isInstanceOf(IOException.class)
                .hasMessage("The commit " + missing + " is not in " + repository.workTree()
                        + ". Fetch it from where the run was made, with 'git fetch REMOTE refs/reprise/runs/*'.");
        assertThat(base.resolve("again")).doesNotExist();
    }

    @Test
    void leavesNothingBehindWhenAnObjectIsMissing() throws IOException {
        CodeCheckout code = recorded();
        String blob = repository.git("rev-parse", code.snapshot() + ":changed.txt");
        Files.delete(repository.workTree().resolve(".git/objects/" + blob.substring(0, 2) + "/" + blob.substring(2)));

        assertThatThrownBy(() -> code.into(base.resolve("to/again")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the object " + blob + " is missing");
        assertThat(base.resolve("to")).isEmptyDirectory();
    }
}
