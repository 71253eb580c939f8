/**
 * Finds the directories of runs and reads what is in them: Reprise's own, and those that MLXP has written. Knows nothing of the index, and never writes.
 */
@NullMarked
package dev.reprise.reader.source;

import org.jspecify.annotations.NullMarked;
