package dev.reprise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.git.GitRepository;
import dev.reprise.testing.ChildJvm;
import dev.reprise.testing.TrainProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class AgainTest {

    @TempDir
    Path cwd;

    private TrainRuns runs() {
        return new TrainRuns(cwd);
    }

    private TrainRuns.Ended run(int code, String... args) {
        TrainRuns.Ended ended = runs().run(args);
        assertThat(ended.code()).as(ended::toString).isEqualTo(code);
        return ended;
    }

    private Path complete(String... args) {
        return runs().complete(args);
    }

    @Test
    void autoStartsARunWhereThereIsNoneAndSaysSo() throws IOException {
        TrainRuns.Ended ended = run(0, "--resume", "auto", "epochs=1");

        assertThat(ended.err())
                .contains(
                        "There is no run 'run' with this configuration and a checkpoint in 'logs' to go on with: a new one"
                                + " starts.");
        assertThat(TrainRuns.record(runs().only()).get("status")).isEqualTo("COMPLETE");
    }

    @Test
    void autoGoesOnWithWhatTheSameCommandHasStarted() throws IOException {
        run(1, "--resume", "auto", "epochs=5", "extra.fail_at=3");
        Path run = runs().only();

        assertThat(complete("--resume", "auto", "epochs=5", "extra.fail_at=3")).isEqualTo(run);
        assertThat(TrainRuns.attempts(run)).isEqualTo(2);
        assertThat(complete("--resume", "auto", "epochs=7", "extra.fail_at=3")).isEqualTo(run);
        assertThat(TrainRuns.metrics(run)).hasLineCount(7);
    }

    @Test
    void autoPassesByRunsThatOtherCommandsHaveStarted() throws IOException {
        Path sgd = complete("epochs=1", "run.seed=7");
        Path adam = complete("epochs=1", "run.seed=7", "optimizer=adam");

        assertThat(complete("--resume", "auto", "epochs=2", "run.seed=7")).isEqualTo(sgd);
        assertThat(complete("--resume", "auto", "epochs=2", "run.seed=7", "optimizer=adam"))
                .isEqualTo(adam);
        assertThat(complete("--resume", "auto", "epochs=1", "run.seed=8")).isNotIn(sgd, adam);
        assertThat(runs().all()).hasSize(3);
    }

    @Test
    void aRerunIsANewRunWithTheConfigAndSeedOfAnEarlierOneAndBothSayso() throws IOException {
        Path first = complete("epochs=2", "optimizer=adam", "note=x");
        Path again = complete("--rerun", relative(first));
        Path third = complete("--rerun", "latest", "epochs=3");

        assertThat(again).isNotEqualTo(first);
        assertThat(TrainRuns.record(again).get("run_id"))
                .isEqualTo(TrainRuns.record(first).get("run_id"));
        assertThat(TrainRuns.metrics(again)).isEqualTo(TrainRuns.metrics(first));
        assertThat(TrainRuns.record(again).get("rerun"))
                .isEqualTo(Map.of(
                        "from",
                        relative(first),
                        "run_id",
                        TrainRuns.record(first).get("run_id"),
                        "repeat",
                        1L,
                        "repeated_in",
                        List.of(relative(third))));
        assertThat(TrainRuns.record(first).get("rerun")).isEqualTo(Map.of("repeated_in", List.of(relative(again))));
        assertThat(((Map<?, ?>) TrainRuns.record(third).get("rerun")).get("repeat"))
                .isEqualTo(2L);
        assertThat(TrainRuns.metrics(third))
                .startsWith(TrainRuns.metrics(first))
                .hasLineCount(3);
        assertThat(Files.readString(third.resolve(".hydra/overrides.yaml")))
                .isEqualTo("- epochs=2\n- optimizer=adam\n- note=x\n- epochs=3\n");
    }

    @Test
    void aRunIsRerunByTheBeginningOfItsId() throws IOException {
        Path first = complete("epochs=1", "run.seed=7");
        String id = TrainRuns.record(first).get("run_id").toString();

        assertThat(complete("--rerun", id.substring(0, 6))).isNotEqualTo(first);
        assertThat(run(2, "--rerun", "ffff0000").err())
                .isEqualTo("There is no run whose id begins with 'ffff0000' in 'logs'.\n");
        assertThat(run(2, "--rerun", "nowhere").err())
                .startsWith("'nowhere' is no run: there is no such directory with a run.yaml")
                .hasLineCount(1);
    }

    @Test
    void aRunThatIsGoingOnIsRerunAndKeepsThatInItsRecord() throws IOException {
        try (ChildJvm child =
                runs().command("epochs=5", "run.seed=7", "extra.hang_at=3").start()) {
            child.awaitOutput("hanging");
            Path run = runs().only();

            run(0, "--rerun", "latest", "~extra.hang_at");
            Object repeated = TrainRuns.record(run).get("rerun");
            assertThat(repeated).asString().contains("repeated_in");
            assertThat(TrainRuns.record(run)).containsEntry("status", "RUNNING");
            child.signal("TERM");
            child.awaitExit();
            assertThat(TrainRuns.record(run)).containsEntry("status", "KILLED").containsEntry("rerun", repeated);
        }
    }

    @Test
    void flagsThatAskForDifferentThingsAreRefusedAndLeaveNothing() throws IOException {
        for (List<String> args : List.of(
                List.of("--rerun", "latest", "--resume", "latest"),
                List.of("--rerun", "latest", "--fork"),
                List.of("--rerun", "latest"),
                List.of("--at-snapshot"))) {
            TrainRuns.Ended ended = run(2, args.toArray(String[]::new));
            assertThat(ended.err()).hasLineCount(1);
            assertThat(ended.out()).isEmpty();
        }
        assertThat(cwd).isEmptyDirectory();
    }

    @Test
    void whatIsDoneIsSkippedWithExitCodeZero() throws IOException {
        run(1, "epochs=2", "run.seed=7", "extra.fail_at=1");
        Path failed = runs().only();
        // The same config, which fails in a first attempt only.
        run(0, "--resume", "latest");

        TrainRuns.Ended skipped = run(0, "epochs=2", "run.seed=7", "extra.fail_at=1", "--skip-done");
        assertThat(skipped.out()).isEqualTo("Already done: " + relative(failed) + "\n");
        assertThat(runs().all()).hasSize(1);

        assertThat(complete("epochs=2", "run.seed=8", "--skip-done")).isNotEqualTo(failed);
        assertThat(runs().all()).hasSize(2);
    }

    @Test
    void aSeedThatIsDrawnMakesEveryRunAnotherOne() {
        complete("epochs=1");

        assertThat(run(0, "epochs=1", "--skip-done").err())
                .contains("No run can equal this one: its seed is drawn anew each time. Give run.seed a value.");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theCodeOfARunComesBackAndItsRunThereHasTheSameId() throws IOException, InterruptedException {
        GitRepository repository = GitRepository.init(Files.createDirectory(cwd.resolve("project")));
        Path project = cwd.resolve("project");
        Files.writeString(project.resolve("notes.txt"), "committed\n");
        repository.git("add", ".");
        repository.git("commit", "-qm", "first");
        Files.writeString(project.resolve("notes.txt"), "changed\n");
        Files.writeString(project.resolve("new.txt"), "untracked\n");
        TrainRuns there = new TrainRuns(project);
        String status = repository.git("status", "--porcelain");
        Path run = there.complete("epochs=1", "run.seed=7", "run.code=snapshot", "run.root=../logs");

        assertThat(repository.git("status", "--porcelain")).isEqualTo(status);
        TrainRuns.Ended answer = TrainRuns.run(
                there.command(TrainProgram.class, "--rerun", run.toString(), "--at-snapshot", "note=again"));
        assertThat(answer.code()).as(answer::toString).isZero();
        Path code = run.toRealPath().resolve("code");
        assertThat(code.resolve("notes.txt")).hasContent("changed");
        assertThat(code.resolve("new.txt")).hasContent("untracked");
        assertThat(answer.out())
                .startsWith("The code of '" + run + "' is in '" + code + "'.\nTo build and run it there:\n  cd ")
                .contains(" --config " + run.toRealPath().resolve(".hydra/config.yaml") + " note=again\n");

        String command =
                answer.out().lines().toList().get(answer.out().lines().toList().size() - 1);
        Process shell = new ProcessBuilder("/bin/sh", "-c", command.replace("note=again", "run.root=logs"))
                .directory(code.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).as(output).isZero();
        try (Stream<Path> again = Files.list(code.resolve("logs/runs/run"))) {
            assertThat(TrainRuns.record(again.findFirst().orElseThrow()).get("run_id"))
                    .isEqualTo(TrainRuns.record(run).get("run_id"));
        }
    }

    private String relative(Path run) {
        return cwd.relativize(run).toString();
    }
}
