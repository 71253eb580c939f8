package dev.reprise.jsonschema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SpecVersion;
import dev.reprise.testing.Studio;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Old names, secrets, interpolations and included files: a validator and the resolver say the same of real files. */
class StudioSchemaTest {

    private static final SchemaOracle STUDIO = new SchemaOracle(Studio.SCHEMA);

    @TempDir
    Path directory;

    private static JsonNode studio(String pointer) throws Exception {
        return new ObjectMapper().readTree(JsonSchema.of(Studio.SCHEMA)).at(pointer);
    }

    private Path file(String yaml) throws Exception {
        Files.writeString(directory.resolve("base.yaml"), "epochs: 3\n");
        Files.createDirectories(directory.resolve("conf"));
        Files.writeString(directory.resolve("conf/more.yaml"), "include: ../base.yaml\nmodel: {width: 8}\n");
        return Files.writeString(directory.resolve("test.yaml"), yaml + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "model: {units: 8}",
                "model: {width: '${epochs}', momentum2: [old, {a: 1}]}",
                "optimizer: adam_w",
                "optimizer: {type: adam_w, lr: 1}",
                "optimizer: '${env:NOBODY_SETS_THIS,adam}'",
                "optimizer: ${tags}\ntags: {type: adam, lr: '5'}",
                "optimizer: {lr: '${dropout.0}'}",
                "epochs: ${model.num_units}",
                "epochs: 1${model.num_units}",
                "teacher: ${model}",
                "teacher: {num_units: '${model.num_units}', activation: '${model.activation}'}",
                "dropout: ['${optimizer.lr}', 1]",
                "dropout: ${extra.all}\nextra: {all: [0.5]}",
                "stages: ['${extra.one}', {rate: '${epochs}', token: '${env:NOBODY_SETS_THIS,x}'}]\nextra: {one: {rate: 1}}",
                "tags: {a: '${epochs}', b: '\\${no}'}",
                "extra: ${tags}",
                "api_key: ${env:NOBODY_SETS_THIS,x}",
                "key: sk",
                "backup_key: ${api_key}",
                "run: {name: 'e${epochs}', seed: '${epochs}', root: '${run.name}'}",
                "include: base.yaml",
                "include: [base.yaml, conf/more.yaml]",
                "include: ./conf/../base.yaml",
                "include: []"
            })
    void acceptsWhatIsRead(String yaml) throws Exception {
        assertThat(STUDIO.byResolver(file(yaml))).isEmpty();
        assertThat(STUDIO.bySchema(yaml)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "momentum2: 3",
                "model: {units: 8, num_units: 8}",
                "model: {num_units: 5000}",
                "optimizer: adamw",
                "optimizer: {type: adam_v}",
                "optimizer: {type: '${title}'}\ntitle: sgd",
                "optimizer: {type: sgd, beta: 0.5}",
                "epochs: $epochs",
                "epochs: $(epochs)",
                "api_key: sk\nkey: sk",
                "api_key: [sk]",
                "include: null",
                "include: ''",
                "include: {a: base.yaml}",
                "include: /etc/base.yaml",
                "include: ${env:HOME}/base.yaml",
                "include: [[base.yaml]]",
                "model: {include: base.yaml}"
            })
    void refusesWhatIsRefused(String yaml) throws Exception {
        assertThat(STUDIO.byResolver(file(yaml))).isNotEmpty();
        assertThat(STUDIO.bySchema(yaml)).isNotEmpty();
    }

    @Test
    void isItselfAValidSchema() {
        com.networknt.schema.JsonSchema meta = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(com.networknt.schema.SchemaLocation.of(SchemaId.V202012));
        assertThat(meta.validate(JsonSchema.of(Studio.SCHEMA), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void marksSecretsOldNamesAndRemovedKeys() throws Exception {
        assertThat(studio("/properties/api_key").toString())
                .isEqualTo("{\"description\":\"what opens the studio\",\"writeOnly\":true,"
                        + "\"type\":[\"string\",\"number\",\"boolean\"]}");
        assertThat(studio("/properties/key").toString())
                .isEqualTo("{\"description\":\"An older name of 'api_key'.\",\"deprecated\":true,\"writeOnly\":true,"
                        + "\"type\":[\"string\",\"number\",\"boolean\"]}");
        assertThat(studio("/$defs/Model/properties/momentum2").toString())
                .isEqualTo("{\"description\":\"Was removed and has no effect any more.\",\"deprecated\":true}");
        assertThat(studio("/$defs/Optimizer/anyOf/4").toString())
                .isEqualTo(
                        "{\"description\":\"An older name of an option.\",\"deprecated\":true,\"enum\":[\"adam_w\"]}");
        assertThat(studio("/$defs/Adam/properties/type").toString()).isEqualTo("{\"enum\":[\"adam\",\"adam_w\"]}");
    }
}
