package dev.reprise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.checkpoint.Checkpoint;
import dev.reprise.testing.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(OS.WINDOWS)
final class SecretRunTest extends VaultRuns {

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
                """;
        assertThat(run().resolve("config_resolved.yaml")).content().startsWith(config);
        assertThat(run().resolve(".hydra/config.yaml")).content().startsWith(config);
        try (Checkpoint checkpoint = Checkpoint.open(run().resolve("checkpoints/e000001-s000000000000.ckpt"))) {
            assertThat(checkpoint.configYaml()).startsWith(config);
        }
        assertThat(run().resolve("config_tree.txt")).content().startsWith("""
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
    void aRunThatNobodyCouldEndLeavesNoSecretInUnfinishedFiles() throws IOException {
        try (ChildJvm child = program("note=print hang").start()) {
            child.awaitOutput("hanging");
            assertThat(child.killAfter(Duration.ZERO)).isTrue();
        }
        assertThatNoFileTells();
    }
}
