package dev.reprise.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.reprise.problem.ConfigException;
import dev.reprise.testing.Vault;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SecretReportTest {

    private static String report(Layer... layers) {
        Resolver<Vault> resolver = Resolver.of(Vault.Schema.INSTANCE);
        for (Layer layer : layers) {
            resolver = resolver.with(layer);
        }
        Resolver<Vault> all = resolver;
        return catchThrowableOfType(ConfigException.class, all::resolve).getMessage();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api_kye=hunter2hunter2",
                "apikey=hunter2hunter2",
                "api_key.x=hunter2hunter2",
                "server.api_key=hunter2hunter2",
                "note.token=hunter2hunter2",
                "store.tokn=hunter2hunter2",
                "store.token=hunter2hunter2",
                "store={type: remote, tokn: hunter2hunter2}",
                "store={type: remote, token: hunter2hunter2",
                "store={type: remote, token: [hunter2hunter2]}",
                "mirrors=[{tokn: hunter2hunter2}]",
                "mirrors+={token: {a: hunter2hunter2}}",
                "mirrors.0.token=hunter2hunter2",
                "pin=hunter2hunter2",
                "+api_key=hunter2hunter2",
                "++api_key=hunter2hunter2",
                "~api_key=hunter2hunter2",
                "api_key..x=hunter2hunter2",
                "=hunter2hunter2",
                "hunter2hunter2",
                "-hunter2hunter2",
                "api_key:hunter2hunter2",
                "--api_kye=hunter2hunter2",
                "credentials=hunter2hunter2",
                "credentials=[hunter2hunter2]",
                "credentials={openai: hunter2hunter2",
                "credentials={openai: 'hunter2hunter2}",
                "credentials+=hunter2hunter2",
                "run=hunter2hunter2",
                "run={nam: hunter2hunter2}",
            })
    void noArgumentThatMayHoldASecretIsShown(String arg) {
        assertThat(report(Layer.args("epochs=0", arg))).doesNotContain("hunter").contains("epochs = 0");
    }

    @Test
    void aMisplacedValueOfTwoArgumentsIsNotShown() {
        assertThat(report(Layer.args("--api_kye", "hunter2hunter2"))).doesNotContain("hunter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api_kye: hunter2hunter2",
                "store: {type: remote, tokn: hunter2hunter2}",
                "mirrors: [{host: a, token: {x: hunter2hunter2}}]",
                "pin: hunter2hunter2",
                "credentials: hunter2hunter2",
                "credentials: {a: {b: hunter2hunter2}}",
                "api_key: [hunter2hunter2]",
                "api_key: !hunter2hunter2 x",
                "api_key: *hunter2hunter2",
                "api_key: !!null hunter2hunter2",
                "api_key: %hunter2hunter2",
                "api_key: @hunter2hunter2",
                "api_key: 'hunter2hunter2",
                "api_key: {hunter2hunter2",
                "api_key: a: hunter2hunter2",
                "api_key: |9\n hunter2hunter2",
            })
    void noFileThatMayHoldASecretIsShown(String yaml) {
        assertThat(report(Layer.yaml(yaml, "conf.yaml")))
                .doesNotContain("hunter")
                .contains("conf.yaml:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"hunter2hunter2", "'hunter2hunter2'", "12-hunter2hunter2", "\"hunter2hunter2", "{hunter2hunter2}"
            })
    void noJsonThatMayHoldASecretIsShown(String value) {
        assertThat(report(Layer.json("{\"api_key\": " + value + "}", "conf.json")))
                .doesNotContain("hunter")
                .contains("conf.json:1");
    }

    @Test
    void whatAnExplanationTellsIsFreeOfSecrets() {
        List<Explanation> all = Resolver.of(Vault.Schema.INSTANCE)
                .with(Layer.args(
                        "api_key=old-hunter2",
                        "credentials={a: hunter2}",
                        "store={type: remote, token: hunter2}",
                        "mirrors=[{token: hunter2}]"))
                .with(Layer.args("api_key=hunter2", "credentials.a=hunter2x", "~credentials.a", "pin=hunter2"))
                .with(Layer.args("store=local", "password=${env:PASSWORD}", "mirrors=[{token: {a: hunter2}}]"))
                .explain();

        assertThat(all.toString()).doesNotContain("hunter2");
        assertThat(all).anySatisfy(one -> {
            assertThat(one.path()).isEqualTo("api_key");
            assertThat(one.value()).isEqualTo("***");
            assertThat(one.steps()).map(Explanation.Step::text).containsExactly("***", "***");
        });
        assertThat(all).anySatisfy(one -> assertThat(one.value()).isEqualTo("${env:PASSWORD}"));
    }

    @Test
    void aSecretThatWasOverruledIsNotShownEither() {
        assertThat(report(
                        Layer.args("api_key=hunter2", "epochs=0"),
                        Layer.args("api_key=other", "note=hunter2", "epochs=hunter2")))
                .doesNotContain("hunter2")
                .contains("epochs = ***");
    }

    @Test
    void theUsualFormOfANumberIsAsSecretAsTheOneGiven() {
        assertThat(report(Layer.args("api_key=bad 123456", "pin=123_456")))
                .contains("the key '***' with {} opens nothing")
                .doesNotContain("123456");
    }

    @Test
    void aShortSecretIsMaskedWhereItStandsAsAWord() {
        assertThat(report(Layer.args("api_key=bad", "credentials={a: x1}")))
                .contains("the key '***' with {a=***} opens nothing");
    }

    @Test
    void aReferenceToTheEnvironmentIsNoSecret() {
        assertThat(report(Layer.args("pin=${env:MY_PIN}", "epochs=0"))).contains("pin = ${env:MY_PIN}");
    }

    @Test
    void anExcerptOfASecretIsNoneOfItsBeginning() {
        String pem = "0123456789".repeat(20);

        assertThat(report(Layer.args("pin=" + pem, "credentials={a: {b: " + pem + "}")))
                .doesNotContain("0123");
    }

    @Test
    void aConfigWithoutSecretsShowsWhatWasGiven() {
        String report = catchThrowableOfType(
                        ConfigException.class,
                        () -> Resolver.of(dev.reprise.testing.Train.Schema.INSTANCE)
                                .with(Layer.args("api_key=hunter2"))
                                .resolve())
                .getMessage();

        assertThat(report).contains("api_key = hunter2  unknown key.");
    }
}
