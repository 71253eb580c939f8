/** Tests of the digits example; their randomness is {@link java.util.Random}'s, whose algorithm its Javadoc fixes. */
@NullMarked
package dev.reprise.examples.digits;

import org.jspecify.annotations.NullMarked;
