package dev.reprise.run.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.git.GitRepository;
import dev.reprise.git.GitUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever state a repository is in: a snapshot leaves all as it was, and holds what git would have added. */
class UndisturbedRepositoryTest {

    @TempDir
    private Path root;

    private Path all;
    private Path home;
    private Path elsewhere;
    private GitRepository repository;

    @BeforeEach
    void makeARepository() throws IOException {
        Path base = root.toRealPath();
        elsewhere = Files.createDirectories(base.resolve("elsewhere"));
        all = Files.createDirectories(base.resolve("all"));
        home = Files.createDirectories(all.resolve("home"));
        Files.writeString(home.resolve(".gitconfig"), "[core]\n\texcludesFile = ~/ignored\n");
        Files.writeString(home.resolve("ignored"), "*.mine\n");
        repository = GitRepository.init(all.resolve("work"));
        write("kept.txt", "kept\n");
        write("changed.txt", "old\n");
        write("deleted.txt", "deleted\n");
        write(".gitignore", "*.log\n");
        repository.git("add", "-A");
        repository.commit();
        repository.git("config", "core.logAllRefUpdates", "always");
    }

    private void write(String name, String text) throws IOException {
        Path file = repository.workTree().resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Changes of every kind. */
    private void edit() throws IOException {
        write("changed.txt", "new\n");
        write("staged.txt", "staged\n");
        repository.git("add", "staged.txt");
        write("staged.txt", "and changed\n");
        write("untracked/file.txt", "untracked\n");
        write("ignored.log", "ignored\n");
        write("my.mine", "ignored by the user\n");
        Files.deleteIfExists(repository.workTree().resolve("deleted.txt"));
    }

    private Recorded undisturbed() throws IOException {
        GitUser user = GitUser.of(name -> name.equals("HOME") ? home.toString() : null);
        String status = status();
        Map<String, String> before = Footprint.of(all);

        Recorded recorded = Recorded.of(repository, elsewhere, Recorded.recorder(user));

        assertThat(Footprint.of(all)).isEqualTo(before);
        assertThat(status()).isEqualTo(status);
        assertThat(recorded.code().problem()).isNull();
        assertThat(recorded.code().ref()).isEqualTo("refs/reprise/runs/" + Recorded.RUN);
        assertThat(repository.git("rev-parse", recorded.code().ref()))
                .isEqualTo(recorded.code().snapshot());
        repository.git("fsck", "--strict", "--no-dangling");
        return recorded;
    }

    private Recorded sameAsGit() throws IOException {
        Recorded recorded = undisturbed();
        Map<String, String> asUser = Map.of("HOME", home.toString(), "GIT_CONFIG_GLOBAL", home + "/.gitconfig");
        assertThat(recorded.tree()).isEqualTo(Recorded.treeOfGit(repository, elsewhere, asUser));
        return recorded;
    }

    private String status() {
        return repository.git(Map.of("GIT_OPTIONAL_LOCKS", "0"), "status", "--porcelain=v2", "--branch", "--ignored");
    }

    @Test
    void onABranch() throws IOException {
        edit();

        Recorded recorded = sameAsGit();

        assertThat(recorded.code().branch()).isEqualTo("main");
        assertThat(recorded.code().dirty()).isTrue();
        assertThat(recorded.code().commit()).isEqualTo(repository.git("rev-parse", "HEAD"));
        assertThat(repository.git("rev-parse", recorded.code().snapshot() + "^"))
                .isEqualTo(recorded.code().commit());
        assertThat(recorded.files())
                .containsExactly(".gitignore", "changed.txt", "kept.txt", "staged.txt", "untracked/file.txt");
        assertThat(recorded.content("staged.txt")).isEqualTo("and changed");
        assertThat(recorded.treeOfPatch(elsewhere.resolve("clone"))).isEqualTo(recorded.tree());
    }

    @Test
    void whereNothingChanged() throws IOException {
        Recorded recorded = sameAsGit();

        assertThat(recorded.code().dirty()).isFalse();
        assertThat(recorded.code().snapshot()).isEqualTo(recorded.code().commit());
        assertThat(recorded.difference()).doesNotExist();
    }

    @Test
    void whereHeadIsDetached() throws IOException {
        repository.git("checkout", "-q", "--detach");
        edit();

        Recorded recorded = sameAsGit();

        assertThat(recorded.code().branch()).isNull();
        assertThat(recorded.code().commit()).isEqualTo(repository.git("rev-parse", "HEAD"));
    }

    @Test
    void whereTheBranchHasNoCommit() throws IOException {
        repository.git("checkout", "-q", "--orphan", "new");
        edit();

        Recorded recorded = sameAsGit();

        assertThat(recorded.code().commit()).isNull();
        assertThat(recorded.code().branch()).isEqualTo("new");
        assertThat(repository.git("log", "--format=%P %ct %an", recorded.code().snapshot()))
                .isEqualTo(" 0 Reprise");
    }

    @Test
    void inALinkedWorkTree() throws IOException {
        GitRepository main = repository;
        main.git("worktree", "add", "-q", "-b", "side", "../side");
        repository = new GitRepository(all.resolve("side"));
        edit();

        Recorded recorded = sameAsGit();

        assertThat(recorded.code().branch()).isEqualTo("side");
        assertThat(main.git("rev-parse", recorded.code().ref()))
                .isEqualTo(recorded.code().snapshot());
    }

    @Test
    void withASubmoduleAndInsideOfIt() throws IOException {
        GitRepository outer = repository;
        GitRepository library = GitRepository.init(elsewhere.resolve("library"));
        Files.writeString(library.workTree().resolve("changed.txt"), "library\n");
        library.git("add", "-A");
        library.commit();
        outer.git("submodule", "--quiet", "add", library.workTree().toString(), "lib");
        outer.commit();
        GitRepository inner = new GitRepository(outer.workTree().resolve("lib"));
        String id = inner.commit();
        edit();

        Recorded recorded = sameAsGit();

        assertThat(outer.git("ls-tree", recorded.tree(), "lib")).isEqualTo("160000 commit " + id + "\tlib");

        repository = inner;
        edit();
        assertThat(sameAsGit().content("changed.txt")).isEqualTo("new");
    }

    @Test
    void inAShallowClone() throws IOException {
        repository.commit();
        repository.git("clone", "-q", "--depth=1", "file://" + repository.workTree(), "../shallow");
        repository = new GitRepository(all.resolve("shallow"));
        edit();

        assertThat(sameAsGit().code().remote()).startsWith("file://");
    }

    @Test
    void inASparseCheckout() throws IOException {
        write("in/file.txt", "in\n");
        write("out/deep/file.txt", "out\n");
        repository.git("add", "in", "out");
        repository.commit();
        repository.git("sparse-checkout", "set", "in");
        edit();
        assertThat(repository.workTree().resolve("out")).doesNotExist();

        assertThat(sameAsGit().files()).contains("in/file.txt", "out/deep/file.txt");
    }

    @Test
    void inASparseCheckoutWithASparseIndex() throws IOException {
        write("in/file.txt", "in\n");
        write("out/deep/file.txt", "out\n");
        repository.git("add", "in", "out");
        repository.commit();
        repository.git("sparse-checkout", "set", "--cone", "--sparse-index", "in");
        edit();
        write("out/deep/other.txt", "there all the same\n");

        Recorded recorded = undisturbed();

        assertThat(recorded.files()).contains("in/file.txt", "out/deep/file.txt", "out/deep/other.txt");
    }

    @Test
    void withNamesThatWereOnlyIntendedToBeAdded() throws IOException {
        edit();
        write("intended.txt", "intended\n");
        write("gone.txt", "gone\n");
        repository.git("add", "-N", "intended.txt", "gone.txt");
        Files.delete(repository.workTree().resolve("gone.txt"));

        assertThat(sameAsGit().content("intended.txt")).isEqualTo("intended");
    }

    @Test
    void inTheMiddleOfAConflict() throws IOException {
        repository.git("checkout", "-q", "-b", "theirs");
        write("changed.txt", "theirs\n");
        repository.git("commit", "-q", "-a", "-m", "Theirs");
        repository.git("checkout", "-q", "main");
        write("changed.txt", "ours\n");
        repository.git("commit", "-q", "-a", "-m", "Ours");
        repository.git("-c", "alias.m=!git merge -q theirs || true", "m");
        assertThat(status()).contains("u UU");

        assertThat(sameAsGit().content("changed.txt")).contains("<<<<<<<", "ours", "theirs", ">>>>>>>");
    }

    @Test
    void withAnIndexOfVersion4() throws IOException {
        for (int i = 0; i < 300; i++) {
            write("dir-" + i % 7 + "/file-" + i * i, "text " + i);
        }
        repository.git("add", "-A");
        repository.git("update-index", "--index-version", "4");
        edit();

        sameAsGit();
    }

    @Test
    void withPackedRefsAndObjects() throws IOException {
        repository.git("gc", "-q");
        edit();

        sameAsGit();
    }
}
