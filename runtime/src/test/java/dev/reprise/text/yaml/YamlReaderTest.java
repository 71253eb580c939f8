package dev.reprise.text.yaml;

import static dev.reprise.text.Nodes.show;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.text.Node;
import dev.reprise.text.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {

    private static Node.Mapping parse(String text) {
        return YamlReader.parse(text, "conf/a.yaml");
    }

    @Test
    void scalarsKeepTheCharactersWritten() {
        String text = """
                # a comment
                id: 007
                no: no
                version: 1.10
                date: 2024-01-01
                rate: 1e-3
                time: 12:30
                big: 1_000
                hex: 0x10
                none: null
                tilde: ~
                empty:
                long: two
                  lines # and a comment
                """;

        assertThat(show(parse(text)))
                .isEqualTo("{|id|: |007|, |no|: |no|, |version|: |1.10|, |date|: |2024-01-01|, |rate|: |1e-3|,"
                        + " |time|: |12:30|, |big|: |1_000|, |hex|: |0x10|, |none|: |null|, |tilde|: |~|, |empty|: ||,"
                        + " |long|: |two lines|}");
    }

    @Test
    void quotedAndBlockTextIsText() {
        String text = """
                single: 'it''s'
                double: "a\\tb\\u00e9"
                "null": 'null'
                literal: |
                  one
                  two
                folded: >-
                  one
                  two
                """;

        assertThat(show(parse(text)))
                .isEqualTo("{|single|: <it's>, |double|: <a\tb\u00e9>, <null>: <null>, |literal|: <one\ntwo\n>,"
                        + " |folded|: <one two>}");
    }

    @Test
    void listsAndMapsNest() {
        String text = """
                hidden: [64, [32]]
                blocks:
                  - name: a
                    size: 1
                  - {name: b}
                  - - x
                empty: {list: [], map: {}}
                """;

        assertThat(show(parse(text)))
                .isEqualTo("{|hidden|: [|64|, [|32|]], |blocks|: [{|name|: |a|, |size|: |1|}, {|name|: |b|}, [|x|]],"
                        + " |empty|: {|list|: [], |map|: {}}}");
    }

    @Test
    void everyNodeKnowsItsLineAndColumn() {
        Node.Mapping root = parse("a: 1\nb:\n  - x\n  - [y]\n");
        Node.Entry b = root.entries().get(1);
        Node.Sequence items = (Node.Sequence) b.value();

        assertThat(root.origin()).isEqualTo(new Origin("conf/a.yaml", 1, 1));
        assertThat(root.entries().get(0).value().origin()).isEqualTo(new Origin("conf/a.yaml", 1, 4));
        assertThat(b.key().origin()).isEqualTo(new Origin("conf/a.yaml", 2, 1));
        assertThat(items.origin()).isEqualTo(new Origin("conf/a.yaml", 3, 3));
        assertThat(items.items().get(0).origin()).isEqualTo(new Origin("conf/a.yaml", 3, 5));
        assertThat(items.items().get(1).origin()).isEqualTo(new Origin("conf/a.yaml", 4, 5));
        assertThat(items.items().get(1).origin()).hasToString("conf/a.yaml:4:5");
    }

    @Test
    void columnsCountCodePoints() {
        Node.Mapping root = parse("{\ud83c\udf0d: 1}");

        assertThat(root.entries().get(0).value().origin().column()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "# nothing\n", "---\n", "--- # nothing\n...\n", "{}", "\ufeff"})
    void aTextWithNothingInItIsAnEmptyMap(String text) {
        assertThat(parse(text).entries()).isEmpty();
    }

    @Test
    void byteOrderMarkAndOtherLineEndsAreFine() {
        Node.Mapping root = parse("\ufeffa: 1\r\nb: 2\r\n");

        assertThat(show(root)).isEqualTo("{|a|: |1|, |b|: |2|}");
        assertThat(root.entries().get(0).key().origin().column()).isEqualTo(1);
        assertThat(root.entries().get(1).key().origin().line()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "->",
            quoteCharacter = '`',
            value = {
                "!!str 1 -> <1>",
                "!!str null -> <null>",
                "! 1 -> <1>",
                "!!int '1' -> |1|",
                "!!float \"1\" -> |1|",
                "!!bool 'true' -> |true|",
                "!!null '' -> ||",
                "!!null ~ -> |~|",
                "!!seq [a] -> [|a|]",
                "!!map {a: b} -> {|a|: |b|}",
                "!<tag:yaml.org,2002:str> 1 -> <1>",
            })
    void theTagsOfJsonSayWhatIsText(String value, String nodes) {
        assertThat(show(parse("k: " + value))).isEqualTo("{|k|: " + nodes + "}");
    }

    @Test
    void aliasesRepeatTheirAnchorsWithTheirOrigins() {
        Node.Mapping root = parse("a: &x [1]\nb: *x\nc: &y text\n*y : *y\n");

        assertThat(show(root)).isEqualTo("{|a|: [|1|], |b|: [|1|], |c|: |text|, |text|: |text|}");
        assertThat(root.entries().get(1).value().origin().line()).isEqualTo(1);
        assertThat(root.entries().get(3).key().origin().line()).isEqualTo(4);
    }

    @Test
    void anAnchorGivenAgainStandsForTheLaterValue() {
        assertThat(show(parse("a: &x 1\nb: &x 2\nc: *x"))).isEqualTo("{|a|: |1|, |b|: |2|, |c|: |2|}");
        assertThat(show(parse("a: &x [&x 1, *x]\nb: *x"))).isEqualTo("{|a|: [|1|, |1|], |b|: |1|}");
    }

    @Test
    void aMergeBringsWhatTheMapDoesNotSayItself() {
        String text = """
                base: &base {lr: 1, decay: 2}
                one:
                  lr: 3
                  <<: *base
                  extra: 4
                """;

        assertThat(show(parse(text)))
                .isEqualTo("{|base|: {|lr|: |1|, |decay|: |2|}, |one|: {|lr|: |3|, |decay|: |2|, |extra|: |4|}}");
    }

    @Test
    void ofSeveralMergedMapsTheEarlierWins() {
        String text = """
                a: &a {x: 1}
                b: &b {x: 2, y: 2, <<: {z: 2}}
                c: {<<: [*a, *b, {w: 3}]}
                """;
        Node.Mapping root = parse(text);

        assertThat(show(root.entries().get(2).value())).isEqualTo("{|x|: |1|, |z|: |2|, |y|: |2|, |w|: |3|}");
    }

    @Test
    void aQuotedMergeSignIsAKey() {
        assertThat(show(parse("'<<': {a: 1}"))).isEqualTo("{<<<>: {|a|: |1|}}");
    }

    @Test
    void fiftyLevelsAndManyValuesAreFine() {
        assertThat(parse("a: " + "[".repeat(49) + "]".repeat(49)).entries()).hasSize(1);
        Node.Sequence items = (Node.Sequence)
                parse("a: [" + "1,".repeat(99_997) + "]").entries().get(0).value();

        assertThat(items.items()).hasSize(99_997);
    }
}
