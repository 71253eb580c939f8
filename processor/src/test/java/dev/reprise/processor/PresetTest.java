package dev.reprise.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PresetTest {

    private static final String TRAIN = """
            @ExperimentConfig
            public record Train(
                    Model model, @Default("sgd") Optimizer optimizer, @Default("20") int epochs,
                    @Default("{a: 1}") Map<String, Integer> tags) {

                /** A minute's work. */
                @Preset("small")
                static TrainPatch small() {
                    return new TrainPatch().epochs(1).tags(Map.of("b", 2)).model(m -> m.width(8));
                }

                @Preset("broken")
                static TrainPatch broken() {
                    throw new IllegalStateException("no such machine");
                }

                @Preset("wrong")
                static TrainPatch wrong() {
                    return new TrainPatch().model(m -> m.width(0));
                }

                @ExperimentConfig
                public record Model(@Default("64") @Positive int width, @Default("2") int depth, Optional<Model> head) {
                    /** Wide and flat. */
                    @Preset("wide")
                    static Train_ModelPatch wide() {
                        return new Train_ModelPatch().width(512).depth(1);
                    }
                }

                @ExperimentConfig
                public sealed interface Optimizer {
                    @ExperimentConfig @Option("sgd") record Sgd(@Default("0.1") double lr) implements Optimizer {}
                    @ExperimentConfig @Option(value = "adam-1.5", aliases = "adam")
                    record Adam(@Default("0.001") double lr) implements Optimizer {
                        @Preset("fast")
                        static Train_Optimizer_AdamPatch fast() {
                            return new Train_Optimizer_AdamPatch().lr(0.01);
                        }
                    }
                }
            }
            """;

    private static String resolved(String... layers) {
        StringBuilder resolver = new StringBuilder("Resolver.of(TrainSchema.INSTANCE)");
        for (String layer : layers) {
            resolver.append(".with(").append(layer).append(')');
        }
        return (String) Compiled.eval(resolver + ".resolve().config().toString()", TRAIN);
    }

    private static String preset(String name) {
        return "Presets.layer(TrainSchema.INSTANCE, \"" + name + "\", dev.reprise.text.Origin.of(\"arg 1\"))";
    }

    @Test
    void aPresetLiesOverTheDefaultsAndItsMapsTakeTheirPlace() {
        assertThat(resolved(preset("small")))
                .isEqualTo("Train[model=Model[width=8, depth=2, head=Optional.empty], optimizer=Sgd[lr=0.1],"
                        + " epochs=1, tags={b=2}]");
    }

    @Test
    void laterPresetsAndArgumentsWin() {
        assertThat(resolved(preset("small"), preset("model.wide"), "Layer.args(\"model.depth=3\")"))
                .startsWith("Train[model=Model[width=512, depth=3, head=Optional.empty]")
                .contains("epochs=1");
    }

    @Test
    void aPresetOfAnOptionChoosesTheOption() {
        assertThat(resolved(preset("optimizer.adam-1.5.fast"))).contains("optimizer=Adam[lr=0.01]");
        assertThat(resolved(preset("optimizer.adam.fast"))).contains("optimizer=Adam[lr=0.01]");
    }

    @Test
    void aPresetOfAConfigThatMayBeAbsentMakesItBeThere() {
        assertThat(resolved(preset("model.head.wide"))).contains("head=Optional[Model[width=512, depth=1");
    }

    @Test
    void allPresetsAreListedUnderTheNamesThatChooseThem() {
        assertThat(Compiled.eval("Presets.of(TrainSchema.INSTANCE).toString()", TRAIN))
                .isEqualTo("[PresetDoc[name=small, doc=A minute's work.], PresetDoc[name=broken, doc=],"
                        + " PresetDoc[name=wrong, doc=], PresetDoc[name=model.wide, doc=Wide and flat.],"
                        + " PresetDoc[name=optimizer.adam-1.5.fast, doc=]]");
    }

    @Test
    void whatIsWrongIsReportedWithTheOtherProblems() {
        assertThatThrownBy(() -> resolved(
                        preset("smal"), preset("broken"), preset("model.small"), preset("wrong"), preset("..")))
                .hasMessageStartingWith("5 problems in the configuration:\n")
                .hasMessageContainingAll(
                        "--preset = smal         no such preset. Did you mean 'small'? Presets: small, broken,"
                                + " wrong, model.wide, optimizer.adam-1.5.fast  (arg 1)\n",
                        "--preset = broken       cannot be made: its method threw"
                                + " java.lang.IllegalStateException: no such machine ",
                        "--preset = model.small  no such preset. Presets: small, broken,",
                        "--preset = ..           no such preset. Presets: small, broken,",
                        "model.width = 0         must be positive ",
                        "  (preset wrong)");
    }

    @Test
    void aProgramWithoutPresetsSaysSo() {
        assertThatThrownBy(() -> Compiled.eval(
                        "Resolver.of(CSchema.INSTANCE).with(Presets.layer(CSchema.INSTANCE, \"small\","
                                + " dev.reprise.text.Origin.of(\"arg 1\"))).resolve()",
                        "@ExperimentConfig public record C(@Default(\"1\") int x) {}"))
                .hasMessageContaining("--preset = small  cannot be chosen: C has no presets. Leave it out  (arg 1)");
    }

    @Test
    void theFlagChoosesUnderFilesAndArgumentsWhereverItStands(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("a.yaml"), "tags: {c: 3}\nmodel: {width: 16}\n");
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Object code = Compiled.eval(
                    "dev.reprise.Experiment.of(TrainSchema.INSTANCE).execute(new String[] {\"epochs=2\","
                            + " \"--config\", \"" + file + "\", \"--preset\", \"model.wide\", \"--preset=small\","
                            + " \"--print-config\"}, run -> {})",
                    TRAIN);
            assertThat(code).isEqualTo(0);
        } finally {
            System.setOut(before);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo("""
                        model:
                          width: 16
                          depth: 1
                          head: null
                        optimizer:
                          type: sgd
                          lr: 0.1
                        epochs: 2
                        tags:
                          b: 2
                          c: 3
                        """);
    }
}
