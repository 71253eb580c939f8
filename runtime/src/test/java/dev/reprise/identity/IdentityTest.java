package dev.reprise.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IdentityTest {

    @ParameterizedTest
    @MethodSource("vectors")
    void namesARunAsPythonDoes(JsonNode vector, @TempDir Path outsideOfGit) {
        String given = vector.get("experiment_id").asText();
        ExperimentId experiment = ExperimentId.of(outsideOfGit, null, given);

        Identity identity = Identity.of(experiment, vector.get("canonical").asText());

        assertThat(identity.experimentId()).isEqualTo(given.isEmpty() ? "xxxxxxxxxxxxxxxx" : given);
        assertThat(identity.experimentUuid())
                .hasToString(vector.get("experiment_uuid").asText());
        assertThat(identity.runUuid()).hasToString(vector.get("run_uuid").asText());
        assertThat(identity.runId()).isEqualTo(vector.get("run_id").asText());
    }

    static List<JsonNode> vectors() throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> vectors = new ArrayList<>();
        try (InputStream lines = IdentityTest.class.getResourceAsStream("/dev/reprise/testing/identity.jsonl")) {
            for (String line : new String(lines.readAllBytes(), UTF_8).lines().toList()) {
                vectors.add(json.readTree(line));
            }
        }
        assertThat(vectors).hasSize(120);
        return vectors;
    }

    @Test
    void hashesAnEmptyConfigUnderTheDefaultExperiment() {
        // python3 -c 'import uuid, hashlib; n = uuid.UUID(bytes=b"x" * 16)
        // print(uuid.uuid5(n, "{}\n"), hashlib.sha256(b"{}\n").hexdigest())'
        ExperimentId unknown = new ExperimentId(ExperimentId.UNKNOWN, ExperimentId.Source.NONE, null, null);

        assertThat(Identity.of(unknown, "{}\n"))
                .isEqualTo(new Identity(
                        "xxxxxxxxxxxxxxxx",
                        UUID.fromString("78787878-7878-7878-7878-787878787878"),
                        UUID.fromString("d5ccd8a7-4ad5-5b2f-9517-7d3bebaea783"),
                        "d5ccd8a74ad55b2f95177d3bebaea783",
                        "ca3d163bab055381827226140568f3bef7eaac187cebd76878e0b63e9e442356"));
    }

    @Test
    void hashesTextOutsideOfAsciiAsUtf8() {
        // python3 -c 'import uuid; print(uuid.uuid5(uuid.NAMESPACE_DNS, "é日😀"))'
        UUID dns = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

        assertThat(RunId.of(dns, "\u00e9\u65e5\ud83d\ude00")).hasToString("6afa98c9-33cf-556e-8cbf-bbf397c1144a");
    }
}
