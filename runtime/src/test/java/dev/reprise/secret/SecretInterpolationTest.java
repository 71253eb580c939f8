package dev.reprise.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.reprise.problem.ConfigException;
import dev.reprise.resolve.Layer;
import dev.reprise.resolve.Resolver;
import dev.reprise.testing.Vault;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an interpolation was made of is as secret as what it was to give. */
final class SecretInterpolationTest {

    private static final String HIDDEN = " failed. Why is not told, as it could show the secret";

    private static String report(String... args) {
        Resolver<Vault> resolver = Resolver.of(Vault.Schema.INSTANCE)
                .withEnvironment(Map.of("KEY", "hunter2[hunter2"))
                .with("mine", arguments -> {
                    throw new IllegalArgumentException("cannot open " + arguments.get(0));
                })
                .with("vault", arguments -> {
                    throw new IllegalStateException("no such entry: hunter2");
                })
                .with(Layer.args("api_key=k3y-of-vault"))
                .with(Layer.args(args));
        String report =
                catchThrowableOfType(ConfigException.class, resolver::resolve).getMessage();
        assertThat(report).doesNotContain("hunter");
        return report;
    }

    @Test
    void aTextThatCannotBeDecodedIsNotShown() {
        assertThat(report("password=${oc.decode:${env:KEY}}")).contains("  oc.decode" + HIDDEN);
    }

    @Test
    void aNameThatWasLookedUpIsNotShown() {
        assertThat(report("password=${env:${env:KEY}}")).contains("  env" + HIDDEN);
        assertThat(report("password=${${env:KEY}}")).contains("  env" + HIDDEN);
    }

    @Test
    void whatAFunctionOfTheProgramSaysIsNotShown() {
        assertThat(report("password=${mine:${env:KEY}}")).contains("  mine" + HIDDEN);
        assertThat(report("credentials={a: '${vault:entry}'}")).contains("  vault" + HIDDEN);
    }

    @Test
    void aValueThatDoesNotFitIsNotShown() {
        assertThat(report("pin=${env:KEY}")).contains("pin = ***  is not a whole number");
        assertThat(report("credentials=${env:KEY}")).contains("credentials = ***  ");
    }

    @Test
    void whatSaysOnlyWhatWasWrittenIsShown() {
        assertThat(report("password=${env:NOT_SET_HERE}"))
                .contains("the environment variable 'NOT_SET_HERE' is not set. Set it");
        assertThat(report("password=a${nots}b")).contains("refers to 'nots', which does not exist.");
        assertThat(report("note=${mine:x}")).contains("mine failed: cannot open x");
    }
}
