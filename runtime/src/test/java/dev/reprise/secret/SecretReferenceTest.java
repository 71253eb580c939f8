package dev.reprise.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reprise.problem.ConfigException;
import dev.reprise.resolve.Layer;
import dev.reprise.resolve.Resolver;
import dev.reprise.testing.Studio;
import dev.reprise.testing.Vault;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A secret may be referred to by another one only: anywhere else it would be written. */
final class SecretReferenceTest {

    private static Vault vault(String... args) {
        return Resolver.of(Vault.Schema.INSTANCE)
                .with(Layer.args("api_key=sk-hidden"))
                .with(Layer.args(args))
                .resolve()
                .config();
    }

    private static Map<String, Object> studio(String... args) {
        return Resolver.of(Studio.SCHEMA)
                .withEnvironment(Map.of("STUDIO_KEY", "sk-hidden"))
                .with(Layer.args("stages=[{token: tok-hidden}]"))
                .with(Layer.args(args))
                .resolve()
                .config();
    }

    @Test
    void aTextThatIsNoSecretCannotTakeOne() {
        assertThatThrownBy(() -> vault("note=${api_key}"))
                .isInstanceOf(ConfigException.class)
                .hasMessage(
                        "1 problem in the configuration:\n  note = ${api_key}  refers to 'api_key', a secret, and 'note' is"
                                + " none. Mark it with @Secret, or take the reference out  (arg 1)");
    }

    @Test
    void anotherSecretCan() {
        assertThat(vault("password=${api_key}").password()).isEqualTo(Optional.of("sk-hidden"));
        assertThat(vault("credentials.a=Bearer ${old_key}").credentials()).isEqualTo(Map.of("a", "Bearer sk-hidden"));
        assertThat(studio("stages.0.token=${api_key}").get("stages").toString()).contains("sk-hidden");
    }

    @Test
    void aConfigThatHoldsOneCannotBeCopiedIntoAnOpenMap() {
        for (String copy : new String[] {"${stages}", "${stages.0}", "${oc.dict.values:stages.0}"}) {
            assertThatThrownBy(() -> studio("extra.copy=" + copy))
                    .as(copy)
                    .hasMessageContaining(
                            "extra.copy = " + copy + "  refers to 'stages.0.token', a secret, and 'extra.copy'")
                    .hasMessageNotContaining("hidden");
        }
        assertThat(studio("extra.copy=${model}").get("extra").toString())
                .isEqualTo("{copy={num_units=64, activation=relu}}");
    }
}
