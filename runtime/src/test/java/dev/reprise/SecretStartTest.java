package dev.reprise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(OS.WINDOWS)
final class SecretStartTest extends VaultRuns {

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
}
