/**
 * The grammar of interpolations: texts that say where their value comes from.
 */
@NullMarked
package dev.reprise.text.interpolation;

import org.jspecify.annotations.NullMarked;
