package dev.reprise.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two versions of one config: what the first wrote, the second reads. */
class OldFilesTest {

    private static final String TRAIN = """
            @ExperimentConfig
            public record Train(
                    Model model, @Default("adam_w") Optimizer optim, List<Stage> stages, int epochs,
                    RunSettings run) {
                @ExperimentConfig
                public record Model(@Default("8") int units, @Default("2") int depth) {}
                @ExperimentConfig
                public record Stage(@Default("0.5") double rate, @Default("1") int noise) {}
                @ExperimentConfig
                public sealed interface Optimizer {
                    @ExperimentConfig @Option("sgd") record Sgd(@Default("0.1") double lr) implements Optimizer {}
                    @ExperimentConfig @Option("adam_w")
                    record AdamW(@Default("0.001") double lr, @Default("0.9") double momentum2) implements Optimizer {}
                }
            }
            """;

    /** Everything at once: keys, a nested config and an option have other names, keys are gone at every depth. */
    private static final String LATER = """
            @ExperimentConfig
            public record Train(
                    @Key(aliases = "model") Net net, @Key(aliases = "optim") @Default("adamw") Optimizer optimizer,
                    List<Stage> stages, @Key(aliases = "epochs") int rounds, RunSettings run) {
                @ExperimentConfig @Removed("depth")
                public record Net(@Key(aliases = "units") @Default("8") int width) {}
                @ExperimentConfig @Removed("noise")
                public record Stage(@Key(aliases = "rate") @Default("0.5") double dropout) {}
                @ExperimentConfig
                public sealed interface Optimizer {
                    @ExperimentConfig @Option("sgd") record Sgd(@Default("0.1") double lr) implements Optimizer {}
                    @ExperimentConfig @Option(value = "adamw", aliases = {"adam_w", "AdamW"})
                    @Removed("momentum2") @Removed("beta")
                    record AdamW(@Default("0.001") double lr) implements Optimizer {}
                }
            }
            """;

    private static final String RESOLVE = "Resolver.of(TrainSchema.INSTANCE).with(%s).resolve()";

    @TempDir
    Path directory;

    private String err = "";

    private int run(String config, String... args) {
        StringBuilder array = new StringBuilder("\"run.root=" + directory + "\"");
        for (String arg : args) {
            array.append(", \"").append(arg).append('"');
        }
        PrintStream before = System.err;
        ByteArrayOutputStream captured = new ByteArrayOutputStream();
        System.setErr(new PrintStream(captured, true, StandardCharsets.UTF_8));
        try {
            return (int) Compiled.eval(
                    "dev.reprise.Experiment.of(TrainSchema.INSTANCE).execute(new String[] {" + array + "},"
                            + " run -> run.checkpoints().save(run.progress(), states -> {}))",
                    config);
        } finally {
            System.setErr(before);
            err = captured.toString(StandardCharsets.UTF_8);
        }
    }

    private Path onlyRun() throws IOException {
        try (Stream<Path> runs = Files.list(directory.resolve("runs/run"))) {
            List<Path> found = runs.toList();
            assertThat(found).hasSize(1);
            return found.get(0);
        }
    }

    private static String line(Path file, String start) throws IOException {
        return Files.readString(file)
                .lines()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aCheckpointFromBeforeTheChangesResumesAsTheSameRun() throws IOException {
        assertThat(run(TRAIN, "epochs=3", "optim.lr=0.5", "stages=[{rate: 0.25}, {}]", "run.seed=1"))
                .isZero();
        Path run = onlyRun();
        String id = line(run.resolve("run.yaml"), "run_id:");

        assertThat(run(LATER, "--resume", run.toString())).as(() -> err).isZero();

        assertThat(onlyRun()).isEqualTo(run);
        assertThat(line(run.resolve("run.yaml"), "run_id:")).isEqualTo(id);
        assertThat(run.resolve("run.yaml")).content().contains("number: 2");
        assertThat(run.resolve("config_resolved.yaml")).content().startsWith("""
                        net:
                          width: 8
                        optimizer:
                          type: adamw
                          lr: 0.5
                        stages:
                        - dropout: 0.25
                        - dropout: 0.5
                        rounds: 3
                        """);
        assertThat(err)
                .contains(
                        "'net.depth' is passed over, since it was removed from Train.Net (" + run,
                        "'optimizer.momentum2' is passed over, since it was removed from adamw (" + run,
                        "'stages.1.noise' is passed over, since it was removed from Train.Stage (" + run);
    }

    @Test
    void theCheckpointSavedAfterwardsHasNothingOldInIt() throws IOException {
        run(TRAIN, "epochs=3", "stages=[]", "run.seed=1");
        assertThat(run(LATER, "--resume", onlyRun().toString())).as(() -> err).isZero();
        assertThat(err).contains("'net.depth' is passed over");

        assertThat(run(LATER, "--resume", onlyRun().toString())).as(() -> err).isZero();
        assertThat(err).doesNotContain("passed over");
    }

    @Test
    void whatIsNewInsideARenamedConfigIsADifferenceAllTheSame() throws IOException {
        run(TRAIN, "epochs=3", "stages=[{}]", "run.seed=1");
        String wider = LATER.replace("int width)", "int width, @Default(\"4\") int heads)")
                .replace("double dropout)", "double dropout, @Default(\"false\") boolean shuffle)");

        assertThat(run(wider, "--resume", onlyRun().toString())).isEqualTo(2);

        assertThat(err)
                .contains("the configuration differs (- removed, + added, old -> new):\n"
                        + "  + net.heads: 4\n  + stages.0.shuffle: false\nTake the changes back");
    }

    @Test
    void whatWasRemovedWithoutAWordIsADifference() throws IOException {
        run(TRAIN, "epochs=3", "stages=[]", "run.seed=1");

        assertThat(run(
                        LATER.replace("@Removed(\"depth\")", ""),
                        "--resume",
                        onlyRun().toString()))
                .isEqualTo(2);

        assertThat(err).contains(":\n  - net.depth: 2\nTake the changes back");
    }

    @Test
    void oldNamesOfAnOptionAreReadEverywhereAndChooseTheSame() {
        for (String layer : List.of(
                "Layer.args(\"optimizer=adam_w\", \"optimizer.lr=1\")",
                "Layer.args(\"optimizer.lr=1\", \"optimizer=AdamW\")",
                "Layer.args(\"optimizer.type=adam_w\", \"optimizer.lr=1\")",
                "Layer.args(\"optimizer={type: adam_w, lr: 1}\")",
                "Layer.yaml(\"optim: {type: adam_w, lr: 1}\", \"a.yaml\")",
                "Layer.yaml(\"optimizer: {type: adamw, lr: 1}\", \"a.yaml\")).with(Layer.args(\"optimizer=adam_w\")")) {
            assertThat(Compiled.eval(
                            "TrainSchema.INSTANCE.yaml(Resolver.of(TrainSchema.INSTANCE)"
                                    + ".with(Layer.args(\"rounds=1\", \"stages=[]\")).with(" + layer
                                    + ").resolve().config())",
                            LATER))
                    .asString()
                    .as(layer)
                    .contains("optimizer:\n  type: adamw\n  lr: 1.0\n");
        }
    }

    @Test
    void aRemovedKeyInAFileIsAWarningThatNamesItsPlace() {
        assertThat(Compiled.eval(
                        RESOLVE.formatted("Layer.yaml(\"rounds: 1\\nstages: []\\noptimizer:\\n  momentum2: {a: 1}\","
                                        + " \"conf/a.yaml\")")
                                + ".warnings()",
                        LATER))
                .isEqualTo(List.of("'optimizer.momentum2' is passed over, since it was removed from adamw"
                        + " (conf/a.yaml:4:3)."));
    }

    @Test
    void aRemovedKeyInAnArgumentIsAnError() {
        String args = "Layer.args(\"rounds=1\", \"stages=[{noise: 1}]\", \"optimizer.momentum2=0.5\")";
        assertThatThrownBy(() -> Compiled.eval(RESOLVE.formatted(args), LATER)).hasMessage("""
                        2 problems in the configuration:
                          stages.0.noise = 1         was removed from Train.Stage and has no effect any more. Leave it out  (arg 2)
                          optimizer.momentum2 = 0.5  was removed from adamw and has no effect any more. Leave it out        (arg 3)""");
    }
}
