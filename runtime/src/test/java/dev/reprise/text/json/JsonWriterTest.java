package dev.reprise.text.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reprise.text.RandomTrees;
import dev.reprise.text.value.OpenValue;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonWriterTest {

    @Test
    void aRowIsOneLineInTheOrderOfTheMap() {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("epoch", 1);
        row.put("loss", 0.25);
        row.put("lr", 1e-5);
        row.put("note", null);
        row.put("best", true);

        assertThat(json(row)).isEqualTo("{\"epoch\":1,\"loss\":0.25,\"lr\":1e-05,\"note\":null,\"best\":true}");
    }

    @Test
    void collectionsNestAndMayBeEmpty() {
        assertThat(json(List.of(List.of(), Map.of(), List.of(1, "a"), Map.of("k", List.of(2.0)))))
                .isEqualTo("[[],{},[1,\"a\"],{\"k\":[2.0]}]");
    }

    @Test
    void everyKindOfNumberHasItsShortestForm() {
        assertThat(json(Arrays.asList(
                        (byte) -1, (short) 2, 3L, new BigInteger("12345678901234567890"), 0.1f, 0.1, 1.0, 1e16)))
                .isEqualTo("[-1,2,3,12345678901234567890,0.1,0.1,1.0,1e+16]");
    }

    @Test
    void numbersThatAreNotFiniteAreTheWordsOfPython() {
        assertThat(json(List.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Float.NaN)))
                .isEqualTo("[NaN,Infinity,-Infinity,NaN]");
    }

    @Test
    void quotesBackslashesAndControlCharactersAreEscaped() {
        assertThat(json("a\"b\\c\n\t\r\b\f\u0001\u007f/")).isEqualTo("\"a\\\"b\\\\c\\n\\t\\r\\b\\f\\u0001\\u007f/\"");
    }

    @Test
    void whatPrintsStaysAndEveryLineBreakIsEscaped() {
        assertThat(json("é日😀\u0085\u2028\u2029")).isEqualTo("\"é日😀\\u0085\\u2028\\u2029\"");
    }

    @Test
    void surrogatesWithoutTheirPairAreEscaped() {
        assertThat(json("\ud83d")).isEqualTo("\"\\ud83d\"");
        assertThat(json("\ude00😀\ud83dx")).isEqualTo("\"\\ude00😀\\ud83dx\"");
    }

    @Test
    void randomTreesReadBack() {
        RandomTrees random = new RandomTrees(3);
        for (int i = 0; i < 2000; i++) {
            String json = json(random.shallow());
            assertThat(json).doesNotContain("\n");
            assertThat(json(OpenValue.open(JsonReader.value(json, "tree")))).isEqualTo(json);
        }
    }

    @Test
    void whatIsNoPlainTreeIsRefusedByNameAndType() {
        assertThatThrownBy(() -> json(List.of(Duration.ofSeconds(1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot write PT1S of type java.time.Duration. Allowed are null, Boolean, Byte, Short,"
                        + " Integer, Long, BigInteger, Float, Double, String, List and Map: turn it into one of these"
                        + " first.");
        assertThatThrownBy(() -> json(Map.of(1, "a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot write a map with the key 1. Keys are strings: turn it into one first.");
    }

    private static String json(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        JsonWriter.append(out, value);
        return out.toString();
    }
}
