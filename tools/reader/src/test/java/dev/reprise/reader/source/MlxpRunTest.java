package dev.reprise.reader.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.reader.Reader;
import dev.reprise.reader.runs.RunRow;
import dev.reprise.reader.runs.Runs;
import dev.reprise.run.facts.ProcessFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Directories as MLXP 1.0 leaves them. */
final class MlxpRunTest {

    @TempDir
    Path logs;

    private void run(int id, String status, String host, long pid, String end) throws IOException {
        Path run = logs.resolve(Integer.toString(id));
        Files.createDirectories(run.resolve("metadata"));
        Files.createDirectories(run.resolve("metrics/.keys"));
        Files.createDirectories(run.resolve("artifacts/pickle/sub"));
        Files.createDirectories(run.resolve("artifacts/.keys"));
        Files.writeString(run.resolve("metadata/config.yaml"), """
                model:
                  num_units: %d
                optimizer:
                  lr: 10.0
                seed: 1
                name: METRIC
                layers: [1, 2]
                """.formatted(id));
        Files.writeString(run.resolve("metadata/info.yaml"), """
                status: %s
                current_file_path: /home/me/main.py
                executable: /usr/bin/python3
                hostname: %s
                process_id: %d
                start_date: 21/11/2026
                start_time: 10:00:0%d
                end_date: '%s'
                end_time: '%s'
                work_dir: /home/me
                logger:
                  log_id: %d
                  log_dir: /elsewhere/logs/%d
                scheduler: null
                version_manager: null
                """.formatted(
                        status, host, pid, id, end.isEmpty() ? "" : "21/11/2026", end, id, id));
        Files.writeString(run.resolve("metrics/train.json"), """
                {"loss": 0.5, "epoch": 0}
                {"loss": NaN, "epoch": 1}
                {"loss": 0.25, "epoch": 2}
                """);
        Files.writeString(run.resolve("metrics/.keys/train.yaml"), "loss: ''\nepoch: ''\n");
        Files.writeString(run.resolve("artifacts/pickle/sub/model.pkl"), "never read");
    }

    @Test
    void runsOfMlxpAreReadBesideOthers() throws IOException {
        run(1, "COMPLETE", "gpu1", 17, "10:00:31");
        run(2, "COMPLETE", "gpu1", 18, "10:01:02");
        try (Reader reader = Reader.open(logs)) {
            assertThat(reader.problems()).isEmpty();
            Runs runs =
                    reader.filter("info.status == 'COMPLETE' & config.model.num_units < 4 & config.name == 'METRIC'");
            assertThat(runs.values("info.log_id")).containsExactly("1", "2");
            assertThat(runs.values("train.loss.min")).containsExactly(0.25, 0.25);
            assertThat(runs.values("artifact.pickle.sub/model.pkl")).containsExactly(10L, 10L);
            assertThat(runs.diff()).containsExactly("config.model.num_units");
            RunRow first = runs.get(0);
            assertThat(first.time("info.start"))
                    .isEqualTo(LocalDateTime.of(2026, 11, 21, 10, 0, 1)
                            .atZone(ZoneId.systemDefault())
                            .toInstant());
            assertThat(first.duration("info.duration")).isEqualTo(Duration.ofSeconds(30));
            assertThat(first.metric("train.loss").values()).containsExactly(0.5, Double.NaN, 0.25);
            assertThat(reader.retrieve("2").directory()).isEqualTo(logs.resolve("2"));
        }
    }

    @Test
    void oneThatWasKilledIsDeadWhereThatCanBeSeen() throws IOException {
        run(1, "RUNNING", "gpu1", 17, "");
        run(2, "RUNNING", ProcessFacts.currentHost(), 4_000_000_000L, "");
        long pid = ProcessHandle.current().pid();
        run(3, "RUNNING", ProcessFacts.currentHost(), pid, "");
        // Began before this process: another one had its number then.
        run(4, "RUNNING", ProcessFacts.currentHost(), pid, "");
        Path record = logs.resolve("3/metadata/info.yaml");
        LocalDateTime now = LocalDateTime.now(ZoneId.systemDefault());
        Files.writeString(
                record,
                Files.readString(record)
                        .replace(
                                "21/11/2026",
                                DateTimeFormatter.ofPattern("dd/MM/uuuu").format(now))
                        .replace(
                                "10:00:03",
                                DateTimeFormatter.ofPattern("HH:mm:ss").format(now)));
        try (Reader reader = Reader.open(logs)) {
            assertThat(reader.all().sort("info.log_id").values("info.status"))
                    .containsExactly("RUNNING", "DEAD", "RUNNING", "DEAD");
        }
    }

    @Test
    void whatIsDamagedIsToldAndTheRestServed() throws IOException {
        run(1, "COMPLETE", "gpu1", 17, "10:00:31");
        run(2, "COMPLETE", "gpu1", 17, "10:00:31");
        Files.writeString(logs.resolve("2/metadata/info.yaml"), "");
        try (Reader reader = Reader.open(logs)) {
            assertThat(reader.filter("config.model.num_units == 2").size()).isEqualTo(1);
            assertThat(reader.problems()).hasSize(1);
            assertThat(reader.problems().get(0).toString()).contains("metadata/info.yaml");
        }
    }
}
