/**
 * The configs of a compilation as immutable data, whatever can be wrong with them. The rules judge it and the writers
 * write from it. It knows neither javac nor where it was read from.
 */
@NullMarked
package dev.reprise.processor.model;

import org.jspecify.annotations.NullMarked;
