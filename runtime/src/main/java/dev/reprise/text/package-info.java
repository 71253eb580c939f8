/**
 * What all text in and out has in common: nodes with origins, plain trees, limits, names, and how a place in a text is
 * shown. It knows neither value types nor any notation: those have a package each below this one.
 */
@NullMarked
package dev.reprise.text;

import org.jspecify.annotations.NullMarked;
