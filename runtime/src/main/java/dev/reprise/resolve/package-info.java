/**
 * From layers to one config or one report: merging by the rules of the schema, binding, checking. It reads no files but
 * those it is given, starts nothing, and keeps no state between calls.
 */
@NullMarked
package dev.reprise.resolve;

import org.jspecify.annotations.NullMarked;
