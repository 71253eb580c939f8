package dev.reprise.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a build tool that compiles only what has changed relies on. */
class IncrementalTest {

    @TempDir
    Path directory;

    @Test
    void aTouchedRecordRewritesItsOwnFilesAlone() throws IOException {
        DiskCompilation compilation = new DiskCompilation(directory);
        compilation.write("Data", "public record Data(@Default(\"8\") int size) implements DataPatch.With {}");
        compilation.write("Train", "public record Train(Data data, int epochs) implements TrainPatch.With {}");
        compilation.compile("Data", "Train");
        FileTime old = FileTime.fromMillis(1_000_000);
        for (Path file : compilation.generated()) {
            Files.setLastModifiedTime(file, old);
        }

        compilation.write(
                "Train", "public record Train(Data data, int epochs, int more) implements TrainPatch.With {}");
        compilation.compile("Train");

        List<String> rewritten = new ArrayList<>();
        for (Path file : compilation.generated()) {
            if (!Files.getLastModifiedTime(file).equals(old)) {
                rewritten.add(file.getFileName().toString());
            }
        }
        assertThat(rewritten).containsExactly("TrainPatch.java", "TrainSchema.java");
        assertThat(compilation.source("TrainSchema")).contains("config.more()");
    }

    @Test
    void everyFileHasOneOrigin() throws IOException {
        DiskCompilation compilation = new DiskCompilation(directory);
        compilation.write("Data", "public record Data(@Default(\"8\") int size) {}");
        compilation.write(
                "Shape",
                "public sealed interface Shape { @ExperimentConfig @Option(\"dot\") record Dot() implements Shape {} }");
        compilation.write("Train", "public record Train(Data data, Shape shape) {}");
        assertThat(compilation.compile("Data", "Shape", "Train").origins())
                .containsEntry("com.acme.DataSchema", "com.acme.Data")
                .containsEntry("com.acme.DataPatch", "com.acme.Data")
                .containsEntry("com.acme.ShapeSchema", "com.acme.Shape")
                .containsEntry("com.acme.ShapePatch", "com.acme.Shape")
                .containsEntry("com.acme.Shape_DotSchema", "com.acme.Shape.Dot")
                .containsEntry("com.acme.Shape_DotPatch", "com.acme.Shape.Dot")
                .containsEntry("com.acme.TrainSchema", "com.acme.Train")
                .containsEntry("com.acme.TrainPatch", "com.acme.Train")
                .hasSize(8);
    }
}
