package dev.reprise.jsonschema;

import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.reprise.problem.ConfigException;
import dev.reprise.resolve.Layer;
import dev.reprise.resolve.Resolver;
import dev.reprise.schema.RecordSchema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Two judges of one file: a JSON Schema validator with the schema of a config, formats asserted, and the resolver. */
final class SchemaOracle {

    private final RecordSchema<?> schema;
    private final com.networknt.schema.JsonSchema validator;

    SchemaOracle(RecordSchema<?> schema) {
        this.schema = schema;
        this.validator = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(
                        JsonSchema.of(schema),
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build());
    }

    /** What the schema says against a file. */
    List<String> bySchema(String yaml) {
        List<String> messages = new ArrayList<>();
        for (ValidationMessage message : validator.validate(CoreYaml.read(yaml))) {
            messages.add(message.toString());
        }
        return messages;
    }

    /** What the resolver says against it. */
    List<String> byResolver(String yaml) {
        return byResolver(Layer.yaml(yaml, "test.yaml"));
    }

    /** What the resolver says against a file, which may include others. */
    List<String> byResolver(Path file) {
        return byResolver(Layer.file(file));
    }

    private List<String> byResolver(Layer layer) {
        try {
            Resolver.of(schema)
                    .withEnvironment(Map.of("STUDIO_KEY", "sk"))
                    .with(layer)
                    .resolve();
            return List.of();
        } catch (ConfigException e) {
            return List.of(e.getMessage());
        }
    }
}
