package dev.reprise.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonSchemaFileTest {

    private static final String[] TYPES = {"""
        /** Everything, "quoted" and \\u00e9.
         * @param split which part
         * @param rate the step size */
        @ExperimentConfig
        @Removed("patience")
        public record Train(
                @Default("train") Split split,
                @Default("0.1") @Positive @Max(2) double rate,
                @Default("[a, b]") @Size(min = 1, max = 3) List<String> names,
                @Default("a1") @Pattern(regexp = "[a-z]+\\\\d") String code,
                @Key(aliases = "old") @Default("{1: true}") Map<Integer, Boolean> steps,
                @Default("{test: 2}") Map<Split, Integer> weights,
                @Default("adam") Optimizer optimizer,
                @Default("{}") Map<String, Object> extra,
                Optional<Node> tree,
                OptionalLong limit,
                java.time.Duration pause,
                @Default("${env:KEY}") @Secret String apiKey,
                RunSettings run) {
            public enum Split { train, test }
        }
        """, """
        @ExperimentConfig
        public sealed interface Optimizer {
            /** Plain steps. */
            @ExperimentConfig @Option("sgd") record Sgd(@Default("inf") float clip) implements Optimizer {}
            @ExperimentConfig @Option(value = "adam", aliases = "adam_w") record Adam(@Default("0.9") double beta) implements Optimizer {}
        }
        """, """
        @ExperimentConfig
        public record Node(@Default("0") int value, Optional<Node> next) {}
        """};

    private static Compilation compile(String... options) {
        return Compiler.javac()
                .withProcessors(new ConfigProcessor())
                .withOptions((Object[]) options)
                .compile(Stream.of(TYPES).map(Compiled::file).toArray(JavaFileObject[]::new));
    }

    private static Optional<JavaFileObject> file(Compilation compilation, String className) {
        return compilation.generatedFile(
                StandardLocation.CLASS_OUTPUT, "META-INF/reprise/" + className + ".schema.json");
    }

    @Test
    void holdsTheBytesThatTheProgramPrints() throws IOException {
        Compilation compilation = compile("-Areprise.json.schema=true");
        try (InputStream in = file(compilation, "com.acme.Train").orElseThrow().openInputStream()) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text)
                    .isEqualTo(Compiled.eval("dev.reprise.jsonschema.JsonSchema.of(TrainSchema.INSTANCE)", TYPES))
                    .contains("the name of the run and of the directory that its runs share", "Plain steps.")
                    .contains("\"patience\": {", "\"adam_w\"", "\"writeOnly\": true");
        }
    }

    private static final String ELEMENTS = """
            @ExperimentConfig
            public record Net(
                    @Default("[1]") @Size(max = 9) List<@Positive(message = "no") Integer> hidden,
                    @Default("[[1]]") List<@Size(min = 1) List<@Max(5) Integer>> grid,
                    @Default("{}") Map<@Pattern(regexp = "[a-z]+") String, @Min(2) Integer> counts,
                    @Default("{}") Map<@Size(max = 3) String, Object> extra,
                    @Default("[]") Set<@NotBlank String> names,
                    Optional<List<@PositiveOrZero Double>> rates) {}
            """;

    @Test
    void holdsTheConstraintsOnElementsKeysAndValues() throws IOException {
        Compilation compilation = Compiler.javac()
                .withProcessors(new ConfigProcessor())
                .withOptions("-Areprise.json.schema=true")
                .compile(Compiled.file(ELEMENTS));
        try (InputStream in = file(compilation, "com.acme.Net").orElseThrow().openInputStream()) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text)
                    .isEqualTo(Compiled.eval("dev.reprise.jsonschema.JsonSchema.of(NetSchema.INSTANCE)", ELEMENTS));
            assertThat(text.replaceAll("\\s+", ""))
                    .contains("\"items\":{\"$ref\":\"#/$defs/int\",\"exclusiveMinimum\":0},\"maxItems\":9")
                    .contains("\"items\":{\"$ref\":\"#/$defs/int\",\"maximum\":5},\"minItems\":1")
                    .contains("\"propertyNames\":{\"pattern\":\"^(?:[a-z]+)$\"}")
                    .contains("\"additionalProperties\":{\"$ref\":\"#/$defs/int\",\"minimum\":2}")
                    .contains("\"propertyNames\":{\"maxLength\":3}")
                    .contains("\"items\":{\"$ref\":\"#/$defs/double\",\"minimum\":0}");
        }
    }

    @Test
    void isThereForEachRecord() {
        Compilation compilation = compile("-Areprise.json.schema=true");
        assertThat(file(compilation, "com.acme.Node")).isPresent();
        assertThat(file(compilation, "com.acme.Optimizer$Sgd")).isPresent();
        assertThat(file(compilation, "com.acme.Optimizer")).isEmpty();
    }

    @Test
    void isNotThereUnlessAskedFor() {
        assertThat(file(compile(), "com.acme.Train")).isEmpty();
    }

    @Test
    void comesFromItsRecordAlone(@TempDir Path directory) throws IOException {
        DiskCompilation compilation = new DiskCompilation(directory);
        compilation.write("Data", "public record Data(@Default(\"8\") int size) {}");
        compilation.write("Train", "public record Train(Data data) {}");
        assertThat(compilation
                        .compile(List.of("-Areprise.json.schema=true"), "Data", "Train")
                        .origins())
                .containsEntry("META-INF/reprise/com.acme.Data.schema.json", "com.acme.Data")
                .containsEntry("META-INF/reprise/com.acme.Train.schema.json", "com.acme.Train");
    }
}
