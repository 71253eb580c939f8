package dev.reprise.text.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TreeTextTest {

    @Test
    void mapsAreBranchesAndListsOfScalarsStandOnTheLine() {
        Map<String, @Nullable Object> tree = tree(
                "data", tree("path", "data/digits.csv", "shuffle", true),
                "hidden", List.of(128, 64),
                "optimizer", tree("type", "adam", "lr", 1e-5, "decay", null),
                "epochs", 20);

        assertThat(TreeText.render("digits", tree)).isEqualTo("""
                        digits
                        ├── data
                        │   ├── path: data/digits.csv
                        │   └── shuffle: true
                        ├── hidden: [128, 64]
                        ├── optimizer
                        │   ├── type: adam
                        │   ├── lr: 1e-05
                        │   └── decay: null
                        └── epochs: 20
                        """);
    }

    @Test
    void listsThatHoldCollectionsAreNumberedBranches() {
        Map<String, @Nullable Object> tree = tree(
                "stages",
                List.of(tree("epochs", 2, "lr", 0.1), List.of(1, 2), "end", Map.of()),
                "last",
                List.of(tree("a", tree("b", List.of()))));

        assertThat(TreeText.render("t", tree)).isEqualTo("""
                        t
                        ├── stages
                        │   ├── 0
                        │   │   ├── epochs: 2
                        │   │   └── lr: 0.1
                        │   ├── 1: [1, 2]
                        │   ├── 2: end
                        │   └── 3: {}
                        └── last
                            └── 0
                                └── a
                                    └── b: []
                        """);
    }

    @Test
    void textIsQuotedOnlyWhereItWouldBeTakenForSomethingElse() {
        for (String clear : List.of(
                "adam",
                "a b",
                "it's",
                "é😀",
                "C:\\tmp",
                "a, b",
                "1.2.3",
                "2024-01-01",
                "90s",
                "no",
                "-",
                "_",
                "e5",
                "nano",
                "x=1",
                "+",
                ".",
                "a\"b")) {
            assertThat(TreeText.render("t", tree("k", clear))).isEqualTo("t\n└── k: " + clear + "\n");
        }
        for (String mistakable : List.of(
                "", " a", "a ", "1", "-1.5", "+.5", "1_000", "3e-4", "1.", "inf", "-.inf", "nan", "true", "False",
                "null", "~", "[1]", "{}")) {
            assertThat(TreeText.render("t", tree("k", mistakable))).isEqualTo("t\n└── k: \"" + mistakable + "\"\n");
        }
    }

    @Test
    void whatDoesNotPrintIsEscapedInQuotes() {
        assertThat(TreeText.render("t", tree("k", "a\n\"b\u001b\u2028")))
                .isEqualTo("t\n└── k: \"a\\n\\\"b\\u001b\\u2028\"\n");
    }

    @Test
    void itemsWithCommasOrBracketsAreQuoted() {
        assertThat(TreeText.render("t", tree("k", Arrays.asList("a, b", "c]", "d", "7", null, 0.5f))))
                .isEqualTo("t\n└── k: [\"a, b\", \"c]\", d, \"7\", null, 0.5]\n");
    }

    @Test
    void anEmptyTreeIsItsTitle() {
        assertThat(TreeText.render("digits", Map.of())).isEqualTo("digits\n");
    }

    @Test
    void whatIsNoPlainTreeIsRefused() {
        assertThatThrownBy(() -> TreeText.render("t", tree("k", Path.of("data"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Cannot write data of type");
    }

    private static Map<String, @Nullable Object> tree(@Nullable Object... keysAndValues) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            tree.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
        }
        return tree;
    }
}
