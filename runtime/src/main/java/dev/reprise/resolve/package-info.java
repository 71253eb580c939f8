/**
 * From layers to one config or one report: merging by the rules of the schema, interpolating, binding, checking, and
 * explaining how it came about. The steps are in packages of their own, which programs do not use; here is what programs
 * see of them. It reads no files but those it is given, starts nothing, and keeps no state between calls.
 */
@NullMarked
package dev.reprise.resolve;

import org.jspecify.annotations.NullMarked;
