/**
 * Finds the directories of runs and reads what is in them: Reprise's own, and those that other programs have laid out.
 * Knows nothing of the index, and never writes. What cannot be read is told of beside what can.
 */
@NullMarked
package dev.reprise.reader.source;

import org.jspecify.annotations.NullMarked;
