package dev.reprise.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.resolve.Layer;
import dev.reprise.resolve.Resolver;
import dev.reprise.schema.Component;
import dev.reprise.schema.RecordSchema;
import dev.reprise.schema.Types;
import dev.reprise.testing.AnyConfig;
import dev.reprise.testing.Train;
import dev.reprise.testing.Vault;
import dev.reprise.text.yaml.YamlWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The smallest file that gives a config back, its secrets apart. */
final class GivenTreeTest {

    private static <C> C resolved(RecordSchema<C> schema, Layer... layers) {
        Resolver<C> resolver = Resolver.of(schema);
        for (Layer layer : layers) {
            resolver = resolver.with(layer);
        }
        return resolver.resolve().config();
    }

    private static <C> String yaml(RecordSchema<C> schema, C config) {
        return YamlWriter.readable(GivenTree.of(schema, config).tree());
    }

    @Test
    void aTextThatLooksLikeAnInterpolationIsEscapedAsInEveryFile() {
        Train config = resolved(
                Train.Schema.INSTANCE,
                Layer.tree(Map.of("data", Map.of("path", "${epochs}.csv"), "extra", Map.of("a", "${b}")), "patch"));

        String yaml = yaml(Train.Schema.INSTANCE, config);

        assertThat(config.data().path()).isEqualTo("${epochs}.csv");
        assertThat(yaml).isEqualTo("data:\n  path: \\${epochs}.csv\nextra:\n  a: \\${b}\n");
        assertThat(resolved(Train.Schema.INSTANCE, Layer.yaml(yaml, "printed"))).isEqualTo(config);
    }

    @Test
    void aTextThatIsWrittenAsAnInterpolatedDefaultIsDifferentFromIt() {
        RecordSchema<AnyConfig> schema = new AnyConfig.Schema(
                "Named",
                List.of(
                        Component.of("name", Types.STRING).defaultsTo("mnist"),
                        Component.of("title", Types.STRING).defaultsTo("${name}"),
                        Component.of("titles", Types.list(Types.STRING)).defaultsTo("['${name}']")));
        AnyConfig config =
                resolved(schema, Layer.tree(Map.of("title", "${name}", "titles", List.of("${name}")), "patch"));

        String yaml = yaml(schema, config);

        assertThat(yaml).isEqualTo("title: \\${name}\ntitles:\n- \\${name}\n");
        assertThat(resolved(schema, Layer.yaml(yaml, "printed"))).isEqualTo(config);
    }

    @Test
    void ofAMapThoseEntriesAreThereThatDifferAndThoseAreToldThatAreGone() {
        RecordSchema<AnyConfig> schema = new AnyConfig.Schema(
                "Tagged",
                List.of(
                        Component.of("tags", Types.map(Types.STRING, Types.INT)).defaultsTo("{a: 1, b: 2, c: 3}"),
                        Component.of("extra", Types.OPEN).defaultsTo("{x: {y: 1, z: 2}}")));
        AnyConfig config = resolved(schema, Layer.args("tags.b=5", "tags.d=4", "~tags.a", "~extra.x.y"));

        GivenTree given = GivenTree.of(schema, config);

        assertThat(given.tree()).isEqualTo(Map.of("tags", Map.of("b", 5, "d", 4)));
        assertThat(given.removed()).containsExactly("tags.a", "extra.x.y");
        assertThat(resolved(schema, Layer.tree(given.tree(), "printed"), Layer.args("~tags.a", "~extra.x.y")))
                .isEqualTo(config);
    }

    @Test
    void anotherOptionInAMapIsThereWithAllItsValues() {
        AnyConfig.Schema sgd = new AnyConfig.Schema(
                "sgd", List.of(Component.of("lr", Types.DOUBLE).defaultsTo("0.1")));
        AnyConfig.Schema adam = new AnyConfig.Schema(
                "adam", List.of(Component.of("lr", Types.DOUBLE).defaultsTo("0.001")));
        AnyConfig.Options options = new AnyConfig.Options("Optimizer", List.of(sgd, adam));
        RecordSchema<AnyConfig> schema = new AnyConfig.Schema(
                "Gan",
                List.of(Component.of("optimizers", Types.map(Types.STRING, Types.config(options)))
                        .defaultsTo("{d: sgd, g: sgd}")));
        AnyConfig config = resolved(schema, Layer.args("optimizers.g={type: adam, lr: 0.1}"));

        String yaml = yaml(schema, config);

        assertThat(yaml).isEqualTo("optimizers:\n  g:\n    type: adam\n    lr: 0.1\n");
        assertThat(resolved(schema, Layer.yaml(yaml, "printed"))).isEqualTo(config);
    }

    @Test
    void secretsAreNowhere() {
        Vault config = resolved(
                Vault.Schema.INSTANCE,
                Layer.args(
                        "api_key=hunter2",
                        "credentials={a: sk-one}",
                        "store={type: remote, token: sk-two}",
                        "mirrors=[{token: sk-three}]",
                        "epochs=3"));

        GivenTree given = GivenTree.of(Vault.Schema.INSTANCE, config);

        assertThat(given.tree())
                .isEqualTo(Map.of(
                        "store",
                        Map.of("type", "remote"),
                        "mirrors",
                        List.of(Map.of("host", "example.org")),
                        "epochs",
                        3));
        assertThat(given.removed()).isEmpty();
    }
}
