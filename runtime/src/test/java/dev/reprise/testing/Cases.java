package dev.reprise.testing;

import static java.util.Objects.requireNonNull;

import dev.reprise.text.json.JsonReader;
import dev.reprise.text.value.OpenValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Cases with known answers: files with one JSON object a line. */
public final class Cases {

    private Cases() {}

    /** The lines of a resource that stands beside a class. */
    public static List<Map<?, ?>> lines(Class<?> beside, String name) throws IOException {
        try (var resource = requireNonNull(beside.getResourceAsStream(name), name)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .<Map<?, ?>>map(line -> (Map<?, ?>) requireNonNull(OpenValue.open(JsonReader.value(line, name))))
                    .toList();
        }
    }
}
