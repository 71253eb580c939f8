package dev.reprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LatestRunTest extends AfterAFailedRun {

    private static final String SAVED_LAST = "state/saved/e000003-s000000000000.ckpt";

    @Test
    void latestIsTheNewestRunThatHasACheckpointAndIsNamedSo() throws IOException {
        Path newer = runs.complete("epochs=1", "run.seed=8");
        runs.run("extra.fail_at=0");
        runs.complete("epochs=1", "run.name=other");
        runs.complete("epochs=1", "run.name=run/nested");
        Files.createSymbolicLink(cwd.resolve("logs/runs/run/newest"), run.toAbsolutePath());

        assertThat(resume("--resume", "latest").printed()).startsWith("attempt 2 in " + relative(newer) + "\n");
        assertThat(resume("--resume", "latest", "run.name=other").printed())
                .startsWith("attempt 2 in logs/runs/other/");
    }

    @Test
    void latestIsTheNewestAlsoWhereDirectoriesHaveNamesOfTheUsersOwn() throws IOException {
        runs.complete("epochs=1", "run.seed=8", "run.dir=sweep/b");
        Path newest = runs.complete("epochs=1", "run.seed=9", "run.dir=sweep/a");

        assertThat(resume("--resume", "latest", "run.dir=sweep/c").printed())
                .startsWith("attempt 2 in " + relative(newest) + "\n");
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
            assertThat(ended.printed()).contains(" in " + relative(run) + "\n");
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

        assertThat(resume("--resume", "latest", "run.name=a").printed()).startsWith("attempt 2 in " + relative(own));
    }

    @Test
    void withoutThePointerTheLastCheckpointIsTheNewest() throws IOException {
        Files.delete(run.resolve("checkpoints/latest"));

        assertThat(resume("--resume", "latest").printed()).startsWith("attempt 2 in " + relative(run));
        assertThat(TrainRuns.attempt(run, 2)).containsEntry("resumed_from", "e000003-s000000000000.ckpt");
    }

    @Test
    void whereTheNewestCheckpointIsGoneTheOneBeforeIsTakenWithAWarning() throws IOException {
        Files.delete(run.resolve(LAST));

        assertThat(resume("--resume", "latest").err())
                .contains("latest cannot be followed: it names e000003-s000000000000.ckpt, which is gone")
                .contains("checkpoint: " + relative(run) + "/checkpoints/e000002-s000000000000.ckpt.");
        assertThat(TrainRuns.attempt(run, 2)).containsEntry("resumed_from", "e000002-s000000000000.ckpt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../../../x\n", "\0\1\2", "a/b", "\u00ff\u00fe"})
    void aPointerThatNamesNothingIsToldAndTheNewestCheckpointTaken(String content) throws IOException {
        Path pointer = run.resolve("checkpoints/latest");
        Files.write(pointer, content.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(resume("--resume", relative(run)).err()).contains(relative(pointer), "cannot be followed");
        assertThat(TrainRuns.attempt(run, 2)).containsEntry("resumed_from", "e000003-s000000000000.ckpt");
        assertThat(pointer).content().isEqualTo("e000005-s000000000000.ckpt\n");
    }

    @Test
    void whereTheNewestCheckpointIsDamagedTheNewestWholeOneIsTakenAndStaysTheNewest() throws IOException {
        damage(LAST);
        damage("checkpoints/e000002-s000000000000.ckpt");

        TrainRuns.Ended ended = TrainRuns.run(runs.command(EndProgram.class, "--resume", "latest"));

        assertThat(ended.err())
                .contains("The checkpoint " + relative(run) + "/" + LAST + " is damaged: ")
                .contains("newest whole one instead: " + relative(run) + "/checkpoints/e000001-s000000000000.ckpt.");
        assertThat(TrainRuns.attempt(run, 2)).containsEntry("resumed_from", "e000001-s000000000000.ckpt");
        resume("--resume", "latest");
        assertThat(TrainRuns.metrics(run)).hasLineCount(5);
    }

    @Test
    void aDamagedFileThatTheUserNamesIsNotReplacedByAnother() throws IOException {
        damage(LAST);

        assertThat(refused("--resume", relative(run) + "/" + LAST)).contains(LAST + " is damaged: ");
    }

    @Test
    void whereNoCheckpointIsWholeTheNewestIsRefused() throws IOException {
        for (int epoch = 1; epoch <= 3; epoch++) {
            damage("checkpoints/e00000" + epoch + "-s000000000000.ckpt");
        }

        assertThat(refused("--resume", "latest"))
                .contains("Cannot resume: ", LAST + " is damaged: ")
                .contains("None of the other 2 checkpoints of the run is whole either.");
    }

    @Test
    void theRecordSaysWhatTheDirectoryOfCheckpointsIsCalled() throws IOException {
        Files.move(
                run.resolve("checkpoints"),
                Files.createDirectories(run.resolve("state")).resolve("saved"));
        Files.writeString(
                run.resolve("run.yaml"),
                Files.readString(run.resolve("run.yaml"))
                        .replace("checkpoint_dir_name: checkpoints\n", "checkpoint_dir_name: state/saved\n"));

        for (String what :
                List.of(id, relative(run), relative(run) + "/state/saved", relative(run) + "/" + SAVED_LAST)) {
            resume("--resume", what, "--fork", "~extra.fail_at", "run.name=fork");
        }
        resume("--resume", "latest", "--fork", "~extra.fail_at");
    }

    private void damage(String file) throws IOException {
        byte[] bytes = Files.readAllBytes(run.resolve(file));
        bytes[bytes.length / 2] ^= 1;
        Files.write(run.resolve(file), bytes);
    }
}
