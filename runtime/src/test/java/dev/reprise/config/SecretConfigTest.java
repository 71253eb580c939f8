package dev.reprise.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.reprise.resolve.Layer;
import dev.reprise.resolve.Resolver;
import dev.reprise.schema.Component;
import dev.reprise.schema.Types;
import dev.reprise.testing.Vault;
import dev.reprise.tree.Change;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SecretConfigTest {

    private static final Vault.Schema SCHEMA = Vault.Schema.INSTANCE;

    private static Vault vault(String... args) {
        return Resolver.of(SCHEMA)
                .with(Layer.args("api_key=hunter2", "credentials={a: sk-one}"))
                .with(Layer.args(args))
                .resolve()
                .config();
    }

    @Test
    void yamlLeavesSecretsOutAndReadingItBackAsksForThem() {
        String yaml = SCHEMA.yaml(vault());

        assertThat(yaml).startsWith("store:\n").doesNotContain("hunter2", "sk-one", "api_key", "credentials");
        assertThatThrownBy(() -> SCHEMA.parse(yaml)).hasMessageContaining("api_key  must be given");
    }

    @Test
    void theTreeMasksSecretsThatAreThere() {
        assertThat(SCHEMA.tree(vault())).startsWith("""
                        Vault
                        ├── api_key: ***
                        ├── password: null
                        ├── pin: null
                        ├── credentials: ***
                        """);
    }

    @Test
    void secretsDoNotCountForTheHash() {
        assertThat(SCHEMA.hash(vault("api_key=other", "password=x", "pin=1"))).isEqualTo(SCHEMA.hash(vault()));
        assertThat(SCHEMA.canonicalText(vault())).doesNotContain("api_key", "hunter2");
    }

    @Test
    void aDifferenceOfSecretsIsToldButNotShown() {
        assertThat(SCHEMA.diff(vault(), vault("api_key=other", "password=new", "credentials.a=sk-two", "epochs=3")))
                .map(Change::toString)
                .containsExactly(
                        "api_key: *** -> ***", "password: null -> ***", "credentials: *** -> ***", "epochs: 2 -> 3");
        assertThat(SCHEMA.diff(vault(), vault())).isEmpty();
    }

    @Test
    void aDifferenceInsideAListOfConfigsShowsNoSecret() {
        assertThat(SCHEMA.diff(vault("mirrors=[{token: old-tok}]"), vault("mirrors=[{token: new-tok}]")))
                .map(Change::toString)
                .containsExactly("mirrors: [{host=example.org, token=***}] -> [{host=example.org, token=***}]");
    }

    @Test
    void mergingAPatchKeepsSecretsAndSetsThem() {
        Vault merged = SCHEMA.merge(vault(), new VaultPatch(Map.of()).epochs(7).apiKey("new-key"));

        assertThat(merged.apiKey()).isEqualTo("new-key");
        assertThat(merged.credentials()).containsExactly(entry("a", "sk-one"));
        assertThat(merged.epochs()).isEqualTo(7);
    }

    @Test
    void aPatchMasksItsSecretsAndKeepsThemInItsTree() {
        VaultPatch patch = new VaultPatch(Map.of()).apiKey("hunter2").epochs(7);

        assertThat(patch).hasToString("VaultPatch{api_key=***, epochs=7}");
        assertThat(patch.tree()).containsExactly(entry("api_key", "hunter2"), entry("epochs", 7));
        assertThat(patch.nested(patch)).hasToString("VaultPatch{api_key=***, epochs=7, store={api_key=***, epochs=7}}");
        assertThat(patch)
                .isNotEqualTo(new VaultPatch(Map.of()).apiKey("hunter3").epochs(7));
    }

    @Test
    void aPatchMasksTheSecretsOfConfigsInAList() {
        ConfigPatch<Vault> patch = SCHEMA.patch(vault("mirrors=[{token: old-tok}]"));

        assertThat(patch.yaml()).contains("mirrors:\n- host: example.org\n").doesNotContain("old-tok");
        assertThat(patch.toString()).contains("mirrors=[{host=example.org, token=***}]");
        assertThat(patch.tree()).containsEntry("mirrors", List.of(Map.of("host", "example.org", "token", "old-tok")));
    }

    @Test
    void aPatchThatCannotBeReadShowsNoSecret() {
        assertThatThrownBy(() -> SCHEMA.parsePatch("pin: hunter2hunter2"))
                .hasMessageContaining("pin = ***  is not a whole number")
                .hasMessageNotContaining("hunter");
        assertThatThrownBy(() -> SCHEMA.parsePatch("api_kye: hunter2hunter2"))
                .hasMessageContaining("api_kye = ***  unknown key. Did you mean 'api_key'?")
                .hasMessageNotContaining("hunter");
    }

    @Test
    void theDescriptionShowsNoDefaultOfASecret() {
        assertThat(SCHEMA.describe()).contains("credentials ").contains("default ***");
    }

    /** Written as the processor would write it. */
    private static final class VaultPatch extends ConfigPatch<Vault> {

        private static final Component<String> API_KEY =
                Component.of("apiKey", Types.STRING).key("api_key").keptSecret();
        private static final Component<Integer> EPOCHS = Component.of("epochs", Types.INT);
        private static final Component<String> STORE = Component.of("store", Types.STRING);

        VaultPatch(Map<String, Object> tree) {
            super(tree);
        }

        VaultPatch apiKey(String apiKey) {
            return new VaultPatch(with(API_KEY, apiKey));
        }

        VaultPatch epochs(int epochs) {
            return new VaultPatch(with(EPOCHS, epochs));
        }

        VaultPatch nested(VaultPatch patch) {
            return new VaultPatch(with(STORE, patch));
        }
    }
}
