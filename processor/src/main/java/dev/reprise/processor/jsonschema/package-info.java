/**
 * The JSON schemas of configs, on request, at compile time. The model is described as the generated schemas will describe
 * it, and the library's own writer does the rest. It knows nothing of generated code.
 */
@NullMarked
package dev.reprise.processor.jsonschema;

import org.jspecify.annotations.NullMarked;
