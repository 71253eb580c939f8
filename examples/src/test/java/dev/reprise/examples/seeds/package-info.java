/** The runs of a small network, held against figures that their seeds give. */
@NullMarked
package dev.reprise.examples.seeds;

import org.jspecify.annotations.NullMarked;
