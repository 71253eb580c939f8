package dev.reprise.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.testing.AnyConfig;
import dev.reprise.testing.Everything;
import dev.reprise.testing.RandomConfigs;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What holds for every config and every patch, tried on 5,000 pairs each. */
class ConfigLawsTest {

    private static final AnyConfig.Schema SCHEMA = Everything.SCHEMA;
    private static final int PAIRS = Integer.getInteger("reprise.fuzz.pairs", 5_000);
    private static final AnyConfig DEFAULTS = SCHEMA.defaults();
    private static final ConfigPatch<AnyConfig> NOTHING = new GivenPatch<>(Map.of());

    private final RandomConfigs random = new RandomConfigs(4);

    @Test
    void thePatchBetweenTwoConfigsMakesOneOutOfTheOther() {
        for (int i = 0; i < PAIRS; i++) {
            AnyConfig a = config(i);
            AnyConfig b = i % 3 == 0 ? config(i + 1) : random.near(SCHEMA, a);
            ConfigPatch<AnyConfig> patch = SCHEMA.patch(a, b);
            assertThat(SCHEMA.merge(a, patch)).as("pair %d", i).isEqualTo(b);
            assertThat(SCHEMA.patch(a, a)).as("pair %d", i).isEqualTo(NOTHING);
            assertThat(patch.isEmpty()).as("pair %d", i).isEqualTo(a.equals(b));
            assertThat(SCHEMA.diff(a, b).isEmpty()).as("pair %d", i).isEqualTo(a.equals(b));
        }
    }

    @Test
    void theIntersectionIsTheSameBothWaysAndChangesNeither() {
        for (int i = 0; i < PAIRS; i++) {
            AnyConfig a = config(i);
            AnyConfig b = random.near(SCHEMA, a);
            ConfigPatch<AnyConfig> both = SCHEMA.intersect(a, b);
            assertThat(both).as("pair %d", i).isEqualTo(SCHEMA.intersect(b, a));
            assertThat(SCHEMA.merge(a, both)).as("pair %d", i).isEqualTo(a);
            assertThat(SCHEMA.merge(b, both)).as("pair %d", i).isEqualTo(b);
        }
    }

    @Test
    void fillingKeepsWhatDiffersFromTheDefaults() {
        for (int i = 0; i < PAIRS; i++) {
            AnyConfig a = random.near(SCHEMA, DEFAULTS);
            ConfigPatch<AnyConfig> patch = SCHEMA.patch(random.near(SCHEMA, DEFAULTS));
            AnyConfig filled = SCHEMA.fill(a, patch);
            assertThat(SCHEMA.merge(filled, SCHEMA.patch(a))).as("pair %d", i).isEqualTo(filled);
            assertThat(SCHEMA.fill(DEFAULTS, patch)).as("pair %d", i).isEqualTo(SCHEMA.merge(DEFAULTS, patch));
            assertThat(SCHEMA.fill(a, SCHEMA.patch(a))).as("pair %d", i).isEqualTo(a);
        }
    }

    @Test
    void aPatchOverAnotherDoesWhatBothDoInTurn() {
        for (int i = 0; i < PAIRS; i++) {
            AnyConfig b = random.near(SCHEMA, DEFAULTS);
            ConfigPatch<AnyConfig> lower = SCHEMA.patch(DEFAULTS, b);
            ConfigPatch<AnyConfig> upper = SCHEMA.patch(b, random.near(SCHEMA, b));
            assertThat(SCHEMA.merge(DEFAULTS, upper.over(lower)))
                    .as("pair %d", i)
                    .isEqualTo(SCHEMA.merge(SCHEMA.merge(DEFAULTS, lower), upper));
            assertThat(upper.over(NOTHING)).as("pair %d", i).isEqualTo(upper);
            assertThat(NOTHING.over(lower)).as("pair %d", i).isEqualTo(lower);
            assertThat(lower.over(lower)).as("pair %d", i).isEqualTo(lower);
            assertThat(lower.without(lower)).as("pair %d", i).isEqualTo(NOTHING);
            assertThat(lower.intersect(upper)).as("pair %d", i).isEqualTo(upper.intersect(lower));
            assertThat(lower.intersect(lower)).as("pair %d", i).isEqualTo(lower);
            assertThat(lower.diff(upper).isEmpty()).as("pair %d", i).isEqualTo(lower.equals(upper));
            assertThat(SCHEMA.unflattenPatch(lower.flatten())).as("pair %d", i).isEqualTo(lower);
            assertThat(SCHEMA.parsePatch(lower.yaml())).as("pair %d", i).isEqualTo(lower);
        }
    }

    private AnyConfig config(int i) {
        return i % 2 == 0 ? random.next(SCHEMA) : random.near(SCHEMA, DEFAULTS);
    }
}
