package dev.reprise.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.reprise.reader.keep.Removal;
import dev.reprise.reader.query.QueryException;
import dev.reprise.reader.runs.RunRow;
import dev.reprise.reader.runs.Runs;
import dev.reprise.reader.testing.Trial;
import dev.reprise.reader.testing.TrialSchema;
import dev.reprise.reader.testing.Trials;
import dev.reprise.run.artifacts.type.ArtifactTypes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From real runs to answers. */
final class ReaderTest {

    @TempDir
    Path directory;

    private Path root() {
        return directory.resolve("logs");
    }

    private Trials trials() {
        return new Trials(root());
    }

    @Test
    void runsAreFoundQueriedAndTurnedBackIntoTheirConfigs() throws IOException {
        for (int units = 2; units <= 4; units++) {
            trials().complete("model.num_units=" + units, "run.seed=1", "run.name=n" + units);
        }
        trials().run(
                        1,
                        run -> {
                            throw new IllegalStateException("no data");
                        },
                        "run.seed=2");

        try (Reader reader = Reader.open(root())) {
            assertThat(reader.problems()).isEmpty();
            assertThat(reader.all().size()).isEqualTo(4);
            Runs runs = reader.filter("info.status == 'COMPLETE' & config.model.num_units < 4");
            assertThat(runs.values("config.model.num_units")).containsExactly(2L, 3L);
            assertThat(runs.diff()).containsExactly("config.model.num_units", "config.run.name");
            assertThat(reader.filter("train.loss.min < 0.2").values("info.name"))
                    .containsExactly("n4");
            assertThat(reader.filter("info.exception =~ 'no data'").size()).isEqualTo(1);

            RunRow first = runs.get(0);
            assertThat(first.metric("train.loss").values()).hasSize(3);
            assertThat(first.artifact(ArtifactTypes.TEXT, "summary").load()).isEqualTo("units 2");
            Trial config = first.config(TrialSchema.INSTANCE);
            assertThat(config.model().numUnits()).isEqualTo(2);
            assertThatExceptionOfType(QueryException.class)
                    .isThrownBy(() -> reader.filter("config.model.num_unit < 4"))
                    .withMessageContaining("config.model.num_units");
        }
    }

    @Test
    void aRunIsFoundByWhateverNamesIt() {
        Path first = trials().complete("run.seed=1", "run.name=a");
        Path second = trials().complete("run.seed=2", "run.name=a");
        try (Reader reader = Reader.open(root())) {
            String id = reader.all().get(0).id();
            for (String which : List.of(
                    id,
                    id.substring(0, 6),
                    id.toUpperCase(Locale.ROOT),
                    first.toString(),
                    "a/" + first.getFileName())) {
                assertThat(reader.retrieve(which).directory()).isEqualTo(first);
            }
            assertThat(reader.retrieve("latest").directory()).isEqualTo(second);
            assertThatExceptionOfType(NoSuchElementException.class)
                    .isThrownBy(() -> reader.retrieve("ffffffff"))
                    .withMessage("There is no run 'ffffffff' in '" + root()
                            + "'. Give the beginning of its id, 'latest', or its directory.");
        }
    }

    @Test
    void runsWithOneIdAreToldApartByTheirDirectories() {
        Path failed = trials().run(
                        1,
                        run -> {
                            throw new IllegalStateException("no data");
                        },
                        "run.seed=1");
        Path repeated = trials().complete("run.seed=1");
        try (Reader reader = Reader.open(root())) {
            String id = reader.all().get(0).id();
            assertThat(reader.all().get(1).id()).isEqualTo(id);
            assertThatExceptionOfType(NoSuchElementException.class)
                    .isThrownBy(() -> reader.retrieve(id.substring(0, 6)))
                    .withMessage("Several runs are meant by '" + id.substring(0, 6) + "': " + id + " FAILED in '"
                            + failed + "', " + id + " COMPLETE in '" + repeated
                            + "'. Give more of the id, or the directory.");
            assertThat(reader.retrieve(failed.toString()).directory()).isEqualTo(failed);
        }
    }

    @Test
    void runsThatWereChosenBeforeAnIndexWasMadeAnewAreNeverOthersAfterwards() {
        for (int seed = 0; seed < 3; seed++) {
            trials().complete("run.seed=" + seed);
        }
        try (Reader reader = Reader.open(root())) {
            RunRow row = reader.all().get(0);
            reader.removal(reader.filter("config.run.seed == 0")).delete(gone -> {});
            reader.rebuild();

            assertThatExceptionOfType(NoSuchElementException.class)
                    .isThrownBy(row::directory)
                    .withMessage("The run is gone since the query. Ask once more.");
        }
    }

    @Test
    void aRootThatIsNamedTwiceIsReadOnce() {
        trials().complete("run.seed=1");
        try (Reader reader = Reader.open(ReaderOptions.of(root(), root().resolve("../logs")))) {
            assertThat(reader.all().size()).isEqualTo(1);
        }
    }

    @Test
    void whatIsEditedIsSeenByTheNextQuery() {
        trials().complete("run.seed=1", "run.tags=[draft]");
        try (Reader reader = Reader.open(root())) {
            RunRow run = reader.retrieve("latest");
            reader.note(run, "the one in the paper");
            reader.tag(run, List.of("paper"), List.of("draft"));

            assertThat(reader.filter("info.note =~ 'paper' & 'paper' in info.tags & 'draft' not in info.tags")
                            .size())
                    .isEqualTo(1);
        }
    }

    @Test
    void aRunLeavesByAnArchiveAndComesBack() {
        Path run = trials().complete("run.seed=1");
        Path file = directory.resolve("run.zip");
        try (Reader reader = Reader.open(root())) {
            String id = reader.retrieve("latest").id();
            reader.export(reader.retrieve("latest"), file);
            Removal removal = reader.removal(reader.filter("config.run.seed == 1"));
            assertThat(removal.directories()).containsExactly(run);
            removal.delete(gone -> {});
            reader.refresh();
            assertThat(reader.all().isEmpty()).isTrue();

            assertThat(reader.importRun(file).directory()).isEqualTo(run);
            assertThat(reader.retrieve("latest").id()).isEqualTo(id);
        }
    }
}
