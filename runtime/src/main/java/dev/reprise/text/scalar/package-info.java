/**
 * Single values as text, by their declared type: read without guessing, printed the same on every JDK. It knows no
 * structure.
 */
@NullMarked
package dev.reprise.text.scalar;

import org.jspecify.annotations.NullMarked;
