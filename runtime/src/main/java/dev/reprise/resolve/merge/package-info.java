/**
 * What one layer sets, put over what those below it set, by the rules of the schema: maps merge, lists replace, options
 * are chosen first. It knows neither files nor interpolation, and reads scalars only where it must compare two values.
 * Internal: only the packages around it use it, and it may change with any version.
 */
@NullMarked
package dev.reprise.resolve.merge;

import org.jspecify.annotations.NullMarked;
