package dev.reprise.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlacesTest {

    @TempDir
    Path home;

    private Path directory() {
        return home.resolve("logs/runs/digits/2026-11-21_10-00-00");
    }

    @Test
    void everyKindOfFileHasItsDirectoryWhichIsMade() {
        Places places = Places.of(home.resolve("logs"), directory(), null, null);

        assertThat(places.file("notes.md")).isEqualTo(directory().resolve("notes.md"));
        assertThat(places.data("a/split.csv")).isEqualTo(directory().resolve("data/a/split.csv"));
        assertThat(directory().resolve("data/a")).isDirectory();
        assertThat(places.deploymentModel("model.onnx")).isEqualTo(directory().resolve("deployment_model/model.onnx"));
        assertThat(places.output("classification", "confusion matrix.png"))
                .isEqualTo(directory().resolve("classification_output/confusion matrix.png"));
        assertThat(places.blob("b")).isEqualTo(directory().resolve("blob/b"));
        assertThat(places.cache("c")).isEqualTo(directory().resolve("cache/c"));
    }

    @Test
    void largeAndTemporaryFilesLieAtTheSamePathBelowTheirRoots() {
        Places places =
                Places.of(home.resolve("x/../logs"), directory(), home.resolve("large"), home.resolve("scratch"));

        assertThat(places.blob("features.bin"))
                .isEqualTo(home.resolve("large/runs/digits/2026-11-21_10-00-00/features.bin"));
        assertThat(places.cache("part/1")).hasParentRaw(places.cacheDirectory().resolve("part"));
        assertThat(places.cacheDirectory()).isEqualTo(home.resolve("scratch/runs/digits/2026-11-21_10-00-00"));
    }

    @Test
    void aRunOutsideOfItsRootKeepsTheNameOfItsDirectory() {
        Places places = Places.of(home.resolve("logs"), home.resolve("moved/digits-1"), home.resolve("large"), null);

        assertThat(places.blobDirectory()).isEqualTo(home.resolve("large/digits-1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "../x", "a/../../x", "/etc/passwd", "a\0b"})
    void aNameThatLeadsOutIsRefusedAndMakesNothing(String name) {
        Places places = Places.of(home.resolve("logs"), directory(), null, null);

        assertThatThrownBy(() -> places.data(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + name + "'");
        assertThat(Files.exists(directory())).isFalse();
    }
}
