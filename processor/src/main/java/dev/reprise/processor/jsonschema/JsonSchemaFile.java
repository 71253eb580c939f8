package dev.reprise.processor.jsonschema;

import dev.reprise.jsonschema.JsonSchema;
import dev.reprise.processor.model.Configs;
import dev.reprise.processor.model.RecordModel;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;

/**
 * The JSON schema of a record's files, written beside the classes: the bytes that the program prints. Javadoc of configs
 * that are not compiled together with the record is missing, since class files have none.
 */
public final class JsonSchemaFile {

    /** The option of javac that asks for it: {@code -Areprise.json.schema=true}. */
    public static final String OPTION = "reprise.json.schema";

    private JsonSchemaFile() {}

    /** Writes the file, which comes from the one element. */
    public static void write(RecordModel record, Configs configs, TypeElement origin, Filer filer) throws IOException {
        String className = record.name().reflectionName();
        String text = JsonSchema.of(new CompiledSchemas(configs).of(record), className);
        try (OutputStream out = filer.createResource(
                        StandardLocation.CLASS_OUTPUT, "", "META-INF/reprise/" + className + ".schema.json", origin)
                .openOutputStream()) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
