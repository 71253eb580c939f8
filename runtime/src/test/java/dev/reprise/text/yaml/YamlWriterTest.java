package dev.reprise.text.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The expected canonical texts are those of PyYAML 6.0.3. */
class YamlWriterTest {

    @Test
    void canonicalSortsKeysAtEveryLevelAndReadableKeepsTheirOrder() {
        Map<String, @Nullable Object> tree = tree("z", 1, "a", tree("d", 2.5, "c", null), "B", true);

        assertThat(YamlWriter.canonical(tree)).isEqualTo("B: true\na:\n  c: null\n  d: 2.5\nz: 1\n");
        assertThat(YamlWriter.readable(tree)).isEqualTo("z: 1\na:\n  d: 2.5\n  c: null\nB: true\n");
    }

    @Test
    void canonicalSortsByCodePointAndNotByUtf16() {
        assertThat(YamlWriter.canonical(tree("😀", 1, "\uff01", 2, "é", 3, "z", 4)))
                .isEqualTo("z: 4\n\"\\xE9\": 3\n\"\\uFF01\": 2\n\"\\U0001F600\": 1\n");
        assertThat(YamlWriter.canonical(tree("\ud83da", 1, "😀", 2, "\ud83d", 3, "\ue000", 4)))
                .isEqualTo("\"\\uD83D\": 3\n\"\\uD83Da\": 1\n\"\\uE000\": 4\n\"\\U0001F600\": 2\n");
    }

    @Test
    void listsInMapsAreNotIndentedAndListsInListsAre() {
        assertThat(YamlWriter.canonical(tree("a", List.of(1, List.of(2, List.of(3)), tree("x", 1, "y", List.of(4))))))
                .isEqualTo("a:\n- 1\n- - 2\n  - - 3\n- x: 1\n  y:\n  - 4\n");
    }

    @Test
    void emptyCollectionsAreInFlowStyle() {
        assertThat(YamlWriter.canonical(Map.of())).isEqualTo("{}\n");
        assertThat(YamlWriter.canonical(tree("a", List.of(), "b", Map.of(), "c", List.of(List.of(), Map.of()))))
                .isEqualTo("a: []\nb: {}\nc:\n- []\n- {}\n");
    }

    @Test
    void everyKindOfNumberIsWritten() {
        assertThat(YamlWriter.canonical(tree(
                        "a",
                        (byte) -1,
                        "b",
                        (short) 2,
                        "c",
                        3L,
                        "d",
                        new BigInteger("-12345678901234567890"),
                        "e",
                        0.1f,
                        "f",
                        1e-5,
                        "g",
                        Double.NEGATIVE_INFINITY)))
                .isEqualTo("a: -1\nb: 2\nc: 3\nd: -12345678901234567890\ne: 0.1\nf: 1.0e-05\ng: -.inf\n");
    }

    @Test
    void textThatYamlTakesForSomethingElseIsQuoted() {
        for (String text : List.of(
                "",
                "no",
                "Yes",
                "ON",
                "null",
                "~",
                "<<",
                "=",
                "1",
                "007",
                "0x1F",
                "1_000",
                "-5",
                "+1",
                "12:30",
                "1:2.5",
                "1.",
                "1.5e-07",
                ".5",
                "-.inf",
                ".NaN",
                "2024-01-01",
                "2024-1-1 1:00:00",
                "2024-01-01T01:00:00.5+01:00",
                "- a",
                "-",
                "? a",
                ": a",
                "a:",
                "a: b",
                "a #b",
                "#a",
                "[a]",
                "{a}",
                "&a",
                "*a",
                "!a",
                "|",
                ">",
                "%a",
                "@a",
                "`a",
                "---",
                "... a",
                " a",
                "a ",
                ",")) {
            assertThat(YamlWriter.canonical(tree("k", text))).isEqualTo("k: '" + text + "'\n");
        }
    }

    @Test
    void textThatStaysTextIsPlain() {
        for (String text : List.of(
                "adam",
                "y",
                "nO",
                "08",
                "0o7",
                "0_9",
                "1e5",
                "1.0e5",
                "-.5",
                "1:60",
                "2024-1-1",
                "2024-01-1T",
                "-a",
                "--",
                "?a",
                ":a",
                "a:b",
                "a#b",
                "C:\\tmp",
                "it's",
                "a, b",
                "a]",
                "x=y",
                "..",
                "<",
                "a  b",
                "+-.")) {
            assertThat(YamlWriter.canonical(tree("k", text))).isEqualTo("k: " + text + "\n");
        }
    }

    @Test
    void quotesWithinSingleQuotesAreDoubled() {
        assertThat(YamlWriter.canonical(tree("k", "'a' #b"))).isEqualTo("k: '''a'' #b'\n");
    }

    @Test
    void whatDoesNotPrintIsEscapedInDoubleQuotes() {
        assertThat(YamlWriter.canonical(
                        tree("k", "\0\u0007\b\t\u000b\f\r\u001b\u0001\u007f\"\\\u0085\u00a0\u2028\u2029")))
                .isEqualTo("k: \"\\0\\a\\b\\t\\v\\f\\r\\e\\x01\\x7F\\\"\\\\\\N\\_\\L\\P\"\n");
        assertThat(YamlWriter.canonical(tree("k", "é日😀\ud83d\ufeff")))
                .isEqualTo("k: \"\\xE9\\u65E5\\U0001F600\\uD83D\\uFEFF\"\n");
    }

    @Test
    void readableKeepsWhatPrintsAndEscapesTheRest() {
        assertThat(YamlWriter.readable(tree("é", "日本 😀", "k", "a\u0085b", "l", "é\tß😀")))
                .isEqualTo("é: 日本 😀\nk: \"a\\Nb\"\nl: \"é\\tß😀\"\n");
    }

    @Test
    void lineBreaksAreDoubledInSingleQuotesUnlessSpacesTouchThem() {
        assertThat(YamlWriter.canonical(tree("k", "a\nb\n\nc\n"))).isEqualTo("k: 'a\n\n  b\n\n\n  c\n\n  '\n");
        assertThat(YamlWriter.canonical(tree("k", "a \nb"))).isEqualTo("k: \"a \\nb\"\n");
        assertThat(YamlWriter.canonical(tree("k", "a\n b"))).isEqualTo("k: \"a\\n b\"\n");
    }

    @Test
    void longLinesAreFoldedAtLoneSpacesBeyondTheWidth() {
        assertThat(YamlWriter.canonical(tree("k", "word ".repeat(30) + "end"))).isEqualTo("""
                        k: word word word word word word word word word word word word word word word word
                          word word word word word word word word word word word word word word end
                        """);
        assertThat(YamlWriter.canonical(tree("k", "x".repeat(90) + "  y"))).isEqualTo("k: " + "x".repeat(90) + "  y\n");
    }

    @Test
    void longLinesInDoubleQuotesAreBrokenWithBackslashes() {
        assertThat(YamlWriter.canonical(tree("k", "\t" + "x".repeat(80) + " y z")))
                .isEqualTo("k: \"\\t" + "x".repeat(80) + "\\\n  \\ y z\"\n");
    }

    @Test
    void longOrManyLinedOrEmptyKeysStandAfterAQuestionMark() {
        assertThat(YamlWriter.canonical(tree("x".repeat(122), 1))).isEqualTo("x".repeat(122) + ": 1\n");
        assertThat(YamlWriter.canonical(tree("x".repeat(123), 1))).isEqualTo("? " + "x".repeat(123) + "\n: 1\n");
        assertThat(YamlWriter.canonical(tree("a\nb", List.of(1, 2)))).isEqualTo("? 'a\n\n  b'\n: - 1\n  - 2\n");
        assertThat(YamlWriter.canonical(tree("", tree("a", 1, "b", 2)))).isEqualTo("? ''\n: a: 1\n  b: 2\n");
    }

    @Test
    void whatIsNoPlainTreeIsRefused() {
        assertThatThrownBy(() -> YamlWriter.canonical(tree("lr", new BigDecimal("0.1"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Cannot write 0.1 of type java.math.BigDecimal.");
        Map<@Nullable String, Object> nullKey = new LinkedHashMap<>();
        nullKey.put(null, 1);
        assertThatThrownBy(() -> YamlWriter.readable(tree("a", Arrays.asList(1, nullKey))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot write a map with the key null. Keys are strings: turn it into one first.");
    }

    private static Map<String, @Nullable Object> tree(@Nullable Object... keysAndValues) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            tree.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
        }
        return tree;
    }
}
