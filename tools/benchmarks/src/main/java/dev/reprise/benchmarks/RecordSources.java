package dev.reprise.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** Sources of config records for the compiler, each nesting the one before the last. */
final class RecordSources {

    private RecordSources() {}

    static List<JavaFileObject> of(int count) {
        List<JavaFileObject> sources = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sources.add(new Source("Config" + i, record(i)));
        }
        return sources;
    }

    /** What the processor wrote; fails if it wrote nothing. */
    static List<JavaFileObject> under(Path generated) throws IOException {
        List<JavaFileObject> sources = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(generated.resolve("bench"))) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName()).replace(".java", "");
                sources.add(new Source(name, Files.readString(file)));
            }
        }
        return sources;
    }

    private static String record(int number) {
        // Short chains: what nests without end is not what is measured.
        boolean nests = number % 5 != 0;
        return """
                package bench;

                import dev.reprise.config.*;
                import jakarta.validation.constraints.*;
                import java.util.*;

                /**
                 * A part of an experiment.
                 *
                 * @param lr the step size
                 * @param hiddenSizes units of each layer
                 */
                @ExperimentConfig
                public record Config%d(
                        @Default("0.1") @Positive double lr,
                        @Default("[128, 64]") @NotEmpty List<Integer> hiddenSizes,
                        @Default("20") @Min(1) @Max(1000) int epochs,
                        @Default("adam") @NotBlank String name,
                        @Default("{}") Map<String, Double> weights,
                        Optional<String> note%s) {}
                """.formatted(number, nests ? ",\n        Config" + (number - 1) + " inner" : "");
    }

    /** A source in memory. */
    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///bench/" + name + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
