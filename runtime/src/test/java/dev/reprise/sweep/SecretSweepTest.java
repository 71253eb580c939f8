package dev.reprise.sweep;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reprise.problem.ConfigException;
import dev.reprise.resolve.Resolver;
import dev.reprise.testing.Vault;
import org.junit.jupiter.api.Test;

final class SecretSweepTest {

    private static void assertRefused(String override, String row) {
        assertThatThrownBy(() -> Sweep.of(Resolver.of(Vault.Schema.INSTANCE), override))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(row)
                .hasMessageNotContaining("hunter");
    }

    @Test
    void anOverrideThatCannotBeExpandedShowsNoSecret() {
        assertRefused("api_key=[choice(hunter2hunter2,x)]", "api_key = ***  has a sweep inside a list or a map.");
        assertRefused("api_kye=interval(1234,5678)", "api_kye = ***  needs an optimizer");
        assertRefused("api_key=glob(hunter2)", "api_key = ***  ");
    }

    @Test
    void anOverrideThatCannotBeTakenApartShowsNoSecret() {
        assertRefused("api[key]=hunter2hunter2", "api[key]=***  has a bracket in its key.");
    }
}
