package dev.reprise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.jsonschema.JsonSchema;
import dev.reprise.testing.Train;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a program says of itself to editors and shells, without a run. */
final class DescriptionFlagsTest {

    @TempDir
    Path cwd;

    private TrainRuns.Ended answer(String... args) {
        TrainRuns.Ended ended = new TrainRuns(cwd).run(args);
        assertThat(cwd).isEmptyDirectory();
        return ended;
    }

    @Test
    void theJsonSchemaIsPrintedWhateverElseIsOnTheLine() {
        TrainRuns.Ended ended = answer("--json-schema", "epochs=x");
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).isEqualTo(JsonSchema.of(Train.Schema.INSTANCE));
        assertThat(ended.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish"})
    void theScriptOfAShellIsPrinted(String shell) {
        TrainRuns.Ended ended = answer("--completion", shell);
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains("TrainProgram --completion " + shell, "'optimizer.beta1'", "'--resume'");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void anotherShellIsRefused() {
        TrainRuns.Ended ended = answer("--completion", "bsh");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).isEqualTo("--completion 'bsh' is not one of: bash, zsh, fish. Did you mean 'bash'?\n");
    }
}
