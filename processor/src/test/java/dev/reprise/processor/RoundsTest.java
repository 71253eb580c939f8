package dev.reprise.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoundsTest {

    @TempDir
    Path directory;

    private static final String TRAIN = """
            @ExperimentConfig
            public record Train(@Default("FAST") Speed speed, Inner inner) implements TrainPatch.With {}
            """;
    private static final String INNER = "@ExperimentConfig public record Inner(List<Speed> speeds) {}";

    @Test
    void aTypeThatAnotherProcessorGeneratesIsWaitedFor() {
        Compiled compiled = Compiled.with(List.of(new ConfigProcessor(), new SpeedProcessor()), TRAIN, INNER);
        assertThat(compiled.errors()).isEmpty();
        assertThat(compiled.source("TrainSchema")).contains("Types.constant(\"Speed\", Speed.values())");
    }

    @Test
    void aTypeThatNobodyGeneratesIsReportedByTheCompilerAlone() {
        assertThat(Compiled.messages(TRAIN.replace("implements TrainPatch.With", ""), INNER))
                .hasSize(2)
                .allSatisfy(error ->
                        assertThat(error).contains("cannot find symbol").contains("class Speed"));
    }

    @Test
    void anErrorInOneConfigLeavesTheOthersAlone() throws IOException {
        DiskCompilation compilation = new DiskCompilation(directory);
        compilation.write("Wrong", "public record Wrong(byte[] x) {}");
        compilation.write("Right", "public record Right(int x) {}");
        assertThat(compilation.compile("Wrong", "Right").succeeded()).isFalse();
        assertThat(compilation.source("RightSchema")).contains("new Right(x)");
    }

    @Test
    void anErrorDoesNotMakeTheCompilerComplainOfTheGeneratedTypes() {
        assertThat(Compiled.of(
                                "@ExperimentConfig public record Wrong(@Default(\"x\") int lr, byte[] bytes, Inner inner)"
                                        + " implements WrongPatch.With {}",
                                "@ExperimentConfig public record Inner(int x) {}",
                                "@ExperimentConfig public record Outer(Wrong wrong) implements OuterPatch.With {}",
                                """
                                public class User {
                                    WrongPatch patch = new WrongPatch().lr(1).inner(i -> i.x(2));
                                    Object schema = WrongSchema.INSTANCE.defaults().withLr(3);
                                    Object outer = OuterSchema.INSTANCE.defaults().withWrong(w -> w.lr(2));
                                }
                                """)
                        .errors())
                .hasSize(2)
                .allSatisfy(error -> assertThat(error).contains("[reprise:"));
    }

    @SupportedAnnotationTypes("dev.reprise.config.ExperimentConfig")
    private static final class SpeedProcessor extends AbstractProcessor {

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!annotations.isEmpty()) {
                try (Writer writer = processingEnv
                        .getFiler()
                        .createSourceFile("com.acme.Speed")
                        .openWriter()) {
                    writer.write("package com.acme; public enum Speed {SLOW, FAST}");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return false;
        }
    }
}
