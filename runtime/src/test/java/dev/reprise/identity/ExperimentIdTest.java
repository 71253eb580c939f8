package dev.reprise.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reprise.git.GitRepository;
import dev.reprise.identity.ExperimentId.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExperimentIdTest {

    @TempDir
    private Path root;

    private Path work;
    private Path code;

    @BeforeEach
    void makeDirectories() throws IOException {
        work = Files.createDirectories(root.toRealPath().resolve("work"));
        code = Files.createDirectories(root.toRealPath().resolve("code"));
    }

    @Test
    void isTheCommitAroundTheWorkingDirectoryBeforeAllElse() throws IOException {
        String id = GitRepository.init(work).commit();
        GitRepository.init(code).commit();

        assertThat(ExperimentId.of(work, code, "v1"))
                .isEqualTo(new ExperimentId(id, Source.WORKING_DIRECTORY, work, null));
    }

    @Test
    void isTheCommitAroundTheProgramsCodeOutsideOfARepository() throws IOException {
        String id = GitRepository.init(code).commit();
        Path jar =
                Files.createFile(Files.createDirectories(code.resolve("target")).resolve("program.jar"));

        assertThat(ExperimentId.of(work, jar, "v1")).isEqualTo(new ExperimentId(id, Source.PROGRAM_CODE, code, null));
    }

    @Test
    void passesByARepositoryWithoutACommit() throws IOException {
        GitRepository.init(work);
        String id = GitRepository.init(code).commit();

        assertThat(ExperimentId.of(work, code, "v1")).isEqualTo(new ExperimentId(id, Source.PROGRAM_CODE, code, null));
        assertThat(ExperimentId.of(work, null, "v1")).isEqualTo(new ExperimentId("v1", Source.ENVIRONMENT, null, null));
    }

    @Test
    void isTheEnvironmentsOutsideOfARepository() {
        assertThat(ExperimentId.of(work, code, "v1.2"))
                .isEqualTo(new ExperimentId("v1.2", Source.ENVIRONMENT, null, null));
    }

    @Test
    void isSixteenXesWhereNothingIsKnown() {
        ExperimentId unknown = new ExperimentId("xxxxxxxxxxxxxxxx", Source.NONE, null, null);

        assertThat(ExperimentId.of(work, code, null)).isEqualTo(unknown);
        assertThat(ExperimentId.of(work, null, "")).isEqualTo(unknown);
    }

    @Test
    void refusesAnEnvironmentOutsideOfAscii() {
        assertThatThrownBy(() -> ExperimentId.of(work, null, "r\u00e9sum\u00e9"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("REPRISE_EXPERIMENT_ID = r\u00e9sum\u00e9 is not ASCII: character 2 is \\u00e9."
                        + " Use letters, digits and punctuation of ASCII, such as a version or a commit.");
    }

    @Test
    void doesNotLookAtTheEnvironmentInsideOfARepository() throws IOException {
        String id = GitRepository.init(work).commit();

        assertThat(ExperimentId.of(work, null, "r\u00e9sum\u00e9").value()).isEqualTo(id);
    }

    @Test
    void refusesAnEmptyValue() {
        assertThatThrownBy(() -> new ExperimentId("", Source.NONE, null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("experiment id is empty.");
    }

    @Test
    void saysWhyItPassedByABrokenRepository() throws IOException {
        GitRepository repository = GitRepository.init(work);
        repository.commit();
        repository.write("refs/heads/main", "garbage");

        ExperimentId id = ExperimentId.of(work, null, "v1");

        assertThat(id.source()).isEqualTo(Source.ENVIRONMENT);
        assertThat(id.value()).isEqualTo("v1");
        assertThat(id.problem())
                .startsWith("The commit of the repository " + work + " cannot be read: "
                        + work.resolve(".git/refs/heads/main") + " holds neither an object id nor 'ref: NAME'; JGit: ");
    }

    @ParameterizedTest
    @CsvSource({
        "xxxxxxxxxxxxxxxx, 78787878-7878-7878-7878-787878787878",
        "a, 61787878-7878-7878-7878-787878787878",
        "0123456789abcdef, 30313233-3435-3637-3839-616263646566",
        "0123456789abcdef0123456789abcdef01234567, 30313233-3435-3637-3839-616263646566",
        "~~~~~~~~~~~~~~~~, 7e7e7e7e-7e7e-7e7e-7e7e-7e7e7e7e7e7e"
    })
    void hasItsFirstSixteenBytesForAUuid(String value, String uuid) {
        assertThat(new ExperimentId(value, Source.ENVIRONMENT, null, null).uuid())
                .hasToString(uuid);
    }
}
