package dev.reprise.processor.emit;

import com.palantir.javapoet.ClassName;

/** The names of types that generated code mentions, and of generated types. */
final class Names {

    static final ClassName COMPONENT = library("schema", "Component");
    static final ClassName HASH_RULE = COMPONENT.nestedClass("HashRule");
    static final ClassName TYPES = library("schema", "Types");
    static final ClassName CHECK = library("schema", "Check");
    static final ClassName RECORD_SCHEMA = library("schema", "RecordSchema");
    static final ClassName PRESET_DOC = library("schema", "PresetDoc");
    static final ClassName OPTION_SCHEMA = library("schema", "OptionSchema");
    static final ClassName CONFIG_SCHEMA = library("config", "ConfigSchema");
    static final ClassName CONFIG_PATCH = library("config", "ConfigPatch");
    static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");

    private Names() {}

    /**
     * A type of the library. Its package is put together here, since the packages that are packed into this jar under
     * another name are renamed in every string constant that begins like them, too.
     */
    private static ClassName library(String part, String name) {
        return ClassName.get("dev.reprise." + part, name);
    }

    /** The schema that is generated for a config. */
    static ClassName schemaOf(ClassName config) {
        return ClassName.get(config.packageName(), String.join("_", config.simpleNames()) + "Schema");
    }

    /** The patch that is generated for a config. */
    static ClassName patchOf(ClassName config) {
        return ClassName.get(config.packageName(), String.join("_", config.simpleNames()) + "Patch");
    }
}
