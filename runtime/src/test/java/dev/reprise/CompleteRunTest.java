package dev.reprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.reprise.resolve.Layer;
import dev.reprise.resolve.Resolver;
import dev.reprise.testing.ChildJvm;
import dev.reprise.testing.Train;
import dev.reprise.testing.TrainProgram;
import dev.reprise.text.Node;
import dev.reprise.text.value.OpenValue;
import dev.reprise.text.yaml.YamlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CompleteRunTest {

    @TempDir
    Path cwd;

    private TrainRuns runs() {
        return new TrainRuns(cwd);
    }

    @Test
    void aRunLeavesEverythingAboutItInItsDirectory() throws IOException {
        Path run = runs().complete("epochs=2", "run.seed=7", "optimizer=adam", "tags.k=3", "note=a: b");

        assertThat(TrainRuns.snapshot(run).keySet())
                .containsExactly(
                        "",
                        ".hydra",
                        ".hydra/config.yaml",
                        ".hydra/overrides.yaml",
                        ".lock",
                        ".run.yaml.lock",
                        "checkpoints",
                        "checkpoints/e000001-s000000000000.ckpt",
                        "checkpoints/e000002-s000000000000.ckpt",
                        "checkpoints/latest",
                        "config_resolved.yaml",
                        "config_tree.txt",
                        "heartbeat.json",
                        "main.log",
                        "metrics",
                        "metrics/train.jsonl",
                        "run.yaml",
                        "run_run.sh");
        assertThat(run.getFileName().toString()).matches("\\d{4}-\\d\\d-\\d\\d_\\d\\d-\\d\\d-\\d\\d");
        assertThat(Files.readString(run.resolve("checkpoints/latest"))).isEqualTo("e000002-s000000000000.ckpt\n");
        assertThat(TrainRuns.metrics(run)).isEqualTo("""
                        {"epoch":0,"sum":0.510376343243393}
                        {"epoch":1,"sum":0.517443680838632}
                        """);
        Node.Sequence overrides =
                YamlReader.parseList(Files.readString(run.resolve(".hydra/overrides.yaml")), "overrides.yaml");
        assertThat(overrides.items())
                .extracting(OpenValue::open)
                .containsExactly("epochs=2", "run.seed=7", "optimizer=adam", "tags.k=3", "note=a: b");
    }

    @Test
    void theResolvedConfigReadsBackToAnEqualConfig() throws IOException {
        String[] args = {
            "epochs=2",
            "run.seed=7",
            "optimizer=adam",
            "optimizer.lr=3e-5",
            "hidden=[]",
            "tags={b: 1, a: 2}",
            "data.path=no",
            "note=null # \"'\\ \u00e9 \ud83d\ude00",
            "extra.a=[1, {b: 1e3, c: 'on'}]"
        };
        Path run = runs().complete(args);

        Train expected = Resolver.of(Train.Schema.INSTANCE)
                .with(Layer.args(args))
                .resolve()
                .config();
        assertThat(Train.Schema.INSTANCE.parse(Files.readString(run.resolve("config_resolved.yaml"))))
                .isEqualTo(expected);
        assertThat(Train.Schema.INSTANCE.parse(Files.readString(run.resolve(".hydra/config.yaml"))))
                .isEqualTo(expected);
        assertThat(run.resolve("config_tree.txt")).content().isEqualTo(Train.Schema.INSTANCE.tree(expected));
    }

    @Test
    void theRecordSaysWhoWhatWhenAndHowItEnded() {
        String[] args = {"epochs=1", "run.seed=7", "run.name=digits/mlp"};
        Path run = runs().complete(args);

        Map<String, Object> record = TrainRuns.record(run);
        Map<String, Object> attempt = TrainRuns.attempt(run, 1);
        assertThat(run.getParent()).isEqualTo(cwd.resolve("logs/runs/digits/mlp"));
        assertThat(record)
                .contains(
                        entry("name", "digits/mlp"),
                        entry("seed", 7L),
                        entry("parent", null),
                        entry("status", "COMPLETE"),
                        entry("start", attempt.get("start")),
                        entry("end", attempt.get("end")));
        assertThat(record.get("run_id").toString()).matches("[0-9a-f]{32}");
        assertThat(record.get("config_hash").toString()).matches("[0-9a-f]{64}");
        assertThat(attempt)
                .contains(
                        entry("number", 1L),
                        entry("status", "COMPLETE"),
                        entry("experiment_id", record.get("experiment_id")),
                        entry("config_hash", record.get("config_hash")),
                        entry("args", List.of(args)),
                        entry("resumed_from", null),
                        entry("user", System.getProperty("user.name")),
                        entry("exit_code", 0L),
                        entry("signal", null),
                        entry("exception", null))
                .containsKeys("host", "pid", "jdk", "os");
        assertThat(record)
                .contains(
                        entry("args", List.of(args)),
                        entry("main_class", TrainProgram.class.getName()),
                        entry("checkpoint_dir_name", "checkpoints"),
                        entry("duration", attempt.get("duration")),
                        entry("exit_code", 0L),
                        entry("results", null));
        for (String fact : List.of("host", "boot_id", "user", "pid", "process_start", "jdk", "os", "cwd")) {
            assertThat(record).containsEntry(fact, attempt.get(fact));
        }
        assertThat(record.get("libraries"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsKey("org.yaml:snakeyaml")
                .containsValue("directory");
        assertThat(record.get("cpu")).asString().contains("count=");
        assertThat(record.get("memory")).asString().contains("heap_max=");
        assertThat(attempt.get("jdk").toString()).startsWith(System.getProperty("java.version"));
        assertThat(Path.of(attempt.get("cwd").toString())).isEqualTo(cwd.toAbsolutePath());
        assertThat(attempt.get("end").toString())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z")
                .isGreaterThanOrEqualTo(attempt.get("start").toString());
    }

    @Test
    void theLogHoldsWhatWasPrintedAndTheConsoleShowsTheSame() throws IOException {
        TrainRuns.Ended ended =
                TrainRuns.run(runs().command(EndProgram.class, "note=print").jvm("-Dstdout.encoding=UTF-8"));

        Path run = runs().only();
        assertThat(run.resolve("config_tree.txt"))
                .content()
                .startsWith("Train\n├── data\n")
                .endsWith("PT10S\n");
        String tree = ended.out().substring(0, ended.out().indexOf("to standard"));
        assertThat(tree)
                .startsWith("Train\n├── data\n")
                .matches(
                        "(?s).*└── run\n    ├── seed: \\d+\n    ├── code: commit\n    └── \\.\\.\\.: 28 more as by default\n");
        assertThat(ended.out()).startsWith(tree + "to standard output\nlast words\n");
        assertThat(ended.err()).isEqualTo("to standard error\n");
        String start = TrainRuns.record(run).get("start").toString();
        assertThat(Files.readString(run.resolve("main.log")))
                .startsWith("--- attempt 1, " + start.substring(0, 19) + "Z ---\n" + tree
                        + "to standard output\nto standard error\nlast words\nrun ");
    }

    @Test
    void theRecordSaysWhereTheLargeFilesAre() {
        Path run = runs().complete("epochs=1", "run.blob_root=large");

        assertThat(TrainRuns.record(run).get("places"))
                .isEqualTo(Map.of(
                        "blob",
                        "large/runs/run/" + run.getFileName(),
                        "cache",
                        cwd.relativize(run).resolve("cache").toString()));
    }

    @Test
    void aSeedThatWasNotGivenIsDrawnAndRecorded() throws IOException {
        Path run = runs().complete("epochs=1");
        Path explicit = runs().complete("epochs=1", "run.seed=null");

        for (Path directory : List.of(run, explicit)) {
            Train config = Train.Schema.INSTANCE.parse(Files.readString(directory.resolve("config_resolved.yaml")));
            assertThat(config.run().seed()).isPresent();
            assertThat(TrainRuns.record(directory).get("seed"))
                    .isEqualTo(config.run().seed().getAsLong());
        }
        assertThat(TrainRuns.record(run).get("seed"))
                .isNotEqualTo(TrainRuns.record(explicit).get("seed"));
    }

    @Test
    void helpGoesToStandardOutputAndStartsNothing() {
        TrainRuns.Ended ended = runs().run("--help", "epochs=wrong");

        assertThat(ended.code()).isZero();
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out()).contains("--resume latest|auto|DIR|FILE|RUN_ID", "\noptimizer=adam\n");
        assertThat(cwd).isEmptyDirectory();
    }

    @Test
    void theIdsAreThoseThatPythonComputes() throws IOException, InterruptedException {
        Path run = runs().complete("epochs=1", "optimizer=adam", "optimizer.lr=3e-5", "note=\u00e9 on", "run.seed=7");

        Process python = new ProcessBuilder("python3", "-c", IDS, run.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = python.waitFor();
        assumeTrue(!output.contains("No module named"), "Python without PyYAML");
        assertThat(code).as(output).isZero();
        Map<String, Object> record = TrainRuns.record(run);
        assertThat(output)
                .isEqualTo(record.get("experiment_uuid") + "\n" + record.get("run_id") + "\n"
                        + record.get("config_hash") + "\n");
    }

    /** Leaves out what the config says does not count, then three lines as anybody would write them. */
    private static final String IDS = """
            import hashlib, sys, uuid, yaml
            run = sys.argv[1]
            config = yaml.safe_load(open(run + '/config_resolved.yaml', encoding='utf-8'))
            record = yaml.safe_load(open(run + '/run.yaml', encoding='utf-8'))
            del config['data']['path'], config['extra']
            config['run'] = {'seed': config['run']['seed']}
            experiment = uuid.UUID(bytes=record['experiment_id'].encode('ascii').ljust(16, b'x')[:16])
            text = yaml.safe_dump(config, sort_keys=True, width=80, indent=2, default_flow_style=False)
            print(experiment, uuid.uuid5(experiment, text).hex, hashlib.sha256(text.encode()).hexdigest(), sep='\\n')
            """;

    @Test
    void theSameConfigHasTheSameIdsInEveryLocaleAndTimeZone() {
        String[] args = {"epochs=1", "run.seed=7", "optimizer.lr=1e-7"};
        Path run = runs().complete(args);
        ChildJvm.Command elsewhere = runs().command(args)
                .jvm(
                        "-Duser.language=ar",
                        "-Duser.country=EG",
                        "-Duser.timezone=Asia/Kolkata",
                        "-Dfile.encoding=ISO-8859-1");
        Path other = runs().directory(TrainRuns.run(elsewhere).out());

        assertThat(other).isNotEqualTo(run);
        assertThat(TrainRuns.record(other).get("run_id"))
                .isEqualTo(TrainRuns.record(run).get("run_id"));
        assertThat(other.getFileName().toString()).matches("[0-9_-]+");
    }
}
