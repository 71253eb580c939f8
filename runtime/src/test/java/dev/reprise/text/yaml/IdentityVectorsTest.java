package dev.reprise.text.yaml;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.text.json.JsonReader;
import dev.reprise.text.value.OpenValue;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Cases made with PyYAML and Python's {@code uuid}: tree, canonical text, ids. */
class IdentityVectorsTest {

    @Test
    void canonicalTextsAndRunIdsAreThoseOfPython() throws Exception {
        List<String> lines = lines();
        assertThat(lines).hasSize(120);
        for (String line : lines) {
            Map<?, ?> vector = (Map<?, ?>) requireNonNull(OpenValue.open(JsonReader.value(line, "vector")));
            Map<String, Object> config = config(vector.get("config"));
            String canonical = YamlWriter.canonical(config);

            assertThat(canonical).as(line).isEqualTo(vector.get("canonical"));
            UUID run = version5(UUID.fromString((String) vector.get("experiment_uuid")), canonical);
            assertThat(run).hasToString((String) vector.get("run_uuid"));
            assertThat(run.toString().replace("-", "")).isEqualTo(vector.get("run_id"));
        }
    }

    private static List<String> lines() throws IOException {
        try (var resource =
                requireNonNull(IdentityVectorsTest.class.getResourceAsStream("/dev/reprise/testing/identity.jsonl"))) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    private static Map<String, Object> config(@Nullable Object encoded) {
        Map<String, Object> config = new LinkedHashMap<>();
        ((Map<?, ?>) requireNonNull(decoded(encoded))).forEach((key, value) -> config.put((String) key, value));
        return config;
    }

    private static @Nullable Object decoded(@Nullable Object encoded) {
        if (encoded instanceof List<?> items) {
            List<@Nullable Object> list = new ArrayList<>();
            items.forEach(item -> list.add(decoded(item)));
            return list;
        }
        if (!(encoded instanceof Map<?, ?> wrapper)) {
            return encoded;
        }
        if (wrapper.get("$float") instanceof String number) {
            return switch (number) {
                case "inf" -> Double.POSITIVE_INFINITY;
                case "-inf" -> Double.NEGATIVE_INFINITY;
                case "nan" -> Double.NaN;
                default -> Double.valueOf(number);
            };
        }
        Map<Object, @Nullable Object> map = new LinkedHashMap<>();
        for (Object entry : (List<?>) requireNonNull(wrapper.get("$map"))) {
            map.put(((List<?>) entry).get(0), decoded(((List<?>) entry).get(1)));
        }
        return map;
    }

    /** RFC 9562, section 5.5. */
    private static UUID version5(UUID namespace, String name) throws NoSuchAlgorithmException {
        MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
        sha1.update(ByteBuffer.allocate(16)
                .putLong(namespace.getMostSignificantBits())
                .putLong(namespace.getLeastSignificantBits())
                .array());
        ByteBuffer hash = ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
        long high = (hash.getLong() & ~0xf000L) | 0x5000L;
        long low = (hash.getLong() & ~(0b11L << 62)) | (0b10L << 62);
        return new UUID(high, low);
    }
}
