package dev.reprise.git;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GitHeadTest {

    private static final String ID = "0123456789abcdef0123456789abcdef01234567";

    @TempDir
    private Path root;

    private Path dir;

    @BeforeEach
    void resolveLinks() throws IOException {
        dir = root.toRealPath();
    }

    @Test
    void readsTheCommitOfTheCurrentBranch() throws IOException {
        GitRepository repository = GitRepository.init(dir);
        String id = repository.commit();

        assertThat(GitHead.around(dir)).isEqualTo(new Head.Commit(dir, id));
        assertThat(id).matches("[0-9a-f]{40}");
    }

    @Test
    void readsABranchWithSlashes() throws IOException {
        GitRepository repository = GitRepository.init(dir);
        repository.git("checkout", "-q", "-b", "feature/deep/x");
        repository.commit();

        assertThat(GitHead.around(dir)).isEqualTo(repository.head());
    }

    @Test
    void readsPackedRefsAmongTagsAndLongerAndShorterNames() throws IOException {
        GitRepository repository = GitRepository.init(dir);
        for (String branch : new String[] {"a/main", "main2", "mai", "z/refs/heads/main"}) {
            repository.git("checkout", "-q", "--orphan", branch);
            repository.commit();
        }
        repository.git("checkout", "-q", "--orphan", "main");
        String id = repository.commit();
        repository.git("tag", "-a", "v1", "-m", "First");
        repository.git("pack-refs", "--all");
        repository.git("gc", "-q");

        assertThat(dir.resolve(".git/refs/heads/main")).doesNotExist();
        assertThat(dir.resolve(".git/packed-refs"))
                .content()
                .contains("\n^" + id)
                .startsWith("# pack-refs");
        assertThat(GitHead.around(dir)).isEqualTo(new Head.Commit(dir, id));
    }

    @Test
    void prefersALooseRefToAPackedOne() throws IOException {
        GitRepository repository = GitRepository.init(dir);
        repository.commit();
        repository.git("pack-refs", "--all");
        repository.git("commit", "-q", "--allow-empty", "-m", "Newer");

        assertThat(GitHead.around(dir)).isEqualTo(repository.head());
    }

    @Test
    void readsAPackedRefWhoseNameAnEmptyDirectoryTakes() throws IOException {
        GitRepository repository = GitRepository.init(dir);
        repository.commit();
        repository.git("pack-refs", "--all");
        Files.createDirectories(dir.resolve(".git/refs/heads/main"));

        assertThat(GitHead.around(dir)).isEqualTo(repository.head());
    }

    @Test
    void readsPackedRefsThatHoldANameInAnotherEncoding() throws IOException {
        GitRepository repository = GitRepository.init(dir);
        repository.commit();
        repository.git("pack-refs", "--all");
        Path packed = dir.resolve(".git/packed-refs");
        String text =
                Files.readString(packed).replace(" refs/heads/main", " refs/heads/l\u00e9\n" + ID + " refs/heads/main");
        Files.writeString(packed, text, ISO_8859_1);

        assertThat(GitHead.around(dir)).isEqualTo(new Head.Commit(dir, ID));
    }

    @Test
    void readsADetachedHead() throws IOException {
        GitRepository repository = GitRepository.init(dir);
        String first = repository.commit();
        repository.git("commit", "-q", "--allow-empty", "-m", "Second");
        repository.git("checkout", "-q", first);

        assertThat(GitHead.around(dir)).isEqualTo(new Head.Commit(dir, first));
    }

    @Test
    void tellsAnUnbornBranch() throws IOException {
        GitRepository repository = GitRepository.init(dir);
        assertThat(GitHead.around(dir)).isEqualTo(new Head.Unborn(dir));

        repository.commit();
        repository.git("pack-refs", "--all");
        repository.git("checkout", "-q", "--orphan", "other");
        assertThat(GitHead.around(dir)).isEqualTo(new Head.Unborn(dir));
    }

    @Test
    void followsNestedSymbolicRefs() throws IOException {
        GitRepository repository = GitRepository.init(dir);
        repository.commit();
        repository.git("symbolic-ref", "refs/heads/one", "refs/heads/main");
        repository.git("symbolic-ref", "refs/heads/two", "refs/heads/one");
        repository.git("symbolic-ref", "HEAD", "refs/heads/two");
        assertThat(GitHead.around(dir)).isEqualTo(repository.head());

        repository.git("pack-refs", "--all");
        assertThat(GitHead.around(dir)).isEqualTo(repository.head());
    }

    @Test
    void followsAsManySymbolicRefsAsGitDoesAndNoMore() throws IOException {
        GitRepository repository = GitRepository.init(dir);
        repository.commit();
        String target = "main";
        for (int i = 1; i <= 4; i++) {
            repository.write("refs/heads/s" + i, "ref: refs/heads/" + target + "\n");
            target = "s" + i;
        }
        repository.write("HEAD", "ref: refs/heads/s3\n");
        assertThat(GitHead.around(dir)).isEqualTo(repository.head());

        repository.write("HEAD", "ref: refs/heads/s4\n");
        assertThat(GitHead.around(dir)).isInstanceOf(Head.NotUnderstood.class);
    }

    @Test
    void readsASha256Repository() throws IOException {
        GitRepository repository = GitRepository.init(dir, "--object-format=sha256");
        String id = repository.commit();

        assertThat(id).hasSize(64);
        assertThat(GitHead.around(dir)).isEqualTo(new Head.Commit(dir, id));
    }

    @Test
    void readsABranchNamedOutsideOfAscii() throws IOException {
        GitRepository repository = GitRepository.init(dir);
        repository.git("checkout", "-q", "-b", "stra\u00dfe/\u65e5\u672c");
        repository.commit();
        assertThat(GitHead.around(dir)).isEqualTo(repository.head());

        repository.git("pack-refs", "--all");
        assertThat(GitHead.around(dir)).isEqualTo(repository.head());
    }

    @ParameterizedTest
    @CsvSource({
        "'ref: refs/heads/.invalid\n', refs/heads/.invalid",
        "'ref: refs/heads/../../config\n', refers to 'refs/heads/../../config'",
        "'ref: refs/tags/v1\n', refers to 'refs/tags/v1'",
        "'ref: \n', refers to ''",
        "'', neither an object id",
        "'0123456789abcdef\n', neither an object id",
        "'0123456789abcdef0123456789abcdef012345678\n', neither an object id",
        "'0123456789abcdef0123456789abcdef0123456g\n', neither an object id"
    })
    void saysThatItDoesNotUnderstandAHead(String text, String reason) throws IOException {
        GitRepository repository = GitRepository.init(dir);
        repository.commit();
        repository.write("HEAD", text);

        assertThat(GitHead.around(dir)).isInstanceOfSatisfying(Head.NotUnderstood.class, head -> {
            assertThat(head.workTree()).isEqualTo(dir);
            assertThat(head.reason())
                    .contains(reason)
                    .contains(dir.resolve(".git/HEAD").toString());
        });
    }

    @Test
    void saysThatItDoesNotUnderstandARefFullOfZeroBytes() throws IOException {
        GitRepository repository = GitRepository.init(dir);
        repository.commit();
        repository.write("refs/heads/main", "\0".repeat(41));

        assertThat(GitHead.around(dir)).isInstanceOf(Head.NotUnderstood.class);
    }

    @Test
    void saysThatItDoesNotUnderstandALinkToARefWithoutAFile() throws IOException {
        GitRepository repository = GitRepository.init(dir);
        repository.commit();
        repository.git("symbolic-ref", "HEAD", "refs/heads/alias");
        Files.createSymbolicLink(dir.resolve(".git/refs/heads/alias"), Path.of("main"));
        assertThat(GitHead.around(dir)).isEqualTo(repository.head());

        repository.git("pack-refs", "--all");
        Files.deleteIfExists(dir.resolve(".git/refs/heads/main"));
        assertThat(GitHead.around(dir)).isInstanceOf(Head.NotUnderstood.class);
    }
}
