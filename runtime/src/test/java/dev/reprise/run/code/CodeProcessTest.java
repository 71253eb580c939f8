package dev.reprise.run.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.git.GitRepository;
import dev.reprise.testing.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Snapshots by processes of their own, as runs make them. */
class CodeProcessTest {

    @TempDir
    private Path root;

    private Path base;
    private Path home;
    private GitRepository repository;

    @BeforeEach
    void makeARepository() throws IOException {
        base = root.toRealPath();
        home = Files.createDirectories(base.resolve("home"));
        repository = GitRepository.init(base.resolve("work"));
        Files.writeString(repository.workTree().resolve("a.txt"), "a\n");
        repository.git("add", "-A");
        repository.commit();
    }

    private ChildJvm.Command program(String runId, String... more) throws IOException {
        Path difference = Files.createDirectories(base.resolve(runId)).resolve("git.diff");
        String[] args = Stream.concat(Stream.of(runId, difference.toString()), Stream.of(more))
                .toArray(String[]::new);
        return ChildJvm.of(CodeProgram.class)
                .in(repository.workTree())
                .env("HOME", home.toString())
                .args(args);
    }

    @Test
    void knowNamesThatTheirLocaleCannotSpell() throws Exception {
        String uber = "\u00fcber.txt";
        Path directory = Files.createDirectories(repository.workTree().resolve("\u65e5\u672c"));
        Files.writeString(directory.resolve(uber), "over\n");
        Files.createSymbolicLink(repository.workTree().resolve("l\u00efnk"), Path.of("\u65e5\u672c", uber));
        Files.writeString(repository.workTree().resolve(".gitignore"), "*.\u00f6\n");
        Files.writeString(repository.workTree().resolve("ignored.\u00f6"), "");

        Path again = base.resolve("again");
        try (ChildJvm child =
                program("locale", again.toString()).env("LC_ALL", "C").start()) {
            assertThat(child.awaitExit()).as(child.err()).isZero();
        }

        String tree = repository.git("rev-parse", "refs/reprise/runs/locale^{tree}");
        assertThat(tree).isEqualTo(Recorded.treeOfGit(repository, base, Map.of()));
        GitRepository copy = new GitRepository(again);
        assertThat(Recorded.treeOfGit(copy, base, Map.of())).isEqualTo(tree);
        assertThat(again.resolve("\u65e5\u672c").resolve(uber)).content().isEqualTo("over\n");
    }

    @Test
    void needNoHomeAndLeaveNothingInOne() throws Exception {
        Files.writeString(repository.workTree().resolve("a.txt"), "b\n");
        try (ChildJvm child = program("housed").start()) {
            assertThat(child.awaitExit()).as(child.err()).isZero();
        }
        try (ChildJvm child = program("homeless")
                .under("env", "-u", "HOME")
                .jvm("-Duser.home=?")
                .start()) {
            assertThat(child.awaitExit()).as(child.err()).isZero();
            assertThat(child.out()).contains("dirty=true").doesNotContain("problem");
        }

        assertThat(home).isEmptyDirectory();
        assertThat(repository.git("rev-parse", "refs/reprise/runs/housed"))
                .isEqualTo(repository.git("rev-parse", "refs/reprise/runs/homeless"));
    }

    @Test
    void seeTheUsersIgnores() throws Exception {
        Files.createDirectories(home.resolve(".config/git"));
        Files.writeString(home.resolve(".config/git/ignore"), "*.mine\n");
        Files.writeString(home.resolve(".config/git/config"), "[core]\n\tautocrlf = input\n");
        Files.writeString(repository.workTree().resolve("a.mine"), "mine\n");
        Files.writeString(repository.workTree().resolve("dos.txt"), "dos\r\n");

        try (ChildJvm child = program("ignores").start()) {
            assertThat(child.awaitExit()).as(child.err()).isZero();
        }

        assertThat(repository
                        .git("ls-tree", "-r", "--name-only", "refs/reprise/runs/ignores")
                        .lines())
                .containsExactly("a.txt", "dos.txt");
        assertThat(repository.git("cat-file", "-s", "refs/reprise/runs/ignores:dos.txt"))
                .isEqualTo("4");
    }

    @Test
    void doNotDisturbEachOther() throws Exception {
        for (int i = 0; i < 50; i++) {
            Files.writeString(repository.workTree().resolve("new-" + i), "text " + i);
        }
        List<ChildJvm.Command> commands = List.of(program("same"), program("same"), program("other"));
        ChildJvm[] children = new ChildJvm[commands.size()];
        for (int i = 0; i < children.length; i++) {
            children[i] = commands.get(i).start();
        }
        for (ChildJvm child : children) {
            try (child) {
                assertThat(child.awaitExit()).as(child.err()).isZero();
                assertThat(child.out()).contains("dirty=true").doesNotContain("problem");
            }
        }

        assertThat(repository
                        .git("for-each-ref", "--format=%(refname)", "refs/reprise")
                        .lines())
                .containsExactly("refs/reprise/runs/other", "refs/reprise/runs/same");
        assertThat(repository.git("rev-parse", "refs/reprise/runs/same^{tree}"))
                .isEqualTo(Recorded.treeOfGit(repository, base, Map.of()));
        repository.git("fsck", "--strict", "--no-dangling");
    }
}
