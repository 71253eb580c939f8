/**
 * Configs described to other programs: a JSON Schema of a config, by which editors complete and check its YAML files. It
 * knows descriptions and text only, so that the compiler writes the same bytes from what it knows of a record. It reads
 * and resolves no config.
 */
@NullMarked
package dev.reprise.jsonschema;

import org.jspecify.annotations.NullMarked;
