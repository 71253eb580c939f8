package dev.reprise.text.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.reprise.text.Node;
import dev.reprise.text.Nodes;
import dev.reprise.text.Origin;
import dev.reprise.text.RandomTrees;
import dev.reprise.text.TextException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

    @Test
    void numbersAndWordsStayTheCharactersWritten() {
        assertThat(shown("{\"a\": [1.50, -0, 1E+400, 123456789012345678901234567890, true, null, NaN, -Infinity]}"))
                .isEqualTo("{<a>: [|1.50|, |-0|, |1E+400|, |123456789012345678901234567890|, |true|, |null|, |NaN|,"
                        + " |-Infinity|]}");
    }

    @Test
    void stringsAreTextWhateverTheyLookLike() {
        assertThat(shown("{\"null\": \"null\", \"\": \"1\", \"<<\": {\"a\": \"\"}}"))
                .isEqualTo("{<null>: <null>, <>: <1>, <<<>: {<a>: <>}}");
    }

    @Test
    void escapesAreRead() {
        assertThat(shown("[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude00\", \"\\ud83d\", \"é😀\u2028\"]"))
                .isEqualTo("[<\"\\/\b\f\n\r\té😀>, <\ud83d>, <é😀\u2028>]");
    }

    @Test
    void collectionsMayBeEmptyAndSpaceMayStandBetweenAnything() {
        assertThat(shown(" {\r\n \"a\" :\t[ ] , \"b\" : { } , \"c\":[ 1 , 2 ] } \n"))
                .isEqualTo("{<a>: [], <b>: {}, <c>: [|1|, |2|]}");
        assertThat(shown("\ufeff[]")).isEqualTo("[]");
    }

    @Test
    void everyValueHasItsLineAndColumn() {
        Node.Mapping mapping = JsonReader.parse("{\n  \"é😀\": 1, \"b\":\r\n\r [2]}", "a.json");

        assertThat(mapping.origin()).isEqualTo(new Origin("a.json", 1, 1));
        assertThat(mapping.entries().get(0).key().origin()).isEqualTo(new Origin("a.json", 2, 3));
        assertThat(mapping.entries().get(0).value().origin()).isEqualTo(new Origin("a.json", 2, 9));
        assertThat(mapping.entries().get(1).key().origin()).isEqualTo(new Origin("a.json", 2, 12));
        assertThat(mapping.entries().get(1).value().origin()).isEqualTo(new Origin("a.json", 4, 2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "->",
            quoteCharacter = '`',
            value = {
                "` ` -> 1 -> 2 -> holds nothing. Write {} for an empty map",
                "{} {} -> 1 -> 4 -> something follows the end of the value. Keep one value",
                "{`a`: 1} -> 1 -> 2 -> a key must be text in double quotes, as {`key`: value}",
                "{a: 1} -> 1 -> 2 -> a key must be text in double quotes, as {`key`: value}",
                "{'a': 1} -> 1 -> 2 -> single quotes are not JSON. Use double quotes",
                "[1|// two -> 2 -> 1 -> comments are not JSON. Remove it, or write the file in YAML",
                "# a|{} -> 1 -> 1 -> comments are not JSON. Remove it, or write the file in YAML",
                "[1, 2,] -> 1 -> 7 -> a comma stands before this, and nothing follows it. Remove the comma",
                "{\"a\": 1,} -> 1 -> 9 -> a comma stands before this, and nothing follows it. Remove the comma",
                "[,] -> 1 -> 2 -> a value is missing before this",
                "[1,, 2] -> 1 -> 4 -> a value is missing before this",
                "{\"a\": } -> 1 -> 7 -> a value is missing before this",
                "{\"a\":|1|, \"b\" -> 3 -> 6 -> a colon is missing after the key. Write \"key\": value",
                "[1 2] -> 1 -> 4 -> a comma or ] is missing before this",
                "{\"a\": 1 \"b\": 2} -> 1 -> 9 -> a comma or } is missing before this",
                "[1 -> 1 -> 3 -> the list of line 1 is not closed. Add ]",
                "|{\"a\": 1| -> 3 -> 1 -> the map of line 2 is not closed. Add }",
                "[\"a -> 1 -> 2 -> a string is not closed on its line. Add \", and write a line break as \\n",
                "[\"a|b\"] -> 1 -> 2 -> a string is not closed on its line. Add \", and write a line break as \\n",
                "[\"a\\x\"] -> 1 -> 4 -> an unknown escape. Write \\\\ for a backslash",
                "[\"\\u12g4\"] -> 1 -> 3 -> four hexadecimal digits must follow \\u",
                "[\"\\u12 -> 1 -> 3 -> four hexadecimal digits must follow \\u",
                "{\"a\": 1,|\"a\": 2} -> 2 -> 1 -> the key 'a' stands on line 1 already. Keep one",
                "{\"a\": 1, \"\\u0061\": 2} -> 1 -> 10 -> the key 'a' stands twice on line 1. Keep one",
                "[True] -> 1 -> 2 -> True is not JSON. Write true",
                "[None] -> 1 -> 2 -> None is not JSON. Write null",
                "[.inf] -> 1 -> 2 -> .inf is not JSON. Write Infinity",
                "[-inf] -> 1 -> 2 -> -inf is not JSON. Write -Infinity",
                "[nan] -> 1 -> 2 -> nan is not JSON. Write NaN",
                "[abc def] -> 1 -> 2 -> abc is not JSON. Put text in double quotes",
            })
    void anErrorNamesItsPlaceAndTheWayOut(String text, int line, int column, String message) {
        assertError(
                text.replace('|', '\n').replace('`', '\u00b4'),
                new Origin("a.json", line, column),
                message.replace('`', '"'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"01", "-01", "1.", ".5", "-.5", "+1", "1e", "1e+", "0x1F", "1_000", "1.e5", "2024-01-01", "--1"})
    void whatIsNoNumberInJsonIsRefused(String text) {
        assertError(
                "[" + text + "]",
                new Origin("a.json", 1, 2),
                text + " is not a number in JSON. Write it as -1.5e3, without leading zero or +, with digits on both"
                        + " sides of the point; or in double quotes if it is text");
    }

    @Test
    void otherWhiteSpaceAndControlCharactersAreRefused() {
        assertError("[\u00a0]", new Origin("a.json", 1, 2), "\u00a0 is not JSON. Put text in double quotes");
        assertError(
                "[\"a\tb\"]", new Origin("a.json", 1, 4), "contains the character U+0009. Remove it, or write \\u0009");
        assertError(
                "[\"\ude00\"]",
                new Origin("a.json", 1, 3),
                "contains the character U+DE00. Remove it, or write \\uDE00");
        assertThat(shown("[\"\u007f\"]")).isEqualTo("[<\u007f>]");
    }

    @Test
    void aConfigIsAMap() {
        assertThatExceptionOfType(TextException.class)
                .isThrownBy(() -> JsonReader.parse("[1]", "a.json"))
                .withMessage("holds a list instead of a map. Write {\"key\": value}");
        assertThatExceptionOfType(TextException.class)
                .isThrownBy(() -> JsonReader.parse("null", "a.json"))
                .withMessage("holds a single value instead of a map. Write {\"key\": value}");
    }

    @Test
    void depthNumberAndSizeHaveLimits() {
        assertThat(shown("[".repeat(50) + "]".repeat(50))).hasSize(100);
        assertError("[".repeat(1_000_000), new Origin("a.json", 1, 51), "lists and maps are nested more than 50 deep");
        assertError(
                "{\"a\":".repeat(500_000), new Origin("a.json", 1, 251), "lists and maps are nested more than 50 deep");
        assertError(
                "[" + "1,".repeat(200_000) + "1]",
                new Origin("a.json", 1, 2 + 2 * 99_999),
                "more than 100000 values. Keep data in files of its own");
        assertError(
                " ".repeat(3 * 1024 * 1024 + 1),
                Origin.of("a.json"),
                "is larger than 3 MiB. Keep data in files of its own");
    }

    @Test
    void aFileIsReadAsUtf8AndNamedInErrors(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("base.json");
        Files.writeString(file, "{\"name\": \"é\"}");
        assertThat(Nodes.show(JsonReader.read(file))).isEqualTo("{<name>: <é>}");

        Files.write(file, "{\"name\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1));
        assertThatExceptionOfType(TextException.class)
                .isThrownBy(() -> JsonReader.read(file))
                .withMessage("is not UTF-8: byte 0xE9 at offset 10. Save the file as UTF-8")
                .satisfies(e -> assertThat(e.origin()).isEqualTo(new Origin(file.toString(), 1, 11)));
    }

    @Test
    void mutatedTextsGiveAValueOrAnErrorWithAPlace() {
        Random random = new Random(11);
        RandomTrees trees = new RandomTrees(11);
        String alphabet = "{}[]\",:\\u0d8truefalsnI-+.eE/#' \n\t\ud83d\u0000";
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            JsonWriter.append(text, trees.shallow());
            for (int n = random.nextInt(4); n >= 0; n--) {
                int at = random.nextInt(text.length());
                int until = Math.min(text.length(), at + random.nextInt(3));
                text.replace(at, until, String.valueOf(alphabet.charAt(random.nextInt(alphabet.length()))));
            }
            try {
                JsonReader.value(text.toString(), "a.json");
            } catch (TextException e) {
                refused++;
                assertThat(e.getMessage()).isNotBlank().hasSizeLessThan(250);
                assertThat(e.origin().line()).isPositive();
            }
        }
        assertThat(refused).isBetween(5_000, 19_999);
    }

    private static String shown(String text) {
        return Nodes.show(JsonReader.value(text, "a.json"));
    }

    private static void assertError(String text, Origin origin, String message) {
        assertThatExceptionOfType(TextException.class)
                .isThrownBy(() -> JsonReader.value(text, "a.json"))
                .withMessage(message)
                .satisfies(e -> assertThat(e.origin()).isEqualTo(origin));
    }
}
