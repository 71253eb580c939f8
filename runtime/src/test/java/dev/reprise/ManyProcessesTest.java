package dev.reprise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.run.RecordedRun;
import dev.reprise.run.RunStatus;
import dev.reprise.testing.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sixteen processes and a reader against one root. */
final class ManyProcessesTest {

    private static final int PROCESSES = 16;
    private static final String[] ARGS = {
        "run.seed=7", "run.save_interval=1", "run.keep_last=2", "run.heartbeat_interval=1s"
    };

    @TempDir
    Path cwd;

    private static ChildJvm start(TrainRuns here, String end) {
        return here.command(CrashProgram.class, ARGS).args(end).start();
    }

    private static Path complete(TrainRuns here, String end) throws IOException {
        try (ChildJvm child = start(here, end)) {
            assertThat(child.awaitExit()).as(child::toString).isZero();
        }
        return here.only();
    }

    @Test
    void sixteenStartsAtOnceMakeSixteenRuns() throws Exception {
        TrainRuns here = new TrainRuns(cwd);
        Path expected = complete(new TrainRuns(Files.createDirectory(cwd.resolve("calm"))), "run.epoch_end=3");
        CalmRun calm = new CalmRun(expected);
        try (Reader reader = new Reader(here)) {
            List<ChildJvm> children = new ArrayList<>();
            for (int i = 0; i < PROCESSES; i++) {
                children.add(start(here, "run.epoch_end=3"));
            }
            Set<Path> directories = new HashSet<>();
            for (ChildJvm child : children) {
                try (child) {
                    assertThat(child.awaitExit()).as(child::toString).isZero();
                    directories.add(here.directory(child.out()));
                }
            }
            assertThat(directories).hasSize(PROCESSES).containsExactlyInAnyOrderElementsOf(here.all());
            for (Path run : directories) {
                calm.assertThatItEndedAs(run);
                assertThat(TrainRuns.attempts(run)).isOne();
            }
            reader.assertThatItSawOnly(RunStatus.RUNNING, RunStatus.COMPLETE);
        }
    }

    @Test
    void ofSixteenResumesAtOnceEachGoesOnAfterTheOneBeforeOrIsRefused() throws Exception {
        TrainRuns here = new TrainRuns(cwd);
        try (ChildJvm first = start(here, "run.epoch_end=6")) {
            first.awaitOutput("epoch 1\n");
            assertThat(first.killAfter(Duration.ZERO)).as(first::toString).isTrue();
        }
        Path run = here.only();
        try (Reader reader = new Reader(here)) {
            List<ChildJvm> children = new ArrayList<>();
            for (int i = 0; i < PROCESSES; i++) {
                children.add(here.command(CrashProgram.class, "--resume", run.toString())
                        .start());
            }
            int attempts = 1;
            for (ChildJvm child : children) {
                try (child) {
                    int code = child.awaitExit();
                    assertThat(code).as(child::toString).isIn(0, 2);
                    assertThat(child.err().contains("this run is still running"))
                            .as(child::toString)
                            .isEqualTo(code == 2);
                    attempts += code == 0 ? 1 : 0;
                }
            }
            assertThat(attempts).isGreaterThan(1);
            assertThat(TrainRuns.attempts(run)).isEqualTo(attempts);
            for (int attempt = 2; attempt <= attempts; attempt++) {
                assertThat(TrainRuns.attempt(run, attempt)).containsEntry("status", "COMPLETE");
            }
            reader.assertThatItSawOnly(RunStatus.DEAD, RunStatus.RUNNING, RunStatus.COMPLETE);
        }
        Path expected = complete(new TrainRuns(Files.createDirectory(cwd.resolve("calm"))), "run.epoch_end=6");
        new CalmRun(expected).assertThatItEndedAs(run);
    }

    /** Lists all runs and reads their records, again and again, until it is closed. */
    private static final class Reader implements AutoCloseable {

        private final TrainRuns runs;
        private final ExecutorService thread = Executors.newSingleThreadExecutor();
        private final AtomicBoolean ended = new AtomicBoolean();
        private final Future<Set<RunStatus>> seen;

        Reader(TrainRuns runs) {
            this.runs = runs;
            this.seen = thread.submit(this::readOn);
        }

        private Set<RunStatus> readOn() throws IOException {
            Set<RunStatus> statuses = new HashSet<>();
            while (!ended.get()) {
                readAll(statuses);
            }
            readAll(statuses);
            return statuses;
        }

        private void readAll(Set<RunStatus> statuses) throws IOException {
            for (Path run : runs.all()) {
                // A directory is a run from its record on.
                if (Files.exists(run.resolve("run.yaml"))) {
                    statuses.add(RecordedRun.read(run).status());
                }
            }
        }

        /** Whatever could not be read ends the reader, and is thrown here. */
        void assertThatItSawOnly(RunStatus... expected) throws Exception {
            ended.set(true);
            assertThat(seen.get()).isSubsetOf(expected).contains(RunStatus.COMPLETE);
        }

        @Override
        public void close() {
            ended.set(true);
            thread.shutdownNow();
        }
    }
}
