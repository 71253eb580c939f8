package dev.reprise.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoundRepositoryTest {

    @TempDir
    private Path root;

    private Path dir;

    @BeforeEach
    void resolveLinks() throws IOException {
        dir = root.toRealPath();
    }

    @Test
    void climbsFromASubdirectory() throws IOException {
        GitRepository repository = GitRepository.init(dir);
        repository.commit();
        Path deep = Files.createDirectories(dir.resolve("a/b/c"));

        assertThat(GitHead.around(deep)).isEqualTo(repository.head());
    }

    @Test
    void climbsFromAFileAndFromADirectoryThatIsNotThere() throws IOException {
        GitRepository repository = GitRepository.init(dir);
        repository.commit();

        assertThat(GitHead.around(Files.createFile(dir.resolve("program.jar")))).isEqualTo(repository.head());
        assertThat(GitHead.around(dir.resolve("missing/too"))).isEqualTo(repository.head());
    }

    @Test
    void climbsFromWhereALinkLeads() throws IOException {
        GitRepository inner = GitRepository.init(dir.resolve("inner"));
        inner.commit();
        GitRepository outer = GitRepository.init(dir.resolve("outer"));
        outer.commit();
        Path sub = Files.createDirectories(inner.workTree().resolve("sub"));
        Path link = Files.createSymbolicLink(outer.workTree().resolve("link"), sub);

        assertThat(GitHead.around(link)).isEqualTo(inner.head());
    }

    @Test
    void readsALinkedWorktreesOwnHeadAndTheSharedRefs() throws IOException {
        GitRepository main = GitRepository.init(dir.resolve("main"));
        main.commit();
        main.git("worktree", "add", "-q", "-b", "side", "../side");
        GitRepository side = new GitRepository(dir.resolve("side"));
        String id = side.commit();

        assertThat(side.workTree().resolve(".git")).isRegularFile();
        assertThat(GitHead.around(side.workTree())).isEqualTo(new Head.Commit(side.workTree(), id));
        assertThat(GitHead.around(main.workTree())).isEqualTo(main.head()).isNotEqualTo(side.head());

        side.git("pack-refs", "--all");
        assertThat(GitHead.around(side.workTree())).isEqualTo(new Head.Commit(side.workTree(), id));

        side.git("checkout", "-q", "--detach", "main");
        assertThat(GitHead.around(side.workTree()))
                .isEqualTo(new Head.Commit(side.workTree(), main.git("rev-parse", "main")));
    }

    @Test
    void readsASubmodule() throws IOException {
        GitRepository library = GitRepository.init(dir.resolve("library"));
        String id = library.commit();
        GitRepository outer = GitRepository.init(dir.resolve("outer"));
        outer.git("submodule", "--quiet", "add", "../library", "libs/library");
        outer.commit();
        Path inner = outer.workTree().resolve("libs/library");

        assertThat(inner.resolve(".git")).content().startsWith("gitdir: ../../.git/modules/");
        assertThat(GitHead.around(inner)).isEqualTo(new Head.Commit(inner, id));
        assertThat(GitHead.around(outer.workTree())).isEqualTo(outer.head());
    }

    @Test
    void followsAGitFileToAnAbsolutePathOutsideOfAscii() throws IOException {
        GitRepository repository =
                GitRepository.init(dir.resolve("tree"), "--separate-git-dir=" + dir.resolve("\u00fcber all"));
        repository.commit();

        assertThat(repository.workTree().resolve(".git")).content().isEqualTo("gitdir: " + dir + "/\u00fcber all\n");
        assertThat(GitHead.around(repository.workTree())).isEqualTo(repository.head());
    }

    @Test
    void findsNoRepositoryWhereThereIsNone() {
        assertThat(GitHead.around(dir)).isEqualTo(new Head.Absent());
    }

    @Test
    void passesByAGitDirectoryWithoutHeadAsGitDoes() throws IOException {
        GitRepository outer = GitRepository.init(dir);
        outer.commit();
        Path inner = Files.createDirectories(dir.resolve("inner"));
        Files.createDirectories(inner.resolve(".git/hooks"));

        assertThat(new GitRepository(inner).git("rev-parse", "--show-toplevel")).isEqualTo(dir.toString());
        assertThat(GitHead.around(inner)).isEqualTo(outer.head());
    }

    @Test
    void passesByABareRepository() throws IOException {
        GitRepository bare = GitRepository.init(dir.resolve("bare"), "--bare");

        assertThat(GitHead.around(bare.workTree())).isEqualTo(new Head.Absent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gitdir: ", "gitdir:x", "elsewhere\n", "gitdir: nowhere\n"})
    void saysThatItDoesNotUnderstandAGitFile(String text) throws IOException {
        Files.writeString(dir.resolve(".git"), text);

        assertThat(GitHead.around(dir)).isInstanceOf(Head.NotUnderstood.class);
    }
}
