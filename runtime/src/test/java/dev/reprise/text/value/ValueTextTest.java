package dev.reprise.text.value;

import static dev.reprise.text.Nodes.ARG;
import static dev.reprise.text.Nodes.show;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.reprise.text.Node;
import dev.reprise.text.RandomNodes;
import dev.reprise.text.TextException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expected nodes are shown with unquoted text between bars and quoted text between angle brackets. */
class ValueTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = "->",
            quoteCharacter = '`',
            value = {
                "[a, [b, c], {k: v}] -> [|a|, [|b|, |c|], {|k|: |v|}]",
                "{k: v, \"quoted key\": 1} -> {|k|: |v|, <quoted key>: |1|}",
                "[] -> []",
                "{} -> {}",
                "[ ] -> []",
                "[[], {}] -> [[], {}]",
                "[1, 2,] -> [|1|, |2|]",
                "{a: 1,} -> {|a|: |1|}",
                "[a b  c , d] -> [|a b  c|, |d|]",
                "[a=b, c#d, /e/f, a:b, g\u00e9\u4e2d] -> [|a=b|, |c#d|, |/e/f|, |a:b|, |g\u00e9\u4e2d|]",
                "[it's, 5\"] -> [|it's|, |5\"|]",
                "{a:b:c} -> {|a|: |b:c|}",
                "{a:1} -> {|a|: |1|}",
                "{a : 1} -> {|a|: |1|}",
                "{a b: c d} -> {|a b|: |c d|}",
                "{u: http://x:80/y} -> {|u|: |http://x:80/y|}",
                "{'a': \"b\"} -> {<a>: <b>}",
                "{\"\": ''} -> {<>: <>}",
                "[null, ~, 'null'] -> [|null|, |~|, <null>]",
                "'it''s' -> <it's>",
                "'it\\'s' -> <it's>",
                "'a\\nb' -> <a\\nb>",
                "\"a\\\"b\\\\c\\u00e9\" -> <a\"b\\\\c\\u00e9>",
                "\"[1, 2]\" -> <[1, 2]>",
                "[C:\\data, a\\,b, \\[x\\], a\\:, \\\\, \\ c\\ ] -> [|C:\\data|, <a,b>, <[x]>, <a:>, <\\>, < c >]",
                "{a\\:b: c} -> {<a:b>: |c|}",
                "[\\'a\\'] -> [|\\'a\\'|]",
                "a, b -> a,b",
                "C:\\a\\,b -> <C:\\a,b>",
                "[a: b] -> [|a: b|]",
                "{a: b: c} -> {|a|: |b: c|}",
                "{null: 1, true: 2} -> {|null|: |1|, |true|: |2|}",
                "'a\\\\' -> <a\\>",
                "'a\\\\b' -> <a\\\\b>",
                "'\\\\\\'' -> <\\'>",
                "'say \\\"hi\\\"' -> <say \\\"hi\\\">",
                "x${a:{b: 1}, '}'}y -> |x${a:{b: 1}, '}'}y|",
                "${it's} -> |${it's}|",
                "[${a},${b}] -> [|${a}|, |${b}|]",
                "$\\{a\\} -> <${a}>",
                "it's -> |it's|",
                "5 -> |5|",
            })
    void structureIsReadAsWritten(String text, String nodes) {
        assertThat(show(ValueText.parse(text, ARG))).isEqualTo(nodes);
    }

    @Test
    void textOutsideBracketsIsStripped() {
        assertThat(show(ValueText.parse(" \t a \n", ARG))).isEqualTo("|a|");
        assertThat(show(ValueText.parse("", ARG))).isEqualTo("||");
        assertThat(show(ValueText.parse(" [ 1 ] ", ARG))).isEqualTo("[|1|]");
        assertThat(show(ValueText.parse("[\n  1,\n  2\n]", ARG))).isEqualTo("[|1|, |2|]");
    }

    @Test
    void backslashesAreThemselvesUnlessTheyEscapeAQuote() {
        assertThat(ValueText.parse("\"\\n\\t\\u4e2D\"", ARG))
                .isEqualTo(new Node.Scalar("\\n\\t\\u4e2D", Node.Style.QUOTED, ARG));
    }

    @Test
    void everyNodeHasTheOriginOfTheText() {
        Node.Sequence sequence = (Node.Sequence) ValueText.parse("[a]", ARG);

        assertThat(sequence.origin()).isEqualTo(ARG);
        assertThat(sequence.items().get(0).origin()).isEqualTo(ARG);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "->",
            quoteCharacter = '`',
            value = {
                "[1, 2 -> 5 -> the list is not closed; add ]",
                "[ -> 1 -> the list is not closed; add ]",
                "[1, -> 3 -> the list is not closed; add ]",
                "[[1] -> 4 -> the list is not closed; add ]",
                "{a: 1 -> 5 -> the map is not closed; add }",
                "{ -> 1 -> the map is not closed; add }",
                "{a -> 2 -> the map is not closed; add }",
                "{a: -> 3 -> the map is not closed; add }",
                "{: 1} -> 1 -> a key is missing before this; write '' for an empty text",
                "{${a}: 1} -> 1 -> a key cannot be an interpolation; quote it if it is text",
                "[1}] -> 2 -> this closes nothing; quote the text or write \\}",
                "{a: 1] -> 5 -> this closes nothing; quote the text or write \\]",
                "a: [b] -> 3 -> a bracket inside unquoted text; quote the text or write \\[",
                "a (b) -> 2 -> a bracket inside unquoted text; quote the text or write \\(",
                "a, -> 2 -> a value is missing here; write '' for an empty text",
                "a,,b -> 2 -> an item is missing before this; write '' for an empty text",
                "${a -> 0 -> the interpolation is not closed; add }",
                "x${ } -> 1 -> nothing is named here; write ${key}",
                "['a' b] -> 5 -> expected a comma or ]",
                "[,] -> 1 -> an item is missing before this; write '' for an empty text",
                "[a,,b] -> 3 -> an item is missing before this; write '' for an empty text",
                "{a: } -> 4 -> a value is missing before this; write null or ''",
                "{a:, b: 1} -> 3 -> a value is missing before this; write null or ''",
                "{a} -> 1 -> expected a key and a value such as {key: value}",
                "{a, b} -> 1 -> expected a key and a value such as {key: value}",
                "{'a' b: 1} -> 5 -> expected a key and a value such as {key: value}",
                "{[a]: 1} -> 1 -> a bracket inside unquoted text; quote the text or write \\[",
                "{a: 1, 'a': 2} -> 7 -> the key 'a' stands twice in this map; keep one",
                "[1] 2 -> 4 -> nothing may follow the closing ]",
                "'a' 'b' -> 4 -> nothing may follow the closing '",
                "'a -> 0 -> the quote is not closed; add '",
                "'a\\' -> 0 -> the quote is not closed; add '",
                "[\"a] -> 1 -> the quote is not closed; add \"",
                "[a[0]] -> 2 -> a bracket inside unquoted text; quote the text or write \\[",
                "[\u4e2d\u4e2d -> 3 -> the list is not closed; add ]",
            })
    void anErrorPointsAtItsPlace(String text, int column, String problem) {
        assertThatExceptionOfType(TextException.class)
                .isThrownBy(() -> ValueText.parse(text, ARG))
                .withMessage(text + "\n" + " ".repeat(column) + "^ " + problem)
                .satisfies(e -> assertThat(e.origin()).isEqualTo(ARG));
    }

    @Test
    void anErrorInLongTextShowsItsSurroundings() {
        String text = "[" + "a, ".repeat(100) + ",\n" + "b, ".repeat(100) + "]";

        assertThatExceptionOfType(TextException.class)
                .isThrownBy(() -> ValueText.parse(text, ARG))
                .withMessage("..." + "a, ".repeat(20) + ", " + "b, ".repeat(6) + "...\n" + " ".repeat(63)
                        + "^ an item is missing before this; write '' for an empty text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a:", "[{a: "})
    void nestingHasALimit(String open) {
        assertThatExceptionOfType(TextException.class)
                .isThrownBy(() -> ValueText.parse(open.repeat(1_000_000), ARG))
                .withMessageEndingWith("^ lists and maps may be nested 50 deep at most");
    }

    @Test
    void fiftyLevelsAreFine() {
        String text = "[".repeat(50) + "]".repeat(50);

        assertThat(show(ValueText.parse(text, ARG))).isEqualTo(text);
    }

    @Test
    void onlyTextThatIsQuotedFromEndToEndCountsAsQuoted() {
        assertThat(ValueText.quoted(" 'a b' ", ARG)).isEqualTo(new Node.Scalar("a b", Node.Style.QUOTED, ARG));
        assertThat(ValueText.quoted("\"\"", ARG)).isEqualTo(new Node.Scalar("", Node.Style.QUOTED, ARG));
        assertThat(ValueText.quoted("'a' and 'b'", ARG)).isNull();
        assertThat(ValueText.quoted("'a", ARG)).isNull();
        assertThat(ValueText.quoted("a", ARG)).isNull();
        assertThat(ValueText.quoted("[a]", ARG)).isNull();
        assertThat(ValueText.quoted("", ARG)).isNull();
    }

    @Test
    void randomTreesReadBackFromTheirText() {
        RandomNodes nodes = new RandomNodes(new Random(20240131));
        for (int i = 0; i < 5_000; i++) {
            Node node = nodes.next();
            String text = ValueWriter.text(node);

            assertThat(ValueText.parse(text, ARG)).as(text).isEqualTo(node);
        }
    }

    @Test
    void randomTextIsANodeOrAnError() {
        Random random = new Random(7);
        String alphabet = "[]{}:,'\"\\ ab1u\n=#~";
        int nodes = 0;
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder("[{'\"".substring(i % 4, i % 4 + 1));
            for (int n = random.nextInt(12); n > 0; n--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            try {
                ValueText.parse(text.toString(), ARG);
                nodes++;
            } catch (TextException e) {
                assertThat(e).hasMessageContaining("^ ");
            }
        }
        assertThat(nodes).isBetween(500, 25_000);
    }
}
