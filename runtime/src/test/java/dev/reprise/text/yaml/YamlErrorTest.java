package dev.reprise.text.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.reprise.text.Origin;
import dev.reprise.text.TextException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlErrorTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = "->",
            quoteCharacter = '`',
            value = {
                "a: 1|b: 2|a: 3 -> 3 -> 1 -> the key 'a' stands on line 1 already. Keep one",
                "{a: 1, 'a': 2} -> 1 -> 8 -> the key 'a' stands twice on line 1. Keep one",
                "x: {a: 1, a: 2} -> 1 -> 11 -> the key 'a' stands twice on line 1. Keep one",
                "<<: {a: 1}|<<: {b: 1} -> 2 -> 1 -> the key '<<' stands on line 1 already."
                        + " Merge several maps with <<: [*a, *b]",
                "a: 1|--- |b: 2 -> 2 -> 1 -> holds several documents. Keep one, without a second ---",
                "- 1 -> 1 -> 1 -> holds a list instead of a map. Write key: value, one on each line",
                "text -> 1 -> 1 -> holds a single value instead of a map. Write key: value, one on each line",
                "null -> 1 -> 1 -> holds a single value instead of a map. Write key: value, one on each line",
                "'' -> 1 -> 1 -> holds a single value instead of a map. Write key: value, one on each line",
                "a: 1|[b]: 2 -> 2 -> 1 -> a list or a map cannot be a key. Write text before the colon",
                "? {b: 1}|: 2 -> 1 -> 3 -> a list or a map cannot be a key. Write text before the colon",
                "a: &x [1]|*x : 2 -> 2 -> 1 -> a list or a map cannot be a key. Write text before the colon",
                "null: 1 -> 1 -> 1 -> a key must not be null. Write the key before the colon,"
                        + " in quotes if it is that text",
                "? |: 1 -> 1 -> 2 -> a key must not be null. Write the key before the colon, in quotes if it is that text",
                "a: &x [1, *x] -> 1 -> 11 -> the anchor &x contains itself. Remove the alias",
                "a: &x|  b: *x -> 2 -> 6 -> the anchor &x contains itself. Remove the alias",
                "a: *x -> 1 -> 4 -> the anchor &x is not defined before this alias",
                "a: !foo 1 -> 1 -> 4 -> the tag !foo means nothing here."
                        + " Remove it: the declared type says how a value is read",
                "a: !!python/object:os.system [] -> 1 -> 4 -> the tag !!python/object:os.system means nothing here."
                        + " Remove it: the declared type says how a value is read",
                "a: !!set {b} -> 1 -> 4 -> the tag !!set means nothing here."
                        + " Remove it: the declared type says how a value is read",
                "a: !!str [b] -> 1 -> 4 -> the tag !!str means nothing here."
                        + " Remove it: the declared type says how a value is read",
                "a: !!timestamp 2024-01-01 -> 1 -> 4 -> the tag !!timestamp means nothing here."
                        + " Remove it: the declared type says how a value is read",
                "a: !!null b -> 1 -> 4 -> tagged !!null, but is not null. Remove the tag",
                "a: 1|<<: 2 -> 2 -> 1 -> only a map or a list of maps can be merged. Write <<: *anchor",
                "<<: [{a: 1}, b] -> 1 -> 1 -> only a map or a list of maps can be merged. Write <<: *anchor",
                "<<: -> 1 -> 1 -> only a map or a list of maps can be merged. Write <<: *anchor",
                "a: b: c -> 1 -> 5 -> not YAML: a colon that no key can stand before. Put text with a colon in quotes",
                "a:|\t- b -> 2 -> 1 -> not YAML: a tab before the text. Indent with spaces",
                "a: 1|  b: 2 -> 2 -> 4 -> not YAML: a colon that no key can stand before. Put text with a colon in quotes",
                "a:|    b: 1|  c: 2 -> 3 -> 3 -> not YAML: this does not line up with the lines above."
                        + " Indent lines of one map or list alike",
                "a: 1|word|b: 2 -> 3 -> 1 -> not YAML: a line without a colon."
                        + " Write key: value, or put text of several lines in quotes",
                "a: 'b -> 1 -> 6 -> not YAML: a quote is not closed before the end. Close it",
                "a: [1, 2|b: 3 -> 2 -> 2 -> not YAML: a list is not closed before this. Add ] or a comma",
                "a: {b: 1|c: 3 -> 2 -> 2 -> not YAML: a map is not closed before this. Add } or a comma",
                "a: @b -> 1 -> 4 -> not YAML: a character that cannot begin a value. Put the text in quotes",
            })
    void anErrorNamesItsPlaceAndTheWayOut(String text, int line, int column, String message) {
        assertError(text.replace('|', '\n').replace("--- ", "---"), new Origin("a.yaml", line, column), message);
    }

    @Test
    void controlCharactersAreRefused() {
        assertError(
                "a: 1\nb: x\0y",
                new Origin("a.yaml", 2, 5),
                "contains the control character U+0000. Remove it, or write \"\\u0000\"");
        assertError(
                "a: \u001b[31m",
                new Origin("a.yaml", 1, 4),
                "contains the control character U+001B. Remove it, or write \"\\u001B\"");
        assertError(
                "a: 1\r\nb: \ud800",
                new Origin("a.yaml", 2, 4),
                "contains the control character U+D800. Remove it, or write \"\\uD800\"");
    }

    @Test
    void nestingHasALimit() {
        for (String open : new String[] {"[", "{a: ", "- "}) {
            assertThatExceptionOfType(TextException.class)
                    .isThrownBy(() -> YamlReader.parse(open.repeat(500_000), "a.yaml"))
                    .withMessage("lists and maps are nested more than 50 deep");
        }
    }

    @Test
    void nestingThroughAliasesCounts() {
        String text = "a: &a " + "[".repeat(30) + "]".repeat(30) + "\nb: " + "[".repeat(30) + "*a" + "]".repeat(30);

        assertError(text, new Origin("a.yaml", 2, 34), "lists and maps are nested more than 50 deep");
    }

    @Test
    void anAliasBombIsDefused() {
        StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 5; i++) {
            String alias = "*a" + (i - 1);
            text.append("a" + i + ": &a" + i + " [" + (alias + ", ").repeat(9) + alias + "]\n");
        }

        // The lists hold 11, 111, 1,111 and 11,111 values; the eighth alias of the last is one too many.
        assertError(
                text.toString(), new Origin("a.yaml", 5, 45), "more than 100000 values. Keep data in files of its own");
    }

    @Test
    void aliasesOfCollectionsHaveALimitAndThoseOfScalarsHaveNone() {
        assertError(
                "a: &a []\nb: [" + "*a, ".repeat(51) + "]",
                new Origin("a.yaml", 2, 205),
                "more than 50 aliases of lists and maps. Write some out");
        assertThat(YamlReader.parse("a: &a 1\nb: [" + "*a, ".repeat(500) + "]", "a.yaml")
                        .entries())
                .hasSize(2);
    }

    @Test
    void valuesHaveALimit() {
        assertError(
                "a: [" + "1,".repeat(100_000) + "]",
                new Origin("a.yaml", 1, 4 + 2 * 99_997 + 1),
                "more than 100000 values. Keep data in files of its own");
    }

    @Test
    void sizeHasALimit() {
        assertError(
                "#".repeat(3 * 1024 * 1024 + 1),
                Origin.of("a.yaml"),
                "is larger than 3 MiB. Keep data in files of its own");
    }

    @Test
    void whatTheParserDoesNotCheckIsAnErrorAllTheSame() {
        assertThatExceptionOfType(TextException.class)
                .isThrownBy(() -> YamlReader.parse("a: \"\\Uffffffff\"", "a.yaml"))
                .withMessageStartingWith("not YAML: ");
        assertThatExceptionOfType(TextException.class)
                .isThrownBy(() -> YamlReader.parse("%YAML 99999999999.1\n---\na: 1", "a.yaml"))
                .withMessageStartingWith("not YAML: ");
    }

    @Test
    void messagesStayShort() {
        assertThatExceptionOfType(TextException.class)
                .isThrownBy(() -> YamlReader.parse("a: !" + "x".repeat(10_000) + " 1", "a.yaml"))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(200));
        assertThatExceptionOfType(TextException.class)
                .isThrownBy(() -> YamlReader.parse("a: *" + "x".repeat(10_000), "a.yaml"))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(200));
    }

    private static void assertError(String text, Origin origin, String message) {
        assertThatExceptionOfType(TextException.class)
                .isThrownBy(() -> YamlReader.parse(text, "a.yaml"))
                .withMessage(message)
                .satisfies(e -> assertThat(e.origin()).isEqualTo(origin));
    }
}
