package dev.reprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every test begins with a run of five epochs that failed in the fourth. */
final class ResumeTest {

    private static final String LAST = "checkpoints/e000003-s000000000000.ckpt";

    /** The run that failed; each test goes on with a copy of it. */
    @TempDir
    static Path original;

    @TempDir
    Path cwd;

    private TrainRuns runs;
    private Path run;
    private String id;

    @BeforeAll
    static void aRunFails() {
        TrainRuns.Ended ended = new TrainRuns(original).run("epochs=5", "run.seed=7", "extra.fail_at=3");
        assertThat(ended.code()).as(ended::toString).isEqualTo(1);
    }

    @BeforeEach
    void itIsHereToo() throws IOException {
        runs = new TrainRuns(cwd);
        TrainRuns.copy(original, cwd);
        run = runs.only();
        id = TrainRuns.record(run).get("run_id").toString();
    }

    private String relative(Path path) {
        return cwd.relativize(path).toString();
    }

    private TrainRuns.Ended resume(String... args) {
        TrainRuns.Ended ended = runs.run(args);
        assertThat(ended.code()).as(ended::toString).isZero();
        return ended;
    }

    /** Resumes with arguments that must be refused, and nothing may change. */
    private String refused(String... args) throws IOException {
        Map<String, String> before = TrainRuns.snapshot(cwd);
        TrainRuns.Ended ended = runs.run(args);
        assertThat(ended.code()).as(ended::toString).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).doesNotContain("Exception", "\tat ", "dev.reprise");
        assertThat(TrainRuns.snapshot(cwd)).isEqualTo(before);
        return ended.err();
    }

    @Test
    void itGoesOnWhereItStoppedAsIfNothingHadHappened() throws IOException {
        TrainRuns uninterrupted = new TrainRuns(Files.createDirectory(cwd.resolve("other")));
        TrainRuns.Ended expected = uninterrupted.run("epochs=5", "run.seed=7", "extra.fail_at=9");

        TrainRuns.Ended ended = resume("--resume", "latest");

        assertThat(ended.out()).startsWith("attempt 2 in " + relative(run) + "\n");
        assertThat(ended.out().lines().toList().get(1))
                .startsWith("sum ")
                .isEqualTo(expected.out().lines().toList().get(1));
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
    void theRunCanBeNamedInManyWays() throws IOException {
        Path link = Files.createSymbolicLink(cwd.resolve("best.ckpt"), run.resolve(LAST));
        List<String> names = List.of(
                "latest",
                relative(run),
                run.toAbsolutePath() + "/",
                relative(run) + "/checkpoints",
                relative(run) + "/" + LAST,
                relative(run) + "/metrics/../" + LAST,
                link.toString(),
                id,
                id.substring(0, 6),
                id.substring(0, 8).toUpperCase(java.util.Locale.ROOT));
        for (String name : names) {
            resume("--resume", name);
        }
        assertThat(runs.only()).isEqualTo(run);
        assertThat(TrainRuns.attempts(run)).isEqualTo(1 + names.size());
        assertThat(TrainRuns.metrics(run)).hasLineCount(5);
        assertThat(Files.readString(run.resolve("main.log"))).doesNotContain("lost");
    }

    @Test
    void theDirectoriesOfTheRunCanBeTheWorkingDirectory() {
        for (String directory : List.of(".", "checkpoints", "metrics")) {
            TrainRuns inside = new TrainRuns(run.resolve(directory));
            TrainRuns.Ended ended = inside.run("--resume", directory.equals("metrics") ? ".." : ".");
            assertThat(ended.code()).as(ended::toString).isZero();
        }
        assertThat(TrainRuns.attempts(run)).isEqualTo(4);
    }

    @Test
    void latestIsTheNewestRunThatHasACheckpointAndIsNamedSo() throws IOException {
        Path newer = runs.complete("epochs=1", "run.seed=8");
        runs.run("extra.fail_at=0");
        runs.complete("epochs=1", "run.name=other");
        runs.complete("epochs=1", "run.name=run/nested");
        Files.createSymbolicLink(cwd.resolve("logs/runs/run/newest"), run.toAbsolutePath());

        assertThat(resume("--resume", "latest").out()).startsWith("attempt 2 in " + relative(newer) + "\n");
        assertThat(resume("--resume", "latest", "run.name=other").out()).startsWith("attempt 2 in logs/runs/other/");
    }

    @Test
    void anIdThatSeveralRunsBeginWithIsRefused() throws IOException {
        Path copy = Files.createDirectories(cwd.resolve("logs/runs/copied/2026-01-01_00-00-00/checkpoints"));
        Files.copy(run.resolve(LAST), copy.resolve("e1.ckpt"));
        String other = id.substring(0, 5) + (id.charAt(5) == 'f' ? '0' : 'f') + id.substring(6);
        Files.writeString(
                copy.resolveSibling("run.yaml"),
                Files.readString(run.resolve("run.yaml")).replace(id, other),
                StandardCharsets.UTF_8);

        assertThat(refused("--resume", id.substring(0, 5)))
                .contains("several runs begin with that: ", id, other)
                .hasLineCount(1);
        assertThat(resume("--resume", id.substring(0, 6)).out()).startsWith("attempt 2 in " + relative(run));
    }

    @Test
    void theSameConfigInSeveralDirectoriesIsResumedInTheNewest() throws IOException {
        runs.run("epochs=5", "run.seed=7", "extra.fail_at=3");
        Path newer = runs.all().get(1);
        assertThat(TrainRuns.record(newer)).containsEntry("run_id", id);

        assertThat(resume("--resume", id).out()).startsWith("attempt 2 in " + relative(newer) + "\n");
    }

    @Test
    void whatIsNotThereIsRefused() throws IOException {
        assertThat(refused("--resume", "0000")).contains("Cannot resume run '0000': no run with such an id");
        assertThat(refused("--resume", "nowhere/x.ckpt"))
                .contains("Cannot resume from 'nowhere/x.ckpt': there is no such file or directory");
        assertThat(refused("--resume", "logs")).contains("Cannot resume from 'logs': there is no checkpoint in ");
        assertThat(refused("--resume", "latest", "run.name=other")).contains("no run with a checkpoint in ");
        assertThat(refused("--resume", "latest", "run.root=nowhere")).contains("'nowhere/runs/run'");
        assertThat(refused("--fork")).contains("give the checkpoint with --resume");
        assertThat(refused("--resume", "latest", "epochz=1")).contains("epochz = 1", "Did you mean 'epochs'?");
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

        assertThat(ended.out()).startsWith("attempt 2 in " + relative(run) + "\n");
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
        assertThat(resume("--resume", "latest").out()).startsWith("attempt 3 in ");
    }

    @Test
    void aForkIsANewRunThatKnowsItsParentAndBeginsWithItsStates() throws IOException {
        TrainRuns.Ended ended =
                resume("--resume", relative(run) + "/" + LAST, "--fork", "hidden=[8]", "~extra.fail_at");

        Path fork = runs.directory(ended.out());
        assertThat(ended.out()).startsWith("attempt 1 in ");
        assertThat(fork).isNotEqualTo(run);
        assertThat(TrainRuns.record(fork))
                .contains(
                        entry("parent", Map.of("run_id", id, "checkpoint", relative(run) + "/" + LAST)),
                        entry("seed", 7L),
                        entry("status", "COMPLETE"));
        assertThat(TrainRuns.record(fork).get("run_id")).isNotEqualTo(id);
        assertThat(TrainRuns.metrics(fork)).startsWith("{\"epoch\":3,").hasLineCount(2);
        TrainRuns.Ended original = resume("--resume", id);
        assertThat(ended.out().lines().toList().get(1))
                .isEqualTo(original.out().lines().toList().get(1));
    }

    @Test
    void aForkLeavesItsParentAsItIs() throws IOException {
        Map<String, String> before = TrainRuns.snapshot(run);

        resume("--resume", "latest", "--fork", "~extra.fail_at");

        assertThat(TrainRuns.snapshot(run)).isEqualTo(before);
    }

    @Test
    void aCheckpointOutsideOfARunCanOnlyBeForked() throws IOException {
        Path copy = Files.copy(run.resolve(LAST), cwd.resolve("copy.ckpt"));

        assertThat(refused("--resume", copy.toString()))
                .contains("it does not lie in a run's directory. Start a new run from it with --fork.");
        assertThat(resume("--resume", "copy.ckpt", "--fork", "~extra.fail_at").out())
                .startsWith("attempt 1 in ");
    }

    @Test
    void aCheckpointOfAnotherRunInTheDirectoryCanOnlyBeForked() throws IOException {
        Path other = runs.complete("epochs=1", "run.seed=8");
        Path guest = Files.copy(run.resolve(LAST), other.resolve("checkpoints/guest.ckpt"));

        assertThat(refused("--resume", guest.toString()))
                .contains("it was saved by the run " + id + ", but lies in the directory of the run ");
        resume("--resume", guest.toString(), "--fork", "~extra.fail_at");
    }

    @Test
    void goingBackToAnEarlierCheckpointIsRememberedWhenTheAttemptEndsBeforeItsFirstSave() throws IOException {
        String first = relative(run) + "/checkpoints/e000001-s000000000000.ckpt";
        // Another program with the same config, which saves nothing.
        TrainRuns.Ended ended = TrainRuns.run(runs.command(EndProgram.class, "--resume", first));
        assertThat(ended.out()).startsWith("attempt 2 in ");
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
    void aDamagedRecordIsRefusedAndForkedAndKeepsNobodyElseFromBeingFound() throws IOException {
        Path other = runs.complete("epochs=1", "run.seed=8");
        String otherId = TrainRuns.record(other).get("run_id").toString();
        for (String damaged : List.of("", "{", "run_id: x\nattempts: []\n", "name: x\n")) {
            Files.writeString(run.resolve("run.yaml"), damaged);

            assertThat(refused("--resume", relative(run)))
                    .startsWith("Cannot resume")
                    .contains("run.yaml");
        }
        resume("--resume", relative(run), "--fork", "~extra.fail_at");
        assertThat(resume("--resume", otherId).out()).startsWith("attempt 2 in " + relative(other));
    }

    @Test
    void latestPassesOverWhatCannotBeReadWithOneWarning() throws IOException {
        Path runsOfName = run.getParent();
        Path broken = Files.createDirectories(runsOfName.resolve("2099-01-01_00-00-00/checkpoints"));
        Files.copy(run.resolve(LAST), broken.resolve("e1.ckpt"));
        Files.writeString(broken.resolveSibling("run.yaml"), "{");
        TrainRuns.copy(broken.getParent(), Files.createDirectory(runsOfName.resolve("2099-01-02_00-00-00")));
        Files.createDirectories(runsOfName.resolve("2099-01-03_00-00-00/run.yaml/checkpoints"));
        Path loop = Files.createSymbolicLink(runsOfName.resolve("2099-01-04_00-00-00"), runsOfName.toAbsolutePath());

        for (String what : List.of("latest", id)) {
            TrainRuns.Ended ended = resume("--resume", what);
            assertThat(ended.out()).contains(" in " + relative(run) + "\n");
            assertThat(ended.err())
                    .hasLineCount(1)
                    .contains("Passed over 'logs/runs/run/2099-01-02_00-00-00' in the search for the run: run.yaml ")
                    .contains("; and 1 more");
        }
        Files.delete(loop);
        assertThat(refused("--resume", "00000000")).hasLineCount(1).contains("no run with such an id", "Passed over");
    }

    @Test
    void directoriesThatNobodyMayReadArePassedOver() throws IOException {
        Path closed = Files.createDirectory(run.resolveSibling("closed"));
        Files.setPosixFilePermissions(closed, Set.of());
        assumeFalse(Files.isReadable(closed), "this user may read everything");

        assertThat(resume("--resume", "latest").err()).contains("closed' in the search for the run: permission denied");
        assertThat(resume("--resume", id).err()).contains("closed' in the search for the run: permission denied");
    }

    @Test
    void latestDoesNotLookIntoTheRunsOfNestedNames() throws IOException {
        runs.complete("epochs=1", "run.name=a/b");
        assertThat(refused("--resume", "latest", "run.name=a"))
                .isEqualTo("Cannot resume the latest run: no run with a checkpoint in 'logs/runs/a'.\n");
        Path own = runs.complete("epochs=1", "run.name=a");
        runs.complete("epochs=1", "run.name=a/b");

        assertThat(resume("--resume", "latest", "run.name=a").out()).startsWith("attempt 2 in " + relative(own));
    }

    @Test
    void aResumedRunKeepsItsNameAndItsRoot() throws IOException {
        TrainRuns.Ended ended = resume("--resume", relative(run), "run.name=other", "run.root=elsewhere", "epochs=6");

        assertThat(ended.out()).startsWith("attempt 2 in " + relative(run) + "\n");
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
    void aRunThatWasMovedTakesTheNameAndTheRootOfItsPlace() throws IOException {
        Path moved = cwd.resolve("archive/runs/best").resolve(run.getFileName());
        Files.createDirectories(moved.getParent());
        Files.move(run, moved);

        TrainRuns.Ended ended = resume("--resume", "latest", "run.name=best", "run.root=archive");

        assertThat(ended.err()).isEmpty();
        assertThat(moved.resolve("config_resolved.yaml")).content().contains("  name: best\n", "  root: archive\n");
    }

    @Test
    void withoutThePointerTheLastCheckpointIsTheNewest() throws IOException {
        Files.delete(run.resolve("checkpoints/latest"));

        assertThat(resume("--resume", "latest").out()).startsWith("attempt 2 in " + relative(run));
        assertThat(TrainRuns.attempt(run, 2)).containsEntry("resumed_from", "e000003-s000000000000.ckpt");
    }

    @Test
    void aPointerThatCannotBeFollowedIsRefusedWithWhatThereIs() throws IOException {
        Path pointer = run.resolve("checkpoints/latest");
        String there = "the last one there is " + relative(run) + "/checkpoints/e000002-s000000000000.ckpt.";
        Files.delete(run.resolve(LAST));

        assertThat(refused("--resume", "latest")).contains("it names e000003-s000000000000.ckpt, which is gone", there);
        for (String damaged : List.of("", "../../../x\n", "\0\1\2", "a/b")) {
            Files.writeString(pointer, damaged);
            assertThat(refused("--resume", relative(run))).contains("it does not hold the name of a checkpoint", there);
        }
        Files.write(pointer, new byte[] {(byte) 0xFF, (byte) 0xFE});
        assertThat(refused("--resume", relative(run))).contains("latest", there);

        resume("--resume", relative(run) + "/checkpoints/e000002-s000000000000.ckpt");
        assertThat(pointer).content().isEqualTo("e000005-s000000000000.ckpt\n");
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
