package dev.reprise.text.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Python's YAML library, asked by scripts beside the tests. */
final class PyYaml {

    private PyYaml() {}

    static boolean isInstalled() {
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

    /** What a script answers to its input. */
    static String run(Path directory, String name, String input) throws IOException, InterruptedException {
        Path cases = Files.writeString(directory.resolve("cases.jsonl"), input);
        Path script = directory.resolve(name);
        try (var resource = PyYaml.class.getResourceAsStream(name)) {
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

    /** A tree in the JSON that the scripts read. */
    static @Nullable Object encoded(@Nullable Object value) {
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
}
