package dev.reprise.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.identity.ExperimentId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.util.SystemReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JGitHeadTest {

    @TempDir
    private Path root;

    private Path dir;

    @BeforeEach
    void resolveLinks() throws IOException {
        dir = root.toRealPath();
    }

    @Test
    void readsARepositoryWithReftables() throws IOException {
        String id = GitRepository.init(dir).commit();
        Reftables.convert(dir);

        assertThat(dir.resolve(".git/HEAD")).content().isEqualToIgnoringNewLines("ref: refs/heads/.invalid");
        assertThat(GitHead.around(dir)).isInstanceOf(Head.NotUnderstood.class);
        assertThat(JGitHead.of(dir)).isEqualTo(new Head.Commit(dir, id));
    }

    @Test
    void isAskedWhereTheQuickReadingDoesNotUnderstand() throws IOException {
        String id = GitRepository.init(dir).commit();
        Reftables.convert(dir);

        assertThat(ExperimentId.of(Files.createDirectories(dir.resolve("sub")), null, "v1"))
                .isEqualTo(new ExperimentId(id, ExperimentId.Source.WORKING_DIRECTORY, dir, null));
    }

    @Test
    void tellsAnUnbornBranch() throws IOException {
        GitRepository.init(dir);
        assertThat(JGitHead.of(dir)).isEqualTo(new Head.Unborn(dir));

        Reftables.convert(dir);
        assertThat(JGitHead.of(dir)).isEqualTo(new Head.Unborn(dir));
    }

    @Test
    void readsTheCommitBehindATagObject() throws IOException {
        GitRepository repository = GitRepository.init(dir);
        String id = repository.commit();
        repository.git("tag", "-a", "v1", "-m", "First");
        repository.write("HEAD", "ref: refs/tags/v1\n");

        assertThat(JGitHead.of(dir)).isEqualTo(new Head.Commit(dir, id));
    }

    @Test
    void readsALinkedWorktree() throws IOException {
        GitRepository main = GitRepository.init(dir.resolve("main"));
        main.commit();
        main.git("worktree", "add", "-q", "-b", "side", "../side");
        GitRepository side = new GitRepository(dir.resolve("side"));
        side.commit();

        assertThat(JGitHead.of(side.workTree())).isEqualTo(side.head());
    }

    @Test
    void doesNotTakeTheMainWorkTreesReftableForALinkedOnes() throws IOException {
        GitRepository main = GitRepository.init(dir.resolve("main"));
        main.commit();
        main.git("worktree", "add", "-q", "-b", "side", "../side");
        new GitRepository(dir.resolve("side")).commit();
        Reftables.convert(main.workTree());
        main.write("worktrees/side/HEAD", "ref: refs/heads/.invalid\n");

        assertThat(JGitHead.of(dir.resolve("side")))
                .isInstanceOfSatisfying(
                        Head.NotUnderstood.class,
                        head -> assertThat(head.reason())
                                .contains("reftables of a linked work tree are not supported"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage", "\0\0\0\0"})
    void doesNotTakeABrokenRefForAnUnbornBranch(String text) throws IOException {
        GitRepository repository = GitRepository.init(dir);
        repository.commit();
        repository.write("refs/heads/main", text);

        assertThat(JGitHead.of(dir)).isInstanceOf(Head.NotUnderstood.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage", "\0\0\0\0"})
    void doesNotUnderstandABrokenHead(String text) throws IOException {
        GitRepository repository = GitRepository.init(dir);
        repository.commit();
        repository.write("HEAD", text);

        assertThat(JGitHead.of(dir)).isInstanceOf(Head.NotUnderstood.class);
    }

    @Test
    void doesNotTakeARepositoryFurtherUp() throws IOException {
        GitRepository.init(dir).commit();
        Path inner = Files.createDirectories(dir.resolve("inner"));

        assertThat(JGitHead.of(inner)).isInstanceOf(Head.NotUnderstood.class);
    }

    @Test
    void leavesJGitsSystemReaderAsItWas() throws IOException {
        GitRepository.init(dir).commit();
        SystemReader before = SystemReader.getInstance();

        JGitHead.of(dir);

        assertThat(SystemReader.getInstance()).isSameAs(before);
    }
}
