package dev.reprise.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.reprise.problem.ConfigException;
import dev.reprise.testing.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is no secret stays readable beside what is one. */
final class SecretReportWordsTest {

    private static final String KEYS =
            "Keys of Vault: api_key, password, pin, credentials, store, mirrors, epochs, note, run";

    private static String report(Layer... layers) {
        Resolver<Vault> resolver = Resolver.of(Vault.Schema.INSTANCE);
        for (Layer layer : layers) {
            resolver = resolver.with(layer);
        }
        Resolver<Vault> all = resolver;
        return catchThrowableOfType(ConfigException.class, all::resolve)
                .getMessage()
                .replaceAll(" {2,}", "  "); // how wide the columns are is not the point here
    }

    private static String args(String... args) {
        return report(Layer.args("api_key=k3y-of-vault"), Layer.args(args));
    }

    @Test
    void theValueOfAnUnknownKeyIsHiddenInItsOwnRowOnly() {
        assertThat(args("stroe=local", "store=locl"))
                .contains("stroe = ***  unknown key. Did you mean 'store'? " + KEYS + "  (arg 1)")
                .contains("store = locl  not one of: local, remote. Did you mean 'local'?");
    }

    @Test
    void aNameThatIsAlsoAMisplacedValueIsShown() {
        assertThat(args("epohcs=epochs"))
                .contains("epohcs = ***  unknown key. Did you mean 'epochs'? " + KEYS + "  (arg 1)");
    }

    @Test
    void aWordOfTheLibraryThatIsAlsoAMisplacedValueIsShown() {
        assertThat(args("bogus=be", "epochs=-1")).contains("epochs = -1  must be positive");
        assertThat(args("bogus=1", "epochs=1,2")).contains("epochs = 1,2  is a sweep: several values for one key.");
    }

    @Test
    void aFlagWithOneDashIsShown() {
        assertThat(args("-epochs", "5"))
                .contains("-epochs  is not a flag: --help lists them. A key is set by --key=value or key=value")
                .contains("5  ")
                .doesNotContain("***");
    }

    @Test
    void aKeyThatHoldsNoSecretIsShownWithItsValue() {
        assertThat(args("epochs:3")).contains("epochs:3  is not key=value. Write epochs:3=VALUE");
        assertThat(args("epoch")).contains("epoch  is not key=value. Write epoch=VALUE");
    }

    @Test
    void thePresetThatDoesNotExistIsShown() {
        assertThat(report(
                        Layer.args("api_key=k3y-of-vault"),
                        Presets.layer(Vault.Schema.INSTANCE, "smal", dev.reprise.text.Origin.of("arg 1"))))
                .contains("--preset = smal  ");
    }

    @Test
    void theNamesOfFilesAreShown(@TempDir Path dir) throws IOException {
        Path broken = Files.writeString(dir.resolve("broken.json"), "{\"epochs\": }");
        Path self = Files.writeString(dir.resolve("self.yaml"), "include: [self.yaml]\n");

        assertThat(report(Layer.args("api_key=k3y-of-vault"), Layer.file(broken)))
                .contains(broken + "  a value is missing");
        assertThat(report(Layer.args("api_key=k3y-of-vault"), Layer.file(self)))
                .contains("include = self.yaml  ")
                .contains("includes itself");
    }

    @Test
    void aSecretThatIsAWordOfTheLibraryIsNotTakenOutOfItsSentences() {
        assertThat(report(Layer.args("api_key=must", "password=positive", "epochs=-1", "note=${oc.dict.keys:must}")))
                .contains("epochs = -1  must be positive")
                .contains("note = ${oc.dict.keys:***}  *** refers to '***', which does not exist");
        assertThat(report(Layer.args("api_key=none", "password=epochs", "epohcs=3")))
                .contains("epohcs = ***  unknown key. Did you mean 'epochs'? " + KEYS);
    }

    @Test
    void aSecretIsHiddenInTheValuesAndTheQuotesOfEveryRow() {
        assertThat(report(Layer.args("api_key=hunter", "store=hunter", "note=${env:hunter}", "epochs=x-hunter-y")))
                .contains("store = ***  not one of: local, remote.")
                .contains("epochs = x-***-y  ")
                .contains("note = ${env:***}  the environment variable '***' is not set")
                .doesNotContain("hunter");
    }

    @Test
    void aSecretOfLessThanFourCharactersIsHiddenAtItsOwnPlaceOnly() {
        assertThat(report(Layer.args("api_key=k3y-of-vault", "pin=-3", "epochs=-3")))
                .contains("pin = ***  must be positive")
                .contains("epochs = -3  must be positive");
    }

    @Test
    void manyUnknownKeysAndLongSecretsAreReadOnceEach() {
        String[] args = new String[8_001];
        for (int i = 0; i < 8_000; i++) {
            args[i] = "unknown_" + i + "=value-number-" + i;
        }
        args[8_000] = "credentials={a: '" + "0123456789abcde,".repeat(6_000) + "'}";

        assertThat(args(args)).startsWith("8000 problems").doesNotContain("value-number");
        assertThat(args("password=" + "0123456789abcdef".repeat(6_250), "epochs=" + "fedcba".repeat(20_000)))
                .contains("epochs = fedcbafedcba")
                .contains("...  is not a whole number");
    }
}
