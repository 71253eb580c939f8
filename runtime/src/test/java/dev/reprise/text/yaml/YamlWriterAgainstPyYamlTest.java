package dev.reprise.text.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.reprise.text.RandomTrees;
import dev.reprise.text.json.JsonWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random trees, written by us and by PyYAML; runs where python3 with PyYAML is installed. */
class YamlWriterAgainstPyYamlTest {

    /** {@code -Dreprise.fuzz.trees=100000 -Dreprise.fuzz.seed=7} looks longer and elsewhere. */
    private static final int TREES = Integer.getInteger("reprise.fuzz.trees", 2000);

    private static final long SEED = Long.getLong("reprise.fuzz.seed", 20261121L);

    @TempDir
    Path directory;

    @Test
    void randomTreesReadTheSameAsPyYamlWritesAndReadsThem() throws Exception {
        assumeTrue(PyYaml.isInstalled(), "needs python3 with PyYAML");
        RandomTrees random = new RandomTrees(SEED);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < TREES; i++) {
            Map<String, Object> tree = random.tree();
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("tree", PyYaml.encoded(tree));
            line.put("canonical", YamlWriter.canonical(tree));
            line.put("readable", YamlWriter.readable(tree));
            JsonWriter.append(lines, line);
            lines.append('\n');
        }

        assertThat(PyYaml.run(directory, "check_yaml.py", lines.toString())).isEqualTo("checked " + TREES + "\n");
    }
}
