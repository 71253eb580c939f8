package dev.reprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class LatestRunTest extends AfterAFailedRun {

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
}
