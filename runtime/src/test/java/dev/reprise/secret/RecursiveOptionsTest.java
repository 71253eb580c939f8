package dev.reprise.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reprise.args.OverrideText;
import dev.reprise.resolve.Resolver;
import dev.reprise.schema.Component;
import dev.reprise.schema.Types;
import dev.reprise.sweep.Sweep;
import dev.reprise.testing.Zoo;
import dev.reprise.text.Node;
import dev.reprise.text.Origin;
import org.junit.jupiter.api.Test;

/** Options that hold options again: there are more ways through them than anybody can try. */
final class RecursiveOptionsTest {

    private static final String DEEP = "expr" + ".child".repeat(24);

    private static Zoo.Described schema() {
        Zoo.Choices expr = new Zoo.Choices("Expr");
        Zoo.Choices all = expr;
        for (int i = 0; i < 9; i++) {
            Zoo.Described option = new Zoo.Described(
                    "Option" + i,
                    "",
                    i == 0
                            ? Component.of("token", Types.optional(Types.STRING))
                                    .keptSecret()
                            : Component.of("child", Types.optional(Types.config(expr))));
            all = all.with("option" + i, option);
        }
        return new Zoo.Described("Root", "", Component.of("expr", Types.optional(Types.config(all))));
    }

    private static boolean isSecret(String key, String value) {
        return new SecretSearch(schema())
                .change(
                        OverrideText.parse(key + "=x").path(),
                        new Node.Scalar(value, Node.Style.RAW, Origin.of("arg 1")));
    }

    @Test
    void aKeyDeepInsideIsFound() {
        assertThat(isSecret(DEEP + ".token", "hunter2")).isTrue();
        assertThat(isSecret(DEEP + ".nope", "hunter2")).isTrue();
        assertThat(isSecret(DEEP, "option0")).isFalse();
    }

    @Test
    void aValueDeepInsideAValueIsFound() {
        assertThat(isSecret("expr", "{child: ".repeat(24) + "{token: hunter2}" + "}".repeat(24)))
                .isTrue();
        assertThat(isSecret("expr", "{child: ".repeat(24) + "option0" + "}".repeat(24)))
                .isFalse();
    }

    @Test
    void aSweepOverTheNamesOfAKeyThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> Sweep.of(Resolver.of(schema()), DEEP + ".nope=glob(a*)"))
                .hasMessageContaining("has no names to choose from");
        assertThat(Sweep.of(Resolver.of(schema()), DEEP + "=glob(option*)").size())
                .isEqualTo(9);
    }
}
