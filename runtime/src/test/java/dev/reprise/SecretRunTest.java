package dev.reprise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.checkpoint.Checkpoint;
import dev.reprise.testing.ChildJvm;
import dev.reprise.testing.VaultProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
final class SecretRunTest {

    /** Whatever form a file gives the letters around it, this part of the key would be seen. */
    private static final String CORE = "hunter2";

    private static final String KEY = "h\u00fc\u20ac-" + CORE + "-\"q\"\\\n-second line " + CORE;

    private static final List<String> SECRETS = List.of(
            CORE,
            "second line",
            "h\u00fc\u20ac",
            "s3cr3t",
            "987654",
            "sk-one",
            "sk-two",
            "tok-en",
            "mirr0r",
            "old-tok");

    private static final String[] ARGS = {
        "--password",
        "s3cr3t-pass",
        "pin=987654",
        "credentials={openai: sk-one}",
        "--credentials.azure=sk-two",
        "store={type: remote, host: h.org, token: 'old-tok'}",
        "store.token=tok-en=5",
        "mirrors=[{token: mirr0r}]",
        "run.seed=7"
    };

    @TempDir
    Path cwd;

    /** Not below the directory of the run, which is searched. */
    @TempDir
    Path home;

    private ChildJvm.Command program(String... more) throws IOException {
        List<String> args = new ArrayList<>(List.of("--config", file("secret", KEY)));
        args.addAll(List.of(ARGS));
        args.addAll(List.of(more));
        return new TrainRuns(cwd).command(VaultProgram.class, args.toArray(String[]::new));
    }

    private String file(String name, String key) throws IOException {
        StringBuilder escaped = new StringBuilder();
        dev.reprise.text.json.JsonWriter.append(escaped, key);
        Path file = home.resolve(name + ".yaml");
        Files.writeString(file, "api_key: " + escaped + "\n");
        return file.toString();
    }

    private Path run() throws IOException {
        return new TrainRuns(cwd).only();
    }

    private void assertThatNoFileTells() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(cwd)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        assertThat(files).hasSizeGreaterThanOrEqualTo(7);
        for (Path file : files) {
            assertThatNothingTells(file.toString(), Files.readAllBytes(file));
        }
    }

    private static void assertThatNothingTells(String where, byte[] bytes) {
        String utf8 = new String(bytes, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        String utf16 = new String(bytes, StandardCharsets.UTF_16LE);
        for (String secret : SECRETS) {
            assertThat(utf8).as(where).doesNotContain(secret);
            assertThat(utf16).as(where).doesNotContain(secret);
        }
        assertThat(utf8).as(where).doesNotContain("h\\u00fc", "h\\xfc", "h%c3%bc", "aho8", "aHVudGVyM");
    }

    private void assertThatItsOutputTellsNothing(TrainRuns.Ended ended) {
        assertThatNothingTells("standard output", ended.out().getBytes(StandardCharsets.UTF_8));
        assertThatNothingTells("standard error", ended.err().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aCompleteRunTellsNoSecretAnywhere() throws IOException {
        TrainRuns.Ended ended = TrainRuns.run(program());

        assertThat(ended.code()).as(ended::toString).isZero();
        assertThatItsOutputTellsNothing(ended);
        assertThatNoFileTells();
        assertThat(TrainRuns.record(run())).containsEntry("status", "COMPLETE");
    }

    @Test
    void filesLeaveSecretsOutAndTheTreeMasksThem() throws IOException {
        TrainRuns.run(program());

        String config = """
                store:
                  type: remote
                  host: h.org
                mirrors:
                - host: example.org
                epochs: 2
                note: none
                run:
                  name: run
                  seed: 7
                  root: logs
                """;
        assertThat(run().resolve("config_resolved.yaml")).hasContent(config);
        assertThat(run().resolve(".hydra/config.yaml")).hasContent(config);
        try (Checkpoint checkpoint = Checkpoint.open(run().resolve("checkpoints/e000001-s000000000000.ckpt"))) {
            assertThat(checkpoint.configYaml()).isEqualTo(config);
        }
        assertThat(run().resolve("config_tree.txt")).hasContent("""
                        Vault
                        ├── api_key: ***
                        ├── password: ***
                        ├── pin: ***
                        ├── credentials: ***
                        ├── store
                        │   ├── type: remote
                        │   ├── host: h.org
                        │   └── token: ***
                        ├── mirrors
                        │   └── 0
                        │       ├── host: example.org
                        │       └── token: ***
                        ├── epochs: 2
                        ├── note: none
                        └── run
                            ├── name: run
                            ├── seed: 7
                            └── root: logs
                        """);
    }

    @Test
    void recordedOverridesAndArgumentsKeepTheirKeys() throws IOException {
        TrainRuns.run(program());

        assertThat(run().resolve(".hydra/overrides.yaml")).hasContent("""
                        - password=***
                        - pin=***
                        - credentials=***
                        - credentials.azure=***
                        - store=***
                        - store.token=***
                        - mirrors=***
                        - run.seed=7
                        """);
        assertThat((List<?>) TrainRuns.attempt(run(), 1).get("args"))
                .map(String::valueOf)
                .containsExactly(
                        "--config",
                        home.resolve("secret.yaml").toString(),
                        "--password",
                        "***",
                        "pin=***",
                        "credentials=***",
                        "--credentials.azure=***",
                        "store=***",
                        "store.token=***",
                        "mirrors=***",
                        "run.seed=7");
    }

    @Test
    void aFailedRunTellsNoSecretOfItsException() throws IOException {
        TrainRuns.Ended ended = TrainRuns.run(program("note=fail"));

        assertThat(ended.code()).isEqualTo(1);
        assertThatItsOutputTellsNothing(ended);
        assertThatNoFileTells();
        assertThat(ended.err())
                .startsWith("java.lang.IllegalStateException: 401 for ***,\nand {openai=***, azure=***}\n\tat ")
                .contains("Caused by: java.lang.IllegalArgumentException: ***\n");
        assertThat(TrainRuns.attempt(run(), 1).get("exception")).isEqualTo(ended.err());
    }

    @Test
    void aKilledRunTellsNoSecret() throws IOException {
        for (String signal : List.of("TERM", "KILL")) {
            try (ChildJvm child = program("note=hang").start()) {
                child.awaitOutput("hanging");
                child.signal(signal);
                child.awaitExit();
                assertThatItsOutputTellsNothing(new TrainRuns.Ended(0, child.out(), child.err()));
            }
            assertThatNoFileTells();
        }
    }

    @Test
    void aProgramThatPrintsItsSecretsDoesSoOnTheConsoleOnly() throws IOException {
        TrainRuns.Ended ended = TrainRuns.run(program("note=print"));

        assertThat(ended.out()).contains(CORE).contains("s3cr3t-pass");
        assertThatNoFileTells();
        assertThat(Files.readString(run().resolve("main.log")))
                .contains("key ***\n*** of Vault[apiKey=***\n***, password=Optional[***], pin=OptionalInt[***],"
                        + " credentials={openai=***, azure=***}, store=Remote[host=h.org, token=***],")
                .contains("done\n");
    }

    @Test
    void aConfigThatIsRefusedTellsNoSecret() throws IOException {
        TrainRuns.Ended ended = TrainRuns.run(program(
                "epochs=x",
                "pin=987654x",
                "pasword=s3cr3t",
                "store.tokn=tok-en",
                "tok-en",
                "credentials=sk-one",
                "~pin=987654"));

        assertThat(ended.code()).isEqualTo(2);
        assertThatItsOutputTellsNothing(ended);
        assertThat(ended.err()).isEqualTo("""
                        7 problems in the configuration:
                          ***                is not key=value. Write ***=VALUE                                                           (arg 16)
                          pasword = ***      unknown key. Did you mean 'password'? Keys of Vault: api_key, password, pin, credentials, store, mirrors, epochs, note, run  (arg 14)
                          store.tokn = ***   unknown key. Did you mean 'token'? Keys of remote: host, token                              (arg 15)
                          pin                cannot be deleted: it is a part of Vault. Only entries of maps can be                       (arg 18)
                          pin = ***          is not a whole number between -2147483648 and 2147483647                                    (arg 13)
                          credentials = ***  is a single value; expected map of string to string, as {key: value}                        (arg 17)
                          epochs = x         is not a whole number between -2147483648 and 2147483647                                    (arg 12)
                        """);
        assertThat(cwd.resolve("logs")).doesNotExist();
    }

    @Test
    void whatARecordThrowsTellsNoSecret() throws IOException {
        TrainRuns.Ended ended = TrainRuns.run(program("api_key=bad-tok-en"));

        assertThat(ended.code()).isEqualTo(2);
        assertThatItsOutputTellsNothing(ended);
        assertThat(ended.err()).isEqualTo("""
                        1 problem in the configuration:
                          Vault  the key '***' with {openai=***, azure=***} opens nothing
                                 given: store = remote (arg 8), store.host = h.org (arg 8), store.token = *** (arg 9) and 5 more
                        """);
    }

    @Test
    void aConfigIsPrintedWithoutItsSecrets() throws IOException {
        for (String form : List.of("yaml", "json", "tree", "patch")) {
            TrainRuns.Ended ended = TrainRuns.run(program("--print-config=" + form));

            assertThat(ended.code()).as(ended::toString).isZero();
            assertThat(ended.out()).as(form).contains("h.org");
            assertThatItsOutputTellsNothing(ended);
        }
    }

    @Test
    void otherSecretsMakeNoOtherRun() throws IOException {
        TrainRuns runs = new TrainRuns(cwd);
        TrainRuns.run(runs.command(VaultProgram.class, "api_key=one", "run.seed=1"));
        TrainRuns.run(runs.command(VaultProgram.class, "api_key=two", "password=three", "run.seed=1"));

        assertThat(runs.all()).hasSize(2);
        Map<String, Object> first = TrainRuns.record(runs.all().get(0));
        Map<String, Object> second = TrainRuns.record(runs.all().get(1));
        assertThat(second.get("run_id")).isEqualTo(first.get("run_id"));
        assertThat(second.get("config_hash")).isEqualTo(first.get("config_hash"));
    }

    @Test
    void aResumeSaysHowToGiveTheSecretsAgain() throws IOException {
        TrainRuns.run(program());

        TrainRuns.Ended ended = TrainRuns.run(new TrainRuns(cwd).command(VaultProgram.class, "--resume", "latest"));

        assertThat(ended.code()).isEqualTo(2);
        String way = "  must be given (string). A run does not keep a secret: each start and resume needs it, in a"
                + " --config file or as ";
        assertThat(ended.err())
                .isEqualTo("3 problems in the configuration:\n"
                        + "  api_key        " + way + "api_key='${env:NAME}'\n"
                        + "  store.token    " + way + "store.token='${env:NAME}'\n"
                        + "  mirrors.0.token" + way + "mirrors.0.token='${env:NAME}'\n");
        assertThat(TrainRuns.attempts(run())).isEqualTo(1);
    }

    @Test
    void aResumeGoesOnWithOtherSecretsAndWithAChangedConfig() throws IOException {
        TrainRuns.run(program());

        TrainRuns.Ended ended = TrainRuns.run(new TrainRuns(cwd)
                .command(
                        VaultProgram.class,
                        "--resume",
                        "latest",
                        "api_key=sk-two",
                        "store.token=s3cr3t",
                        "mirrors.0.token=987654",
                        "epochs=3"));

        assertThat(ended.code()).as(ended::toString).isZero();
        assertThatNoFileTells();
        assertThat(TrainRuns.attempt(run(), 2)).containsEntry("status", "COMPLETE");
        assertThat(run().resolve(".hydra/overrides.yaml"))
                .content()
                .endsWith("- api_key=***\n- store.token=***\n- mirrors.0.token=***\n- epochs=3\n");
    }

    @Test
    void aRefusedResumeShowsOnlyWhatIsNoSecret() throws IOException {
        TrainRuns.run(program());

        TrainRuns.Ended ended = TrainRuns.run(new TrainRuns(cwd)
                .command(
                        VaultProgram.class,
                        "--resume",
                        "latest",
                        "--config",
                        file("other", "sk-two"),
                        "store.token=s3cr3t",
                        "mirrors.0.token=987654",
                        "note=other"));

        assertThat(ended.code()).isEqualTo(2);
        assertThatItsOutputTellsNothing(ended);
        assertThat(ended.err()).contains("new):\n  note: none -> other\nTake");
    }

    @Test
    void theMaskOfARecordedOverrideIsNotTakenForASecret() throws IOException {
        TrainRuns.Ended ended = TrainRuns.run(new TrainRuns(cwd).command(VaultProgram.class, "api_key=***"));

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err())
                .contains("api_key = ***  is the mask of a secret, as records of runs have it. Give the secret itself");
    }

    @Test
    void aRunThatNobodyCouldEndLeavesNoSecretInUnfinishedFiles() throws IOException {
        try (ChildJvm child = program("note=print hang").start()) {
            child.awaitOutput("hanging");
            assertThat(child.killAfter(Duration.ZERO)).isTrue();
        }
        assertThatNoFileTells();
    }
}
