package dev.reprise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Every test begins with a run of five epochs that failed in the fourth. */
abstract class AfterAFailedRun {

    static final String LAST = "checkpoints/e000003-s000000000000.ckpt";

    /** The run that failed; each test goes on with a copy of it. */
    @TempDir
    static Path original;

    @TempDir
    Path cwd;

    TrainRuns runs;
    Path run;
    String id;

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

    String relative(Path path) {
        return cwd.relativize(path).toString();
    }

    TrainRuns.Ended resume(String... args) {
        TrainRuns.Ended ended = runs.run(args);
        assertThat(ended.code()).as(ended::toString).isZero();
        return ended;
    }

    /** Resumes with arguments that must be refused, and nothing may change. */
    String refused(String... args) throws IOException {
        Map<String, String> before = TrainRuns.snapshot(cwd);
        TrainRuns.Ended ended = runs.run(args);
        assertThat(ended.code()).as(ended::toString).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).doesNotContain("Exception", "\tat ", "dev.reprise");
        assertThat(TrainRuns.snapshot(cwd)).isEqualTo(before);
        return ended.err();
    }
}
