package dev.reprise.args;

import static dev.reprise.args.OverrideText.Kind.ADD;
import static dev.reprise.args.OverrideText.Kind.APPEND;
import static dev.reprise.args.OverrideText.Kind.CHANGE;
import static dev.reprise.args.OverrideText.Kind.DELETE;
import static dev.reprise.args.OverrideText.Kind.EXTEND_LIST;
import static dev.reprise.args.OverrideText.Kind.FORCE_ADD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.reprise.text.Origin;
import dev.reprise.text.TextException;
import dev.reprise.text.value.ValueText;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverrideTextTest {

    private static OverrideText override(OverrideText.Kind kind, String key, String value) {
        return new OverrideText(kind, key, null, value);
    }

    @Test
    void theFirstEqualsSignSplits() {
        assertThat(OverrideText.parse("a.b=c=d")).isEqualTo(override(CHANGE, "a.b", "c=d"));
        assertThat(OverrideText.parse("a=")).isEqualTo(override(CHANGE, "a", ""));
        assertThat(OverrideText.parse("a= b ")).isEqualTo(override(CHANGE, "a", " b "));
        assertThat(OverrideText.parse("a.b=1").path()).containsExactly("a", "b");
    }

    @Test
    void signsSayWhatIsDone() {
        assertThat(OverrideText.parse("+a=1")).isEqualTo(override(ADD, "a", "1"));
        assertThat(OverrideText.parse("++a=1")).isEqualTo(override(FORCE_ADD, "a", "1"));
        assertThat(OverrideText.parse("a+=1")).isEqualTo(override(APPEND, "a", "1"));
        assertThat(OverrideText.parse("~a=1")).isEqualTo(override(DELETE, "a", "1"));
        assertThat(OverrideText.parse("~a")).isEqualTo(new OverrideText(DELETE, "a", null, null));
        assertThat(OverrideText.parse("a= extend_list(1, [2]) ")).isEqualTo(override(EXTEND_LIST, "a", "[1, [2]]"));
        assertThat(OverrideText.parse("a=extend_list(1")).isEqualTo(override(CHANGE, "a", "extend_list(1"));
    }

    @Test
    void aPackageIsTakenApartThoughThereAreNone() {
        assertThat(OverrideText.parse("db@src.x=1")).isEqualTo(new OverrideText(CHANGE, "db", "src.x", "1"));
        assertThat(OverrideText.parse("db@src.x=1").path()).containsExactly("db@src", "x");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "->",
            quoteCharacter = '`',
            value = {
                "a -> is not key=value. Write a=VALUE",
                "=1 -> has no key before '='. Write key=value",
                "~ -> has no key. Write ~key",
                "a =1 -> has a space around its key. Write key=value without spaces",
                "+~a=1 -> has a key that begins with '~'. Write key=value",
                "+++a=1 -> has a key that begins with '+'. Write key=value",
                "a[0]=1 -> has a bracket in its key. Write an index as a part, as a.0=value",
                "a.=1 -> has an empty part in its key. Write it as a.b.c=value",
                "+a+=1 -> has a sign on both sides of the key. To add to a list or a map, write a+=1",
                "+a=extend_list(1) -> adds to a list twice. Write a=extend_list(1)",
                "a,b=1 -> has , in its key. Write keys without quotes; one with such characters can only be set inside"
                        + " a map, as tags={'a,b': 1}",
            })
    void whatIsNoOverrideSaysHowToWriteOne(String text, String problem) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OverrideText.parse(text))
                .withMessage(problem);
    }

    @Test
    void everyTextIsAnOverrideOrAnError() {
        long seed = 20240131;
        Random random = new Random(seed);
        String[] seeds = {
            "a.b=[1,{k: 'v'},${x:{y: \"}\"}}]",
            "+a=choice(1,'b',range(1,9,2))",
            "~k=tag(t,shuffle(sort(3,1)))",
            "x=int([1.5,{a: true}])",
            "k+=json_str({a:[null,1e3]})",
            "g=glob([a*,'[b]'],exclude=c)",
            "i=float(interval(0,1e2))"
        };
        String alphabet = "[]{}(),:='\"\\ $~+.-019eainfxrsd#\n\u00e9";
        int read = 0;
        for (int i = 0; i < 100_000; i++) {
            StringBuilder text = new StringBuilder(seeds[random.nextInt(seeds.length)]);
            for (int n = random.nextInt(6); n > 0; n--) {
                int at = random.nextInt(text.length());
                String c = String.valueOf(alphabet.charAt(random.nextInt(alphabet.length())));
                switch (random.nextInt(3)) {
                    case 0 -> text.insert(at, c);
                    case 1 -> text.replace(at, at + 1, c);
                    default -> text.delete(at, Math.min(text.length() - 1, at + 1 + random.nextInt(3)));
                }
            }
            read += isRead(text.toString(), "seed " + seed + ", " + i + ": " + text) ? 1 : 0;
        }
        assertThat(read).isBetween(10_000, 90_000);
    }

    private static boolean isRead(String text, String description) {
        OverrideText override;
        try {
            override = OverrideText.parse(text);
        } catch (IllegalArgumentException e) {
            assertThat(e)
                    .as(description)
                    .isExactlyInstanceOf(IllegalArgumentException.class)
                    .message()
                    .isNotBlank();
            return false;
        }
        try {
            assertThat(ValueText.parse(String.valueOf(override.value()), Origin.of("arg 1")))
                    .as(description)
                    .isNotNull();
            return true;
        } catch (TextException e) {
            assertThat(e).as(description).hasMessageContaining("^ ");
            return false;
        }
    }
}
