/**
 * Changes what is on the disk of runs: what is said of them, where they are, whether they are. Each change is whole or not
 * there at all, and none touches a run that is going on but for its labels. Knows nothing of the index.
 */
@NullMarked
package dev.reprise.reader.keep;

import org.jspecify.annotations.NullMarked;
