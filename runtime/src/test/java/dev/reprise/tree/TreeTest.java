package dev.reprise.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.reprise.text.Origin;
import dev.reprise.text.TextException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreeTest {

    private static final Tree BASE =
            Tree.parse("{name: base, optimizer: {type: sgd, lr: 0.1}, hidden: [64, 32], note: null}");

    @Test
    void mergingGoesIntoMapsAndReplacesListsAndValues() {
        assertThat(BASE.merge(Tree.parse("{optimizer: {lr: 0.2, eps: 1}, hidden: [8], name: null, extra: {}}")))
                .hasToString("{name=null, optimizer={type=sgd, lr=0.2, eps=1}, hidden=[8], note=null, extra={}}");
    }

    @Test
    void aMapReplacesAValueAndAValueAMap() {
        assertThat(BASE.merge(Tree.parse("{name: {a: 1}, optimizer: adam}")).flatten())
                .containsEntry("name.a", 1L)
                .containsEntry("optimizer", "adam");
    }

    @Test
    void fillingKeepsWhatIsThereAnExplicitNullIncluded() {
        assertThat(BASE.fill(Tree.parse("{optimizer: {lr: 0.2, eps: 1}, hidden: [8, 8, 8], note: x, epochs: 5}")))
                .hasToString("{name=base, optimizer={type=sgd, lr=0.1, eps=1}, hidden=[64, 32], note=null, epochs=5}");
    }

    @Test
    void aDifferenceTellsWhatWasAddedRemovedAndChanged() {
        Tree to = Tree.parse("{name: base, optimizer: {lr: 0.2, eps: 1}, hidden: [64], note: null}");

        assertThat(BASE.diff(to))
                .extracting(Change::toString)
                .containsExactly(
                        "optimizer.lr: 0.1 -> 0.2",
                        "+ optimizer.eps: 1",
                        "- optimizer.type: sgd",
                        "hidden: [64, 32] -> [64]");
        assertThat(BASE.apply(BASE.diff(to))).isEqualTo(to);
    }

    @Test
    void differencesOfOddKeysCanBeAppliedToo() {
        Tree from = Tree.of(Map.of("a.b", Map.of("0", 1, "c\\", 2), "a", Map.of("b", 3)));
        Tree to = Tree.of(Map.of("a.b", Map.of("0", 2), "a", Map.of("b", 4, "", 5)));

        assertThat(from.diff(to))
                .extracting(Change::path)
                .containsExactlyInAnyOrder("a\\.b.\\0", "a\\.b.c\\\\", "a.b", "a.");
        assertThat(from.apply(from.diff(to))).isEqualTo(to);
    }

    @Test
    void theIntersectionIsWhatIsTheSameInBothAndTheRestIsWhatIsNot() {
        Tree other = Tree.parse("{name: base, optimizer: {type: sgd, lr: 0.2}, hidden: [64], note: null}");

        assertThat(BASE.intersect(other)).hasToString("{name=base, optimizer={type=sgd}, note=null}");
        assertThat(BASE.subtract(other)).hasToString("{optimizer={lr=0.1}, hidden=[64, 32]}");
    }

    @Test
    void kindsOfValuesAreToldApartAndWidthsOfNumbersAreNot() {
        Tree whole = Tree.parse("a: 1");
        for (String other : new String[] {"a: 1.0", "a: true", "a: '1'", "a: [1]", "a: null", "{}"}) {
            assertThat(whole).isNotEqualTo(Tree.parse(other));
            assertThat(whole.intersect(Tree.parse(other)).isEmpty()).isTrue();
            assertThat(whole.diff(Tree.parse(other))).hasSize(1);
        }
        for (Object one : new Object[] {(byte) 1, (short) 1, 1, 1L, BigInteger.ONE}) {
            assertThat(Tree.of(Map.of("a", one))).isEqualTo(whole).hasSameHashCodeAs(whole);
            assertThat(whole.diff(Tree.of(Map.of("a", one)))).isEmpty();
        }
        assertThat(Tree.of(Map.of("a", 0.1f))).isEqualTo(Tree.of(Map.of("a", 0.1)));
        assertThat(Tree.of(Map.of("a", Float.NaN))).isEqualTo(Tree.of(Map.of("a", Double.NaN)));
        assertThat(Tree.of(Map.of("a", 0.0))).isNotEqualTo(Tree.of(Map.of("a", -0.0)));
    }

    @Test
    void flatTreesHaveAPathForEveryValue() {
        assertThat(Tree.parse("{optimizer: {lr: 0.1}, hidden: [64, {n: 2}], tags: {}, none: [], x: null}")
                        .flatten())
                .hasToString("{optimizer.lr=0.1, hidden.0=64, hidden.1.n=2, tags={}, none=[], x=null}");
    }

    @Test
    void keysThatHoldDotsOrLookLikeIndexesAreEscaped() {
        Tree tree = Tree.of(Map.of("a.b", Map.of("0", List.of("x"), "1x", Map.of("c\\", true, "", 1))));

        assertThat(tree.flatten())
                .containsOnly(
                        Map.entry("a\\.b.\\0.0", "x"), Map.entry("a\\.b.1x.c\\\\", true), Map.entry("a\\.b.1x.", 1));
        assertThat(Tree.unflatten(tree.flatten())).isEqualTo(tree);
    }

    @Test
    void indexesMayComeInAnyOrder() {
        Map<String, Object> flat = new LinkedHashMap<>();
        for (int i = 11; i >= 0; i--) {
            flat.put("list." + i, i);
        }
        assertThat(Tree.unflatten(flat)).hasToString("{list=[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "->",
            value = {
                "a b -> a.b -> contradicts another one, which has a value above or below it. Keep one",
                "a.b -> a -> contradicts another one, which has a value above or below it. Keep one",
                "a.0 -> a.x -> takes 'x' for a key, and others have indexes in this place",
                "a.x -> a.0 -> takes '0' for an index, and others have keys in this place",
                "a.0 -> a.2 -> a list has 2 elements, [0, 2], and none at 1. Number them from 0 without gaps",
                "a.0 -> a.00 -> a list has 2 elements, [0, 00], and none at 1. Number them from 0 without gaps",
                "x -> 0.a -> the key '0.a' begins with an index, and a config is a map. Write \\0.a if it is a key",
                "x -> a\\ -> the key 'a\\' ends with a backslash. Write \\\\ for one that is part of a key",
            })
    void aFlatMapThatIsNoTreeIsRefused(String first, String second, String message) {
        Map<String, Object> flat = new LinkedHashMap<>();
        flat.put(first.replace("a b", "a"), 1);
        flat.put(second, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tree.unflatten(flat))
                .withMessageContaining(message);
    }

    @Test
    void endlessPathsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tree.unflatten(Map.of("a.".repeat(100_000) + "a", 1)))
                .withMessage("a key has 100001 parts. 50 are the most");
    }

    @Test
    void textIsReadWithItsPlaceInErrors() {
        assertThat(Tree.parseJson("{\"a\": [1, 2.0, \"1\", NaN]}")).isEqualTo(Tree.parse("a: [1, 2.0, '1', .nan]"));
        assertThatExceptionOfType(TextException.class)
                .isThrownBy(() -> Tree.parseJson("{\"a\": 1,\n \"a\": 2}"))
                .satisfies(e -> assertThat(e.origin()).isEqualTo(new Origin("json", 2, 2)));
        assertThatExceptionOfType(TextException.class)
                .isThrownBy(() -> Tree.parse("a: [1"))
                .satisfies(e -> assertThat(e.origin()).isEqualTo(new Origin("yaml", 1, 6)));
    }

    @Test
    void aTreeCannotBeChangedFromOutside() {
        List<Object> list = new ArrayList<>(List.of(1));
        Map<String, Object> map = new LinkedHashMap<>(Map.of("a", list));
        Tree tree = Tree.of(map);
        list.add(2);
        map.clear();

        assertThat(tree).hasToString("{a=[1]}");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> tree.values().put("b", 1));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> tree.merge(tree).values().put("b", 1));
    }

    @Test
    void whatIsNotPlainIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tree.of(Map.of("a", 'x')))
                .withMessageStartingWith("Cannot write x of type java.lang.Character.");
        Map<String, Object> self = new LinkedHashMap<>();
        self.put("self", Arrays.asList(1, self));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tree.of(self))
                .withMessage("lists and maps are nested more than 50 deep, or contain themselves");
    }

    @Test
    void changesThatDoNotFitAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BASE.apply(List.of(new Change(Change.Kind.CHANGED, "name.x", 1, 2))))
                .withMessage("'name.x' cannot be changed: what is at 'name' is not a map");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BASE.apply(List.of(new Change(Change.Kind.REMOVED, "x", 1, null))))
                .withMessage("'x' cannot be removed: it is not there");
    }
}
