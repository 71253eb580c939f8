package dev.reprise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.testing.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a run keeps what it makes, as the settings say. */
final class PlacesRunTest {

    @TempDir
    Path cwd;

    private ChildJvm.Command program(String... args) {
        return new TrainRuns(cwd)
                .command(ObservedProgram.class, "run.seed=7", "run.save_interval=1", "run.epoch_end=2")
                .args(args);
    }

    private Path complete(ChildJvm.Command command) {
        TrainRuns.Ended ended = TrainRuns.run(command);
        assertThat(ended.code()).as(ended::toString).isZero();
        return new TrainRuns(cwd).directory(ended.out());
    }

    @Test
    void aRunWithoutALogPrintsTheSame() throws IOException {
        TrainRuns.Ended ended = TrainRuns.run(program("run.log=false"));

        assertThat(ended.code()).as(ended::toString).isZero();
        assertThat(ended.printed()).startsWith("attempt 1 in ").endsWith("\ntrained\n");
        assertThat(new TrainRuns(cwd).only().resolve("main.log")).doesNotExist();

        complete(program("--resume", "latest", "run.epoch_end=3", "run.log=true"));
        assertThat(new TrainRuns(cwd).only().resolve("main.log")).content().startsWith("--- attempt 2, ");
    }

    @Test
    void theDirectoryIsThatOfTheTemplateAndIsFoundAgain() {
        Path run = complete(program("run.dir=sweeps/${.name}/${run:id}", "run.name=digits"));

        Object id = TrainRuns.record(run).get("run_id");
        assertThat(run).isEqualTo(cwd.resolve("logs/sweeps/digits/" + id));

        Path again = complete(program("run.dir=sweeps/${.name}/${run:id}", "run.name=digits"));
        assertThat(again).isEqualTo(cwd.resolve("logs/sweeps/digits/" + id + "-1"));

        assertThat(complete(program("--resume", run.toString(), "run.epoch_end=3")))
                .isEqualTo(run);
        assertThat(TrainRuns.attempts(run)).isEqualTo(2);
    }

    @Test
    void whatIsLargeOrMayBeLostLiesInTheRunOrBelowTheRootsOfTheirOwn() {
        Path plain = complete(program());
        for (String file : new String[] {
            "data/split.csv",
            "deployment_model/model.txt",
            "digits_output/scores.txt",
            "blob/features/large.bin",
            "cache/lost.bin"
        }) {
            assertThat(plain.resolve(file)).isNotEmptyFile();
        }

        Path elsewhere = complete(program("run.name=elsewhere", "run.blob_root=blobs", "run.cache_root=caches"));

        Path below = cwd.resolve("logs").relativize(elsewhere);
        assertThat(cwd.resolve("blobs").resolve(below).resolve("features/large.bin"))
                .content()
                .isEqualTo("large\n");
        assertThat(cwd.resolve("caches").resolve(below).resolve("lost.bin"))
                .content()
                .isEqualTo("lost\n");
        assertThat(elsewhere.resolve("blob")).doesNotExist();
        assertThat(elsewhere.resolve("cache")).doesNotExist();
        assertThat(elsewhere.resolve("data/split.csv")).isNotEmptyFile();
    }

    @Test
    void finishedArtifactsAreCopiedToASinkIfTheSettingsSaySo() throws IOException {
        Path kept = complete(program().jvm("-Dsink=shared"));
        assertThat(cwd.resolve("shared")).doesNotExist();
        assertThat(kept.resolve("artifacts/text/epoch-1.txt")).content().isEqualTo("epoch 1\n");

        complete(program("--resume", kept.toString(), "run.upload_artifacts=true", "run.epoch_end=3")
                .jvm("-Dsink=shared"));

        Path copies = cwd.resolve("shared/run").resolve(kept.getFileName());
        Map<String, String> artifacts = TrainRuns.snapshot(kept.resolve("artifacts/text"));
        assertThat(artifacts.keySet()).containsExactly("", "epoch-1.txt", "epoch-2.txt", "epoch-3.txt");
        assertThat(TrainRuns.snapshot(copies.resolve("artifacts/text"))).isEqualTo(artifacts);
        assertThat(copies.resolve("run_id"))
                .content()
                .isEqualTo(TrainRuns.record(kept).get("run_id") + "\n");
    }

    @Test
    void aSinkThatFailsIsToldOfAndTheRunCompletesAllTheSame() throws IOException {
        TrainRuns.Ended ended =
                TrainRuns.run(program("run.upload_artifacts=true").jvm("-Dsink=none"));

        assertThat(ended.code()).as(ended::toString).isZero();
        assertThat(ended.err()).contains("nowhere", "nobody is there");
        Path run = new TrainRuns(cwd).only();
        assertThat(TrainRuns.record(run)).containsEntry("status", "COMPLETE");
        assertThat(Files.readString(run.resolve("main.log"))).contains("nobody is there");
    }
}
