package dev.reprise.reader.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reprise.config.Default;
import dev.reprise.config.ExperimentConfig;
import dev.reprise.config.Key;
import dev.reprise.problem.ConfigException;
import dev.reprise.resolve.Resolved;
import dev.reprise.run.artifacts.Artifacts;
import dev.reprise.run.artifacts.type.ArtifactTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunRowTest {

    /** What a program has become since its runs. */
    @ExperimentConfig
    public record Net(
            @Default("1") int width,
            @Key(aliases = "lr") @Default("0.1") double rate,
            @Default("new") String kind) {}

    @TempDir
    private Path root;

    private RunRow row;

    @BeforeEach
    void makeRun() throws IOException {
        Files.createDirectories(root.resolve("run-0"));
        row = new MemorySource(root).run("config.width", 8L).runs().get(0);
    }

    private void config(String yaml) throws IOException {
        Files.writeString(root.resolve("run-0/config_resolved.yaml"), yaml);
    }

    @Test
    void theConfigIsTheProgramsRecordAgain() throws IOException {
        config("width: 8\nrate: 0.5\nkind: old\n");
        assertThat(row.config(RunRowTest_NetSchema.INSTANCE)).isEqualTo(new Net(8, 0.5, "old"));
    }

    @Test
    void keysThatAreGoneArePassedOverAndNewOnesHaveTheirDefaults() throws IOException {
        config("width: 8\nlr: 0.5\nmomentum: 0.9\n");
        Resolved<Net> resolved = row.resolved(RunRowTest_NetSchema.INSTANCE);
        assertThat(resolved.config()).isEqualTo(new Net(8, 0.5, "new"));
        assertThat(resolved.passedOver()).containsExactly(Map.entry("momentum", "0.9"));
    }

    @Test
    void aConfigThatDoesNotFitOrIsNotThereIsReportedAsEverywhere() throws IOException {
        assertThatThrownBy(() -> row.config(RunRowTest_NetSchema.INSTANCE))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("config_resolved.yaml")
                .hasMessageContaining("cannot be read (NoSuchFileException)");
        config("width: wide\n");
        assertThatThrownBy(() -> row.config(RunRowTest_NetSchema.INSTANCE))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("width = wide")
                .hasMessageContaining("config_resolved.yaml:1:8");
    }

    @Test
    void theConfigOfAnMlxpRunIsFound() throws IOException {
        Files.createDirectories(root.resolve("run-0/metadata"));
        Files.writeString(root.resolve("run-0/metadata/config.yaml"), "width: 3\n");
        assertThat(row.config(RunRowTest_NetSchema.INSTANCE).width()).isEqualTo(3);
    }

    @Test
    void artifactsAreLoadedWhenTheyAreAskedFor() {
        try (Artifacts artifacts = Artifacts.open(row.directory())) {
            artifacts.save("confusion", ArtifactTypes.CSV, List.of(List.of("a", "b")));
        }
        assertThat(row.artifacts()).hasSize(1);
        assertThat(row.artifact(ArtifactTypes.CSV, "confusion").load()).isEqualTo(List.of(List.of("a", "b")));
        assertThat(row.artifact("csv", "confusion").load()).isEqualTo(List.of(List.of("a", "b")));
        assertThatThrownBy(() -> row.artifact("text", "confusion"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("The run run-0 has no artifact 'confusion' of the type 'text'.");
    }
}
