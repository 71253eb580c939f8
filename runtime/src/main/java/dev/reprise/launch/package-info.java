/** Decides from a command line what a run is to be: a new one, one that goes on, a fork, or an earlier one once more. */
@NullMarked
package dev.reprise.launch;

import org.jspecify.annotations.NullMarked;
