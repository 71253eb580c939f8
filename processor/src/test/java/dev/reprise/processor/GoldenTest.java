package dev.reprise.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is generated for each kind of component, to be looked at. {@code mvn test -Dreprise.goldens=write} writes the
 * files anew.
 */
class GoldenTest {

    @TempDir
    Path directory;

    @Test
    void scalars(TestInfo test) {
        golden(test, "Scalars", """
                @ExperimentConfig
                public record Scalars(
                        boolean flag, byte small, short medium, int count, long large, char letter, float ratio,
                        double rate, Integer boxed, String name, java.math.BigDecimal price, java.math.BigInteger big,
                        java.nio.file.Path file, java.net.URI link, UUID id, java.time.Duration pause,
                        java.time.Instant start, java.time.LocalDate day, java.nio.charset.Charset charset,
                        java.util.regex.Pattern filter)
                        implements ScalarsPatch.With {}
                """);
    }

    @Test
    void enums(TestInfo test) {
        golden(test, "Split", """
                @ExperimentConfig
                record Split(@Default("TRAIN") Part part, GPU gpu) implements SplitPatch.With {
                    enum Part {TRAIN, TEST}
                }
                """, "enum GPU {FIRST}");
    }

    @Test
    void collections(TestInfo test) {
        golden(test, "Net", """
                @ExperimentConfig
                public record Net(
                        @Default("[64, 32]") @NotEmpty List<Integer> hidden, Set<String> tags,
                        @Default("{}") Map<Thread.State, List<Double>> rates, Map<String, Object> extra)
                        implements NetPatch.With {}
                """);
    }

    @Test
    void absentValues(TestInfo test) {
        golden(test, "Absent", """
                import org.jspecify.annotations.Nullable;
                @ExperimentConfig
                public record Absent(
                        Optional<java.nio.file.Path> init, OptionalInt depth, OptionalLong seed,
                        @Default("0.5") OptionalDouble rate, @Nullable String note, Thread.@Nullable State state)
                        implements AbsentPatch.With {}
                """);
    }

    @Test
    void constraints(TestInfo test) {
        golden(test, "Bounds", """
                /**
                 * What is allowed.
                 *
                 * @param lr the step size; {@code > 0}, see {@link Bounds}. Not scheduled.
                 */
                @ExperimentConfig
                public record Bounds(
                        @Default("0.1") @Positive @DecimalMax(value = "1", inclusive = false) double lr,
                        @Min(1) @Max(9) int rank, @NotBlank @Size(max = 8) @Pattern(regexp = "\\\\w+") String name)
                        implements BoundsPatch.With {}
                """);
    }

    @Test
    void constraintsOnParts(TestInfo test) {
        golden(test, "Parts", """
                @ExperimentConfig
                public record Parts(
                        @Size(max = 4) List<@Positive Integer> hidden, List<List<@Min(1) @Max(9) Integer>> grid,
                        Map<@Pattern(regexp = "[a-z]+", flags = Pattern.Flag.CASE_INSENSITIVE) String,
                                @DecimalMax(value = "1", message = "is a share, at most 1") Double> weights,
                        Optional<@Positive Integer> limit, Map<@NotBlank String, Object> extra)
                        implements PartsPatch.With {}
                """);
    }

    @Test
    void keysAndIdentity(TestInfo test) {
        golden(test, "Keys", """
                @ExperimentConfig
                public record Keys(
                        int numUnits, @Key(value = "w", aliases = {"width", "old_width"}) int layerWidth,
                        @HashIgnored int workers, @Default("1") @HashIgnored(whenDefault = true) int folds,
                        @Resumable int epochs)
                        implements KeysPatch.With {}
                """);
    }

    @Test
    void secrets(TestInfo test) {
        golden(test, "Login", """
                @ExperimentConfig
                public record Login(
                        String user, @Secret @Default("${env:PASSWORD}") String password, @Secret Optional<String> token)
                        implements LoginPatch.With {}
                """);
    }

    @Test
    void nestedConfigs(TestInfo test) {
        golden(test, "Train", """
                @ExperimentConfig
                public record Train(
                        Data data, @Default("{size: 4}") Data test, Optional<Data> extra, List<Data> more,
                        Optional<Train> parent)
                        implements TrainPatch.With {
                    @ExperimentConfig
                    public record Data(@Default("8") int size) {}
                }
                """);
    }

    @Test
    void typesInTypes(TestInfo test) {
        golden(test, "Outer_Inner", """
                public interface Outer {
                    @ExperimentConfig
                    record Inner(int x) {}
                }
                """);
    }

    @Test
    void options(TestInfo test) {
        golden(test, "Optimizer", """
                @ExperimentConfig
                public sealed interface Optimizer {
                    @ExperimentConfig @Option("sgd")
                    record Sgd(@Default("0.1") double lr) implements Optimizer {}

                    @ExperimentConfig @Option("adam-w")
                    record AdamW(@Default("0.001") double lr) implements Optimizer {}
                }
                """);
    }

    @Test
    void presetsAndOldNames(TestInfo test) {
        golden(test, "Model", """
                @ExperimentConfig
                @Removed("momentum2") @Removed("depth")
                public record Model(@Default("64") int width, @Default("gelu") Activation activation)
                        implements ModelPatch.With {

                    /** Trains in a minute. Not for comparisons. */
                    @Preset("small")
                    static ModelPatch small() {
                        return new ModelPatch().width(8);
                    }

                    @Preset("wide-2")
                    public static ModelPatch wide() {
                        return new ModelPatch().width(2048);
                    }

                    @ExperimentConfig
                    sealed interface Activation {
                        @ExperimentConfig @Option(value = "gelu", aliases = {"ge_lu", "GELU"})
                        record Gelu() implements Activation {}

                        @ExperimentConfig @Option("relu")
                        record Relu() implements Activation {}
                    }
                }
                """);
    }

    @Test
    void optionsWithOldNames(TestInfo test) {
        golden(test, "Activation", """
                @ExperimentConfig
                public sealed interface Activation {
                    @ExperimentConfig @Option(value = "gelu", aliases = {"ge_lu", "GELU"})
                    record Gelu() implements Activation {}

                    @ExperimentConfig @Option("relu")
                    record Relu() implements Activation {}
                }
                """);
    }

    @Test
    void wrongConfigs(TestInfo test) throws IOException {
        DiskCompilation compilation = new DiskCompilation(directory);
        compilation.write(
                "Wrong",
                "public record Wrong(@Default(\"x\") double lr, byte[] bytes, RunSettings run)"
                        + " implements WrongPatch.With {}");
        assertThat(compilation.compile("Wrong").succeeded()).isFalse();
        compare(test, "WrongSchema", compilation.source("WrongSchema"));
        compare(test, "WrongPatch", compilation.source("WrongPatch"));
    }

    private static void golden(TestInfo test, String config, String... types) {
        Compiled compiled = Compiled.of(types);
        assertThat(compiled.errors()).isEmpty();
        compare(test, config + "Schema", compiled.source(config + "Schema"));
        compare(test, config + "Patch", compiled.source(config + "Patch"));
    }

    private static void compare(TestInfo test, String type, String source) {
        Golden.compare(
                Path.of(
                        "src/test/resources/goldens",
                        "GoldenTest",
                        test.getTestMethod().orElseThrow().getName(),
                        type + ".java"),
                source);
    }

    /** The runtime cannot be compiled with this processor, which needs it first: its own config's code is kept there. */
    @Test
    void theCodeKeptInTheRuntimeIsWhatIsGenerated() throws IOException {
        Path config = Path.of("../runtime/src/main/java/dev/reprise/config");
        Compiled compiled = Compiled.of(Files.readString(config.resolve("RunSettings.java")));
        assertThat(compiled.errors()).isEmpty();
        Golden.compare(config.resolve("RunSettingsSchema.java"), compiled.source("RunSettingsSchema"));
        Golden.compare(config.resolve("RunSettingsPatch.java"), compiled.source("RunSettingsPatch"));
    }
}
