/**
 * From the model to source. Each writer writes one generated type; what all have in common is added in one place.
 * Nothing here can fail on a model that the rules have let through.
 */
@NullMarked
package dev.reprise.processor.emit;

import org.jspecify.annotations.NullMarked;
