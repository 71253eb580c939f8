/**
 * What the texts of defaults say: the values that they are, the records that they make, and what they leave open. They
 * are read with the library's own readers, by the types of the model. It finds what is wrong with a text, and leaves it
 * to the rules to complain of it where it stands.
 */
@NullMarked
package dev.reprise.processor.defaults;

import org.jspecify.annotations.NullMarked;
