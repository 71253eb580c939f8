package dev.reprise.jsonschema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SpecVersion;
import dev.reprise.testing.Zoo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSchemaTest {

    private static final SchemaOracle ZOO = new SchemaOracle(Zoo.ROOT);

    private static JsonNode zoo(String pointer) throws Exception {
        return new ObjectMapper().readTree(JsonSchema.of(Zoo.ROOT)).at(pointer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "flag: false",
                "flag: No",
                "flag: 1",
                "flag: ' yes '",
                "tiny: -128",
                "epochs: 007",
                "epochs: +5",
                "epochs: 1_000",
                "epochs: '5'",
                "steps: 9223372036854775807",
                "letter: 7",
                "letter: é",
                "letter: ' '",
                "limit: 3e-4",
                "limit: .5",
                "limit: -.inf",
                "limit: nan",
                "limit: 1_0.5e1_0",
                "limit: 5",
                "price: 0.06",
                "price: '0.06'",
                "huge: 123456789012345678901234567890",
                "name: 007",
                "name: true",
                "name: 1.10",
                "code: abc1",
                "strict: éé",
                "free: ''",
                "free: 2024-01-01",
                "site: data/set?a=1#b",
                "site: http://example.org/ü",
                "key: 123E4567-e89b-12d3-a456-426614174000",
                "wait: 90s",
                "wait: 0",
                "wait: 1.5h 3ms",
                "wait: PT1H30M",
                "wait: -p1dT5.5S",
                "at: 2024-01-31T12:00Z",
                "at: 2024-01-31T12:00:00.5+01:00",
                "day: 2024-02-29",
                "day: '+12024-01-01'",
                "charset: latin1",
                "filter: '[a-z]*+'",
                "data: {split: test, fraction: 1, path: 5}",
                "data: {split: TRUE}",
                "data: {}",
                "optimizer: adam",
                "optimizer: 2",
                "optimizer: {type: adam, lr: 1e-3, beta: 0.5}",
                "optimizer: {type: 2, lr: 1}",
                "optimizer: {lr: 0.5}",
                "optimizers: [adam, {type: sgd}]",
                "hidden_sizes: [1, 2]",
                "hidden: []",
                "labels: [a, a, a]",
                "tags: {b: 1, 5: 2}",
                "weights: {test: 0.5, TRUE: 1}",
                "milestones: {10: 0.5, -1_0: 1}",
                "seed: null",
                "seed: ~",
                "seed:",
                "seed: 5",
                "note: null",
                "note: text",
                "warmup: {fraction: 0.5}",
                "warmup: null",
                "tree: {value: 1, next: {value: 2, next: {next: null}}}",
                "extra: {a: [1, {b: null}], c: true}"
            })
    void acceptsWhatIsRead(String yaml) {
        assertThat(ZOO.byResolver(yaml)).isEmpty();
        assertThat(ZOO.bySchema(yaml)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "epoch: 5",
                "flag: maybe",
                "flag: 2",
                "flag: null",
                "tiny: 128",
                "epochs: 0",
                "epochs: -3",
                "epochs: 2.5",
                "epochs: many",
                "epochs: 3000000000",
                "epochs: 1__0",
                "epochs: '0x10'",
                "epochs: [5]",
                "epochs: {a: 5}",
                "epochs: null",
                "epochs:",
                "steps: 9223372036854775808",
                "letter: ab",
                "letter: 10",
                "letter: 😀",
                "limit: 1e",
                "limit: true",
                "limit: 1,5",
                "price: 0.05",
                "price: inf",
                "huge: 1.5",
                "name: '  '",
                "name: ''",
                "name: null",
                "name: [a]",
                "code: a",
                "code: abcde",
                "code: A1",
                "site: 'a b'",
                "key: 123e4567",
                "wait: 5",
                "wait: 5 minutes",
                "wait: 3s2h",
                "wait: P",
                "at: 2024-01-31",
                "day: 2024-13-01",
                "day: tomorrow",
                "day: 2024-1-1",
                "charset: UTF 8",
                "data: null",
                "data: data.csv",
                "data: {split: tset}",
                "data: {splt: test}",
                "data: {fraction: 1.5}",
                "data: {fraction: -0.1}",
                "data.fraction: 0.5",
                "optimizer: adma",
                "optimizer: null",
                "optimizer: [adam]",
                "optimizer: {type: adma}",
                "optimizer: {type: sgd, beta: 0.5}",
                "optimizer: {type: adam, beta: 1}",
                "optimizer: {lr: -1}",
                "optimizer: {type: null}",
                "optimizers: []",
                "optimizers: adam",
                "optimizers: [{lr: 1}]",
                "optimizers: [sgd, sgd, sgd, sgd]",
                "hidden_sizes: 5",
                "hidden_sizes: [a]",
                "hidden_sizes: [null]",
                "hiddenSizes: [5]",
                "hidden: [1]\nhidden_sizes: [1]",
                "labels: a",
                "tags: [a]",
                "tags: {a: x}",
                "weights: {tset: 1}",
                "milestones: {a: 1}",
                "seed: x",
                "warmup: {x: 1}",
                "tree: {value: 1, next: {valu: 2}}",
                "extra: 5"
            })
    void refusesWhatIsRefused(String yaml) {
        assertThat(ZOO.byResolver(yaml)).isNotEmpty();
        assertThat(ZOO.bySchema(yaml)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "epochs: ${data.fraction}",
                "code: ${name}",
                "data: ${warmup}",
                "optimizer: ${optimizers.0}",
                "hidden_sizes: ['${tiny}', 2]",
                "hidden_sizes: ${tags}",
                "flag: ${flag}",
                "letter: ${name}",
                "key: ${env:KEY}",
                "day: ${now:date}",
                "data: {split: '${name}'}",
                "tags: {a: '${epochs}'}",
                "extra: ${tags}",
                "include: base.yaml",
                "include: [a.yaml, b.yaml]"
            })
    void anyValueMayReferToOthersAndFilesMayIncludeFiles(String yaml) {
        assertThat(ZOO.bySchema(yaml)).isEmpty();
    }

    @Test
    void isItselfAValidSchema() {
        com.networknt.schema.JsonSchema meta = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(com.networknt.schema.SchemaLocation.of(SchemaId.V202012));
        assertThat(meta.validate(JsonSchema.of(Zoo.ROOT), InputFormat.JSON)).isEmpty();
    }

    @Test
    void showsDocumentationDefaultsAndRanges() throws Exception {
        assertThat(zoo("/title").asText()).isEqualTo("Zoo");
        assertThat(zoo("/description").asText()).isEqualTo("One of each.");
        assertThat(zoo("/$id").asText()).isEqualTo("urn:reprise:java.util.Map");
        assertThat(zoo("/properties/epochs").toString())
                .isEqualTo("{\"default\":20,\"$ref\":\"#/$defs/int\",\"exclusiveMinimum\":0}");
        assertThat(zoo("/$defs/Data/properties/fraction").toString())
                .isEqualTo("{\"description\":\"how much of it\",\"default\":0.5,\"$ref\":\"#/$defs/double\","
                        + "\"minimum\":0,\"maximum\":1}");
        assertThat(zoo("/properties/flag/default").toString()).isEqualTo("true");
        assertThat(zoo("/properties/limit/default").toString()).isEqualTo("\".inf\"");
        assertThat(zoo("/properties/seed/default").toString()).isEqualTo("null");
        assertThat(zoo("/properties/data/default").toString()).isEqualTo("{\"fraction\":0.25}");
        assertThat(zoo("/properties/optimizers/default").toString()).isEqualTo("[{\"type\":\"adam\",\"beta\":0.5}]");
        assertThat(zoo("/properties/extra/default").toString()).isEqualTo("{\"a\":[1,\"x\"]}");
        assertThat(zoo("/properties/strict/description").asText())
                .isEqualTo("Must match the regular expression of Java: \\p{L}++");
        assertThat(zoo("/properties/hidden/deprecated").asBoolean()).isTrue();
        assertThat(zoo("/$defs/Optimizer/anyOf/0/enum").toString()).isEqualTo("[\"sgd\",\"adam\",\"2\",2]");
        assertThat(zoo("/$defs/Adam/properties/type/const").asText()).isEqualTo("adam");
        assertThat(zoo("/$defs/Sgd2/properties/type/enum").toString()).isEqualTo("[\"2\",2]");
    }

    @Test
    void everyDefaultSatisfiesItsOwnDescription() throws Exception {
        StringBuilder yaml = new StringBuilder();
        zoo("/properties").properties().forEach(property -> {
            if (property.getValue().has("default")) {
                yaml.append(property.getKey())
                        .append(": ")
                        .append(property.getValue().get("default"))
                        .append('\n');
            }
        });
        assertThat(yaml.toString()).hasLineCount(32);
        assertThat(ZOO.bySchema(yaml.toString())).isEmpty();
        assertThat(ZOO.byResolver(yaml.toString())).isEmpty();
    }
}
