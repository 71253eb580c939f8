package dev.reprise.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.resolve.Layer;
import dev.reprise.resolve.Resolver;
import dev.reprise.testing.Train;
import dev.reprise.tree.Tree;
import org.junit.jupiter.api.Test;

/** The examples of the guide to the algebra of configs. */
class AlgebraGuideTest {

    @Test
    void configsAndPatchesDoWhatTheGuideSays() {
        Train.Schema schema = Train.Schema.INSTANCE;
        Train config =
                Resolver.of(schema).with(Layer.args("epochs=9")).resolve().config();

        ConfigPatch<Train> preset = schema.parsePatch("{epochs: 3, optimizer: {type: adam, lr: 1e-3}}");
        Train small = schema.merge(config, preset);

        assertThat(small.epochs()).isEqualTo(3);
        assertThat(small.optimizer()).isEqualTo(new Train.Adam(1e-3, 0.9, 0.999));
        assertThat(schema.patch(small).yaml()).isEqualTo("optimizer:\n  type: adam\nepochs: 3\n");
        assertThat(schema.patch(config, small)).isEqualTo(schema.parsePatch("{optimizer: adam, epochs: 3}"));
        assertThat(schema.merge(config, schema.patch(config, small))).isEqualTo(small);
        assertThat(schema.fill(config, preset).epochs()).isEqualTo(9);
        assertThat(schema.fill(config, preset).optimizer()).isEqualTo(small.optimizer());
    }

    @Test
    void treesDoWhatTheGuideSays() {
        Tree base = Tree.parse("{optimizer: {lr: 0.1, momentum: 0.9}, hidden: [64, 32]}");
        Tree mine = Tree.parse("{optimizer: {lr: 0.2}, seed: 7}");

        assertThat(base.merge(mine)).hasToString("{optimizer={lr=0.2, momentum=0.9}, hidden=[64, 32], seed=7}");
        assertThat(base.fill(mine)).hasToString("{optimizer={lr=0.1, momentum=0.9}, hidden=[64, 32], seed=7}");
        assertThat(base.intersect(mine)).isEqualTo(Tree.empty());
        assertThat(base.diff(mine))
                .hasToString("[optimizer.lr: 0.1 -> 0.2, - optimizer.momentum: 0.9, + seed: 7, - hidden: [64, 32]]");
        assertThat(base.apply(base.diff(mine))).isEqualTo(mine);
        assertThat(base.flatten()).hasToString("{optimizer.lr=0.1, optimizer.momentum=0.9, hidden.0=64, hidden.1=32}");
    }

    @Test
    void theExampleOfTreesIsTrue() {
        Tree base = Tree.parse("optimizer: {lr: 0.1, momentum: 0.9}");
        Tree mine = Tree.parse("optimizer: {lr: 0.2}");

        assertThat(base.merge(mine)).hasToString("{optimizer={lr=0.2, momentum=0.9}}");
        assertThat(base.diff(mine)).hasToString("[optimizer.lr: 0.1 -> 0.2, - optimizer.momentum: 0.9]");
        assertThat(base.flatten()).hasToString("{optimizer.lr=0.1, optimizer.momentum=0.9}");
    }
}
