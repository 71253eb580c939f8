package dev.reprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ResumeTest extends AfterAFailedRun {

    @Test
    void itGoesOnWhereItStoppedAsIfNothingHadHappened() throws IOException {
        TrainRuns uninterrupted = new TrainRuns(Files.createDirectory(cwd.resolve("other")));
        TrainRuns.Ended expected = uninterrupted.run("epochs=5", "run.seed=7", "extra.fail_at=9");

        TrainRuns.Ended ended = resume("--resume", "latest");

        assertThat(ended.printed()).startsWith("attempt 2 in " + relative(run) + "\n");
        assertThat(ended.printed().lines().toList().get(1))
                .startsWith("sum ")
                .isEqualTo(expected.printed().lines().toList().get(1));
        assertThat(TrainRuns.metrics(run)).isEqualTo(TrainRuns.metrics(uninterrupted.only()));
        assertThat(runs.only()).isEqualTo(run);
        assertThat(TrainRuns.record(run)).contains(entry("status", "COMPLETE"), entry("run_id", id), entry("seed", 7L));
        assertThat(TrainRuns.attempts(run)).isEqualTo(2);
        assertThat(TrainRuns.attempt(run, 1)).containsEntry("status", "FAILED");
        assertThat(TrainRuns.attempt(run, 2))
                .contains(
                        entry("number", 2L),
                        entry("status", "COMPLETE"),
                        entry("args", List.of("--resume", "latest")),
                        entry("resumed_from", "e000003-s000000000000.ckpt"));
        assertThat(Files.readString(run.resolve("main.log"))).contains("--- attempt 1, ", "\n--- attempt 2, ");
        assertThat(Files.readString(run.resolve(".hydra/overrides.yaml")))
                .isEqualTo("- epochs=5\n- run.seed=7\n- extra.fail_at=3\n");
    }

    @Test
    void aChangedConfigIsRefusedWithTheDifference() throws IOException {
        assertThat(refused("--resume", "latest", "hidden=[8]", "optimizer=adam", "tags.a=1", "epochs=9"))
                .isEqualTo("Cannot resume " + relative(run) + "/" + LAST
                        + ": the configuration differs (- removed, + added, old -> new):\n"
                        + "  optimizer.type: sgd -> adam\n"
                        + "  optimizer.lr: 0.1 -> 0.001\n"
                        + "  - optimizer.momentum: 0.9\n"
                        + "  + optimizer.beta1: 0.9\n"
                        + "  + optimizer.beta2: 0.999\n"
                        + "  hidden_sizes: [64, 32] -> [8]\n"
                        + "  + tags.a: 1\n"
                        + "Take the changes back, or start a new run from this checkpoint with --fork."
                        + " A component marked @Resumable or @HashIgnored may change.\n");
    }

    @Test
    void whatIsMarkedMayChange() throws IOException {
        TrainRuns.Ended ended = resume("--resume", "latest", "epochs=8", "data.path=elsewhere.csv");

        assertThat(ended.printed()).startsWith("attempt 2 in " + relative(run) + "\n");
        assertThat(TrainRuns.metrics(run)).hasLineCount(8);
        assertThat(TrainRuns.record(run)).containsEntry("run_id", id);
        assertThat(TrainRuns.attempt(run, 2).get("config_hash"))
                .isNotEqualTo(TrainRuns.attempt(run, 1).get("config_hash"));
        assertThat(run.resolve("config_resolved.yaml")).content().contains("epochs: 8\n", "path: elsewhere.csv\n");
        assertThat(run.resolve(".hydra/overrides.yaml")).content().isEqualTo("""
                        - epochs=5
                        - run.seed=7
                        - extra.fail_at=3
                        - epochs=8
                        - data.path=elsewhere.csv
                        """);
        assertThat(resume("--resume", "latest").printed()).startsWith("attempt 3 in ");
    }

    @Test
    void goingBackToAnEarlierCheckpointIsRememberedWhenTheAttemptEndsBeforeItsFirstSave() throws IOException {
        String first = relative(run) + "/checkpoints/e000001-s000000000000.ckpt";
        // Another program with the same config, which saves nothing.
        TrainRuns.Ended ended = TrainRuns.run(runs.command(EndProgram.class, "--resume", first));
        assertThat(ended.printed()).startsWith("attempt 2 in ");
        assertThat(TrainRuns.metrics(run)).hasLineCount(1);
        assertThat(run.resolve("checkpoints/latest")).content().isEqualTo("e000001-s000000000000.ckpt\n");

        resume("--resume", relative(run));
        assertThat(TrainRuns.metrics(run)).hasLineCount(5);
        assertThat(run.resolve("metrics/train.jsonl.cut-2")).content().hasLineCount(2);
    }

    @Test
    void theDrawnSeedIsKeptAlsoWhereItIsSaidToBeDrawnOnceMore() throws IOException {
        Files.writeString(cwd.resolve("open.yaml"), "run: {seed: null}\n");
        Path drawn = runs.complete("epochs=1", "run.name=drawn", "--config", "open.yaml");
        Object seed = TrainRuns.record(drawn).get("seed");

        resume("--resume", relative(drawn), "--config", "open.yaml", "run.name=drawn", "epochs=2");
        assertThat(TrainRuns.record(drawn)).containsEntry("seed", seed);
        assertThat(drawn.resolve("config_resolved.yaml")).content().contains("seed: " + seed + "\n");

        Path fork = runs.complete("--resume", relative(drawn), "--fork");
        Path reseeded = runs.complete("--resume", relative(drawn), "--fork", "run.seed=null");
        assertThat(TrainRuns.record(fork)).containsEntry("seed", seed);
        assertThat(TrainRuns.record(reseeded).get("seed")).isNotEqualTo(seed);
    }

    @Test
    void aResumedRunKeepsItsNameAndItsRoot() throws IOException {
        TrainRuns.Ended ended = resume("--resume", relative(run), "run.name=other", "run.root=elsewhere", "epochs=6");

        assertThat(ended.printed()).startsWith("attempt 2 in " + relative(run) + "\n");
        assertThat(ended.err())
                .hasLineCount(1)
                .contains("A resumed run stays where it is: run.name stays 'run', not 'other'; run.root stays 'logs',"
                        + " not 'elsewhere'; with --fork a new run is started there.");
        assertThat(cwd.resolve("elsewhere")).doesNotExist();
        assertThat(TrainRuns.record(run)).containsEntry("name", "run");
        assertThat(run.resolve("config_resolved.yaml"))
                .content()
                .contains("epochs: 6\n", "  name: run\n", "  root: logs\n");
    }

    @Test
    void aResumedRunKeepsItsPlaceAndThatOfItsCheckpoints() throws IOException {
        TrainRuns runs = new TrainRuns(cwd);
        assertThat(runs.run("epochs=3", "run.seed=7", "run.dir=here/a", "run.checkpoint_dir_name=saved")
                        .code())
                .isZero();
        Path run = cwd.resolve("logs/here/a");

        TrainRuns.Ended ended =
                runs.run("--resume", "logs/here/a", "epochs=4", "run.dir=there", "run.checkpoint_dir_name=states");
        assertThat(ended.code()).as(ended::toString).isZero();
        assertThat(ended.err())
                .contains(
                        "A resumed run stays where it is: run.dir stays 'here/a', not 'there'; run.checkpoint_dir_name"
                                + " stays 'saved', not 'states'; with --fork a new run is started there.");
        assertThat(run.resolve("saved/e000004-s000000000000.ckpt")).isRegularFile();
        assertThat(run.resolve("states")).doesNotExist();
        assertThat(cwd.resolve("logs/there")).doesNotExist();
        assertThat(run.resolve("config_resolved.yaml")).content().contains("  dir: here/a\n", "dir_name: saved\n");
    }

    @Test
    void theLatestRunIsFoundWhereverTheDirectoryOfItsNameIs() throws IOException {
        TrainRuns runs = new TrainRuns(cwd);
        String dir = "run.dir=${.name}/${run:id}";
        assertThat(runs.run("epochs=1", "run.seed=7", dir).code()).isZero();

        TrainRuns.Ended ended = runs.run("--resume", "latest", "epochs=2", dir);
        assertThat(ended.code()).as(ended::toString).isZero();
        assertThat(ended.printed()).startsWith("attempt 2 in logs/run/");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void aRunThatWasMovedTakesTheNameAndTheRootOfItsPlace() throws IOException {
        Path moved = cwd.resolve("archive/runs/best").resolve(run.getFileName());
        Files.createDirectories(moved.getParent());
        Files.move(run, moved);

        TrainRuns.Ended ended = resume("--resume", "latest", "run.name=best", "run.root=archive");

        assertThat(ended.err()).isEmpty();
        assertThat(moved.resolve("config_resolved.yaml")).content().contains("  name: best\n", "  root: archive\n");
    }

    @Test
    void whatAKilledProcessLeftIsSweptAway() throws IOException {
        Path left = Files.writeString(run.resolve("checkpoints/.e000004-s000000000000.ckpt.tmp-999999999-0"), "x");
        Path record = Files.writeString(run.resolve(".run.yaml.tmp-999999999-3"), "x");
        Path config = Files.writeString(run.resolve(".hydra/.config.yaml.tmp-999999999-0"), "x");

        resume("--resume", "latest");

        assertThat(left).doesNotExist();
        assertThat(record).doesNotExist();
        assertThat(config).doesNotExist();
    }
}
