package dev.reprise.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.testing.AnyConfig;
import dev.reprise.testing.Everything;
import dev.reprise.testing.RandomConfigs;
import dev.reprise.tree.Tree;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Nothing is lost on any way out of a config and back; a failure names the number of its config. */
class RoundTripTest {

    private static final AnyConfig.Schema SCHEMA = Everything.SCHEMA;
    private static final int CONFIGS = Integer.getInteger("reprise.fuzz.configs", 20_000);
    private static final AnyConfig DEFAULTS = SCHEMA.defaults();

    @Test
    void yamlAndJsonReadBack() {
        RandomConfigs random = new RandomConfigs(1);
        for (int i = 0; i < CONFIGS; i++) {
            AnyConfig config = config(random, i);
            assertThat(SCHEMA.parse(SCHEMA.yaml(config))).as("config %d", i).isEqualTo(config);
            assertThat(SCHEMA.parseJson(SCHEMA.json(config))).as("config %d", i).isEqualTo(config);
        }
    }

    @Test
    void treesAndFlatTreesReadBack() {
        RandomConfigs random = new RandomConfigs(2);
        for (int i = 0; i < CONFIGS; i++) {
            AnyConfig config = config(random, i);
            assertThat(SCHEMA.ofTree(SCHEMA.toTree(config))).as("config %d", i).isEqualTo(config);
            assertThat(SCHEMA.unflatten(SCHEMA.flatten(config)))
                    .as("config %d", i)
                    .isEqualTo(config);
        }
    }

    @Test
    void patchesOfTheDefaultsGiveTheConfigAlsoFromText() {
        RandomConfigs random = new RandomConfigs(3);
        for (int i = 0; i < CONFIGS; i++) {
            AnyConfig config = config(random, i);
            ConfigPatch<AnyConfig> patch = SCHEMA.patch(config);
            assertThat(SCHEMA.merge(DEFAULTS, patch)).as("config %d", i).isEqualTo(config);
            assertThat(SCHEMA.parsePatch(patch.yaml())).as("config %d", i).isEqualTo(patch);
            assertThat(SCHEMA.hash(SCHEMA.merge(DEFAULTS, patch)))
                    .as("config %d", i)
                    .isEqualTo(SCHEMA.hash(config));
        }
    }

    @Test
    void spaceThatIsNotAsciiIsTextAndNotNull() {
        for (String text : new String[] {"\u2003", "\u3000", "\u2003null", "~\u1680", "\u00a0", "\u2028"}) {
            AnyConfig config = SCHEMA.ofTree(Tree.of(Map.of("text", text, "maybeText", text)));
            assertThat(config.get("maybeText")).isEqualTo(Optional.of(text));
            assertThat(SCHEMA.parse(SCHEMA.yaml(config))).isEqualTo(config);
        }
    }

    /** Most configs are close to the defaults, as those of people are. */
    private static AnyConfig config(RandomConfigs random, int i) {
        return i % 4 == 0 ? random.next(SCHEMA) : random.near(SCHEMA, DEFAULTS);
    }
}
