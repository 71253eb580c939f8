package dev.reprise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.testing.Train;
import dev.reprise.text.json.JsonReader;
import dev.reprise.text.value.OpenValue;
import dev.reprise.text.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Flags that ask for something else than a run are answered, and nothing is created. */
final class AnswersTest {

    @TempDir
    Path cwd;

    private TrainRuns.Ended run(String... args) {
        TrainRuns runs = new TrainRuns(cwd);
        return TrainRuns.run(runs.command(args).env("COLUMNS", "80").jvm("-Dreprise.program=train"));
    }

    private String answered(String... args) {
        TrainRuns.Ended ended = run(args);
        assertThat(ended.code()).as(ended::toString).isZero();
        assertThat(ended.err()).isEmpty();
        return ended.out();
    }

    private String refused(String... args) {
        TrainRuns.Ended ended = run(args);
        assertThat(ended.code()).as(ended::toString).isEqualTo(2);
        assertThat(ended.err()).doesNotContain("Exception", "\tat ");
        return ended.err();
    }

    @AfterEach
    void nothingIsCreated() {
        assertThat(cwd.resolve("logs")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yaml", "json"})
    void theConfigThatIsPrintedIsTheSameWhenItIsReadBack(String form) throws IOException {
        String[] args = {
            "--print-config=" + form,
            "optimizer=adam",
            "data.fraction=1e-7",
            "note=\"é \\t # 'x': \uD83D\uDE00\"",
            "extra={a: .inf, b: [null, '1', 2.0, {}], c: .nan}",
            "tags={x: 1, 'a.b: c': 2}"
        };
        String first = answered(args);
        Files.writeString(cwd.resolve("printed." + form), first);

        assertThat(answered("--config", "printed." + form, "--print-config=" + form))
                .isEqualTo(first);
    }

    @Test
    void yamlIsTheDefaultAndJsonSaysTheSame() {
        Map<String, Object> yaml =
                OpenValue.open(YamlReader.parse(answered("--print-config", "run.seed=1", "hidden=[1]"), "out"));
        Object json =
                OpenValue.open(JsonReader.parse(answered("--print-config", "json", "run.seed=1", "hidden=[1]"), "out"));

        assertThat(yaml).isEqualTo(json).containsEntry("hidden_sizes", List.of(1L));
    }

    @Test
    void yamlIsWhatARunLeavesInItsDirectory() throws IOException {
        Path elsewhere = Files.createDirectory(cwd.resolve("elsewhere"));
        Path run = new TrainRuns(elsewhere).complete("run.seed=5", "epochs=1", "optimizer=adam");

        assertThat(answered("--print-config", "run.seed=5", "epochs=1", "optimizer=adam"))
                .isEqualTo(Files.readString(run.resolve("config_resolved.yaml")));
        assertThat(answered("--print-config=tree", "run.seed=5", "epochs=1", "optimizer=adam"))
                .isEqualTo(Files.readString(run.resolve("config_tree.txt")));
    }

    @Test
    void aPatchIsWhatDiffersFromTheDefaultsAndADrawnSeedDoesNot() {
        assertThat(answered("--print-config=patch", "epochs=20", "optimizer=adam", "tags.a=1", "data.split=test"))
                .isEqualTo("""
                        data:
                          split: test
                        optimizer:
                          type: adam
                        tags:
                          a: 1
                        """);
        assertThat(answered("--print-config=patch", "optimizer.lr=0.5", "run.seed=3"))
                .isEqualTo("""
                        optimizer:
                          lr: 0.5
                        run:
                          seed: 3
                        """);
        assertThat(answered("--print-config=patch")).isEqualTo("{}\n");
    }

    @Test
    void aPatchGivesTheConfigBack() throws IOException {
        String[] given = {
            "run.seed=1",
            "optimizer=adam",
            "optimizer.beta1=0.8",
            "hidden+=8",
            "extra.a.b=1",
            "note=null",
            "data.path=\\${x}"
        };
        String patch = answered(join(given, "--print-config=patch"));
        Files.writeString(cwd.resolve("patch.yaml"), patch);

        assertThat(answered("--config", "patch.yaml", "--print-config"))
                .isEqualTo(answered(join(given, "--print-config")));
    }

    private static String[] join(String[] args, String last) {
        String[] all = Arrays.copyOf(args, args.length + 1);
        all[args.length] = last;
        return all;
    }

    @Test
    void aFormThatDoesNotExistNamesTheNearest() {
        assertThat(refused("--print-config=yml"))
                .isEqualTo("--print-config 'yml' is not one of: yaml, json, tree, patch. Did you mean 'yaml'?\n");
    }

    @Test
    void aWrongConfigIsReportedInsteadOfPrinted() {
        TrainRuns.Ended ended = run("--print-config", "epochs=x");

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).startsWith("1 problem in the configuration:\n  epochs = x  ");
    }

    @Test
    void aValueIsExplainedWithTypeRangeDefaultAndOrigins() throws IOException {
        Files.writeString(cwd.resolve("base.yaml"), "epochs: 3\n");

        assertThat(answered("--explain", "epochs", "epochs=5", "--config", "base.yaml"))
                .isEqualTo("""
                        epochs = 5
                          int, positive; default 20
                          * 5   arg 3
                            3   base.yaml:1:9
                            20  default of Train.epochs
                        """);
    }

    @Test
    void anOverrideAfterTheFlagIsAnOverride() {
        assertThat(answered("--explain", "epochs=5")).contains("data.split = train\n", "epochs = 5\n", "* 5   arg 2\n");
    }

    @Test
    void theExplanationComesAlsoWhenTheConfigIsWrong() {
        TrainRuns.Ended ended = run("--explain=epochs", "epochs=x", "optimizer=lion");

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out()).startsWith("epochs = x\n").contains("* x   arg 2");
        assertThat(ended.err()).startsWith("2 problems in the configuration:\n");
    }

    @Test
    void anUnknownKeyIsReportedBesideTheOtherProblems() {
        assertThat(refused("--explain", "epoch", "hidden=[x]"))
                .startsWith(
                        "2 problems in the configuration:\n  epoch               unknown key. Did you mean 'epochs'?");
    }

    @Test
    void theCheckpointIsALayerOfWhatIsExplained() throws IOException {
        Path elsewhere = Files.createDirectory(cwd.resolve("elsewhere"));
        Path run = new TrainRuns(elsewhere).complete("epochs=1", "tags.a=1");

        assertThat(answered("--resume", run.toString(), "epochs=2", "--explain", "epochs"))
                .contains("epochs = 2\n", "* 2   arg 3\n", "    1   ", "config.yaml:", "20  default of Train.epochs");
        assertThat(answered("--resume", run.toString(), "--print-config=patch")).contains("tags:\n  a: 1\n");
        assertThat(refused("--resume", run.toString(), "tags.a=2", "--explain", "tags"))
                .contains("tags.a");
    }

    @Test
    void twoQuestionsAtOnceAreRefused() {
        assertThat(refused("--explain", "--print-config"))
                .isEqualTo("--explain and --print-config ask for different things. Give one of them.\n");
        assertThat(answered("--help", "--explain")).startsWith("usage: train [flags] [key=value ...]\n");
    }

    @Test
    void helpCanBeAskedForOnePart() {
        assertThat(answered("--help", "optimizer.adam")).isEqualTo("""
                        optimizer=adam
                          optimizer.lr     double, positive; default 0.001
                          optimizer.beta1  double; default 0.9
                          optimizer.beta2  double; default 0.999
                        """);
        assertThat(answered("--help=optimizer=adam")).isEqualTo(answered("--help", "optimizer.adam"));
        assertThat(answered("--help", "optimizer.lr")).isEqualTo("""
                        optimizer=sgd (default)
                          optimizer.lr  double, positive; default 0.1

                        optimizer=adam
                          optimizer.lr  double, positive; default 0.001
                        """);
        assertThat(answered("--help", "hidden")).isEqualTo("""
                        keys of Train
                          hidden_sizes  list of int; default [64, 32]; also hidden
                        """);
        assertThat(refused("--help", "optimizr"))
                .isEqualTo("1 problem in the configuration:\n  optimizr  unknown key. Did you mean 'optimizer'?\n");
    }

    @Test
    void helpFitsTheColumnsThatAreSet() {
        TrainRuns.Ended narrow = TrainRuns.run(
                new TrainRuns(cwd).command("--help").env("COLUMNS", "50").jvm("-Dreprise.program=train"));

        assertThat(narrow.out().lines()).allMatch(line -> line.length() <= 50).hasSizeGreaterThan(40);
    }

    @Test
    void aFlagSpeltWrongIsSuggested() {
        assertThat(refused("--confg", "x")).contains("confg = x  unknown key. Did you mean '--config'?");
        assertThat(refused("--print-confg=yaml")).contains("Did you mean '--print-config'?");
        assertThat(refused("--epoch", "5")).contains("Did you mean '--epochs'?");
        assertThat(refused("--explian")).contains("Did you mean '--explain'?");
    }

    @Test
    void theKeysAreDescribedWithoutACommandLineToo() {
        assertThat(Train.Schema.INSTANCE.describe()).startsWith("keys of Train\n  hidden_sizes  list of int; default");
    }
}
