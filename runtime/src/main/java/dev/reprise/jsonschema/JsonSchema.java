package dev.reprise.jsonschema;

import dev.reprise.schema.RecordSchema;
import dev.reprise.text.json.JsonWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The JSON Schema (draft 2020-12) of a config's YAML files: with it an editor completes keys, options and constants,
 * shows the documentation, and marks what would be refused.
 *
 * <p>A program prints its own with {@code --json-schema}; the compiler writes one for each config record, as
 * {@code META-INF/reprise/<class>.schema.json} beside the classes, if it is given {@code -Areprise.json.schema=true}. The
 * first line of a file tells an editor with the YAML language server which one to use:
 *
 * <pre>{@code
 * java -jar digits.jar --json-schema > digits.schema.json
 *
 * # yaml-language-server: $schema=digits.schema.json
 * epochs: 5
 * optimizer: {type: adam, lr: 1_000e-6}
 * }</pre>
 *
 * <p>What a file may hold:
 *
 * <ul>
 *   <li>A file is a layer: nothing is required in it, since another file, an argument or a default may give it. What has
 *       no default says so in its description. Only an element of a list has to name its option, since lists replace.
 *   <li>A value is accepted in each spelling that a file may have for its type: a {@code double} as a number or as one of
 *       the texts {@code inf} and {@code 1_000.5}, a {@code String} as a number too, a {@code boolean} as {@code yes}.
 *   <li>Any value may be a text that holds <code>${</code>, a reference that is replaced before the value is read; the
 *       name of an option inside its map may not, nor may the name of a file under {@code include}.
 *   <li>Older names of keys and options and keys that were removed are accepted and marked {@code deprecated}. A secret is
 *       {@code writeOnly}, and its default is not told.
 *   <li>Ranges hold for numbers that a reader of YAML 1.2 takes for such; for {@code 1_000} or {@code "5"} only the form
 *       is checked. A schema cannot tell {@code 5.0} from {@code 5}, nor {@code 0x10} from {@code 16}.
 *   <li>Lengths count code points, those of {@code @Size} UTF-16 units: a text at least so long as {@code min} only if
 *       emoji count twice is refused. The most elements of a set are not checked, for equal ones count once.
 *   <li>A regular expression that JavaScript reads otherwise, or not at all, stands in the description instead.
 *   <li>A plain {@code NULL} is a text for us and null for YAML 1.2: the schema refuses it where null is refused.
 * </ul>
 */
public final class JsonSchema {

    private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

    private JsonSchema() {}

    /**
     * The schema of a config, as JSON on many lines, the last one ended. The same config gives the same text.
     *
     * <pre>{@code
     * Files.writeString(Path.of("train.schema.json"), JsonSchema.of(TrainConfigSchema.INSTANCE));
     * }</pre>
     */
    public static String of(RecordSchema<?> schema) {
        return of(schema, schema.type().getName());
    }

    /**
     * The schema of a config whose class cannot be loaded.
     *
     * @param className the binary name of the record, which identifies the schema
     */
    public static String of(RecordSchema<?> schema, String className) {
        Definitions definitions = new Definitions();
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("$schema", DRAFT);
        root.put("$id", "urn:reprise:" + Definitions.plainName(className));
        root.put("$comment", "A file is one layer of a config: no key is required in it.");
        root.putAll(new RecordForm(definitions).of(schema, null, include()));
        if (!definitions.all().isEmpty()) {
            root.put("$defs", definitions.all());
        }
        return JsonWriter.indented(root);
    }

    /** What a file may say beside the keys of the config. */
    private static Map<String, Object> include() {
        Map<String, Object> name = ScalarForm.text(TextPatterns.RELATIVE_FILE);
        Map<String, Object> list = ScalarForm.type("array");
        list.put("items", name);
        Map<String, Object> include = new LinkedHashMap<>();
        include.put("description", "A file, or a list of files, whose values this file stands over.");
        include.put("anyOf", List.of(name, list));
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("include", include);
        return properties;
    }
}
