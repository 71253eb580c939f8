/**
 * Text in and out: nodes with origins, scalars by target type, the YAML reader and writer, the canonical text, JSON and
 * the tree for people. It knows value types but no config: which key belongs to which component is decided in
 * {@code dev.reprise.resolve}.
 */
@NullMarked
package dev.reprise.text;

import org.jspecify.annotations.NullMarked;
