/**
 * What generated code and the library tell each other about a config: value types, components, checks, and how a
 * record is bound from values and written back to them. Descriptions only: nothing here parses, prints or merges. This
 * package knows no other package of the library.
 */
@NullMarked
package dev.reprise.schema;

import org.jspecify.annotations.NullMarked;
