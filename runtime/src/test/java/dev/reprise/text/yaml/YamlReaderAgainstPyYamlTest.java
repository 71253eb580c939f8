package dev.reprise.text.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.reprise.text.Node;
import dev.reprise.text.RandomTrees;
import dev.reprise.text.TextException;
import dev.reprise.text.json.JsonReader;
import dev.reprise.text.json.JsonWriter;
import dev.reprise.text.value.OpenValue;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random trees, written by PyYAML in many styles and read by us; runs where python3 with PyYAML is installed. */
class YamlReaderAgainstPyYamlTest {

    /** {@code -Dreprise.fuzz.trees=100000 -Dreprise.fuzz.seed=7} looks longer and elsewhere. */
    private static final int TREES = Integer.getInteger("reprise.fuzz.trees", 1000);

    private static final long SEED = Long.getLong("reprise.fuzz.seed", 20261122L);
    private static final int STYLES = 11;

    @TempDir
    Path directory;

    @Test
    void whatPyYamlWritesReadsAsTheSameTree() throws Exception {
        assumeTrue(PyYaml.isInstalled(), "needs python3 with PyYAML");
        RandomTrees random = new RandomTrees(SEED);
        List<Map<String, Object>> trees = new ArrayList<>();
        StringBuilder lines = new StringBuilder();
        while (trees.size() < TREES) {
            Map<String, Object> tree = random.tree();
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("number", (long) trees.size());
            line.put("tree", PyYaml.encoded(tree));
            String text = text(line);
            // Half of a pair of surrogates is no text: Python writes it, and we refuse it.
            if (StandardCharsets.UTF_8.newEncoder().canEncode(tree.toString())) {
                trees.add(tree);
                lines.append(text).append('\n');
            }
        }

        int read = 0;
        int limited = 0;
        int spoiled = 0;
        for (String line :
                PyYaml.run(directory, "write_yaml.py", lines.toString()).lines().toList()) {
            Map<String, Object> answer = OpenValue.open(JsonReader.parse(line, "answer"));
            String text = (String) answer.get("text");
            if (text == null) {
                spoiled++;
                continue;
            }
            Map<String, Object> tree = trees.get(((Long) answer.get("number")).intValue());
            try {
                assertSame(tree, YamlReader.parse(text, "pyyaml"), answer.get("style") + " of\n" + text);
                read++;
            } catch (TextException e) {
                assertThat(e).as(text).hasMessageContaining("more than 50 ");
                limited++;
            }
        }

        System.out.println(
                "PyYAML's text: " + read + " read equal, " + limited + " over a limit, " + spoiled + " spoiled");
        assertThat(read + limited + spoiled).isEqualTo(TREES * STYLES);
        assertThat(limited + spoiled).isLessThan(TREES / 5);
    }

    private static String text(Object value) {
        StringBuilder text = new StringBuilder();
        JsonWriter.append(text, value);
        return text.toString();
    }

    /** Text as a String component reads it, since we see a number in {@code 1e5}, where PyYAML sees text. */
    private static void assertSame(@Nullable Object expected, Node node, String as) {
        if (expected instanceof Map<?, ?> map) {
            List<Node.Entry> entries = ((Node.Mapping) node).entries();
            assertThat(entries).as(as).extracting(entry -> entry.key().text()).isEqualTo(new ArrayList<>(map.keySet()));
            for (Node.Entry entry : entries) {
                assertSame(map.get(entry.key().text()), entry.value(), as);
            }
        } else if (expected instanceof List<?> list) {
            List<Node> items = ((Node.Sequence) node).items();
            assertThat(items).as(as).hasSameSizeAs(list);
            for (int i = 0; i < items.size(); i++) {
                assertSame(list.get(i), items.get(i), as);
            }
        } else if (expected instanceof String text) {
            assertThat(((Node.Scalar) node).text()).as(as).isEqualTo(text);
            assertThat(OpenValue.isNull((Node.Scalar) node)).as(as).isFalse();
        } else if (expected instanceof Number && !(expected instanceof Double)) {
            assertThat(String.valueOf(OpenValue.open(node))).as(as).isEqualTo(expected.toString());
        } else if (!Objects.equals(OpenValue.open(node), expected)) {
            assertThat(OpenValue.open(node)).as(as).isEqualTo(expected);
        }
    }
}
