/** The smallest possible program. */
@NullMarked
package dev.reprise.examples.quickstart;

import org.jspecify.annotations.NullMarked;
