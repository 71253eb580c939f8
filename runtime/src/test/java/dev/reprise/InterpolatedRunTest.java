package dev.reprise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.testing.Train;
import dev.reprise.text.value.OpenValue;
import dev.reprise.text.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterpolatedRunTest {

    @TempDir
    Path cwd;

    private TrainRuns runs;

    @BeforeEach
    void begin() {
        runs = new TrainRuns(cwd);
    }

    private static Map<String, Object> yaml(Path file) {
        return OpenValue.open(YamlReader.read(file));
    }

    private static Object path(Path config) {
        return ((Map<?, ?>) yaml(config).get("data")).get("path");
    }

    @Test
    void theFilesOfARunHaveTheValuesAndWhatWasWritten() throws IOException {
        TrainRuns.Ended ended = TrainRuns.run(
                runs.command("epochs=1", "run.seed=7", "note=in ${oc.env:PLACE}", "extra.twice=${epochs}${epochs}")
                        .env("PLACE", "Rome"));
        assertThat(ended.code()).as(ended::toString).isZero();

        Path run = runs.only();
        assertThat(yaml(run.resolve("config_resolved.yaml")))
                .containsEntry("note", "in Rome")
                .containsEntry("extra", Map.of("twice", "11"));
        assertThat(yaml(run.resolve(".hydra/config.yaml")))
                .containsEntry("note", "in ${oc.env:PLACE}")
                .containsEntry("extra", Map.of("twice", "${epochs}${epochs}"))
                .containsEntry("epochs", 1L);
    }

    @Test
    void aRunKnowsItsIdWhereTheIdDoesNotDependOnIt() throws IOException {
        Path plain = runs.complete("epochs=1", "run.seed=7");
        Path factual = runs.complete("epochs=1", "run.seed=7", "data.path=out/${run:id}/${run:name}-${run:seed}");

        String id = TrainRuns.record(plain).get("run_id").toString();
        assertThat(TrainRuns.record(factual)).containsEntry("run_id", id);
        assertThat(path(factual.resolve("config_resolved.yaml"))).isEqualTo("out/" + id + "/run-7");
        assertThat(path(factual.resolve(".hydra/config.yaml"))).isEqualTo("out/${run:id}/${run:name}-${run:seed}");
        assertThat(Files.readString(factual.resolve("config_tree.txt"))).contains("out/" + id);
    }

    @Test
    void aFactWhereItWouldChangeTheIdIsRefusedBeforeAnythingIsWritten() throws IOException {
        TrainRuns.Ended ended = runs.run("note=${run:id}");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err())
                .contains(
                        "note = ${run:id}  depends on a fact of the run, and counts for the run's id, which cannot depend"
                                + " on itself. Mark the component @HashIgnored, or leave the fact out");
        assertThat(runs.all()).isEmpty();
    }

    @Test
    void aResumedRunKeepsItsIdInItsValues() throws IOException {
        String[] args = {"epochs=3", "run.seed=7", "extra.fail_at=2", "data.path=out/${run:id}"};
        assertThat(runs.run(args).code()).isEqualTo(1);
        String id = TrainRuns.record(runs.only()).get("run_id").toString();

        runs.complete("--resume", "latest");
        assertThat(path(runs.only().resolve("config_resolved.yaml"))).isEqualTo("out/" + id);

        runs.complete("--resume", "latest", "epochs=4", "data.path=other/${run:id}");
        assertThat(path(runs.only().resolve("config_resolved.yaml"))).isEqualTo("other/" + id);
        assertThat(TrainRuns.attempts(runs.only())).isEqualTo(3);
    }

    @Test
    void whatIsShownInsteadOfARunHasTheFactsOfTheRun() throws IOException {
        String[] args = {"epochs=1", "run.seed=7", "data.path=out/${run:id}"};
        String id = TrainRuns.record(runs.complete(args)).get("run_id").toString();

        assertThat(shown("--print-config", args)).contains("path: out/" + id + "\n");
        assertThat(shown("--print-config=json", args)).contains("\"path\": \"out/" + id + "\"");
        assertThat(shown("--print-config=tree", args)).contains("out/" + id);
        assertThat(shown("--print-config=patch", args)).contains("path: out/${run:id}\n");
        assertThat(shown("--explain", args)).contains("data.path = out/" + id + "\n");
    }

    private String shown(String flag, String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.add(flag);
        TrainRuns.Ended ended = runs.run(all.toArray(String[]::new));
        assertThat(ended.code()).as(ended::toString).isZero();
        return ended.out();
    }

    @Test
    void aForkBeginsWithWhatWasWritten() throws IOException {
        String[] args = {
            "epochs=3",
            "run.seed=7",
            "extra.fail_at=2",
            "data.path=out/${run:id}",
            "note=w${hidden.0}",
            "tags.a=${epochs}"
        };
        assertThat(runs.run(args).code()).isEqualTo(1);
        Path parent = runs.only();

        Path fork = runs.complete("--resume", parent.toString(), "--fork", "hidden=[8]", "~extra.fail_at");
        String id = TrainRuns.record(fork).get("run_id").toString();
        assertThat(id).isNotEqualTo(TrainRuns.record(parent).get("run_id"));
        assertThat(path(fork.resolve("config_resolved.yaml"))).isEqualTo("out/" + id);
        assertThat(yaml(fork.resolve("config_resolved.yaml"))).containsEntry("note", "w8");
        assertThat(path(fork.resolve(".hydra/config.yaml"))).isEqualTo("out/${run:id}");
    }

    @Test
    void aRunThatGoesOnKeepsWhatWasWrittenForItsForks() throws IOException {
        String[] args = {"epochs=3", "run.seed=7", "extra.fail_at=2", "data.path=out/${run:id}", "note=w${hidden.0}"};
        assertThat(runs.run(args).code()).isEqualTo(1);
        Path parent = runs.only();
        runs.complete("--resume", "latest", "epochs=4");
        assertThat(path(parent.resolve(".hydra/config.yaml"))).isEqualTo("out/${run:id}");
        assertThat(yaml(parent.resolve(".hydra/config.yaml"))).containsEntry("epochs", 4L);

        Path fork = runs.complete("--resume", "latest", "--fork", "hidden=[8]");
        assertThat(yaml(fork.resolve("config_resolved.yaml"))).containsEntry("note", "w8");
        assertThat(path(fork.resolve("config_resolved.yaml")))
                .isEqualTo("out/" + TrainRuns.record(fork).get("run_id"));
    }

    @Test
    void theProgramsOwnFunctionsAreKnown() throws IOException {
        TrainRuns.Ended ended = TrainRuns.run(runs.command(FunctionProgram.class, "epochs=${add:1,${hidden.0}}"));
        assertThat(ended.code()).as(ended::toString).isZero();
        assertThat(ended.printed()).isEqualTo("epochs 65\n");
    }

    /** A program with a function of its own. */
    static final class FunctionProgram {
        public static void main(String[] args) {
            Experiment.of(Train.Schema.INSTANCE)
                    .with("add", arguments -> sum(arguments))
                    .run(
                            args,
                            run -> System.out.println("epochs " + run.config().epochs()));
        }

        private static long sum(List<?> arguments) {
            long sum = 0;
            for (Object argument : arguments) {
                sum += ((Number) argument).longValue();
            }
            return sum;
        }
    }

    @Test
    void textThatLooksLikeAnInterpolationComesBackFromFiles() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Train defaults = Train.Schema.INSTANCE.defaults();
        for (int i = 0; i < 2_000; i++) {
            Train train = new Train(
                    new Train.Data(Train.Split.test, 0.5, text(random)),
                    defaults.optimizer(),
                    defaults.hidden(),
                    Map.of(text(random), 1),
                    Optional.of(text(random)),
                    defaults.epochs(),
                    Map.of(text(random), List.of(text(random), Map.of("a", text(random)))),
                    defaults.run());
            String yaml = Train.Schema.INSTANCE.yaml(train);
            assertThat(Train.Schema.INSTANCE.parse(yaml))
                    .as("seed %d:\n%s", seed, yaml)
                    .isEqualTo(train);
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder("x");
        for (int length = random.nextInt(8); length > 0; length--) {
            text.append("${}\\a '.?".charAt(random.nextInt(9)));
            text.append(random.nextInt(4) == 0 ? "${" : "");
        }
        return text.substring(random.nextInt(2));
    }

    @Test
    void aStartWithoutInterpolationsLoadsNothingForThem() {
        TrainRuns.Ended ended = TrainRuns.run(
                runs.command("epochs=1", "optimizer=adam", "tags.a=1").jvm("-Xlog:class+load"));
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains("dev.reprise.resolve.merge.Merger ").doesNotContain("nterpolat");
    }
}
