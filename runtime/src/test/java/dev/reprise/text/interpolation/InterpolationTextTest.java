package dev.reprise.text.interpolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.reprise.text.Origin;
import dev.reprise.text.TextException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InterpolationTextTest {

    private static final Origin HERE = Origin.of("test");

    private static Term parse(String text) {
        return InterpolationText.parse(text, HERE);
    }

    private static Term constant(Object value) {
        return new Term.Constant(value);
    }

    private static String refused(String text) {
        return catchThrowableOfType(TextException.class, () -> parse(text)).getMessage();
    }

    @Test
    void aReferenceIsAWayOfKeys() {
        assertThat(parse("${a.b[0]}"))
                .isEqualTo(new Term.Reference(0, List.of(constant("a"), constant("b"), constant("0")), "${a.b[0]}"));
        assertThat(parse("${..x}")).isEqualTo(new Term.Reference(2, List.of(constant("x")), "${..x}"));
        assertThat(parse("${a.${b}}"))
                .isEqualTo(new Term.Reference(
                        0, List.of(constant("a"), new Term.Reference(0, List.of(constant("b")), "${b}")), "${a.${b}}"));
    }

    @Test
    void argumentsAreTypedByHowTheyLook() {
        Term.Call call = (Term.Call) parse("${f:1, 2.5 ,true,null,a b,'1',[x,{k: 1_0}],01,a\\,b,}");
        assertThat(call.name()).containsExactly(constant("f"));
        assertThat(call.arguments())
                .isEqualTo(List.of(
                        constant(1L),
                        constant(2.5),
                        constant(true),
                        new Term.Constant(null),
                        constant("a b"),
                        constant("1"),
                        new Term.Items(List.of(constant("x"), new Term.Entries(Map.of("k", constant(10L))))),
                        constant("01"),
                        constant("a,b"),
                        constant("")));
    }

    @Test
    void whatIsBrokenIsShownWithACaret() {
        assertThat(refused("x${a")).isEqualTo("x${a\n ^ the ${ is not closed; add }");
        assertThat(refused("${}"))
                .isEqualTo("${}\n  ^ a key is missing here; write the path of a value, such as model.width");
        assertThat(refused("${o${k}}"))
                .isEqualTo("${o${k}}\n   ^ only a whole key can be an interpolation, as in ${a.${b}}");
        assertThat(refused("${f:a#b}")).isEqualTo("${f:a#b}\n     ^ this needs quotes: write the argument as 'text'");
        assertThat(refused("${f:'a}")).isEqualTo("${f:'a}\n    ^ the quote is not closed; add '");
        assertThat(refused("${f:[a}")).isEqualTo("${f:[a}\n      ^ this needs quotes: write the argument as 'text'");
        assertThat(refused("${f:[a,]}"))
                .isEqualTo("${f:[a,]}\n       ^ a value is missing here; write '' for an empty text");
        assertThat(refused("${a:b:c".repeat(60))).contains("may be nested 50 deep at most");
    }

    /** Also what many people write that never meant an interpolation. */
    @Test
    void otherTextIsLeftAlone() {
        for (String text : List.of("", "$", "$a", "a{b}", "$ {a}", "\\", "\\\\", "C:\\x", "100%", "#{a}", "}{")) {
            assertThat(parse(text)).isEqualTo(constant(text));
            assertThat(InterpolationText.escape(text)).isEqualTo(text);
        }
    }

    @Test
    void anEscapedTextReadsAsItself() {
        assertThat(InterpolationText.escape("a${b}")).isEqualTo("a\\${b}");
        assertThat(InterpolationText.escape("\\${b}")).isEqualTo("\\\\\\${b}");
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 100_000; i++) {
            String text = random(random, "${\\}$ a");
            assertThat(parse(InterpolationText.escape(text)))
                    .as("seed %d: %s", seed, text)
                    .isEqualTo(constant(text));
        }
    }

    @Test
    void anyTextGivesATermOrAnErrorThatSaysWhere() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int read = 0;
        for (int i = 0; i < 100_000; i++) {
            String text = "${" + random(random, "${}[]:.,'\"\\ a1-é") + "}";
            try {
                assertThat(parse(text)).isNotNull();
                read++;
            } catch (TextException e) {
                assertThat(e).as("seed %d: %s", seed, text).hasMessageContaining("^ ");
            }
        }
        assertThat(read).isGreaterThan(1_000);
    }

    private static String random(Random random, String alphabet) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(14); length > 0; length--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            if (random.nextInt(6) == 0) {
                text.append("${");
            }
        }
        return text.toString();
    }
}
