/**
 * Values as they are written on a command line and in {@code @Default}: lists, maps, quoted and plain text, and what they
 * mean where no type is declared. It knows no config.
 */
@NullMarked
package dev.reprise.text.value;

import org.jspecify.annotations.NullMarked;
