package dev.reprise.text.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.reprise.text.RandomTrees;
import dev.reprise.text.json.JsonWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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
        assumeTrue(hasPyYaml(), "needs python3 with PyYAML");
        Path cases = directory.resolve("cases.jsonl");
        RandomTrees random = new RandomTrees(SEED);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < TREES; i++) {
            Map<String, Object> tree = random.tree();
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("tree", encoded(tree));
            line.put("canonical", YamlWriter.canonical(tree));
            line.put("readable", YamlWriter.readable(tree));
            JsonWriter.append(lines, line);
            lines.append('\n');
        }
        Files.writeString(cases, lines);

        assertThat(python(cases)).isEqualTo("checked " + TREES + "\n");
    }

    private static @Nullable Object encoded(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            List<Object> entries = new ArrayList<>();
            map.forEach((key, item) -> {
                List<Object> entry = new ArrayList<>();
                entry.add(key);
                entry.add(encoded(item));
                entries.add(entry);
            });
            return Map.of("$map", entries);
        }
        if (value instanceof List<?> list) {
            List<Object> items = new ArrayList<>();
            list.forEach(item -> items.add(encoded(item)));
            return items;
        }
        // Bits, not digits: Python must not depend on what is tested here.
        return value instanceof Double number ? Map.of("$float", Double.toHexString(number)) : value;
    }

    private String python(Path cases) throws IOException, InterruptedException {
        Path script = directory.resolve("check_yaml.py");
        try (var resource = getClass().getResourceAsStream("check_yaml.py")) {
            Files.write(script, resource.readAllBytes());
        }
        Path answer = directory.resolve("answer.txt");
        ProcessBuilder builder = new ProcessBuilder("python3", script.toString())
                .redirectInput(cases.toFile())
                .redirectOutput(answer.toFile())
                .redirectErrorStream(true);
        builder.environment().put("PYTHONUTF8", "1");
        Process process = builder.start();
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        return Files.readString(answer, StandardCharsets.UTF_8);
    }

    private static boolean hasPyYaml() {
        try {
            Process process = new ProcessBuilder("python3", "-c", "import yaml")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
