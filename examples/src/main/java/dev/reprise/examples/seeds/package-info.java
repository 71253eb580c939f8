/** Eighteen runs of a small network, and what a database of runs tells of them. */
@NullMarked
package dev.reprise.examples.seeds;

import org.jspecify.annotations.NullMarked;
