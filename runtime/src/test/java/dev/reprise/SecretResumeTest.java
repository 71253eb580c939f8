package dev.reprise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.testing.VaultProgram;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(OS.WINDOWS)
final class SecretResumeTest extends VaultRuns {

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
    void aRerunSaysHowToGiveTheSecretsAgain() throws IOException {
        TrainRuns.run(program());

        TrainRuns.Ended ended = TrainRuns.run(new TrainRuns(cwd).command(VaultProgram.class, "--rerun", "latest"));

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains("  api_key          must be given (string). A run does not keep a secret");
        assertThat(new TrainRuns(cwd).all()).hasSize(1);
    }

    @Test
    void theScriptThatRunsItAgainTellsNoSecretOfTheOptionsOfTheJvmEither() throws IOException {
        TrainRuns.run(program().jvm("-Dstore.token=tok-en=5"));

        assertThatNoFileTells();
        assertThat(run().resolve("run_run.sh")).content().contains("-Dstore.token=***");
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
    void aSecretThatMayBeLeftOutIsMissedAloud() throws IOException {
        List<String> given = List.of("api_key=sk-two", "store.token=s3cr3t", "mirrors.0.token=987654", "epochs=3");

        for (String how : List.of("--resume=latest", "--fork")) {
            TrainRuns.run(program());
            List<String> args = new ArrayList<>(given);
            args.add("--resume=latest");
            args.add(how);
            TrainRuns.Ended ended =
                    TrainRuns.run(new TrainRuns(cwd).command(VaultProgram.class, args.toArray(String[]::new)));

            assertThat(ended.code()).as(ended::toString).isZero();
            assertThat(ended.out() + ended.err())
                    .contains("The run had the secret 'password', and this time none was given: a run does not keep"
                            + " secrets. Give it in a --config file or as password='${env:NAME}'.")
                    .contains("'pin'", "'credentials'")
                    .doesNotContain("'api_key'", "'store.token'");
            assertThatNoFileTells();
        }
    }

    @Test
    void aSecretThatIsGivenAgainIsNotMissed() throws IOException {
        TrainRuns.run(new TrainRuns(cwd).command(VaultProgram.class, "api_key=one", "password=s3cr3t"));

        TrainRuns.Ended ended = TrainRuns.run(new TrainRuns(cwd)
                .command(VaultProgram.class, "--resume=latest", "api_key=two", "password=three", "epochs=3"));

        assertThat(ended.code()).as(ended::toString).isZero();
        assertThat(ended.out() + ended.err()).doesNotContain("secret");
    }

    @Test
    void theMaskOfARecordedOverrideIsNotTakenForASecret() throws IOException {
        TrainRuns.Ended ended = TrainRuns.run(new TrainRuns(cwd).command(VaultProgram.class, "api_key=***"));

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err())
                .contains("api_key = ***  is the mask of a secret, as records of runs have it. Give the secret itself");
    }
}
