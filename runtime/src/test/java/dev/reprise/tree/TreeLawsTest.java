package dev.reprise.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.text.RandomTrees;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds for every tree, tried on 100,000 of them; a failure names the number of its trees. */
class TreeLawsTest {

    private static final int TREES = 100_000;
    private static final String[] KEYS = {"a", "b", "lr", "0", "1", "a.b", ".", "\\", "", "type", "A", "B", "M.", "Z0"};
    private static final Object[] VALUES = {
        1, 1L, 1.0, 1.0f, true, "1", "true", "", "null", 0, false, -0.0, 0.0, Double.NaN, 0.1, 0.1f, "a.b"
    };

    private final Random random = new Random(20_240_131);

    @Test
    void mergingTreesThatAgreeOnWhatIsAMapIsAssociative() {
        for (int i = 0; i < TREES / 3; i++) {
            Tree a = tree(true);
            Tree b = tree(true);
            Tree c = tree(true);
            assertThat(a.merge(b.merge(c)))
                    .as("trees %d", i)
                    .isEqualTo(a.merge(b).merge(c));
            assertThat(a.fill(b.fill(c))).as("trees %d", i).isEqualTo(a.fill(b).fill(c));
        }
    }

    @Test
    void mergingIsNotAssociativeWhereAValueStandsBetweenMaps() {
        Tree a = Tree.parse("x: {p: 1}");
        Tree b = Tree.parse("x: 5");
        Tree c = Tree.parse("x: {q: 2}");

        assertThat(a.merge(b).merge(c)).isEqualTo(Tree.parse("x: {q: 2}"));
        assertThat(a.merge(b.merge(c))).isEqualTo(Tree.parse("x: {p: 1, q: 2}"));
    }

    @Test
    void theEmptyTreeChangesNothingAndMergingTwiceIsMergingOnce() {
        for (int i = 0; i < TREES; i++) {
            Tree a = tree(false);
            Tree b = tree(false);
            assertThat(a.merge(Tree.empty())).as("trees %d", i).isEqualTo(a);
            assertThat(Tree.empty().merge(a)).as("trees %d", i).isEqualTo(a);
            assertThat(a.merge(b).merge(b)).as("trees %d", i).isEqualTo(a.merge(b));
            assertThat(a.fill(b)).as("trees %d", i).isEqualTo(b.merge(a));
        }
    }

    @Test
    void aDifferenceAppliedGivesTheOtherTreeAndIsEmptyOnlyForTheSame() {
        int same = 0;
        for (int i = 0; i < TREES; i++) {
            Tree a = tree(false);
            Tree b = random.nextInt(4) == 0 ? related(a) : tree(false);
            List<Change> there = a.diff(b);
            assertThat(a.apply(there)).as("trees %d", i).isEqualTo(b);
            assertThat(b.apply(b.diff(a))).as("trees %d", i).isEqualTo(a);
            assertThat(there.isEmpty()).as("trees %d", i).isEqualTo(a.equals(b));
            assertThat(there).as("trees %d", i).hasSameSizeAs(b.diff(a));
            same += there.isEmpty() ? 1 : 0;
        }
        assertThat(same).isGreaterThan(1_000);
    }

    @Test
    void theIntersectionIsTheSameBothWaysAndIsInBoth() {
        for (int i = 0; i < TREES; i++) {
            Tree a = tree(false);
            Tree b = random.nextBoolean() ? related(a) : tree(false);
            Tree both = a.intersect(b);
            assertThat(both).as("trees %d", i).isEqualTo(b.intersect(a));
            assertThat(both.intersect(a)).as("trees %d", i).isEqualTo(both);
            assertThat(a.merge(both)).as("trees %d", i).isEqualTo(a);
            assertThat(b.merge(both)).as("trees %d", i).isEqualTo(b);
            assertThat(a.intersect(a)).as("trees %d", i).isEqualTo(a);
        }
    }

    @Test
    void whatIsInBothAndTheRestAreTheWholeTree() {
        for (int i = 0; i < TREES; i++) {
            Tree a = tree(false);
            Tree b = random.nextBoolean() ? related(a) : tree(false);
            assertThat(a.intersect(b).merge(a.subtract(b))).as("trees %d", i).isEqualTo(a);
            assertThat(a.subtract(a).isEmpty()).as("trees %d", i).isTrue();
        }
    }

    @Test
    void aFlatTreeGrowsBack() {
        RandomTrees odd = new RandomTrees(5);
        for (int i = 0; i < TREES; i++) {
            Tree tree = i % 10 == 0 ? Tree.of(odd.shallow()) : tree(false);
            Map<String, @Nullable Object> flat = tree.flatten();
            assertThat(Tree.unflatten(flat)).as("tree %d", i).isEqualTo(tree);
            assertThat(Tree.unflatten(shuffled(flat))).as("tree %d", i).isEqualTo(tree);
        }
    }

    @Test
    void textReadsBackAsAnEqualTree() {
        RandomTrees odd = new RandomTrees(6);
        for (int i = 0; i < 10_000; i++) {
            Tree tree = i % 4 == 0 ? Tree.of(odd.shallow()) : tree(false);
            assertThat(Tree.parseJson(tree.json())).as("tree %d", i).isEqualTo(tree);
            assertThat(Tree.parse(tree.yaml())).as("tree %d", i).isEqualTo(tree);
        }
    }

    private Map<String, @Nullable Object> shuffled(Map<String, @Nullable Object> map) {
        List<String> keys = new ArrayList<>(map.keySet());
        Collections.shuffle(keys, random);
        Map<String, @Nullable Object> shuffled = new LinkedHashMap<>();
        for (String key : keys) {
            shuffled.put(key, map.get(key));
        }
        return shuffled;
    }

    /** A tree with the most of another in it. */
    private Tree related(Tree tree) {
        return random.nextInt(3) == 0
                ? Tree.of(tree.values())
                : tree.merge(tree(false)).subtract(tree(false));
    }

    /** A tree of few keys and values, so that two of them meet; if so asked, with maps under capitals and only there. */
    private Tree tree(boolean shaped) {
        return Tree.of(map(0, shaped));
    }

    private Map<String, @Nullable Object> map(int depth, boolean shaped) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int n = random.nextInt(5); n > 0; n--) {
            String key = KEYS[random.nextInt(KEYS.length)];
            boolean capital = !key.isEmpty() && Character.isUpperCase(key.charAt(0));
            if (!shaped) {
                map.put(key, value(depth));
            } else if (!capital || depth < 3) {
                map.put(key, capital ? map(depth + 1, true) : leaf());
            }
        }
        return map;
    }

    private @Nullable Object value(int depth) {
        return switch (random.nextInt(depth > 2 ? 6 : 9)) {
            case 6 -> list(depth);
            case 7, 8 -> map(depth + 1, false);
            default -> leaf();
        };
    }

    private List<@Nullable Object> list(int depth) {
        List<@Nullable Object> list = new ArrayList<>();
        for (int n = random.nextInt(3); n > 0; n--) {
            list.add(value(depth + 1));
        }
        return list;
    }

    private @Nullable Object leaf() {
        int choice = random.nextInt(VALUES.length + 2);
        return choice == VALUES.length ? null : choice > VALUES.length ? List.of() : VALUES[choice];
    }
}
