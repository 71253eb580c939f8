package dev.reprise.text.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.text.RandomTrees;
import dev.reprise.text.scalar.FloatText;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** What the program writes it must read itself, with the reader that it has. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class YamlWriterReadBackTest {

    private final Yaml yaml = new Yaml(options());

    @Test
    void readableTextOfRandomTreesReadsBack() {
        RandomTrees random = new RandomTrees(42);
        for (int i = 0; i < 5_000; i++) {
            Map<String, Object> tree = random.tree();
            String text = YamlWriter.readable(tree);
            Object back = texts(yaml.compose(new StringReader(text)));

            assertThat(back).as(text).isEqualTo(texts(tree));
        }
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(1000);
        return options;
    }

    private static Object texts(Node node) {
        if (node instanceof MappingNode mapping) {
            Map<String, Object> map = new LinkedHashMap<>();
            for (NodeTuple tuple : mapping.getValue()) {
                map.put(((ScalarNode) tuple.getKeyNode()).getValue(), texts(tuple.getValueNode()));
            }
            return map;
        }
        if (node instanceof SequenceNode sequence) {
            List<Object> list = new ArrayList<>();
            sequence.getValue().forEach(item -> list.add(texts(item)));
            return list;
        }
        return ((ScalarNode) node).getValue();
    }

    private static Object texts(Object value) {
        if (value instanceof Map<?, ?> tree) {
            Map<String, Object> map = new LinkedHashMap<>();
            tree.forEach((key, item) -> map.put((String) key, texts(item)));
            return map;
        }
        if (value instanceof List<?> items) {
            List<Object> list = new ArrayList<>();
            items.forEach(item -> list.add(texts(item)));
            return list;
        }
        return value instanceof Double number ? FloatText.of(number) : String.valueOf(value);
    }
}
