package dev.reprise.processor.jsonschema;

import com.palantir.javapoet.ClassName;

/** The Javadoc of the library's own config, which no compiler finds in its class file. */
final class LibraryDocs {

    private static final ClassName RUN_SETTINGS = ClassName.get("dev.reprise.config", "RunSettings");

    private LibraryDocs() {}

    /**
     * What is said of a record or of one of its components, or the empty text.
     *
     * @param component its Java name; empty for the record
     */
    static String of(ClassName record, String component) {
        if (!record.equals(RUN_SETTINGS)) {
            return "";
        }
        return switch (component) {
            case "" ->
                "What a run is called, where it is kept and what its random numbers start from. A config may have"
                        + " one component of this type, in itself or in a config nested directly in it; a config without any"
                        + " runs with the defaults.";
            case "name" -> "the name of the run and of the directory that its runs share";
            case "seed" -> "the seed of the random numbers; drawn and recorded when it is not given";
            case "root" -> "the directory of all runs";
            default -> "";
        };
    }
}
