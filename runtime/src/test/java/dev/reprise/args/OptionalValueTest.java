package dev.reprise.args;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A flag whose value may be left out takes what could be nothing else. */
final class OptionalValueTest {

    private static Arguments parse(String... args) {
        return Arguments.parse(List.of(Flag.optional("explain", "KEY", ""), new Flag("config", "FILE", "")), args);
    }

    @Test
    void aWordAfterItIsItsValue() {
        Arguments arguments = parse("--explain", "epochs", "epochs=5");

        assertThat(arguments.value("explain")).isEqualTo("epochs");
        assertThat(arguments.overrideTexts()).containsExactly("epochs=5");
        assertThat(arguments.problems()).isEmpty();
    }

    @Test
    void anOverrideAfterItIsNoValue() {
        Arguments arguments = parse("--explain", "epochs=5");

        assertThat(arguments.value("explain")).isEmpty();
        assertThat(arguments.overrideTexts()).containsExactly("epochs=5");
    }

    @Test
    void aDeletionOrAFlagAfterItIsNoValue() {
        assertThat(parse("--explain", "~tags.a").value("explain")).isEmpty();
        assertThat(parse("--explain", "--config", "a.yaml").value("config")).isEqualTo("a.yaml");
        assertThat(parse("--explain", "--", "a=1").overrideTexts()).containsExactly("a=1");
        assertThat(parse("--explain").has("explain")).isTrue();
    }

    @Test
    void anAttachedValueIsTakenAsItStands() {
        assertThat(parse("--explain=a=b").value("explain")).isEqualTo("a=b");
        assertThat(parse("--explain=").problems().get(0).message()).isEqualTo("is empty; it needs a value: KEY");
    }

    @Test
    void aUsageLineShowsThatTheValueMayBeLeftOut() {
        assertThat(Flag.optional("explain", "KEY", "").shown()).isEqualTo("--explain [KEY]");
        assertThat(new Flag("config", "FILE", "").shown()).isEqualTo("--config FILE");
        assertThat(new Flag("fork", null, "").shown()).isEqualTo("--fork");
    }
}
