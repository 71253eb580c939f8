/**
 * How values become the bytes of artifacts and values again: an interface for a program's own types, and the usual ones.
 * Nothing that is read names a class or runs code. It knows neither files nor runs.
 */
@NullMarked
package dev.reprise.run.artifacts.type;

import org.jspecify.annotations.NullMarked;
